/** Files in the reader page: the formats' libraries are loaded for the first file that needs them, from the extension itself. */
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { ReadContent } from '../../components/reader/open-document';
import type { FilePlatform } from '../../lib/files/read-file';

const platform: FilePlatform = {
  // Scripts stay dead in it, pictures and styles are not fetched.
  parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
  async loadPdf() {
    // The legacy build is the one for the browsers that the manifest allows.
    const { GlobalWorkerOptions, getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    GlobalWorkerOptions.workerSrc = workerUrl;
    const startWorker = () => {
      const worker = new PDFWorker({ verbosity: 0 });
      return {
        worker,
        end: () => {
          worker.destroy();
        },
      };
    };
    return { getDocument, startWorker, cMapUrl: '/cmaps/', wasmUrl: '/pdf-wasm/' };
  },
};

export const readContent: ReadContent = async (name, bytes, wish) => {
  const { readFile } = await import('../../lib/files/read-file');
  if (!wish) return readFile({ name, bytes }, platform);
  const { browserRecogniser } = await import('./recogniser');
  const recogniser = browserRecogniser();
  try {
    return await readFile({ name, bytes }, { ...platform, recognition: { recogniser, ...wish } });
  } finally {
    await recogniser.close();
  }
};
