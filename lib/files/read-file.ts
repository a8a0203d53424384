/**
 * What a document gave: the one place where a file's bytes become a text with structure, or one reason why not. The command
 * line and the reader page both read through it.
 */
import type { Span } from '../model/analysis';
import type { DoubtfulSpan } from '../model/doubtful-span';
import type { Grid } from '../model/grid';
import { pageText, type PageText } from '../text/dom-text';
import type { Block } from './blocks/block';
import { domBlocks } from './blocks/dom-blocks';
import { printedBlocks } from './blocks/printed-blocks';
import { textBlocks } from './blocks/text-blocks';
import { decodeText } from './decode';
import { readDoc } from './formats/doc';
import { readDocx } from './formats/docx';
import { readEpub } from './formats/epub';
import type { Draft, FilePlatform, FileSource, FormatReader } from './formats/format';
import { readHtml } from './formats/html';
import { readMhtml } from './formats/mhtml';
import { readOdt } from './formats/odt';
import { readOfd } from './formats/ofd';
import { readPicture } from './formats/picture';
import { readRtf } from './formats/rtf';
import { readXlsx } from './formats/xlsx';
import { MAX_BYTES, MAX_UNITS } from './limits';
import { printedText, type PlacedLine } from './pdf/printed-text';
import { readPdf } from './pdf/pdf-document';
import { FileError, refuse } from './refusal';
import type { PagePicture } from './scan/recognition';
import { formatOf, type FileFormat } from './sniff';

export type { FilePlatform, FileSource } from './formats/format';
export type { FileFormat } from './sniff';

export interface Scan {
  /** For each page its picture; null for pages that were not recognised here. */
  pictures: readonly (PagePicture | null)[];
  /** Ascending. */
  lines: readonly PlacedLine[];
}

export interface FileContent {
  format: FileFormat;
  /** The title that the file states; '' where it states none. */
  title: string;
  /** Where on the web a saved page came from. */
  address: string | null;
  /** THE text: offsets count in it. Of a text file it is the file's own, line ends included. */
  text: string;
  /** Offsets at which the pages of a printed document begin; null for formats without pages. */
  pages: readonly number[] | null;
  /** Spans of a printed document that may not stand there as they are read. */
  doubtful: readonly DoubtfulSpan[];
  /** Numbers, from 1, of its pages that are pictures and have not been read. */
  unread: readonly number[];
  /** Pictures of the pages that were recognised here, and where on them the lines of `text` stand. */
  scan: Scan;
  /** Which cells its tables have, in offsets of `text`; empty for formats without drawn tables. */
  tables: readonly Grid[];
  /** The structure, made when asked for: headings, paragraphs, lists and tables with their cells. */
  blocks: () => Block[];
}

const readers: Record<FileFormat, FormatReader> = {
  text: ({ bytes }) => ({ text: decodeText(bytes) }),
  html: readHtml,
  pdf: readPdf,
  docx: readDocx,
  doc: readDoc,
  xlsx: readXlsx,
  ofd: readOfd,
  odt: readOdt,
  rtf: readRtf,
  epub: readEpub,
  mhtml: readMhtml,
  picture: readPicture,
};

/**
 * Reads a file. Its time and memory are bounded whatever it holds (./limits); nothing in it runs, nothing is fetched.
 * Takes the bytes over: they may be empty afterwards.
 *
 * @throws {FileError} and nothing else for what a file holds; the reason of `platform.recognition.signal` where that stops it.
 */
export async function readFile(source: FileSource, platform: FilePlatform): Promise<FileContent> {
  if (source.bytes.length > MAX_BYTES) refuse('too-large');
  try {
    const format = formatOf(source.bytes, source.name);
    const content = contentOf(format, await readers[format](source, platform));
    // A text file may be empty; every other format holds something that is no text then.
    if (format !== 'text' && content.text.trim() === '') refuse(format === 'html' ? 'empty' : 'no-text');
    if (format !== 'text' && content.text.length > MAX_UNITS) refuse('too-large');
    return content;
  } catch (error) {
    if (error instanceof FileError) throw error;
    platform.recognition?.signal?.throwIfAborted();
    // What a reader did not foresee: deep recursion, numbers out of range.
    throw new FileError('broken', error);
  }
}

const NO_SCAN: Scan = { pictures: [], lines: [] };

/** Enough to see that a text is longer than may be. */
const PAST_LIMIT = MAX_UNITS + 100_000;

function contentOf(format: FileFormat, draft: Draft): FileContent {
  const facts = { format, title: draft.title ?? '', address: draft.address ?? null, pages: null, doubtful: [], unread: [], scan: NO_SCAN, tables: [] };
  if ('text' in draft) {
    const { text } = draft;
    return { ...facts, text, blocks: () => textBlocks(text.replace(/\r\n?/g, '\n')) };
  }
  if ('pages' in draft) {
    const { text, starts, doubtful, lines } = printedText(draft.pages);
    const unread = draft.pages.flatMap((page, at) => (page.unread ? [at + 1] : []));
    const scan = { pictures: draft.pages.map(({ picture }) => picture ?? null), lines };
    return { ...facts, text, pages: starts, doubtful, unread, scan, blocks: () => printedBlocks(text, starts, doubtful) };
  }
  const parts: PageText[] = draft.bodies.map((body) => pageText(body, { limit: PAST_LIMIT }));
  return { ...facts, ...joined(parts), blocks: () => parts.flatMap((part) => domBlocks(part)) };
}

/** The texts of several bodies one below the other, and their tables in the offsets of the whole. */
function joined(parts: readonly PageText[]): Pick<FileContent, 'text' | 'tables'> {
  let text = '';
  const tables: Grid[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') text += '\n';
    for (const grid of part.tables) tables.push(shifted(grid, text.length));
    text += part.text;
  }
  return { text, tables };
}

function shifted({ caption, cells }: Grid, by: number): Grid {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return { caption: caption && move(caption), cells: cells.map(move) };
}
