/** Recognition by tesseract.js: the same for browsers and Node, which differ in where its files are and how a picture is handed over. */
import type { ImageLike, Page, Worker, WorkerOptions } from 'tesseract.js';
import type { RecognisedLine } from './recognition';

/** A page of a clean scan takes three seconds; a page of noise may take for ever. */
const LONGEST = 120_000;
/** After so many pages in a row that took too long the next are not tried. */
const MOST_LATE = 3;
/** Page segmentation of Tesseract by itself: columns and tables are blocks of their own. */
const AUTOMATIC = '3';

class LateError extends Error {
  constructor() {
    super('the page takes too long to recognise');
  }
}

export interface TesseractFiles {
  /** Folder of chi_sim.traineddata.gz. */
  langPath: string;
  workerPath?: string;
  corePath?: string;
}

export interface Tesseract {
  linesOf: (picture: Blob, signal?: AbortSignal) => Promise<RecognisedLine[]>;
  close: () => Promise<void>;
}

/**
 * Nothing is loaded before the first picture. What cannot be loaded or read rejects there.
 *
 * @param handOver the picture as tesseract.js takes it on this platform.
 */
export function tesseract(files: TesseractFiles, handOver: (picture: Blob) => Promise<ImageLike>): Tesseract {
  let worker: Promise<Worker> | null = null;
  let late = 0;

  async function close(): Promise<void> {
    const closing = worker;
    worker = null;
    await (await closing?.catch(() => null))?.terminate();
  }

  return {
    async linesOf(picture, signal) {
      if (late >= MOST_LATE) throw new LateError();
      worker ??= start(files);
      try {
        const { data } = await inTime(recognised(worker, handOver(picture)), signal);
        late = 0;
        return linesOf(data);
      } catch (error) {
        if (error instanceof LateError) late++;
        // What has failed or runs on is of no use for the next page. One that has not even started is not waited for.
        void close().catch(() => undefined);
        throw error instanceof Error ? error : new Error(String(error));
      }
    },
    close,
  };
}

async function start(files: TesseractFiles): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  const options: Partial<WorkerOptions> = {
    ...files,
    // Nothing is kept outside the extension or the installation, and no worker is made of a string.
    cacheMethod: 'none',
    workerBlobURL: false,
    gzip: true,
    // Without it an error of the worker is thrown where nobody can catch it; each call rejects with it as well.
    errorHandler: () => undefined,
  };
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, options);
  await worker.setParameters({ tessedit_pageseg_mode: AUTOMATIC as never, user_defined_dpi: '200' });
  return worker;
}

async function recognised(worker: Promise<Worker>, picture: Promise<ImageLike>) {
  return (await worker).recognize(await picture, {}, { blocks: true, text: false });
}

/** A worker that is ended never answers: what it was asked must end by itself. */
async function inTime<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  let giveUp: (reason: unknown) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const stop = () => giveUp(signal?.reason);
  const timer = setTimeout(() => giveUp(new LateError()), LONGEST);
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    return await Promise.race([work, ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

function linesOf({ blocks }: Page): RecognisedLine[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map(({ words }) =>
    words.flatMap(({ symbols }) =>
      symbols.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({ text, left: x0, top: y0, right: x1, bottom: y1, sure: confidence })),
    ),
  );
}
