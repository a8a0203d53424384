/** Pass 3: amounts printed in two units or with a half behind: 五元三毛, 50元6角3分, 三斤二两, 2小时30分钟, 两米半. */
import { unitRow } from '../../language/unit-table';
import words from '../data/figure-words.json';
import { firstOf, rulebook, type Rule, type RuleRun } from '../rules/rule';
import { valueOf } from './drafts';
import type { Draft } from './figure';

const { notBefore: notBeforeHalf, kinds: halvedKinds, word: HALF } = words.halves;
const JOINTS = '零又';
/** Whole years are printed so: 2025年3个月 tells a date. */
const calendarFrom = 1000;
const DIGITS = 12;

/** Drafts in order; parts are taken into the amount before them. */
export function joinParts(text: string, drafts: readonly Draft[], rules: RuleRun): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined[joined.length - 1];
    const whole = last && firstOf(PARTS, { text, whole: last, part: draft }, rules);
    if (whole) joined[joined.length - 1] = { ...whole.value, unitBy: whole.rule };
    else joined.push(draft);
  }
  return joined.map((draft) => {
    const half = firstOf(PARTS, { text, whole: draft, part: null }, rules);
    return half ? { ...half.value, unitBy: half.rule } : draft;
  });
}

interface PartInput {
  text: string;
  whole: Draft;
  /** What stands behind; null where its half is asked for. */
  part: Draft | null;
}

/** 五元三毛. */
const SMALLER_UNIT: Rule<PartInput, Draft> = {
  id: 'unit.smaller',
  example: ['每斤粮食收购价达到1元3角。', '1.3元'],
  gives: ({ text, whole, part }) => part && withPart(text, whole, part),
};

/** 两米半. */
const HALF_BEHIND: Rule<PartInput, Draft> = {
  id: 'unit.half',
  example: ['生猪收购价达到每斤八元半。', '8.5元'],
  gives: ({ text, whole, part }) => (part === null ? withHalf(text, whole) : null),
};

export const PARTS = rulebook<PartInput, Draft>('unit', [SMALLER_UNIT, HALF_BEHIND]);

/** 6角 behind 50元: the part's word is asked of the row of the unit before it, for 分 and 两 count other things too. */
function withPart(text: string, whole: Draft, part: Draft): Draft | null {
  const parts = unitRow(whole.unit)?.parts;
  if (!parts || whole.valueMax !== null || whole.number.more || !isBehind(text, whole.end, part.start)) return null;
  if (whole.unit === '年' && whole.value >= calendarFrom) return null;
  const word = Object.keys(parts).find((name) => text.startsWith(name, part.number.end));
  const size = word === undefined ? 0 : (parts[word] ?? 0);
  const added = valueOf(part.number) * size;
  // Each part is smaller than one of the unit before it: of 50元6角 only 分 can follow.
  if (word === undefined || added >= (whole.number.finest ?? 1)) return null;
  return {
    ...whole,
    end: part.number.end + word.length,
    value: rounded(whole.value + added),
    number: { ...whole.number, more: part.number.more, finest: size },
  };
}

function isBehind(text: string, end: number, start: number): boolean {
  return start === end || (start === end + 1 && JOINTS.includes(text[end] ?? '\n'));
}

/** 两米半, 三斤半, 五元半; 三年半载 and 两米半径 are other words. */
function withHalf(text: string, draft: Draft): Draft | null {
  const { end, unit, kind, number } = draft;
  if (text[end] !== HALF || unit === '' || kind === null || number.more || draft.valueMax !== null || !halvedKinds.includes(kind)) return null;
  if (notBeforeHalf.includes(text[end + 1] ?? '\n') || !Number.isInteger(draft.value)) return null;
  return { ...draft, end: end + 1, value: draft.value + 0.5 * 10 ** number.exponent };
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
