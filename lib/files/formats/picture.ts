/** A picture of a page (PNG, JPEG, WebP, GIF), where the reader wishes that it is recognised. */
import { MAX_PICTURE } from '../limits';
import { FileError, refuse } from '../refusal';
import { pictureSize } from '../scan/picture-size';
import { MOST_PIXELS, readCanvas } from '../scan/recognise-page';
import type { FormatReader } from './format';

/** A picture says nothing of its size on paper: it is taken for one of A4's width. */
const WIDTH = 595;

export const readPicture: FormatReader = async ({ bytes }, { recognition }) => {
  if (!recognition) throw new FileError('picture', undefined, 1);
  const { width, height } = pictureSize(bytes) ?? refuse('broken');
  if (width * height > MAX_PICTURE) refuse('too-large');
  const { recogniser, signal, tell } = recognition;
  tell?.({ done: 0, of: 1 });
  const canvas = await recogniser.decode(new Uint8Array(bytes), MOST_PIXELS).catch((error: unknown) => refuse('broken', error));
  signal?.throwIfAborted();
  const page = await readCanvas(canvas, WIDTH / canvas.width, recognition);
  tell?.({ done: 1, of: 1 });
  if (page.items.length === 0) refuse('no-text');
  return { pages: [page] };
};
