/** Ranks: 第4位, 居全国第一, 位列前三, 居首位. They are read apart because 第 keeps a number from being a quantity. */
import type { Draft } from './figure';

const place = /[位名]$/;
/** What tells that 第 or 前 speaks of a ranking. */
const rankContext = /(?:全国|全球|世界|全省|全市|全区|全疆|西部|东部|中部|省级|城市|同类|居|列|排名?|名列|跃升至|升至|升到|跃居|前移至|进入)\p{Script=Han}{0,4}$/u;
const listBefore = /第[\d一二三四五六七八九十]{1,3}[位名]?[、和]$/;
const contextLength = 12;

/** True for a draft behind 第 or 前 that gives a rank. */
export function isRank(text: string, draft: Draft): boolean {
  const marker = text[draft.start - 1];
  if ((marker !== '第' && marker !== '前') || draft.value < 1 || draft.value > 1000 || !Number.isInteger(draft.value)) return false;
  if (draft.unit !== '' && !place.test(draft.unit)) return false;
  const before = text.slice(Math.max(0, draft.start - 1 - contextLength), draft.start - 1);
  if (marker === '第' && draft.unit !== '') return true;
  if (!rankContext.test(before) && !listBefore.test(before)) return false;
  return draft.unit !== '' || /^[、，。；！？）)的和（—\n]/.test(text.slice(draft.end, draft.end + 1) || '\n');
}

/** 排名上升3位, 前移5个位次: the change of a rank. */
export function isRankChange(text: string, draft: Draft): boolean {
  if (draft.unit.endsWith('位次')) return true;
  return draft.unit === '位' && /(?:上升|提升|前移|晋升|跃升|下降|后移|下滑|前进|进位)了?$/.test(text.slice(Math.max(0, draft.start - 3), draft.start));
}

/** The rank as a figure: 位 is its unit whatever is printed; 前三 is third or better. */
export function rankOf(text: string, draft: Draft): Draft {
  return { ...draft, start: draft.start - 1, unit: '位', kind: 'rank', complete: true };
}

const first = /(?:[居列排]|跃升|升至|保持|全国|全球|世界|全省|全市|全区)\p{Script=Han}{0,4}(首位|榜首)/gu;

/** 居全国首位: a rank without a numeral. */
export function firstPlaces(text: string): Draft[] {
  const found: Draft[] = [];
  for (const match of text.matchAll(first)) {
    const word = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - word.length;
    const number = { start, end, mantissa: '1', exponent: 0, form: 'chinese', more: null, magnitudeOnly: false, sign: 1 } as const;
    found.push({ start, end, number, value: 1, valueMax: null, unit: '位', kind: 'rank', per: null, complete: true, sharedUnit: false, list: null });
  }
  return found;
}
