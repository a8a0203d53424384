/** What every format's reader makes: titles and entries held to the pack's own schema. */
import * as v from 'valibot';
import { PackEntrySchema, PackTitleSchema, packLimits, type PackEntry, type PackTitle } from '../model/pack';
import { refusePack, type PackPlace } from './refusal';

/** @throws {PackError} naming the field. */
export function readTitle(fields: Readonly<Record<string, unknown>>, part?: string): PackTitle {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
  const parsed = v.safeParse(PackTitleSchema, given);
  if (parsed.success) return parsed.output;
  return refusePack('value', { ...(part === undefined ? {} : { part }), field: fieldOf(parsed.issues) });
}

/** Path of the field that does not fit; '' for the whole. */
export function fieldOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [first] = issues;
  return (first && v.getDotPath(first)) ?? '';
}

interface BareEntry {
  word: string;
  text: string;
  reading?: string;
  en?: string;
}

interface Gathered {
  /** Where its first row stands. */
  place: PackPlace;
  texts: string[];
  /** UTF-16 units of the texts, one below the other. */
  length: number;
  reading: string;
  en: string;
}

/** Rows of one term are one entry, its explanations one below the other. Time in proportion to the rows, however many a term has. */
export class EntryCollector {
  private readonly gathered = new Map<string, Gathered>();
  private rows = 0;

  /** The first reading and the last English name that rows give are the entry's. @throws {PackError} where it becomes too much. */
  add({ word, text, reading = '', en = '' }: BareEntry, place: PackPlace): void {
    const entry = this.gathered.get(word) ?? { place, texts: [], length: -1, reading: '', en: '' };
    entry.texts.push(text);
    entry.length += text.length + 1;
    entry.reading ||= reading;
    entry.en = en || entry.en;
    this.gathered.set(word, entry);
    if (entry.length > packLimits.explanation) refusePack('value', { ...place, field: 'explanation' });
    if (++this.rows > packLimits.rows || this.gathered.size > packLimits.entries) refusePack('many', place);
  }

  /** @throws {PackError} where there is none, or one that does not fit: naming its first row. */
  finish(): PackEntry[] {
    if (this.gathered.size === 0) refusePack('empty');
    return Array.from(this.gathered, ([word, { place, texts, reading, en }]) => bareEntry({ word, text: texts.join('\n'), reading, en }, place));
  }
}

/** An entry of a word and its text, which stands under the language that it is written in. @throws {PackError} */
export function bareEntry({ word, text, reading = '', en = '' }: BareEntry, place: PackPlace): PackEntry {
  const explanation = isChinese(text) ? { zh: text } : { en: text };
  const parsed = v.safeParse(PackEntrySchema, { zh: word, en, reading, explanation }, { abortEarly: true });
  if (parsed.success) return parsed.output;
  return refusePack('value', { ...place, field: fieldOf(parsed.issues) });
}

const han = /\p{Script=Han}/u;

/** Whether words are Chinese: they hold a Han character among few letters. */
export function isChinese(text: string): boolean {
  const letters = text.match(/[a-z]+/gi)?.length ?? 0;
  const characters = text.match(new RegExp(han, 'gu'))?.length ?? 0;
  return characters > 0 && characters >= letters;
}
