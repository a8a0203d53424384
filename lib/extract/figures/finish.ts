/** Pass 6: bounds, shared along lists where one word serves them all, and the figure's final shape. */
import { isArabic, isHan } from '../../language/characters';
import { conjunctions } from '../../language/number-words';
import type { Bound } from '../../model/analysis';
import bounds from '../data/bounds.json';
import words from '../data/figure-words.json';
import { boundAfter, boundBefore, isMilestone, isWeak, type BoundWord } from './bounds';
import type { Draft, ReadFigure } from './figure';

/** 分别 and 均 stand at most so far before the list that they serve. */
const respectivelyWithin = 24;
const pauseSigns = '，。；,;\n';
const perWithin = 12;
const perBefore = new RegExp(`每(${words.denominators.join('|')})[^每，。；、,;\\n]{0,8}$`);

const thresholdWords = new Set(bounds.thresholds.words);
const thresholdKinds = new Set<string>(bounds.thresholds.kinds);

interface Bounded {
  draft: Draft;
  bound: Bound;
  /** The word that gave the bound; null where it is exact or comes from 余, 多 inside the number. */
  word: BoundWord | null;
  leading: BoundWord | null;
  trailing: BoundWord | null;
  end: number;
}

/** Figures in order; lists share their bound words. */
export function finish(text: string, drafts: readonly Draft[]): ReadFigure[] {
  const bounded = drafts.map((draft) => readBound(text, draft));
  let list = 0;
  const figures: ReadFigure[] = [];
  for (let from = 0; from < bounded.length; ) {
    let to = from + 1;
    while (to < bounded.length && continuesList(text, bounded[to - 1] as Bounded, bounded[to] as Bounded)) to++;
    const members = bounded.slice(from, to);
    if (members.length > 1) {
      shareBounds(text, members);
      list++;
    }
    for (const member of members) figures.push(figureOf(text, member, members.length > 1 ? list : null));
    from = to;
  }
  return figures;
}

function readBound(text: string, draft: Draft): Bounded {
  const leading = boundBefore(text, draft);
  const trailing = boundAfter(text, draft);
  const word = leading && !(trailing && isWeak(leading.word)) ? leading : trailing;
  const bound: Bound = draft.valueMax !== null ? 'range' : isWithinFirst(text, draft) ? 'at_most' : (word?.bound ?? draft.number.more ?? 'exact');
  const end = trailing && !isMilestone(trailing.word) ? trailing.end : draft.end;
  return { draft, bound, word, leading, trailing, end };
}

/** 前5位: the place is not told, only that none behind the fifth. */
function isWithinFirst(text: string, { kind, start }: Draft): boolean {
  return kind === 'rank' && text[start] === '前';
}

function continuesList(text: string, left: Bounded, right: Bounded): boolean {
  return right.draft.start - left.end <= 2 && conjunctions.has(text.slice(left.end, right.draft.start));
}

/** 超过A、B: the first word serves all. A、B左右: the last does. Mixed units need 分别 or 均 to tell so. */
function shareBounds(text: string, members: Bounded[]): void {
  const first = members[0] as Bounded;
  const last = members[members.length - 1] as Bounded;
  const sameUnit = members.every((member) => member.draft.unit === first.draft.unit);
  if (!sameUnit && !serves(text, first.draft.start)) return;
  if (first.leading && members.slice(1).every((member) => !member.leading && !member.trailing)) spread(members.slice(1), first);
  else if (last.trailing && members.slice(0, -1).every((member) => !member.leading && !member.trailing)) spread(members.slice(0, -1), last);
}

function serves(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - respectivelyWithin), start);
  return /分别|均|都/.test(before.slice(Math.max(...[...pauseSigns].map((sign) => before.lastIndexOf(sign))) + 1));
}

function spread(members: Bounded[], from: Bounded): void {
  for (const member of members) {
    if (member.bound === 'exact') member.bound = from.bound;
  }
}

/** 亿元以上, 10蒸吨以上, 50米内 before a noun tell which things are meant. */
function isThreshold({ kind }: Draft, word: BoundWord | null): boolean {
  return word !== null && thresholdWords.has(word.word) && kind !== null && thresholdKinds.has(kind);
}

/** 1亿多学生, 一亿二千万农户: a large or round number before a noun counts, one with a point or a ratio does not. */
function countsThings({ number, value, complete }: Draft): boolean {
  return number.exponent >= 4 || (!complete && (number.more !== null || (number.form === 'chinese' && value >= 1e4)));
}

function figureOf(text: string, { draft, bound, word, end }: Bounded, list: number | null): ReadFigure {
  const { number } = draft;
  return {
    start: draft.start,
    end,
    value: draft.value,
    valueMax: draft.valueMax,
    unit: draft.unit,
    bound,
    kind: draft.kind ?? (countsThings(draft) ? 'count' : 'other'),
    number: { start: number.start, end: number.end },
    boundWords: word && { start: word.start, end: word.end },
    sign: number.sign,
    form: number.form,
    multiplier: 10 ** number.exponent,
    per: draft.per ?? perBefore.exec(text.slice(Math.max(0, draft.start - perWithin), draft.start))?.[1] ?? null,
    list,
    sharedUnit: draft.sharedUnit,
    structure: number.structure ?? null,
    attributive: isThreshold(draft, word) && (isHan(text[end] ?? '\n') || isArabic(text, end)),
  };
}
