/**
 * Yomitan dictionaries: a ZIP of `index.json` and `term_bank_N.json` (format 3; schemas in yomidevs/yomitan,
 * ext/data/schemas). Rows of a term bank are [term, reading, definition tags, rules, score, definitions, sequence, term tags].
 */
import { Archive } from '../files/container/archive';
import { FileError } from '../files/refusal';
import type { Pack, PackTitle } from '../model/pack';
import { EntryCollector, readTitle } from './entries';
import { isRecord, readJson } from './read-json';
import { refusePack, type PackReason } from './refusal';
import { UnknownContent, definitionText } from './structured-content';

const INDEX = 'index.json';
const BANK = /^term_bank_([1-9]\d{0,4})\.json$/;
const FORMAT = 3;

/** @throws {PackError} naming the part and the row. */
export function readYomitan(bytes: Uint8Array): Pack {
  const archive = unpacked(() => Archive.open(bytes));
  if (!archive.has(INDEX)) refusePack('format', { part: INDEX });
  const title = indexOf(part(archive, INDEX));
  const banks = [...archive.names].filter((name) => BANK.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
  const entries = new EntryCollector();
  for (const bank of banks) addBank(entries, bank, part(archive, bank));
  return { ...title, entries: entries.finish() };
}

const numberOf = (name: string): number => Number(BANK.exec(name)?.[1]);

function part(archive: Archive, name: string): unknown {
  return readJson(unpacked(() => archive.part(name), name) ?? refusePack('broken', { part: name }), { part: name });
}

const reasonOfFile = new Map<string, PackReason>([
  ['hostile', 'hostile'],
  ['too-large', 'too-large'],
]);

function unpacked<T>(work: () => T, name?: string): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileError) return refusePack(reasonOfFile.get(error.reason) ?? 'broken', name === undefined ? {} : { part: name }, error);
    throw error;
  }
}

function indexOf(value: unknown): PackTitle {
  if (!isRecord(value)) return refusePack('broken', { part: INDEX });
  // `version` is the older name of `format`.
  if ((value.format ?? value.version) !== FORMAT) return refusePack('version', { part: INDEX, field: 'format' });
  return readTitle({ title: value.title, revision: value.revision, author: value.author, attribution: value.attribution }, INDEX);
}

function addBank(entries: EntryCollector, bank: string, value: unknown): void {
  if (!Array.isArray(value)) return refusePack('value', { part: bank });
  value.forEach((row: unknown, index) => {
    const place = { part: bank, entry: index + 1 };
    const read = readRow(row, place);
    if (read) entries.add(read, place);
  });
}

interface Row {
  word: string;
  reading: string;
  text: string;
}

/** null where a row defines nothing. */
function readRow(row: unknown, place: { part: string; entry: number }): Row | null {
  if (!Array.isArray(row)) return refusePack('value', place);
  const [term, reading, , , , definitions] = row as unknown[];
  if (typeof term !== 'string') return refusePack('value', { ...place, field: 'term' });
  if (typeof reading !== 'string') return refusePack('value', { ...place, field: 'reading' });
  if (!Array.isArray(definitions)) return refusePack('value', { ...place, field: 'definitions' });
  try {
    const text = definitions
      .map(definitionText)
      .filter((words) => words !== '')
      .join('\n');
    return text === '' ? null : { word: term, reading: reading === term ? '' : reading, text };
  } catch (error) {
    if (error instanceof UnknownContent) return refusePack('value', { ...place, field: 'definitions' }, error);
    throw error;
  }
}

/** Whether a file is an archive at all: local header, or an empty archive's end record. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
