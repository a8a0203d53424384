/** What every format's reader makes: titles and entries held to the pack's own schema. */
import * as v from 'valibot';
import { PackEntrySchema, PackTitleSchema, type PackEntry, type PackTitle } from '../model/pack';
import { refusePack, type PackPlace } from './refusal';

/** @throws {PackError} naming the field. */
export function readTitle(fields: Readonly<Record<string, unknown>>, part?: string): PackTitle {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
  const parsed = v.safeParse(PackTitleSchema, given);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return refusePack('value', { ...(part === undefined ? {} : { part }), field: v.getDotPath(issue) ?? '' });
}

interface BareEntry {
  word: string;
  text: string;
  reading?: string;
  en?: string;
}

/** An entry of a word and its text, which stands under the language that it is written in. @throws {PackError} */
export function bareEntry({ word, text, reading = '', en = '' }: BareEntry, place: PackPlace): PackEntry {
  const explanation = isChinese(text) ? { zh: text } : { en: text };
  const parsed = v.safeParse(PackEntrySchema, { zh: word, en, reading, explanation }, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return refusePack('value', { ...place, field: v.getDotPath(issue) ?? '' });
}

const han = /\p{Script=Han}/u;

/** Whether words are Chinese: they hold a Han character among few letters. */
export function isChinese(text: string): boolean {
  const letters = text.match(/[a-z]+/gi)?.length ?? 0;
  const characters = text.match(new RegExp(han, 'gu'))?.length ?? 0;
  return characters > 0 && characters >= letters;
}
