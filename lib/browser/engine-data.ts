/** What the engine needs and browsers read from the extension's files: every context that analyses texts does so before its first. */
import { giveEntryWords } from '../glossary/entry-words-list.browser';
import type { WordsFile } from '../glossary/entry-words-list';
import { givePackedForms } from '../glossary/packed-forms.browser';
import type { PackedForms } from '../glossary/packed-forms';
import { giveQuotedWords } from '../glossary/quoted-words.browser';
import type { QuotedWords } from '../glossary/quoted-words';
import { giveCodes } from '../language/indicator-codes.browser';
import type { CodeRow } from '../language/indicator-codes';
import { giveDivisions } from '../language/regions/division-list.browser';
import { giveTownships } from '../language/regions/township-list.browser';
import { readGlossaryFile, readOnce, readOwnFile } from './own-file';

/** Forms of the glossary's entries, to find them in texts. @throws Error where the file cannot be read. */
export const readForms = readOnce(async () => givePackedForms(await readGlossaryFile<PackedForms>('forms')));

/** Regions by name and code, down to counties. @throws Error where the file cannot be read. */
export const readDivisions = readOnce(async () => giveDivisions(await (await readOwnFile('/divisions.txt')).text()));

const readTownships = readOnce(async () => giveTownships(await (await readOwnFile('/townships.txt')).text()));

/** Indicators with a code, by their spellings. */
const readCodes = readOnce(async () => giveCodes((await (await readOwnFile('/indicator-codes.json')).json()) as CodeRow[]));

/** What an analysis says beside a term, and holds a report's own definitions against. */
const readWords = readOnce(async () => giveEntryWords(await readGlossaryFile<WordsFile>('words')));

/** What tells names in quotation marks from other quotations. */
const readQuotedWords = readOnce(async () => giveQuotedWords(await readGlossaryFile<QuotedWords>('quoted')));

/** Never fails: a text without its terms or codes, or with towns known by their names alone, is better than none. */
export async function readEngineData(): Promise<void> {
  for (const outcome of await Promise.allSettled([readForms(), readWords(), readQuotedWords(), readDivisions(), readTownships(), readCodes()])) {
    if (outcome.status === 'rejected') console.warn('ReportLens: a file of the extension cannot be read', outcome.reason);
  }
}
