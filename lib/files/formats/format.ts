/** What a reader of a format is given, and what it gives. */
import type { getDocument, PDFWorker } from 'pdfjs-dist';
import type { PdfPage } from '../pdf/pieces';
import type { Recognition } from '../scan/recognition';

export interface FileSource {
  /** Its name, without folders: decides only between plain text, Markdown and fragments of HTML. */
  name: string;
  bytes: Uint8Array;
}

/** PDF.js and where its character maps are: fonts that map no characters name one of them. */
export interface PdfEngine {
  getDocument: typeof getDocument;
  /** Where a file is taken apart: beside this thread, so that one that takes for ever can be given up. */
  startWorker: () => PdfWorker;
  /** Folder of the character maps, with a slash at the end. */
  cMapUrl: string;
  /** Folder of what unpacks pictures of JPEG 2000 and JBIG2, with a slash at the end. */
  wasmUrl: string;
}

export interface PdfWorker {
  worker: PDFWorker;
  /** @param isStuck it does not answer any more. */
  end: (isStuck: boolean) => void;
}

/** What browsers and Node do each in their own way. */
export interface FilePlatform {
  /** Parses HTML into an inert document, which has a body: nothing runs, nothing is fetched. A parser may have to be loaded first. */
  parseHtml: (html: string) => Document | Promise<Document>;
  /** Loads PDF.js when the first PDF comes. */
  loadPdf: () => Promise<PdfEngine>;
  /** Milliseconds in which each page of a PDF must have been read; a minute where it is left out. */
  patience?: number;
  /** Set where the reader wishes that pictures of pages are read. */
  recognition?: Recognition;
}

/** A document in the form that its format has: lines of text, pages of markup, or printed pages with places. */
export type Draft = {
  /** The title that the file states, which may be anything; left out where there is none. */
  title?: string;
  /** Web address of a saved page. */
  address?: string;
} & ({ text: string } | { bodies: Element[] } | { pages: PdfPage[] });

/** @throws {FileError} */
export type FormatReader = (source: FileSource, platform: FilePlatform) => Draft | Promise<Draft>;
