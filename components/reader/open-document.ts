/** From a file or pasted words to a document that can be read, or to the reason why not. */
import { decodeText, UnreadableError } from '../../lib/text/decode';
import { PdfError, type PdfRefusal } from '../../lib/text/pdf-document';
import type { Block, ReaderDocument } from './blocks';
import { htmlBlocks } from './html-blocks';
import { textBlocks } from './text-blocks';

/** Larger files are refused unread; the longest reports take a quarter of a megabyte. */
export const MAX_BYTES = 16 * 1024 * 1024;
/** The same for PDF files, which may hold pictures. */
export const MAX_PDF_BYTES = 64 * 1024 * 1024;
/** What messages carry at most (lib/messaging/surface.ts), with room for the breaks between blocks. */
export const MAX_UNITS = 1_900_000;

/** `word`: any office document; `type`: a web archive; `unreadable`: the browser does not give its bytes. */
export type RefusalReason = 'empty' | 'too-large' | 'binary' | 'encoding' | 'word' | 'type' | 'unreadable' | PdfRefusal;

/** A document that cannot be opened. */
export class RefusalError extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause?: unknown) {
    super(`not opened: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** What is used of a File. */
export interface SourceFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Gives a PDF's text or throws PdfError; takes the bytes over. */
export type ReadPdf = (bytes: Uint8Array) => Promise<string>;

const pdfNames = /\.pdf$/i;
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];
const htmlNames = /\.(?:s?html?|xhtml)$/i;
/** Web archives: HTML wrapped in MIME, mostly in quoted-printable. */
const archiveNames = /\.(?:mht|mhtml|webarchive)$/i;
/** How files of other kinds begin. */
const signatures: { reason: RefusalReason; bytes: number[] }[] = [
  // Word, Excel and PowerPoint: a ZIP archive since 2007, before that an OLE compound file or RTF.
  { reason: 'word', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { reason: 'word', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { reason: 'word', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/** @throws {RefusalError} */
export async function openFile(file: SourceFile, readPdf: ReadPdf): Promise<ReaderDocument> {
  if (file.size === 0) throw new RefusalError('empty');
  if (file.size > (pdfNames.test(file.name) ? MAX_PDF_BYTES : MAX_BYTES)) throw new RefusalError('too-large');
  if (archiveNames.test(file.name)) throw new RefusalError('type');
  const bytes = new Uint8Array(await bytesOf(file));
  const url = `reader:${encodeURIComponent(file.name)}`;
  if (pdfNames.test(file.name) || startsWith(bytes, PDF_SIGNATURE)) {
    return documentOf(textBlocks(await pdfText(bytes, readPdf)), '', file.name, url);
  }
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (known) throw new RefusalError(known.reason);
  const html = htmlNames.test(file.name);
  const text = withLineFeeds(decoded(bytes, html));
  const { title, blocks } = html ? htmlBlocks(text) : { title: '', blocks: textBlocks(text) };
  return documentOf(blocks, title, file.name, url);
}

/** @throws {RefusalError} */
export async function openPasted(text: string): Promise<ReaderDocument> {
  if (text.length > MAX_UNITS) throw new RefusalError('too-large');
  const blocks = textBlocks(withLineFeeds(text));
  return documentOf(blocks, '', '', `reader:paste-${await shortHash(text)}`);
}

async function bytesOf(file: SourceFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    // Moved or changed since it was chosen, or no permission to read it.
    throw new RefusalError('unreadable', error);
  }
}

/** One kind of line end: blocks are made of lines, and the reader shows its own text, not the file's. */
const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

async function pdfText(bytes: Uint8Array, readPdf: ReadPdf): Promise<string> {
  try {
    return await readPdf(bytes);
  } catch (error) {
    if (error instanceof PdfError) throw new RefusalError(error.reason, error);
    throw error;
  }
}

function decoded(bytes: Uint8Array, html: boolean): string {
  try {
    return decodeText(bytes, { html });
  } catch (error) {
    if (error instanceof UnreadableError) throw new RefusalError(error.reason, error);
    throw error;
  }
}

function documentOf(blocks: Block[], title: string, name: string, url: string): ReaderDocument {
  const units = blocks.reduce((sum, block) => sum + unitsOf(block), 0);
  if (units === 0) throw new RefusalError('empty');
  if (units > MAX_UNITS) throw new RefusalError('too-large');
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const own = heading?.kind === 'heading' ? heading.text : '';
  return { url, title: title || own || name, blocks: withoutGaps(blocks) };
}

/** Headings one level deeper at most than the one before, as an outline has them. */
function withoutGaps(blocks: Block[]): Block[] {
  const used = [
    ...new Set(blocks.flatMap((block) => (block.kind === 'heading' && block.level > 1 ? [block.level] : []))),
  ].sort();
  let deepest = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = block.level === 1 ? 1 : Math.min(used.indexOf(block.level) + 2, deepest + 1);
    deepest = level;
    return { ...block, level: level as typeof block.level };
  });
}

function unitsOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'byline':
      return block.text.length;
    case 'list':
      return block.items.reduce((sum, item) => sum + item.length + 1, 0);
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + cell.length + 1, 0);
  }
}

/** Eight hexadecimal digits of SHA-256: the same words pasted again are the same document. */
async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
