/**
 * A thread for PDF.js, which in Node would work in this one: what it draws inside itself goes on for ever and would let no clock tick.
 * Threads are kept for the next file; one that does not end is ended.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PDFWorker } from 'pdfjs-dist';
import type { PdfWorker } from '../files/formats/format';

/** Megabytes: a file of many pages takes a tenth of it. */
const MEMORY = 2048;

/**
 * Of a damaged file PDF.js rejects promises of its own that it hands to nobody, beside the one that says so: they would end the thread.
 */
const START = `
const { parentPort, workerData } = require('node:worker_threads');
process.on('unhandledRejection', () => undefined);
const port = {
  postMessage: (data, moved) => parentPort.postMessage(data, moved),
  addEventListener: (name, hear) => parentPort.on(name, (data) => hear({ data })),
  removeEventListener: () => undefined,
};
import(workerData).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(port));
`;

type Hear = (event: { data: unknown }) => void;

interface Thread {
  thread: Worker;
  worker: PDFWorker;
}

const idle: Thread[] = [];

/** @param Port PDF.js's own class for what works elsewhere. */
export function pdfThread(Port: typeof PDFWorker): PdfWorker {
  const taken = idle.pop() ?? started(Port);
  const { thread, worker } = taken;
  thread.ref();
  return {
    worker,
    end(isStuck) {
      // Nothing waits for an idle thread.
      thread.unref();
      if (!isStuck) idle.push(taken);
      else {
        worker.destroy();
        void thread.terminate();
      }
    },
  };
}

function started(Port: typeof PDFWorker): Thread {
  const script = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const thread = new Worker(START, { eval: true, workerData: pathToFileURL(script).href, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  // Out of memory: whoever waits for it gives up in time (lib/files/pdf/pdf-document.ts).
  thread.on('error', () => {
    const at = idle.findIndex((one) => one.thread === thread);
    if (at >= 0) idle.splice(at, 1);
  });
  const port = {
    postMessage: (data: unknown, moved?: readonly ArrayBuffer[]) => {
      thread.postMessage(data, moved);
    },
    addEventListener: (name: string, hear: Hear, { signal }: { signal?: AbortSignal } = {}) => {
      const listen = (data: unknown) => {
        hear({ data });
      };
      thread.on(name, listen);
      signal?.addEventListener('abort', () => thread.off(name, listen));
    },
    removeEventListener: () => undefined,
  };
  return { thread, worker: new Port({ port: port as unknown as null, verbosity: 0 }) };
}
