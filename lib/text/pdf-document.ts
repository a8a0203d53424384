/** Reads a PDF file with PDF.js, which each platform sets up in its own way, and refuses what holds no text. */
import type { getDocument } from 'pdfjs-dist';
import { pdfText, type PdfPage } from './pdf-text';

/** `no-text`: only pictures, as scans are, or signs that no font explains. */
export type PdfRefusal = 'encrypted' | 'no-text' | 'broken' | 'too-large';

const MESSAGES: Record<PdfRefusal, string> = {
  encrypted: 'the PDF is encrypted and asks for a password',
  'no-text': 'the PDF has no text layer; it needs character recognition (OCR) first',
  broken: 'the PDF is broken',
  'too-large': 'the PDF is too large',
};

/** A PDF that cannot be read. */
export class PdfError extends Error {
  readonly reason: PdfRefusal;

  constructor(reason: PdfRefusal, cause?: unknown) {
    super(MESSAGES[reason], { cause });
    this.reason = reason;
  }
}

/** PDF.js and where its character maps are: fonts that map no characters name one of them. */
export interface PdfEngine {
  getDocument: typeof getDocument;
  /** Folder of the character maps, with a slash at the end. */
  cMapUrl: string;
}

/** The longest reports have 100 pages. */
export const MAX_PAGES = 1000;
/** What messages carry at most (lib/messaging/surface.ts). */
const MAX_UNITS = 1_900_000;
/** Items of a page without words still cost memory. */
const MAX_ITEMS = 2_000_000;

/**
 * The text of a PDF file. Takes the bytes over: they are empty afterwards.
 *
 * @throws {PdfError}
 */
export async function readPdf(data: Uint8Array, { getDocument, cMapUrl }: PdfEngine): Promise<string> {
  const task = getDocument({
    data,
    cMapUrl,
    cMapPacked: true,
    // Extensions may not run code made of strings, and text needs none of what follows.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const text = pdfText(await pagesOf(task));
    if (!isReadable(text)) throw new PdfError('no-text');
    if (text.length > MAX_UNITS) throw new PdfError('too-large');
    return text;
  } catch (error) {
    if (error instanceof PdfError) throw error;
    throw new PdfError(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken', error);
  } finally {
    await task.destroy();
  }
}

async function pagesOf(task: ReturnType<typeof getDocument>): Promise<PdfPage[]> {
  const file = await task.promise;
  if (file.numPages > MAX_PAGES) throw new PdfError('too-large');
  const pages: PdfPage[] = [];
  let units = 0;
  let count = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const items: PdfPage['items'][number][] = [];
    const stream = page.streamTextContent() as ReadableStream<Awaited<ReturnType<typeof page.getTextContent>>>;
    const reader = stream.getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      for (const item of chunk.value.items) {
        if (!('str' in item)) continue;
        units += item.str.length;
        count++;
        items.push({ str: item.str, transform: item.transform as number[], width: item.width });
      }
      if (units > MAX_UNITS || count > MAX_ITEMS) {
        await reader.cancel(new Error('too large'));
        throw new PdfError('too-large');
      }
    }
    pages.push({ width, height, transform, items });
    page.cleanup();
  }
  return pages;
}

/** Letters and figures are most of a text; a font without a map gives private or control characters instead. */
function isReadable(text: string): boolean {
  const sample = text.slice(0, 20_000).replace(/\s/g, '');
  const words = sample.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return words > 0 && words * 2 >= sample.length;
}
