/** PDF.js in the reader page: loaded for the first PDF only, with its worker and character maps from the extension itself. */
// eslint-disable-next-line import-x/default -- Vite answers ?url with the address of the file in the extension
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { ReadPdf } from '../../components/reader/open-document';
import { readPdf } from '../../lib/text/pdf-document';

export const readPdfFile: ReadPdf = async (bytes) => {
  // The legacy build is the one for the browsers that the manifest allows.
  const { GlobalWorkerOptions, getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  GlobalWorkerOptions.workerSrc = workerUrl;
  return readPdf(bytes, { getDocument, cMapUrl: '/cmaps/' });
};
