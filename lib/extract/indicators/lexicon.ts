/** Pass 3a: names with a canonical code, in all their spellings (data/indicators.json). */
import type { Measure } from '../../model/analysis';
import entries from '../data/indicators.json';
import names from '../data/names.json';
import { WordTable } from './word-table';

export interface Entry {
  code: string;
  /** Name as the contract prints it. */
  name: string;
  /** Kind of the figure that gives its level. */
  unit: string;
  /** What a percentage without any verb means here. */
  percent: Extract<Measure, 'growth' | 'share'>;
}

interface Row extends Entry {
  spellings: string[];
  /** The forms that a name is built in (金融机构 | 本外币 | 各项 | 贷款余额): it ends the phrase. */
  pattern?: string;
  /** One of these stands in whatever the pattern matches: most phrases are settled without trying it. */
  keys?: string[];
}

export interface LexiconHit {
  entry: Entry;
  /** As printed, without brackets. */
  spelling: string;
  /** What stands before it in the phrase. */
  before: string;
}

const bySpelling = new Map<string, Entry>();
const patterns: { pattern: RegExp; entry: Entry }[] = [];
/** By the first character of a key: the key and the patterns that hold it, as their places in `patterns`. */
const patternsByKey = new Map<number, { key: string; pattern: number }[]>();
for (const { code, name, unit, percent, spellings, pattern, keys = [] } of entries as Row[]) {
  const entry: Entry = { code, name, unit, percent };
  if (pattern !== undefined) {
    for (const key of keys) {
      const first = key.charCodeAt(0);
      patternsByKey.set(first, [...(patternsByKey.get(first) ?? []), { key, pattern: patterns.length }]);
    }
    patterns.push({ pattern: new RegExp(pattern), entry });
  }
  for (const spelling of spellings) bySpelling.set(spelling, entry);
}
const table = new WordTable(bySpelling.keys());

/** PM2.5 as reports print it: PM_2.5, PM2.5, pm2.5. */
const FINE_DUST = /PM[_₂]?2?[._]?[5₅]/i;

/** No name that a pattern builds is longer. */
const LONGEST_BUILT = 40;

/** Shortest spelling that is shown as printed; shorter ones (社零, 外贸) are shown by their full name. */
const SHORTEST_SHOWN = 4;

/** The longest spelling that ends the phrase, fixed or built; null where none does. */
export function lexiconAtEnd(phrase: string): LexiconHit | null {
  const plain = (phrase.includes('5') || phrase.includes('₅')) && FINE_DUST.test(phrase) ? phrase.replace(FINE_DUST, 'PM2.5') : phrase;
  const fixed = table.endingAt(plain, plain.length);
  let best = { entry: bySpelling.get(fixed), spelling: fixed };
  const window = plain.slice(-LONGEST_BUILT);
  for (const at of patternsToTry(window)) {
    const { pattern, entry } = patterns[at] as (typeof patterns)[number];
    const built = pattern.exec(window)?.[0] ?? '';
    if (built.length > best.spelling.length) best = { entry, spelling: built };
  }
  const { entry, spelling } = best;
  return entry ? { entry, spelling, before: plain.slice(0, plain.length - spelling.length) } : null;
}

const NONE: readonly number[] = [];
/** By the low bits of a letter, whether a key may begin with it. */
const LOW_BITS = 0xff;
const opensKey = new Uint8Array(LOW_BITS + 1);
for (const first of patternsByKey.keys()) opensKey[first & LOW_BITS] = 1;

/** Places of the patterns of which a key stands in the words, in order: most words hold none. */
function patternsToTry(words: string): readonly number[] {
  let found: Set<number> | null = null;
  for (let at = 0; at < words.length; at++) {
    const letter = words.charCodeAt(at);
    if (opensKey[letter & LOW_BITS] === 0) continue;
    const keys = patternsByKey.get(letter);
    if (keys) for (const { key, pattern } of keys) if (words.startsWith(key, at)) (found ??= new Set()).add(pattern);
  }
  return found === null ? NONE : [...found].sort((a, b) => a - b);
}

/** The longest spelling that opens the phrase; '' where none does. */
export function lexiconAtStart(phrase: string): string {
  return table.startingAt(phrase, 0);
}

/** The entry that a whole name spells, if any. */
export function lexiconEntry(name: string): Entry | null {
  const hit = lexiconAtEnd(name);
  return hit?.before === '' ? hit.entry : null;
}

/** 年末 only says when. */
const DATE_BEFORE = /^(?:年末|期末|年度|全年)(?=.{4})/;
/** 第三产业实现增加值: the verb inside is no part of the name. */
const VERB_INSIDE = /(?<=.{2})(?:实现|完成)(?=.{2})/;

/** Name to show for a hit: as printed with its abbreviations written out, or the full name where print is short. */
export function shownName(hit: LexiconHit): string {
  if (hit.spelling.length < SHORTEST_SHOWN) return hit.entry.name;
  const spelling = hit.spelling.replace(DATE_BEFORE, '').replace(VERB_INSIDE, '');
  const short = names.abbreviations.find(({ short }) => spelling.startsWith(short));
  return short ? short.long + spelling.slice(short.short.length) : spelling;
}
