/** Deflated bytes, unfolded in pieces and given up as soon as they grow past what is allowed: what a file says of its size is not believed. */
import { Inflate } from 'fflate';

/** Packed bytes that are unfolded at a time: at 1032 to 1, deflate's most, they give 4 MB. */
const STEP = 4096;

/**
 * @param most bytes, unfolded. @param tooLarge is called as soon as there are more.
 * @throws what `tooLarge` throws, and fflate's errors where the bytes are broken.
 */
export function inflated(packed: Uint8Array, most: number, tooLarge: () => never): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > most) tooLarge();
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
