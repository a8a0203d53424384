/** Recognised lines as a printed page: signs with places, like the text items of a PDF. */
import { median } from '../pdf/statistics';
import { widthOf, type PdfItem, type PdfPage } from '../pdf/pieces';
import type { RecognisedLine, RecognisedSign } from './recognition';

/** Signs farther apart than this (em) do not belong together. */
const GAP = 1;
/** Type of a page within so much of its usual size is of that size: boxes round signs are never exact. */
const SAME_SIZE = 0.14;
/** Where a full sign's baseline is below its middle, in em. */
const MIDDLE = 0.38;
const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]/i;

export interface PictureSize {
  /** Points a pixel. */
  scale: number;
  width: number;
  height: number;
}

/** The page in points; its words are `recognised`. Linear but for sorting. */
export function recognisedPage(lines: readonly RecognisedLine[], { scale, width, height }: PictureSize): PdfPage {
  const own = lines.map(sizeOf);
  const usual = median(own.flatMap((size, at) => (size === null ? [] : (lines[at] ?? []).map(() => size)))) ?? 0;
  const items = lines.flatMap((line, at) => itemsOf(line, settled(own[at] ?? null, usual, line), scale));
  return { width, height, transform: [1, 0, 0, 1, 0, 0], items, recognised: true };
}

/** The size of a line's type in pixels: the distance from sign to sign of running Chinese type; null where it has too little of it. */
function sizeOf(line: RecognisedLine): number | null {
  const steps = line.slice(1).flatMap((sign, at) => {
    const before = line[at];
    return before && HAN.test(before.text) && HAN.test(sign.text) ? [middleOf(sign) - middleOf(before)] : [];
  });
  return steps.length < 3 ? null : median(steps);
}

function middleOf({ left, right }: RecognisedSign): number {
  return (left + right) / 2;
}

function settled(own: number | null, usual: number, line: RecognisedLine): number {
  const size = own ?? median(line.map(({ top, bottom }) => bottom - top)) ?? usual;
  return usual > 0 && (own === null ? size < 1.4 * usual : Math.abs(size - usual) <= SAME_SIZE * usual) ? usual : size;
}

function itemsOf(line: RecognisedLine, size: number, scale: number): PdfItem[] {
  if (line.length === 0 || !(size > 0)) return [];
  const middle =
    median(line.filter(({ text }) => HAN.test(text)).map(({ top, bottom }) => (top + bottom) / 2)) ??
    median(line.map(({ top, bottom }) => (top + bottom) / 2)) ??
    0;
  const baseline = (middle + MIDDLE * size) * scale;
  const runs: { text: string; left: number; right: number }[] = [];
  for (const sign of line) {
    const run = runs.at(-1);
    if (!run || sign.left - run.right > GAP * size) runs.push({ text: sign.text, left: sign.left, right: sign.right });
    else {
      const words = LATIN.test(run.text.at(-1) ?? '') && LATIN.test(sign.text) && sign.left - run.right > 0.25 * size;
      run.text += words ? ` ${sign.text}` : sign.text;
      run.right = Math.max(run.right, sign.right);
    }
  }
  return runs.map(({ text, left, right }) => ({
    str: text,
    transform: [size * scale, 0, 0, -size * scale, left * scale, baseline],
    width: Math.max(right - left, (widthOf(text) * size) / 4) * scale,
  }));
}
