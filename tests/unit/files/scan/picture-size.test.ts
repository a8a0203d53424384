/** Pictures are measured by their heads before anything of them is decoded. */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import { readFile } from '../../../../lib/files/read-file';
import { pictureSize } from '../../../../lib/files/scan/picture-size';
import { nodePlatform } from '../../../../lib/node/platform';
import { fakeRecogniser } from './fake-recogniser';

const latin = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const two = (value: number): number[] => [value & 0xff, value >> 8];

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, ...latin('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...latin('IHDR')]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

const gif = (screen: [number, number], picture: [number, number, number, number]): Uint8Array =>
  Uint8Array.of(
    ...latin('GIF89a'),
    ...screen.flatMap(two),
    0x80,
    0,
    0,
    ...new Array<number>(6).fill(0),
    0x21,
    0xf9,
    4,
    0,
    0,
    0,
    0,
    0,
    0x2c,
    ...picture.flatMap(two),
    0,
  );

function tiff(little: boolean, width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  const view = new DataView(bytes.buffer);
  bytes.set(latin(little ? 'II' : 'MM'));
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 2, little);
  [
    [256, 4, width],
    [257, 3, height],
  ].forEach(([tag = 0, type = 0, value = 0], at) => {
    view.setUint16(10 + at * 12, tag, little);
    view.setUint16(12 + at * 12, type, little);
    view.setUint32(14 + at * 12, 1, little);
    if (type === 3) view.setUint16(18 + at * 12, value, little);
    else view.setUint32(18 + at * 12, value, little);
  });
  return bytes;
}

const webp = (chunk: string, ...body: number[]): Uint8Array =>
  Uint8Array.of(...latin('RIFF'), 0, 0, 0, 0, ...latin('WEBP'), ...latin(chunk), 0, 0, 0, 0, ...body);

describe('the size of a picture', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is what an encoder has written: %s', async (format) => {
    const canvas = createCanvas(321, 123);
    expect(
      pictureSize(new Uint8Array(await (format === 'png' ? canvas.encode('png') : format === 'jpeg' ? canvas.encode('jpeg') : canvas.encode('webp')))),
    ).toEqual({ width: 321, height: 123 });
  });

  it.each([
    ['PNG', png(60_000, 50_000), { width: 60_000, height: 50_000 }],
    ['GIF', gif([400, 300], [0, 0, 400, 300]), { width: 400, height: 300 }],
    ['GIF whose picture is larger than its screen', gif([1, 1], [5, 6, 60_000, 50_000]), { width: 60_005, height: 50_006 }],
    ['TIFF, little endian', tiff(true, 70_000, 50_000), { width: 70_000, height: 50_000 }],
    ['TIFF, big endian', tiff(false, 70_000, 50_000), { width: 70_000, height: 50_000 }],
    ['WebP, extended', webp('VP8X', 0, 0, 0, 0, 0xff, 0xff, 0, 0xff, 0x7f, 0), { width: 65_536, height: 32_768 }],
    ['WebP, lossless', webp('VP8L', 0x2f, 0xff, 0xff, 0xff, 0x0f), { width: 16_384, height: 16_384 }],
    ['WebP, lossy', webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, ...two(16_383), ...two(300)), { width: 16_383, height: 300 }],
    [
      'JPEG behind other segments',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0, 0xff, 0xff, 0xc2, 0, 11, 8, 0xff, 0xff, 0xff, 0xfe),
      { width: 65_534, height: 65_535 },
    ],
    ['a JPEG that is cut off', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4), null],
    ['a JPEG without a frame', Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 4, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9), null],
    ['a TIFF whose directory lies behind its end', Uint8Array.of(...latin('II'), 42, 0, 0xff, 0xff, 0xff, 0xff), null],
    ['a PNG of no pixels', png(0, 50_000), null],
    ['nothing', new Uint8Array(0), null],
  ])('is read from its head: %s', (_, bytes, size) => expect(pictureSize(bytes)).toEqual(size));

  it.each([
    ['PNG', png(60_000, 50_000)],
    ['GIF', gif([1, 1], [0, 0, 60_000, 50_000])],
    ['TIFF', tiff(false, 70_000, 50_000)],
    ['WebP', webp('VP8X', 0, 0, 0, 0, 0xff, 0xff, 0, 0xff, 0x7f, 0)],
  ])('refuses a picture too large before it is decoded: %s', async (_, bytes) => {
    const recogniser = fakeRecogniser([]);
    const decode = vi.spyOn(recogniser, 'decode');
    await expect(readFile({ name: 'a.png', bytes }, { ...nodePlatform, recognition: { recogniser } })).rejects.toMatchObject({ reason: 'too-large' });
    expect(decode).not.toHaveBeenCalled();
  });
});
