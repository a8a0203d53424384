/**
 * Documents of Word 97–2003 and of WPS, which took over the format ([MS-DOC]): the text of the piece table, without field
 * codes and what was struck out, with its tables and the numbers of its lists.
 */
import type { CompoundFile } from '../container/compound-file';
import { MAX_UNITS } from '../limits';
import { refuse } from '../refusal';
import { formattedRuns, type FormattedRuns, type Ranges } from './word-97-formats';
import { firstNotBefore } from '../../text/first-not-before';

export interface WordParagraph {
  text: string;
  /** `cell`: ends a cell of a table; `row`: stands for the end of a row and has no text. */
  ends: 'paragraph' | 'cell' | 'row';
}

export interface WordText {
  body: WordParagraph[];
  footnotes: string[];
}

const WORD = 0xa5ec;
/** Word 97's number; older documents keep their text otherwise. */
const FIRST_NUMBER = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

interface Piece {
  /** Character positions, half open. */
  from: number;
  to: number;
  /** Where the piece begins in the stream, and bytes a character. */
  at: number;
  width: 1 | 2;
}

/** @throws {FileError} `encrypted`, `old-word`, `broken`, `too-large`. */
export function readWord97(file: CompoundFile): WordText {
  const stream = file.stream('WordDocument') ?? refuse('broken');
  if (stream.length < 0x200) refuse('broken');
  const view = viewOf(stream);
  if (view.getUint16(0, true) !== WORD) refuse('old-word');
  if (view.getUint16(2, true) < FIRST_NUMBER) refuse('old-word');
  const flags = view.getUint16(10, true);
  if (flags & ENCRYPTED) refuse('encrypted');
  const table = file.stream(flags & SECOND_TABLE ? '1Table' : '0Table') ?? refuse('broken');
  const pieces = piecesOf(sliced(table, view.getUint32(0x1a2, true), view.getUint32(0x1a6, true)));
  const [main, notes] = [view.getUint32(0x4c, true), view.getUint32(0x50, true)];
  if (main + notes > MAX_UNITS) refuse('too-large');
  const formats = formattedRuns(stream, table);
  const text = (from: number, to: number) => charactersOf(stream, pieces, from, to, formats);
  return {
    body: paragraphsOf(text(0, main)),
    footnotes: paragraphsOf(text(main, main + notes))
      .map((paragraph) => paragraph.text)
      .filter((note) => note.trim() !== ''),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function sliced(bytes: Uint8Array, from: number, length: number): Uint8Array {
  return from + length <= bytes.length ? bytes.subarray(from, from + length) : refuse('broken');
}

/** [MS-DOC] 2.9.38 Clx: property modifiers (Prc), then the piece table (Pcdt). */
function piecesOf(clx: Uint8Array): Piece[] {
  const view = viewOf(clx);
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > clx.length || clx[at] !== 2) refuse('broken');
  const length = view.getUint32(at + 1, true);
  const count = Math.floor((length - 4) / 12);
  const positions = at + 5;
  const records = positions + (count + 1) * 4;
  if (count < 1 || records + count * 8 > clx.length) refuse('broken');
  return Array.from({ length: count }, (_, number) => {
    const stated = view.getUint32(records + number * 8 + 2, true);
    const narrow = (stated & 0x40000000) !== 0;
    const offset = stated & 0x3fffffff;
    return {
      from: view.getUint32(positions + number * 4, true),
      to: view.getUint32(positions + number * 4 + 4, true),
      at: narrow ? offset >>> 1 : offset,
      width: narrow ? 1 : 2,
    };
  });
}

/** Ends of rows stand as U+0007 U+0007 in the stream; told apart from an empty cell, they are given as ROW_END. */
const ROW_END = '\u001d';

function charactersOf(stream: Uint8Array, pieces: readonly Piece[], from: number, to: number, formats: FormattedRuns): string {
  const parts: string[] = [];
  let units = 0;
  for (const piece of pieces) {
    const [first, last] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (first >= last) continue;
    // Pieces may overlap in a broken file: the text is not longer than it says.
    units += last - first;
    if (units > to - from) refuse('broken');
    const begin = piece.at + (first - piece.from) * piece.width;
    const bytes = sliced(stream, begin, (last - first) * piece.width);
    const text = new TextDecoder(piece.width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
    parts.push(marked(text, begin, piece.width, formats));
  }
  return parts.join('');
}

/** The text of a piece without what was struck out, with ends of rows, and each item of a list behind its label. */
function marked(text: string, begin: number, width: number, formats: FormattedRuns): string {
  const end = begin + text.length * width;
  const covered = [
    ...within(formats.deleted, begin, end).map((range) => ({ ...range, put: '' })),
    ...within(formats.unsaid, begin, end).map((range) => ({ ...range, put: endsIn(text, begin, width, range) })),
    ...within(formats.rowEnds, begin, end).map((range) => ({ ...range, put: ROW_END })),
  ];
  const runs = [...covered, ...labelsIn(text, begin, width, formats)].sort((a, b) => a.from - b.from || a.to - b.to);
  let out = '';
  let done = 0;
  for (const { from, to, put } of runs) {
    const [first, last] = [Math.max(done, Math.ceil((from - begin) / width)), Math.min(text.length, Math.floor((to - begin) / width))];
    if (last <= first && from < to) continue;
    out += text.slice(done, first) + put;
    done = Math.max(first, last);
  }
  return out + text.slice(done);
}

/** The ends of paragraphs and cells among the characters of a range, and what fields begin and end with. */
function endsIn(text: string, begin: number, width: number, { from, to }: Ranges[number]): string {
  const characters = text.slice(Math.max(0, Math.ceil((from - begin) / width)), Math.floor((to - begin) / width));
  return Array.from(characters)
    .filter((sign) => ENDS[sign] !== undefined || (sign >= '\u0013' && sign <= '\u0015'))
    .join('');
}

/** The labels of the items that begin in a piece; items without words, or struck out, are counted and have none. */
function labelsIn(text: string, begin: number, width: number, { lists, listed, deleted, unsaid }: FormattedRuns): { from: number; to: number; put: string }[] {
  const end = begin + text.length * width;
  return within(listed, begin, end).flatMap(({ from, to, place }) => {
    if (from < begin) return [];
    const isStruck = [deleted, unsaid].some((ranges) => within(ranges, from, to).some((range) => range.from <= from && range.to >= to - width));
    const put = isStruck ? '' : lists.label(place);
    return put === '' || ['', '\r', '\u0007'].includes(text.charAt((from - begin) / width)) ? [] : [{ from, to: from, put }];
  });
}

function within<T extends Ranges[number]>(ranges: readonly T[], from: number, to: number): T[] {
  const found: T[] = [];
  for (let at = firstNotBefore(ranges.length, (range) => (ranges[range]?.to ?? 0) <= from); at < ranges.length && (ranges[at]?.from ?? to) < to; at++)
    found.push(ranges[at] as T);
  return found;
}

/** [MS-DOC] 2.4.1 and 2.8.25: what the special characters stand for. */
function paragraphsOf(characters: string): WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  const fields: { inCode: boolean }[] = [];
  let text = '';
  const end = (ends: WordParagraph['ends']) => {
    paragraphs.push({ text, ends });
    text = '';
  };
  for (const sign of characters) {
    if (isOfField(sign, fields)) continue;
    const ends = ENDS[sign];
    if (ends) end(ends);
    else text += PLAIN[sign] ?? (sign < ' ' && sign !== '\t' ? '' : sign);
  }
  if (text !== '') end('paragraph');
  return paragraphs;
}

/** Whether a character begins, parts or ends a field, or belongs to its code. */
function isOfField(sign: string, fields: { inCode: boolean }[]): boolean {
  const field = fields.at(-1);
  if (sign === '\u0013') fields.push({ inCode: true });
  else if (sign === '\u0014' && field) field.inCode = false;
  else if (sign === '\u0015') fields.pop();
  else return fields.some(({ inCode }) => inCode);
  if (fields.length > 100) refuse('hostile');
  return true;
}

const ENDS: Readonly<Record<string, WordParagraph['ends']>> = {
  '\r': 'paragraph',
  '\f': 'paragraph',
  '\u000e': 'paragraph',
  '\u0007': 'cell',
  [ROW_END]: 'row',
};
const PLAIN: Readonly<Record<string, string>> = { '\u000b': '\n', '\u001e': '-', '\u001f': '', '\u00a0': ' ' };
