/** Recognition in the reader page: canvases of the page, tesseract.js from the extension's own files. */
import { ownUrl } from '../../lib/browser/own-resources';
import type { PageCanvas, Recogniser } from '../../lib/files/scan/recognition';
import { tesseract } from '../../lib/files/scan/tesseract';

const JPEG_QUALITY = 0.7;

/** `close` ends its thread. */
export function browserRecogniser(): Recogniser & { close: () => Promise<void> } {
  const files = { workerPath: ownUrl('/ocr/worker.min.js'), corePath: ownUrl('/ocr/tesseract-core-simd-lstm.js'), langPath: ownUrl('/ocr') };
  return { canvas: pageCanvas, decode, ...tesseract(files, (picture) => Promise.resolve(picture)) };
}

function pageCanvas(width: number, height: number): PageCanvas {
  const surface = document.createElement('canvas');
  Object.assign(surface, { width, height });
  const blob = (type: string, quality?: number) =>
    new Promise<Blob>((resolve, reject) =>
      surface.toBlob((made) => (made ? resolve(made) : reject(new Error('the page is too large to paint'))), type, quality),
    );
  return { width, height, surface, toPng: () => blob('image/png'), toJpeg: () => blob('image/jpeg', JPEG_QUALITY) };
}

async function decode(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<PageCanvas> {
  const picture = await createImageBitmap(new Blob([bytes]));
  const scale = Math.min(1, Math.sqrt(most / (picture.width * picture.height)));
  const canvas = pageCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
  canvas.surface.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}
