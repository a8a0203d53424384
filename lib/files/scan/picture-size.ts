/**
 * The size that a file of a picture states, before anything is decoded: a few hundred bytes may unpack to gigabytes.
 * Layouts: PNG (W3C, 11.2.1 IHDR), GIF89a (18, 20), TIFF 6.0 (2, 8), JPEG (ITU-T T.81, B.2.2), WebP (RFC 9649, 2.5–2.7).
 */
export interface PictureSize {
  /** Pixels. */
  width: number;
  height: number;
}

/** @returns null where the file states none that is above 0. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = sizes.find(({ begins }) => begins.test(beginning(bytes)))?.read(view) ?? null;
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // The file ends before its size does.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const beginning = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 16));

/** A DataView throws a RangeError for what lies behind its end. */
const sizes: readonly { begins: RegExp; read: (view: DataView) => PictureSize | null }[] = [
  { begins: /^\x89PNG/, read: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }) },
  { begins: /^\xff\xd8/, read: jpegSize },
  { begins: /^GIF8/, read: gifSize },
  { begins: /^RIFF[\s\S]{4}WEBPVP8X/, read: (view) => ({ width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }) },
  { begins: /^RIFF[\s\S]{4}WEBPVP8L/, read: losslessSize },
  { begins: /^RIFF[\s\S]{4}WEBPVP8 /, read: (view) => ({ width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }) },
  { begins: /^(?:II\*\0|MM\0\*)/, read: tiffSize },
];

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;

function losslessSize(view: DataView): PictureSize {
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** Markers of a frame are C0 to CF but for three of tables; in front of it stand segments with their lengths. */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at < view.byteLength;) {
    // What stands between segments is passed over, as decoders do.
    if (view.getUint8(at) !== 0xff) {
      at++;
      continue;
    }
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xd9 || marker === 0xda) return null;
    if (marker === 0xff) at++;
    else if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** The larger of the screen and its first picture: decoders enlarge a screen that is too small. */
function gifSize(view: DataView): PictureSize | null {
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (view.getUint8(at) === 0x21) {
    at += 2;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at++;
  }
  if (view.getUint8(at) !== 0x2c) return null;
  const [left, top, width, height] = [1, 3, 5, 7].map((field) => view.getUint16(at + field, true)) as [number, number, number, number];
  return { width: Math.max(screen.width, left + width), height: Math.max(screen.height, top + height) };
}

/** The first directory's tags 256 and 257, of two or four bytes. */
function tiffSize(view: DataView): PictureSize | null {
  const little = view.getUint8(0) === 0x49;
  const directory = view.getUint32(4, little);
  const found = new Map<number, number>();
  for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
    const at = directory + 2 + 12 * entry;
    const short = view.getUint16(at + 2, little) === 3;
    found.set(view.getUint16(at, little), short ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little));
  }
  const [width, height] = [found.get(256), found.get(257)];
  return width === undefined || height === undefined ? null : { width, height };
}
