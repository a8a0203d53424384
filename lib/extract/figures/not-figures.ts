/**
 * Pass 5: throws out the numbers that are no figures: dates, sessions, names, numbering. The word lists and the rules
 * of the form "this before, that unit, those words after" are data (data/not-figures.json).
 */
import data from '../data/not-figures.json';
import type { Draft } from './figure';
import { isArabic, isLatin } from '../../language/characters';
import { forwardTrie } from '../../language/trie';

interface Rule {
  id: string;
  form?: string;
  /** What ends where the number begins. */
  before?: string[];
  /** Keeps the number a figure where it ends there: 提高到80岁以上. */
  unlessBefore?: string[];
  /** What begins where the number ends. */
  next?: string[];
  unit?: string[];
  /** What begins where the unit ends. */
  after?: string[];
  /** What follows in the same clause, at most ten characters on. */
  within?: string[];
  /** Keeps the number a figure where one of these begins there: 6.4级地震. */
  unlessAfter?: string[];
  /** Limits of the value. */
  from?: number;
  to?: number;
  /** The number has two ends. */
  range?: boolean;
}

/** One thing that a rule asks of a number. */
type Condition = (text: string, draft: Draft) => boolean;
type Asked = Rule & { conditions: readonly Condition[] };

/** What each field of a rule asks; those that it leaves out ask nothing. Cheap ones stand first. */
const ASKS: { readonly [Field in Exclude<keyof Rule, 'id'>]-?: (wanted: NonNullable<Rule[Field]>) => Condition } = {
  form:
    (form) =>
    (_, { number }) =>
      number.form === form,
  unit:
    (units) =>
    (_, { unit }) =>
      units.includes(unit),
  from:
    (least) =>
    (_, { value }) =>
      value >= least,
  to:
    (most) =>
    (_, { value, valueMax }) =>
      (valueMax ?? value) <= most,
  range:
    (wanted) =>
    (_, { value, valueMax }) =>
      (valueMax !== null && valueMax !== value) === wanted,
  within:
    (words) =>
    (text, { end }) =>
      followsSoon(text, end, words),
  unlessAfter:
    (words) =>
    (text, { end }) =>
      !words.some((word) => text.startsWith(word, end)),
  before:
    (words) =>
    (text, { start }) =>
      words.some((word) => text.endsWith(word, start)),
  unlessBefore:
    (words) =>
    (text, { start }) =>
      !words.some((word) => text.endsWith(word, start)),
  next:
    (words) =>
    (text, { number }) =>
      words.some((word) => text.startsWith(word, number.end)),
  after:
    (words) =>
    (text, { end }) =>
      words.some((word) => text.startsWith(word, end)),
};

function asked(rule: Rule): Asked {
  const conditions = (Object.keys(ASKS) as (keyof typeof ASKS)[]).flatMap((field) => {
    const wanted = rule[field];
    return wanted === undefined ? [] : [(ASKS[field] as (wanted: unknown) => Condition)(wanted)];
  });
  return { ...rule, conditions };
}

const rules: Asked[] = (data.rules as Rule[]).map(asked);
/** Rules by a character that they need at a given side, so that few are tried at each number. */
const byBefore = index(
  rules.filter((rule) => rule.before),
  (rule) => (rule.before ?? []).map((word) => word[word.length - 1] ?? ''),
);
const byUnit = index(
  rules.filter((rule) => !rule.before && rule.unit),
  (rule) => rule.unit ?? [],
);
const byNext = index(
  rules.filter((rule) => !rule.before && !rule.unit && rule.next),
  (rule) => (rule.next ?? []).map((word) => word[0] ?? ''),
);
const byAfter = index(
  rules.filter((rule) => !rule.before && !rule.unit && !rule.next),
  (rule) => (rule.after ?? []).map((word) => word[0] ?? ''),
);
const phrases = forwardTrie(data.phrases);
const reach = 10;
const codePrefixes = data.codePrefixes;
const longestPhrase = Math.max(...data.phrases.map((phrase) => phrase.length));

function index(list: Asked[], keys: (rule: Rule) => string[]): Map<string, Asked[]> {
  const map = new Map<string, Asked[]>();
  for (const rule of list) for (const key of new Set(keys(rule))) map.set(key, [...(map.get(key) ?? []), rule]);
  return map;
}

/** True where the number is part of a date, a name, an ordinal, a fixed phrase or a code. */
export function isNoFigure(text: string, draft: Draft): boolean {
  return inCode(text, draft) || inPhrase(text, draft) || breaksRule(text, draft) || isSpeech(text, draft);
}

