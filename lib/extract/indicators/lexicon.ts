/** Pass 3a: names with a canonical code, in all their spellings (lib/language/indicator-codes.ts). */
import { codeRows, type CodeRow } from '../../language/indicator-codes';
import names from '../data/names.json';
import { WordTable } from './word-table';

export type Entry = Pick<CodeRow, 'code' | 'name' | 'unit' | 'percent'>;

export interface LexiconHit {
  entry: Entry;
  /** As printed, without brackets. */
  spelling: string;
  /** What stands before it in the phrase. */
  before: string;
}

interface Lexicon {
  /** The rows that it was made of. */
  rows: readonly CodeRow[];
  bySpelling: ReadonlyMap<string, Entry>;
  patterns: readonly { pattern: RegExp; entry: Entry }[];
  /** By the first character of a key: the key and the patterns that hold it, as their places in `patterns`. */
  patternsByKey: ReadonlyMap<number, readonly { key: string; pattern: number }[]>;
  /** By the low bits of a letter, whether a key may begin with it. */
  opensKey: Uint8Array;
  table: WordTable;
}

const LOW_BITS = 0xff;
let made: Lexicon | null = null;

/** Made when it is first asked, and again where other rows have been given since. */
function lexicon(): Lexicon {
  const rows = codeRows();
  return made?.rows === rows ? made : (made = lexiconOf(rows));
}

function lexiconOf(rows: readonly CodeRow[]): Lexicon {
  const bySpelling = new Map<string, Entry>();
  const patterns: { pattern: RegExp; entry: Entry }[] = [];
  const patternsByKey = new Map<number, { key: string; pattern: number }[]>();
  const opensKey = new Uint8Array(LOW_BITS + 1);
  for (const { code, name, unit, percent, spellings, pattern, keys = [] } of rows) {
    const entry: Entry = { code, name, unit, percent };
    for (const spelling of spellings) bySpelling.set(spelling, entry);
    if (pattern === undefined) continue;
    for (const key of keys) {
      const first = key.charCodeAt(0);
      patternsByKey.set(first, [...(patternsByKey.get(first) ?? []), { key, pattern: patterns.length }]);
      opensKey[first & LOW_BITS] = 1;
    }
    patterns.push({ pattern: new RegExp(pattern), entry });
  }
  return { rows, bySpelling, patterns, patternsByKey, opensKey, table: new WordTable(bySpelling.keys()) };
}

/** PM2.5 as reports print it: PM_2.5, PM2.5, pm2.5. */
const FINE_DUST = /PM[_₂]?2?[._]?[5₅]/i;

/** No name that a pattern builds is longer. */
const LONGEST_BUILT = 40;

/** Shortest spelling that is shown as printed; shorter ones (社零, 外贸) are shown by their full name. */
const SHORTEST_SHOWN = 4;

/** The longest spelling that ends the phrase, fixed or built; null where none does. */
export function lexiconAtEnd(phrase: string): LexiconHit | null {
  const plain = (phrase.includes('5') || phrase.includes('₅')) && FINE_DUST.test(phrase) ? phrase.replace(FINE_DUST, 'PM2.5') : phrase;
  const { table, bySpelling, patterns } = lexicon();
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
/** Places of the patterns of which a key stands in the words, in order: most words hold none. */
function patternsToTry(words: string): readonly number[] {
  const { opensKey, patternsByKey } = lexicon();
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
  return lexicon().table.startingAt(phrase, 0);
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
