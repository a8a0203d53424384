/** Recognition in Node: @napi-rs/canvas paints, tesseract.js reads, with the files of the installed packages. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import type { PageCanvas, Recogniser } from '../files/scan/recognition';
import { tesseract } from '../files/scan/tesseract';

const JPEG_QUALITY = 70;

export interface NodeRecogniser extends Recogniser {
  close: () => Promise<void>;
}

export function nodeRecogniser(): NodeRecogniser {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'));
  const { linesOf, close } = tesseract({ langPath: join(data, '4.0.0_best_int') }, async (picture) => Buffer.from(await picture.arrayBuffer()));
  return {
    canvas: (width, height) => pageCanvas(createCanvas(width, height)),
    async decode(bytes, most) {
      const picture = await loadImage(bytes);
      const scale = Math.min(1, Math.sqrt(most / (picture.width * picture.height)));
      const canvas = createCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      return pageCanvas(canvas);
    },
    linesOf,
    close,
  };
}

function pageCanvas(canvas: Canvas): PageCanvas {
  return {
    width: canvas.width,
    height: canvas.height,
    // PDF.js asks of it what this canvas has too: its size and a context.
    surface: canvas as unknown as HTMLCanvasElement,
    toPng: async () => new Blob([new Uint8Array(await canvas.encode('png'))]),
    toJpeg: async () => new Blob([new Uint8Array(await canvas.encode('jpeg', JPEG_QUALITY))]),
  };
}
