/** PDF.js in Node, for its text alone. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from '../../lib/text/pdf-document';

const modules = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** @throws {PdfError} */
export async function readPdfFile(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await loadPdfJs();
  return readPdf(bytes, { getDocument, cMapUrl: join(modules, 'cmaps') + sep });
}

/**
 * PDF.js makes a matrix for drawing as it loads and complains where the optional canvas package is missing. Text needs
 * neither, so a matrix that cannot draw and silence will do.
 */
async function loadPdfJs(): Promise<typeof PdfJs> {
  const { warn } = console;
  console.warn = () => undefined;
  globalThis.DOMMatrix ??= class {} as typeof DOMMatrix;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}
