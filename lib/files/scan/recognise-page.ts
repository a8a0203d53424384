/** One page from its picture to words with places. */
import type { PdfPage } from '../pdf/pieces';
import { withoutMisreadings } from './misreadings';
import type { PageCanvas, Recognition } from './recognition';
import { recognisedPage } from './recognised-page';

/** Dots an inch at which text of a usual size is recognised best, and most pixels of a page: A3 at that resolution. */
const RESOLUTION = 200;
export const MOST_PIXELS = 8_000_000;
/** Pages smaller or larger than any print (photos put into a PDF say so of themselves): then the shorter side has so many pixels. */
const SHORTEST = { least: 280, most: 900, pixels: 1654 };

interface Size {
  width: number;
  height: number;
}

/**
 * @param size of the page in points.
 * @param paint paints the page on a canvas, so many pixels a point.
 * @throws the signal's reason. A page that cannot be painted or recognised comes back `unread`.
 */
export async function recognisePage(
  size: Size,
  paint: (surface: HTMLCanvasElement, scale: number) => Promise<void>,
  recognition: Recognition,
): Promise<PdfPage> {
  try {
    const scale = scaleOf(size);
    const canvas = recognition.recogniser.canvas(Math.ceil(size.width * scale), Math.ceil(size.height * scale));
    await paint(canvas.surface, scale);
    return await readCanvas(canvas, 1 / scale, recognition);
  } catch (error) {
    recognition.signal?.throwIfAborted();
    console.warn('ReportLens: a page could not be recognised', error);
    return { ...size, transform: [1, 0, 0, 1, 0, 0], items: [], unread: true };
  }
}

/** @param scale points a pixel. */
export async function readCanvas(canvas: PageCanvas, scale: number, { recogniser, signal }: Recognition): Promise<PdfPage> {
  const size = { width: canvas.width * scale, height: canvas.height * scale };
  const lines = (await recogniser.linesOf(await canvas.toPng(), signal)).map(withoutMisreadings);
  return { ...recognisedPage(lines, { scale, ...size }), picture: { jpeg: await canvas.toJpeg(), ...size } };
}

function scaleOf({ width, height }: Size): number {
  const shorter = Math.min(width, height);
  const wished = shorter < SHORTEST.least || shorter > SHORTEST.most ? SHORTEST.pixels / shorter : RESOLUTION / 72;
  return Math.min(wished, Math.sqrt(MOST_PIXELS / (width * height)));
}
