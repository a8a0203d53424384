/** A printed PDF as a scanner gives it: its pages as pictures (JPEG) in a PDF without a word. */
import { createCanvas } from '@napi-rs/canvas';
import { nodePlatform } from '../../lib/node/platform';

/** Dots an inch of a clean scan. */
const RESOLUTION = 200;

/** @param most pages at most. */
export async function makeScan(pdf: Uint8Array, most = Infinity): Promise<Uint8Array> {
  const { getDocument, cMapUrl } = await nodePlatform.loadPdf();
  const task = getDocument({ data: new Uint8Array(pdf), cMapUrl, cMapPacked: true, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const pictures: ScannedPage[] = [];
  for (let number = 1; number <= Math.min(most, file.numPages); number++) {
    const page = await file.getPage(number);
    const viewport = page.getViewport({ scale: RESOLUTION / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: 'white' }).promise;
    pictures.push({ jpeg: await canvas.encode('jpeg', 85), width: canvas.width, height: canvas.height });
    page.cleanup();
  }
  await task.destroy();
  return picturesAsPdf(pictures);
}

export interface ScannedPage {
  jpeg: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/** One page a picture, which covers it. */
export function picturesAsPdf(pictures: readonly ScannedPage[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (...pieces: (string | Uint8Array)[]) => {
    places.push(length);
    for (const piece of [`${places.length} 0 obj\n`, ...pieces, '\nendobj\n']) {
      const bytes = Buffer.from(piece as string);
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const points = (pixels: number) => ((pixels * 72) / RESOLUTION).toFixed(2);
  put('<</Type/Catalog/Pages 2 0 R>>');
  put(`<</Type/Pages/Count ${pictures.length}/Kids[${pictures.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}]>>`);
  pictures.forEach(({ jpeg, width, height }, at) => {
    const content = `q ${points(width)} 0 0 ${points(height)} 0 0 cm/I Do Q`;
    put(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${points(width)} ${points(height)}]/Resources<</XObject<</I ${5 + at * 3} 0 R>>>>/Contents ${4 + at * 3} 0 R>>`,
    );
    put(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    put(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
      jpeg,
      '\nendstream',
    );
  });
  const end = length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF`),
  );
  return new Uint8Array(Buffer.concat(parts));
}
