/** From a file or pasted words to a document that can be read, or to the reason why not. */
import type { Block } from '../../lib/files/blocks/block';
import { printedBlocks } from '../../lib/files/blocks/printed-blocks';
import { textBlocks } from '../../lib/files/blocks/text-blocks';
import { MAX_BYTES, MAX_UNITS } from '../../lib/files/limits';
import type { FileContent } from '../../lib/files/read-file';
import { FileError, refuse } from '../../lib/files/refusal';
import type { Recognition } from '../../lib/files/scan/recognition';
import { lookedAtText, type RecognisedText } from '../../lib/files/scan/looked-at';
import type { LookedPassage } from '../../lib/model/looked-passage';
import type { ReaderDocument, SourceFile } from './reader-document';

/** The wish that pages that are pictures are recognised: how it is stopped, and who hears of its progress. */
export type RecognitionWish = Required<Pick<Recognition, 'signal' | 'tell'>>;

/** What a file's bytes hold (lib/files). Throws FileError, or the reason of the wish's signal; takes the bytes over. */
export type ReadContent = (name: string, bytes: Uint8Array, wish?: RecognitionWish) => Promise<FileContent>;

/** The passages of the document at an address that the reader has compared with their picture. */
export type LookedOf = (url: string) => Promise<readonly LookedPassage[]>;

/** @throws {FileError} */
export async function openFile(file: SourceFile, readContent: ReadContent, lookedOf: LookedOf, wish?: RecognitionWish): Promise<ReaderDocument> {
  if (file.size === 0) refuse('empty');
  if (file.size > MAX_BYTES) refuse('too-large');
  const { title, address: saved, blocks, unread, scan, text, pages, doubtful } = await readContent(file.name, new Uint8Array(await bytesOf(file)), wish);
  const address = saved ?? (/^https?:/.test(file.address ?? '') ? file.address : null);
  const document = documentOf(blocks(), title, file.name, address ?? `reader:${encodeURIComponent(file.name)}`);
  const left = unread.length > 0 ? { unread: { pages: unread, file } } : {};
  if (scan.lines.length === 0) return { ...document, ...left };
  const read: RecognisedText = { text, pages: pages ?? [], doubtful, lines: scan.lines };
  return { ...document, ...left, scan: { read, pictures: scan.pictures, passages: await lookedOf(document.url) } };
}

/** The blocks of a recognised document, with what the reader has set right in it. */
export function recognisedBlocks(read: RecognisedText, passages: readonly LookedPassage[]): Block[] {
  const { text, pages, doubtful } = lookedAtText(read, passages);
  return withoutGaps(printedBlocks(text, pages, doubtful));
}

/** @throws {FileError} */
export async function openPasted(text: string): Promise<ReaderDocument> {
  if (text.length > MAX_UNITS) refuse('too-large');
  const blocks = textBlocks(text.replace(/\r\n?/g, '\n'));
  return documentOf(blocks, '', '', `reader:paste-${await shortHash(text)}`);
}

async function bytesOf(file: SourceFile): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch (error) {
    if (error instanceof FileError) throw error;
    // Moved or changed since it was chosen, or no permission to read it.
    throw new FileError('unreadable', error);
  }
}

function documentOf(blocks: Block[], title: string, name: string, url: string): ReaderDocument {
  const units = blocks.reduce((sum, block) => sum + unitsOf(block), 0);
  if (units === 0) refuse('empty');
  if (units > MAX_UNITS) refuse('too-large');
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  const own = heading?.kind === 'heading' ? heading.text : '';
  return { url, title: title || own || name, blocks: withoutGaps(blocks) };
}

/** Headings one level deeper at most than the one before, as an outline has them. */
function withoutGaps(blocks: Block[]): Block[] {
  const used = [...new Set(blocks.flatMap((block) => (block.kind === 'heading' && block.level > 1 ? [block.level] : [])))].sort();
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
