/** Files to texts, by what the file's name ends with. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseHTML } from 'linkedom';
import type { AnalyseInput } from '../../lib/engine/analyse';
import { pageText } from '../../lib/text/dom-text';
import { decodeText } from '../../lib/text/decode';
import { InputError } from './input-error';
import { readPdfFile } from './pdf';

const HTML = new Set(['.html', '.htm', '.xhtml']);

/**
 * Reads one file; its id is its name without folders.
 *
 * @throws {InputError} where the file is missing or a folder; {UnreadableError} for bytes that are no text; {PdfError} for a PDF without
 * text, broken or under a password; else node's own error.
 */
export async function readDocument(path: string): Promise<AnalyseInput> {
  const extension = extname(path).toLowerCase();
  const bytes = await bytesOf(path);
  const id = basename(path);
  if (extension === '.pdf' || startsWith(bytes, '%PDF-')) return { id, text: await readPdfFile(new Uint8Array(bytes)) };
  const html = HTML.has(extension);
  const text = decodeText(bytes, { html });
  return html ? { id, ...readHtml(text) } : { id, text };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new InputError('no such file');
    if (code === 'EISDIR') throw new InputError('it is a folder');
    throw error;
  }
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, magic.length)) === magic;
}

function readHtml(html: string): { text: string; title: string } {
  // A fragment has no body for linkedom unless it is given one.
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  return { text: pageText(document).text, title: document.title };
}
