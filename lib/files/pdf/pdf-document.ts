/** Reads a PDF file with PDF.js, which each platform sets up in its own way, and refuses what holds no text. */
import { MAX_UNITS } from '../limits';
import { FileError, refuse } from '../refusal';
import type { FormatReader, PdfEngine } from '../formats/format';
import type { PdfPage } from './pieces';
import { isUnseen } from './unseen-text';

/** The longest reports have 100 pages. */
export const MAX_PAGES = 1000;
/** Items of a page without words still cost memory. */
const MAX_ITEMS = 2_000_000;

type LoadingTask = ReturnType<PdfEngine['getDocument']>;

/** The pages of a PDF file with the places of their words. */
export const readPdf: FormatReader = async ({ bytes }, { loadPdf }) => {
  const { getDocument, cMapUrl } = await loadPdf();
  const task = getDocument({
    // PDF.js takes the bytes over, and wants no subclass of Uint8Array.
    data: new Uint8Array(bytes),
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
    const pages = await pagesOf(task);
    if (!isReadable(pages)) refuse('no-text');
    return { pages };
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken', error);
  } finally {
    await task.destroy();
  }
};

async function pagesOf(task: LoadingTask): Promise<PdfPage[]> {
  const file = await task.promise;
  if (file.numPages > MAX_PAGES) refuse('too-large');
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
        const fall = item.dir === 'ttb' ? { fall: item.height } : {};
        items.push({ str: item.str, transform: item.transform as number[], width: item.width, ...fall });
      }
      if (units > MAX_UNITS || count > MAX_ITEMS) {
        await reader.cancel(new Error('too large'));
        refuse('too-large');
      }
    }
    const unseen = items.length > 0 && isUnseen(await page.getOperatorList());
    pages.push({ width, height, transform, items, ...(unseen ? { recognised: true } : {}) });
    page.cleanup();
  }
  return pages;
}

/** Letters and figures are most of a text; a font without a map gives private or control characters instead. */
function isReadable(pages: readonly PdfPage[]): boolean {
  let sample = '';
  for (const { items } of pages) {
    for (const { str } of items) sample += str.replace(/\s/g, '');
    if (sample.length > 20_000) break;
  }
  const words = sample.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return words > 0 && words * 2 >= sample.length;
}
