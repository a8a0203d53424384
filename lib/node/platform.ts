/** What reading files needs of Node: linkedom for HTML, PDF.js for its text alone. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfThread } from './pdf-thread';
import type { FilePlatform } from '../files/read-file';

export const nodePlatform: FilePlatform = {
  async parseHtml(html) {
    const { parseHTML } = await import('linkedom');
    // A fragment has no body for linkedom unless it is given one.
    const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
    return parseHTML(whole).document;
  },
  async loadPdf() {
    const { getDocument, PDFWorker } = await (loaded ??= loadPdfJs());
    const modules = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return { getDocument, startWorker: () => pdfThread(PDFWorker), cMapUrl: join(modules, 'cmaps') + sep, wasmUrl: join(modules, 'wasm') + sep };
  },
};

/** Loaded once: two at the same time would each take the other's silence for what was there before. */
let loaded: Promise<typeof PdfJs> | null = null;

/**
 * PDF.js makes a matrix for drawing as it loads. Where the canvas package is not installed (it has no build for the machine) it
 * complains; text needs none, so a matrix that cannot draw and silence will do.
 */
async function loadPdfJs(): Promise<typeof PdfJs> {
  const { warn } = console;
  console.warn = () => undefined;
  const canvas = await import('@napi-rs/canvas').catch(() => null);
  globalThis.DOMMatrix ??= (canvas?.DOMMatrix ?? class {}) as typeof DOMMatrix;
  forgivePdfJs();
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/**
 * Of a damaged file PDF.js rejects promises of its own that it hands to nobody, beside the one that says so (seen with a broken
 * cross-reference table, found by tests/unit/fuzz). Node would end the process for them; all others it ends as before.
 */
function forgivePdfJs(): void {
  process.on('unhandledRejection', (reason) => {
    if (reason instanceof Error && /[\\/]pdfjs-dist[\\/]/.test(reason.stack ?? '')) return;
    if (process.listenerCount('unhandledRejection') === 1) throw reason;
  });
}
