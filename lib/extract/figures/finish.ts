/** Pass 6: bounds, shared along lists where one word serves them all, and the figure's final shape. */
import { isArabic, isHan } from '../../language/characters';
import { conjunctions } from '../../language/number-words';
import type { Bound } from '../../model/analysis';
import { firstOf, rulebook, type Rule, type RuleRun } from '../rules/rule';
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
  /** The rule that gave it; null for an exact value. */
  by: string | null;
  /** The word that gave the bound; null where it is exact or comes from 余, 多 inside the number. */
  word: BoundWord | null;
  leading: BoundWord | null;
  trailing: BoundWord | null;
  end: number;
}

/** Figures in order; lists share their bound words. */
export function finish(text: string, drafts: readonly Draft[], rules: RuleRun): ReadFigure[] {
  const bounded = drafts.map((draft) => readBound(text, draft, rules));
  let list = 0;
  const figures: ReadFigure[] = [];
  for (let from = 0; from < bounded.length;) {
    let to = from + 1;
    while (to < bounded.length && continuesList(text, bounded[to - 1] as Bounded, bounded[to] as Bounded)) to++;
    const members = bounded.slice(from, to);
    if (members.length > 1) {
      shareBounds(text, members, rules);
      list++;
    }
    for (const member of members) figures.push(figureOf(text, member, members.length > 1 ? list : null));
    from = to;
  }
  return figures;
}

interface BoundInput {
  text: string;
  draft: Draft;
  leading: BoundWord | null;
  trailing: BoundWord | null;
}

type BoundRule = Rule<BoundInput, Bound>;

const RANGE: BoundRule = {
  id: 'bound.range',
  example: ['社会消费品零售总额增长5%—6%。', 'range 5–6%'],
  gives: ({ draft }) => (draft.valueMax === null ? null : 'range'),
  words: ({ draft }) => draft.number,
};

/** 前5位: the place is not told, only that none behind the fifth. */
const FIRST_PLACES: BoundRule = {
  id: 'bound.first-places',
  example: ['地区生产总值居全国前5位。', 'rank at_most'],
  gives: ({ text, draft: { kind, start } }) => (kind === 'rank' && text[start] === '前' ? 'at_most' : null),
  words: ({ draft: { start } }) => ({ start, end: start + 1 }),
};

/** 超过20%; a weak word gives way to one behind (控制在5.5%左右). */
const WORD_BEFORE: BoundRule = {
  id: 'bound.before',
  example: ['进出口总额突破900亿元。', '900亿元 at_least'],
  gives: ({ leading, trailing }) => (leading && !(trailing && isWeak(leading.word)) ? leading.bound : null),
  words: ({ leading }) => leading,
};

const WORD_BEHIND: BoundRule = {
  id: 'bound.behind',
  example: ['地区生产总值增长5%左右。', '5%左右 about'],
  gives: ({ trailing }) => trailing?.bound ?? null,
  words: ({ trailing }) => trailing,
};

/** 50余万, 十几个, 5个多百分点. */
const MORE_INSIDE: BoundRule = {
  id: 'bound.inside',
  example: ['新增就业50余万人。', '50余万人 at_least'],
  gives: ({ draft }) => draft.number.more,
  words: ({ draft }) => draft.number,
};

export const BOUNDS = rulebook<BoundInput, Bound>('bound', [RANGE, FIRST_PLACES, WORD_BEFORE, WORD_BEHIND, MORE_INSIDE]);

function readBound(text: string, draft: Draft, rules: RuleRun): Bounded {
  const leading = boundBefore(text, draft);
  const trailing = boundAfter(text, draft);
  const found = firstOf(BOUNDS, { text, draft, leading, trailing }, rules);
  const word = leading && !(trailing && isWeak(leading.word)) ? leading : trailing;
  const end = trailing && !isMilestone(trailing.word) ? trailing.end : draft.end;
  return { draft, bound: found?.value ?? 'exact', by: found?.rule ?? null, word, leading, trailing, end };
}

