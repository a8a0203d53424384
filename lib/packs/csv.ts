/** Tables of words: a row a term, its columns told by a first row of names, else term and explanation. */
import papa from 'papaparse';
import { decodeText } from '../files/decode';
import { badQuote, lineAt } from '../files/csv-quotes';
import { FileError } from '../files/refusal';
import type { Pack } from '../model/pack';
import { EntryCollector, readTitle } from './entries';
import { refusePack } from './refusal';

type Column = 'term' | 'explanation' | 'english';

/** Names of columns as people write them. */
const columnNames = new Map<string, Column>([
  ['term', 'term'],
  ['word', 'term'],
  ['词', 'term'],
  ['词条', 'term'],
  ['术语', 'term'],
  ['词语', 'term'],
  ['名称', 'term'],
  ['名词', 'term'],
  ['explanation', 'explanation'],
  ['definition', 'explanation'],
  ['meaning', 'explanation'],
  ['解释', 'explanation'],
  ['释义', 'explanation'],
  ['说明', 'explanation'],
  ['定义', 'explanation'],
  ['english', 'english'],
  ['translation', 'english'],
  ['英文', 'english'],
  ['英译', 'english'],
  ['译名', 'english'],
]);

/** @param name the file's, which becomes the pack's title. @throws {PackError} naming the line. */
export function readCsv(bytes: Uint8Array, name: string): Pack {
  const rows = parsed(bytes);
  const header = (rows[0]?.cells ?? []).map((cell) => columnNames.get(cell.trim().toLowerCase()));
  const named = header.includes('term') && header.includes('explanation');
  const columns: (Column | undefined)[] = named ? header : ['term', 'explanation', 'english'];
  const entries = new EntryCollector();
  for (const row of rows.slice(named ? 1 : 0)) addRow(entries, row, columns);
  return { ...readTitle({ title: name.replace(/\.[^.]{1,8}$/, '') || name }), entries: entries.finish() };
}

function addRow(entries: EntryCollector, { line, cells }: CsvRow, columns: readonly (Column | undefined)[]): void {
  const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
  const word = cell('term');
  if (word === '') refusePack('value', { line, field: 'term' });
  if (cell('explanation') === '') refusePack('value', { line, field: 'explanation' });
  entries.add({ word, text: cell('explanation'), en: cell('english') }, { line });
}

interface CsvRow {
  /** Line of the file that the row begins in, from 1. */
  line: number;
  cells: string[];
}

function parsed(bytes: Uint8Array): CsvRow[] {
  const rows: CsvRow[] = [];
  const text = decoded(bytes);
  const delimiter = delimiterOf(text);
  const bad = badQuote(text, delimiter, '\n');
  if (bad !== null) refusePack('broken', { line: lineAt(text, bad) });
  let line = 1;
  let counted = 0;
  papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const [error] = errors;
      if (error) refusePack('broken', { line });
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      for (; counted < meta.cursor; counted++) if (text.charCodeAt(counted) === 0x0a) line++;
    },
  });
  return rows;
}

/** The sign that the first line has most of, outside of quotation marks. */
function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/^\uFEFF/, '').split('\n', 1);
  const bare = line.replaceAll(/"[^"]*"?/g, '');
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).sign;
}

function decoded(bytes: Uint8Array): string {
  try {
    return decodeText(bytes).replace(/\r\n?/g, '\n');
  } catch (error) {
    if (error instanceof FileError) return refusePack('encoding', {}, error);
    throw error;
  }
}