const { before: EACH, reach: eachReach, after: oneOf, within: oneWithin } = data.perOne;
const speech = forwardTrie(data.figuresOfSpeech);

/** 14万人的饭碗, 86台“发动机”; 每出口4辆汽车就有1辆: figures of speech, and one in so many. */
function isSpeech(text: string, draft: Draft): boolean {
  if (speech.longest(text, draft.end) !== null || (text[draft.end] === '多' && speech.longest(text, draft.end + 1) !== null)) return true;
  const lead = text.slice(Math.max(0, draft.start - eachReach), draft.start);
  const each = lead.lastIndexOf(EACH);
  if (each >= 0 && isClause(lead.slice(each)) && oneOf.some((word) => beginsWithin(text, draft.end, word))) return true;
  return oneOf.some((word) => text.endsWith(word, draft.start)) && followsEach(text, draft.start);
}

/** The clause from each to one: 每出口4辆汽车就有. */
function followsEach(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - oneWithin - eachReach - 4), at);
  const each = lead.lastIndexOf(EACH);
  return each >= 0 && /\d/.test(lead.slice(each)) && !/[，。；\n]/.test(lead.slice(each));
}

function beginsWithin(text: string, at: number, word: string): boolean {
  const rest = text.slice(at, at + oneWithin);
  const found = rest.indexOf(word);
  return found >= 0 && isClause(rest.slice(0, found));
}

function isClause(words: string): boolean {
  return !/[，。；、\n]/.test(words);
}

function breaksRule(text: string, draft: Draft): boolean {
  const candidates = [
    byBefore.get(text[draft.start - 1] ?? ''),
    byUnit.get(draft.unit),
    byNext.get(text[draft.number.end] ?? ''),
    byAfter.get(text[draft.end] ?? ''),
  ];
  return candidates.some((list) => list?.some(({ conditions }) => conditions.every((holds) => holds(text, draft))) ?? false);
}

function followsSoon(text: string, at: number, words: readonly string[]): boolean {
  const clause = /^[^，。；、,;\n]*/.exec(text.slice(at, at + reach))?.[0] ?? '';
  return words.some((word) => clause.includes(word));
}

/** 一带一路, 百姓, 千方百计: a fixed phrase reaches over the start of the number. */
function inPhrase(text: string, draft: Draft): boolean {
  // 十分之一 is no 十分.
  if (draft.number.form === 'arabic' || draft.kind === 'fraction') return false;
  for (let start = Math.max(0, draft.start - longestPhrase + 1); start <= draft.start; start++) {
    const phrase = phrases.longest(text, start);
    if (phrase !== null && start + phrase.length > draft.start) return true;
  }
  return false;
}

/** GDP5.2万亿元: the abbreviation of an indicator before its value; PM2.5年均浓度 and COP15 are names. */
function followsAbbreviation(text: string, draft: Draft): boolean {
  const measured = draft.kind !== null && draft.kind !== 'duration' && draft.kind !== 'length';
  return measured && !codePrefixes.some((prefix) => text.endsWith(prefix, draft.start));
}

/** Letters and signs that make an Arabic number part of a name: G218, 歼-35, PM2.5, 5G, 3+1. */
const CODES: readonly Condition[] = [
  (text, draft) => isLatin(text, draft.start - 1) && (!isLatin(text, draft.start - 2) || !followsAbbreviation(text, draft)),
  (text, { start }) => !isLatin(text, start - 1) && JOINS_NAME.includes(text[start - 1] ?? '\n') && /[A-Za-z\p{Script=Han}\d]/u.test(text[start - 2] ?? ''),
  // +5.2% is a rise, 3+1 and 引流+5 are names.
  (text, { start, kind }) => text[start - 1] === '+' && start > 1 && text[start - 2] !== '\n' && kind !== 'percent',
  (text, { number: { end } }) => text[end] === '+' || text[end] === '×' || (text[end] === '·' && isArabic(text, end + 1)),
  (text, { start, number, unit }) => unit === '' && isLatin(text, number.end) && !isLatin(text, start - 1),
];
const JOINS_NAME = '-/_';
/** 4·11, №5. */
const SIGNS_OF_NAME = '·×№#';

function inCode(text: string, draft: Draft): boolean {
  if (SIGNS_OF_NAME.includes(text[draft.start - 1] ?? '\n')) return true;
  return draft.number.form === 'arabic' && CODES.some((holds) => holds(text, draft));
}