function continuesList(text: string, left: Bounded, right: Bounded): boolean {
  return right.draft.start - left.end <= 2 && conjunctions.has(text.slice(left.end, right.draft.start));
}

/** Whose bound others of a list take over. */
interface Sharing {
  from: Bounded;
  to: readonly Bounded[];
}

type SharingRule = Rule<readonly Bounded[], Sharing>;
const unbounded = (members: readonly Bounded[]) => members.every(({ leading, trailing }) => !leading && !trailing);

/** 超过A、B: the first word serves all. */
const FIRST_SERVES: SharingRule = {
  id: 'bound.list-first',
  example: ['城镇、农村居民人均可支配收入分别超过5.2万元、3.1万元。', '3.1万元 at_least'],
  gives: ([first, ...rest]) => (first?.leading && unbounded(rest) ? { from: first, to: rest } : null),
};

/** 控制在A、B左右: a weak word before the list gives way to one behind it. */
const givesWay = ({ leading, trailing }: Bounded): boolean => !trailing && (!leading || isWeak(leading.word));

/** A、B左右: the last word does. */
const LAST_SERVES: SharingRule = {
  id: 'bound.list-last',
  example: ['城镇、农村居民人均可支配收入分别增长5%、6%左右。', '5% about'],
  gives: (members) => {
    const last = members.at(-1);
    const rest = members.slice(0, -1);
    return last?.trailing && rest.every(givesWay) ? { from: last, to: rest } : null;
  },
};

export const SHARED_BOUNDS = rulebook<readonly Bounded[], Sharing>('bound', [FIRST_SERVES, LAST_SERVES]);

/** Mixed units need 分别 or 均 to tell that one word serves them all. */
function shareBounds(text: string, members: Bounded[], rules: RuleRun): void {
  const first = members[0] as Bounded;
  const sameUnit = members.every((member) => member.draft.unit === first.draft.unit);
  if (!sameUnit && !serves(text, first.draft.start)) return;
  const shared = firstOf(SHARED_BOUNDS, members, rules);
  if (shared && tellsThings(text, shared.value.from)) return;
  for (const member of shared?.value.to ?? []) {
    if (member.bound !== 'exact' && !(member.leading && isWeak(member.leading.word))) continue;
    member.bound = shared?.value.from.bound ?? 'exact';
    member.by = shared?.rule ?? null;
  }
}

function serves(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - respectivelyWithin), start);
  return /分别|均|都/.test(before.slice(Math.max(...[...pauseSigns].map((sign) => before.lastIndexOf(sign))) + 1));
}

/** 亿元以上, 10蒸吨以上, 50米内 before a noun tell which things are meant. */
function isThreshold({ kind }: Draft, word: BoundWord | null): boolean {
  return word !== null && thresholdWords.has(word.word) && kind !== null && thresholdKinds.has(kind);
}

/** 产值升至420亿元、十亿元以上园区9个: the bound is the chains', and no one else's. */
function tellsThings(text: string, { draft, word, end }: Pick<Bounded, 'draft' | 'word' | 'end'>): boolean {
  return isThreshold(draft, word) && (isHan(text[end] ?? '\n') || isArabic(text, end));
}

/** 1亿多学生, 一亿二千万农户: a large or round number before a noun counts, one with a point or a ratio does not. */
function countsThings({ number, value, complete }: Draft): boolean {
  return number.exponent >= 4 || (!complete && (number.more !== null || (number.form === 'chinese' && value >= 1e4)));
}

function figureOf(text: string, { draft, bound, by, word, end }: Bounded, list: number | null): ReadFigure {
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
    unitBy: draft.unitBy,
    boundBy: by,
    boundWords: word && { start: word.start, end: word.end },
    sign: number.sign,
    form: number.form,
    multiplier: 10 ** number.exponent,
    per: draft.per ?? perBefore.exec(text.slice(Math.max(0, draft.start - perWithin), draft.start))?.[1] ?? null,
    list,
    sharedUnit: draft.sharedUnit,
    structure: number.structure ?? null,
    attributive: tellsThings(text, { draft, word, end }),
  };
}
