/**
 * Yomitan dictionaries: a ZIP of `index.json` and `term_bank_N.json` (format 3; schemas in yomidevs/yomitan,
 * ext/data/schemas). Rows of a term bank are [term, reading, definition tags, rules, score, definitions, sequence, term tags].
 */
import { Archive } from '../files/container/archive';
import { FileError } from '../files/refusal';
import { packLimits, type Pack, type PackEntry, type PackTitle } from '../model/pack';
import { bareEntry, readTitle } from './entries';
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
  const entries = new Map<string, PackEntry>();
  for (const bank of banks) addBank(entries, bank, part(archive, bank));
  if (entries.size === 0) refusePack('empty');
  return { ...title, entries: [...entries.values()] };
}

const numberOf = (name: string): number => Number(BANK.exec(name)?.[1]);

function part(archive: Archive, name: string): unknown {
  return readJson(unpacked(() => archive.part(name), name) ?? refusePack('broken', { part: name }), { part: name });
}

const reasonOfFile = new Map<string, PackReason>([['hostile', 'hostile'], ['too-large', 'too-large']]);

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

/** Rows of one term are one entry, its definitions one below the other. */
function addBank(entries: Map<string, PackEntry>, bank: string, value: unknown): void {
  if (!Array.isArray(value)) return refusePack('value', { part: bank });
  value.forEach((row: unknown, index) => {
    const place = { part: bank, entry: index + 1 };
    const read = readRow(row, place);
    if (!read) return;
    const before = entries.get(read.term);
    const text = before ? `${before.explanation.zh || before.explanation.en}\n${read.text}` : read.text;
    entries.set(read.term, bareEntry({ word: read.term, reading: before?.reading || read.reading, text }, place));
    if (entries.size > packLimits.entries) refusePack('many', place);
  });
}

interface Row {
  term: string;
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
    const text = definitions.map(definitionText).filter((words) => words !== '').join('\n');
    return text === '' ? null : { term, reading: reading === term ? '' : reading, text };
  } catch (error) {
    if (error instanceof UnknownContent) return refusePack('value', { ...place, field: 'definitions' }, error);
    throw error;
  }
}

/** Whether a file is an archive at all: local header, or an empty archive's end record. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

