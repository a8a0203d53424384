/** Reads a PDF file with PDF.js, which each platform sets up in its own way: its words, and at the reader's wish what its pictures say. */
import { MAX_UNITS } from '../limits';
import { FileError, refuse } from '../refusal';
import type { FilePlatform, FormatReader, PdfEngine } from '../formats/format';
import type { Recognition } from '../scan/recognition';
import { recognisePage } from '../scan/recognise-page';
import type { FontFacts } from './font-trust';
import { isPicture, lookOf } from './page-look';
import type { PdfItem, PdfPage } from './pieces';
import { trustedItems, type FontTrusts } from './trusted-words';

/** The longest reports have 100 pages. */
export const MAX_PAGES = 1000;
/** Items of a page without words still cost memory. */
const MAX_ITEMS = 2_000_000;
/** Milliseconds in which a page must have been read: one takes a twentieth of a second, forms drawn inside one another for ever. */
const PATIENCE = 60_000;
/** So many times as long may the whole file take. */
const LONGEST_PAGES = 10;
/** Milliseconds in which PDF.js must have put a file away. */
const LAST_WORDS = 2000;
/** Pixels of a picture inside a page: A3 at 600 dots an inch. More is not unpacked. */
const MAX_PICTURE = 72_000_000;

type LoadingTask = ReturnType<PdfEngine['getDocument']>;
type Proxy = Awaited<ReturnType<Awaited<LoadingTask['promise']>['getPage']>>;

/** The pages of a PDF file with the places of their words. Those that are pictures are `unread`, or read where that is wished. */
export const readPdf: FormatReader = async ({ bytes }, platform) => {
  const pages = await withPdf(bytes, platform, false, pagesOf);
  const readable = isReadable(pages);
  // Words in a font without a map are as good as a picture of them.
  const unread = pages.map((page, at) => (page.unread === true || (!readable && page.items.length > 0) ? at : -1)).filter((at) => at >= 0);
  const { recognition } = platform;
  if (recognition && unread.length > 0) {
    await withPdf(bytes, platform, true, (file) => readPictures(file, pages, unread, recognition));
    if (!isReadable(pages)) refuse('no-text');
  } else if (!readable) throw new FileError('no-text', undefined, unread.length);
  return { pages };
};

/** @param pictures whether pictures are unpacked: text needs none, painting does. */
async function withPdf<T>(
  bytes: Uint8Array,
  { loadPdf, patience = PATIENCE }: FilePlatform,
  pictures: boolean,
  use: (file: Awaited<LoadingTask['promise']>, inTime: InTime) => Promise<T>,
): Promise<T> {
  const { getDocument, startWorker, cMapUrl, wasmUrl } = await loadPdf();
  const { worker, end } = startWorker();
  const latest = Date.now() + LONGEST_PAGES * patience;
  const inTime: InTime = (work) => within(Math.min(patience, latest - Date.now()), work);
  const task = getDocument({
    worker,
    // PDF.js takes the bytes over, and wants no subclass of Uint8Array.
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked: true,
    // Extensions may not run code made of strings, and text needs none of what follows.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: pictures,
    ...(pictures ? { wasmUrl } : {}),
    enableXfa: false,
    maxImageSize: pictures ? MAX_PICTURE : 0,
    // What each font says of its signs.
    fontExtraProperties: true,
    verbosity: 0,
  });
  try {
    return await use(await inTime(task.promise), inTime);
  } catch (error) {
    if (error instanceof FileError || isAbort(error)) throw error;
    throw new FileError(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken', error);
  } finally {
    const isStuck = await within(LAST_WORDS, task.destroy()).then(
      () => false,
      () => true,
    );
    end(isStuck);
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

interface Budget {
  units: number;
  items: number;
}

async function pagesOf(file: Awaited<LoadingTask['promise']>, inTime: InTime): Promise<PdfPage[]> {
  if (file.numPages > MAX_PAGES) refuse('too-large');
  const pages: PdfPage[] = [];
  const budget: Budget = { units: MAX_UNITS, items: MAX_ITEMS };
  const trusts: FontTrusts = new Map();
  for (let number = 1; number <= file.numPages; number++) {
    const page = await inTime(file.getPage(number));
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const printed = await inTime(itemsOf(page, budget));
    const operators = await inTime(page.getOperatorList());
    const look = lookOf(operators);
    const fontOf = (name: string) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontFacts) : null);
    const items = trustedItems(printed, operators, fontOf, trusts);
    const units = items.reduce((sum, { str }) => sum + str.trim().length, 0);
    pages.push({
      width,
      height,
      transform,
      items,
      ...(look.unseen && units > 0 ? { recognised: true } : {}),
      ...(isPicture(look, units, { width, height }) ? { unread: true } : {}),
    });
    page.cleanup();
  }
  return pages;
}

type InTime = <T>(work: Promise<T>) => Promise<T>;

/** @throws {FileError} `hostile` where it takes longer; whoever works on it is ended then. */
async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    limit = setTimeout(() => {
      reject(new FileError('hostile'));
    }, patience);
  });
  // What fails after it has been given up is told to nobody.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(limit);
  }
}

async function itemsOf(page: Proxy, budget: Budget): Promise<PdfItem[]> {
  const items: PdfItem[] = [];
  const stream = page.streamTextContent() as ReadableStream<Awaited<ReturnType<typeof page.getTextContent>>>;
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      if (!('str' in item)) continue;
      budget.units -= item.str.length;
      budget.items--;
      const fall = item.dir === 'ttb' ? { fall: item.height } : {};
      items.push({ str: item.str, transform: item.transform as number[], width: item.width, ...fall });
    }
    if (budget.units < 0 || budget.items < 0) {
      await reader.cancel(new Error('too large'));
      refuse('too-large');
    }
  }
  return items;
}

/** Puts what is recognised in the place of the pages at the given indexes. */
async function readPictures(file: Awaited<LoadingTask['promise']>, pages: PdfPage[], unread: readonly number[], recognition: Recognition): Promise<void> {
  const { signal, tell } = recognition;
  for (const [done, at] of unread.entries()) {
    tell?.({ done, of: unread.length });
    signal?.throwIfAborted();
    const page = await file.getPage(at + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const paint = async (surface: HTMLCanvasElement, scale: number) => {
      await page.render({ canvas: surface, viewport: page.getViewport({ scale }), background: 'white' }).promise;
    };
    pages[at] = await recognisePage({ width, height }, paint, recognition);
    page.cleanup();
  }
  tell?.({ done: unread.length, of: unread.length });
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
