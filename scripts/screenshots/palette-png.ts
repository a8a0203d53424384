/**
 * PNG with a palette of 256 colours (PNG Specification, Third Edition, colour type 3). Pictures of text hold two
 * thousand colours, nearly all of them steps between ink and paper: in a palette they take a third of the room and look
 * the same.
 */
import { crc32, deflateSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/** RGBA, four bytes a pixel, in rows from the top. */
interface Pixels {
  width: number;
  height: number;
  rgba: Buffer;
}

/** The same picture with at most 256 colours; the browser decodes it. */
export async function withPalette(context: BrowserContext, png: Buffer): Promise<Buffer> {
  const { width, height, rgba } = await decode(context, png);
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const palette = commonest(pixels);
  const places = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((colour, at) => {
    let place = places.get(colour);
    if (place === undefined) {
      place = nearest(palette, colour);
      places.set(colour, place);
    }
    // Every row begins with its filter: 0, none, which is best for palettes.
    rows[at + Math.floor(at / width) + 1] = place;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colour type 3; deflate, adaptive filters, not interlaced.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function decode(context: BrowserContext, png: Buffer): Promise<Pixels> {
  const page = await context.newPage();
  try {
    const { width, height, data } = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      const bytes = pen.getImageData(0, 0, image.width, image.height).data;
      let text = '';
      for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
      return { width: image.width, height: image.height, data: btoa(text) };
    }, png.toString('base64'));
    // A copy of its own, so that it begins where 32-bit words may begin.
    return { width, height, rgba: Buffer.from(new Uint8Array(Buffer.from(data, 'base64'))) };
  } finally {
    await page.close();
  }
}

/** The colours that most pixels have, those next to one already taken left out while others are to be had. */
function commonest(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  for (const apart of [48, 24, 12, 3]) {
    const taken: number[] = [];
    for (const colour of colours) {
      if (taken.length < COLOURS && taken.every((other) => distance(colour, other) >= apart)) taken.push(colour);
    }
    if (taken.length === COLOURS) return taken;
  }
  return colours.slice(0, COLOURS);
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  palette.forEach((other, index) => {
    if (distance(colour, other) < distance(colour, palette[best] ?? 0)) best = index;
  });
  return best;
}

/** Square of the distance between two colours. */
function distance(a: number, b: number): number {
  const [red, green, blue] = channels(a);
  const [otherRed, otherGreen, otherBlue] = channels(b);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

/** Red, green and blue of a pixel read as a little-endian word. */
function channels(colour: number): [number, number, number] {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
