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

export interface LexiconHit {
  entry: Entry;
  /** As printed, without brackets. */
  spelling: string;
  /** What stands before it in the phrase. */
  before: string;
}

const bySpelling = new Map<string, Entry>();
for (const { code, name, unit, percent, spellings } of entries) {
  const entry: Entry = { code, name, unit, percent: percent as Entry['percent'] };
  for (const spelling of spellings) bySpelling.set(spelling, entry);
}
const table = new WordTable(bySpelling.keys());

/** PM2.5 as reports print it: PM_2.5, PM2.5, pm2.5. */
const FINE_DUST = /PM[_₂]?2?[._]?5/i;

/** Shortest spelling that is shown as printed; shorter ones (社零, 外贸) are shown by their full name. */
const SHORTEST_SHOWN = 5;

/** The longest spelling that ends the phrase; null where none does. */
export function lexiconAtEnd(phrase: string): LexiconHit | null {
  const plain = FINE_DUST.test(phrase) ? phrase.replace(FINE_DUST, 'PM2.5') : phrase;
  const spelling = table.endingAt(plain, plain.length);
  const entry = bySpelling.get(spelling);
  return entry ? { entry, spelling, before: plain.slice(0, plain.length - spelling.length) } : null;
}

/** The entry that a whole name spells, if any. */
export function lexiconEntry(name: string): Entry | null {
  return bySpelling.get(name) ?? null;
}

/** Name to show for a hit: as printed with its abbreviations written out, or the full name where print is short. */
export function shownName(hit: LexiconHit): string {
  if (hit.spelling.length < SHORTEST_SHOWN) return hit.entry.name;
  const short = names.abbreviations.find(({ short }) => hit.spelling.startsWith(short));
  return short ? short.long + hit.spelling.slice(short.short.length) : hit.spelling;
}
