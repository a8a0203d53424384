/** Five-year plans and the ordinals that they, congresses and sessions are numbered with: 十三五 is 2016–2020. */
const DIGITS = '零一二三四五六七八九';
/**
 * The years of the first five plans, before plans followed each other without a gap (National Development and Reform
 * Commission, outline of each plan; 1963–1965 belonged to none).
 */
const EARLY: Readonly<Record<number, YearSpan>> = {
  1: { from: 1953, to: 1957 },
  2: { from: 1958, to: 1962 },
  3: { from: 1966, to: 1970 },
  4: { from: 1971, to: 1975 },
  5: { from: 1976, to: 1980 },
};
const FIRST_GAPLESS_PLAN = 6;
const ANCHOR = { plan: 13, from: 2016 };

/** Whole years, both ends counted. */
export interface YearSpan {
  from: number;
  to: number;
}

/** 十五 → 15; only tens and units, as ordinals of plans, congresses and sessions are written. NaN for anything else. */
export function readOrdinal(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return NaN;
  const [, tens = '', ten = '', units = ''] = parts;
  if (!ten) return tens && units ? NaN : DIGITS.indexOf(tens || units);
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (units ? DIGITS.indexOf(units) : 0);
}

/** The years of the n-th plan, or null where no plan has that number. */
export function planYears(plan: number): YearSpan | null {
  if (!Number.isInteger(plan) || plan < 1 || plan > 99) return null;
  if (plan < FIRST_GAPLESS_PLAN) return EARLY[plan] ?? null;
  const from = ANCHOR.from + (plan - ANCHOR.plan) * 5;
  return { from, to: from + 4 };
}

/** The plan that a year lies in; null between 1963 and 1965 and before 1953. */
export function planOf(year: number): YearSpan | null {
  const number =
    year >= 1981
      ? Math.floor((year - ANCHOR.from) / 5) + ANCHOR.plan
      : [1, 2, 3, 4, 5].find((plan) => year >= (EARLY[plan]?.from ?? Infinity) && year <= (EARLY[plan]?.to ?? -Infinity));
  return number === undefined ? null : planYears(number);
}

/** The years of a plan by its short name: 十五五 → 2026–2030. Null for other words that end in 五. */
export function planYearsOf(name: string): YearSpan | null {
  return name.endsWith('五') ? planYears(readOrdinal(name.slice(0, -1))) : null;
}
