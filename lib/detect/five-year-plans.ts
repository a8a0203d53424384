/** Five-year plans: 十三五 is 2016–2020, and each plan follows the one before without a gap since 六五 (1981–1985). */
import type { Period } from '../model/analysis';

const DIGITS = '零一二三四五六七八九';
const FIRST_GAPLESS_PLAN = 6;
const ANCHOR = { plan: 13, from: 2016 };

/** 十五 → 15; only tens and units, as ordinals of plans, congresses and sessions are written. NaN for anything else. */
export function readOrdinal(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return NaN;
  const [, tens = '', ten = '', units = ''] = parts;
  if (!ten) return tens && units ? NaN : DIGITS.indexOf(tens || units);
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (units ? DIGITS.indexOf(units) : 0);
}

/** The years of the n-th plan, or null where plans did not yet follow each other every five years. */
export function planYears(plan: number): Period | null {
  if (!Number.isInteger(plan) || plan < FIRST_GAPLESS_PLAN || plan > 99) return null;
  const from = ANCHOR.from + (plan - ANCHOR.plan) * 5;
  return { from, to: from + 4 };
}

/** The years of a plan by its short name: 十五五 → 2026–2030. Null for other words that end in 五. */
export function planYearsOf(name: string): Period | null {
  return name.endsWith('五') ? planYears(readOrdinal(name.slice(0, -1))) : null;
}
