/**
 * What a page shows besides the words that can be taken from it: a picture over most of it (a scan), words that nobody sees, words
 * drawn as curves. Read from the operators that PDF.js lists while it leaves pictures out (`maxImageSize: 0`), so that none is
 * unpacked: what placed one is still there, a transformation after which nothing is painted.
 */

/** What PDF.js names so in OPS (pdfjs-dist, src/shared/util.js). */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const SHADING = 62;
const TEXT_RENDERING_MODE = 38;
const SHOW_TEXT = 44;
const FORM_BEGIN = 74;
const FORM_END = 75;
const PAINT_PICTURES = { from: 83, to: 90 };
const PATH = 91;
/** Paths that only clip end so. */
const END_PATH = 28;
/** Text rendering mode 3 (ISO 32000-1, 9.3.6): what programs for character recognition put over the picture of a page. */
const UNSEEN = 3;

/** A page's operators as PDF.js lists them. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface PageLook {
  /** More characters are shown unseen than seen. */
  unseen: boolean;
  /** Area of its pictures in square points; where they overlap it counts twice. */
  pictured: number;
  /** Filled or drawn paths. */
  paths: number;
}

type Matrix = readonly [number, number, number, number];

/** What `save` puts aside: of matrices only what areas need. */
interface State {
  matrix: Matrix;
  mode: number;
  /** A transformation stands here behind which nothing has been painted yet. */
  moved: boolean;
}

/** Levels that may be saved within one another: more are an attack, and do not count. */
const DEEPEST = 1000;

/** Linear in the operators. */
export function lookOf({ fnArray, argsArray }: Operators): PageLook {
  const saved: State[] = [];
  const counts = { seen: 0, unseen: 0, pictured: 0, paths: 0 };
  let state: State = { matrix: [1, 0, 0, 1], mode: 0, moved: false };

  const save = () => {
    if (saved.length < DEEPEST) saved.push({ ...state });
    state = { ...state, moved: false };
  };
  const restore = () => {
    if (state.moved) counts.pictured += areaOf(state.matrix);
    state = saved.pop() ?? state;
  };
  const transform = (args: unknown) => {
    state.matrix = multiplied(state.matrix, args);
    state.moved = true;
  };
  const show = (args: unknown) => {
    const [words] = listOf(args);
    const count = Array.isArray(words) ? words.length : 0;
    if (state.mode === UNSEEN) counts.unseen += count;
    else counts.seen += count;
    state.moved = false;
  };
  const paint = () => {
    state.moved = false;
  };
  const steps: Partial<Record<number, (args: unknown) => void>> = {
    [SAVE]: save,
    [RESTORE]: restore,
    [TRANSFORM]: transform,
    [FORM_BEGIN]: (args) => {
      save();
      const [matrix] = listOf(args);
      state.matrix = multiplied(state.matrix, matrix);
    },
    [FORM_END]: restore,
    [TEXT_RENDERING_MODE]: (args) => {
      state.mode = Number(listOf(args)[0]);
    },
    [SHOW_TEXT]: show,
    [SHADING]: paint,
    [PATH]: (args) => {
      if (listOf(args)[0] === END_PATH) return;
      counts.paths++;
      paint();
    },
  };
  fnArray.forEach((operator, at) => {
    if (operator >= PAINT_PICTURES.from && operator <= PAINT_PICTURES.to) paint();
    else steps[operator]?.(argsArray[at]);
  });
  if (state.moved) counts.pictured += areaOf(state.matrix);
  return { unseen: counts.unseen > counts.seen, pictured: counts.pictured, paths: counts.paths };
}

/** Paths that draw the words of a page of text, at least: a frame, a table, a chart has fewer. */
const DRAWN_WORDS = 300;
/** Share of the page that a scan covers, and fewer characters than any page of text has beside it (a stamp, a running head). */
const COVERED = 0.5;
const FEW_WORDS = 60;

/** Whether the page's text is a picture, which nobody has read: `units` characters can be taken from it. */
export function isPicture({ pictured, paths }: PageLook, units: number, { width, height }: { width: number; height: number }): boolean {
  if (units === 0 && paths >= DRAWN_WORDS) return true;
  return units < FEW_WORDS && pictured >= COVERED * width * height;
}

function listOf(args: unknown): readonly unknown[] {
  return Array.isArray(args) ? (args as unknown[]) : [];
}

function multiplied([a, b, c, d]: Matrix, by: unknown): Matrix {
  const numbers = by instanceof Float32Array || by instanceof Float64Array ? [...by.subarray(0, 4)] : listOf(by).slice(0, 4).map(Number);
  const [g = 1, h = 0, i = 0, j = 1] = numbers;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j];
}

function areaOf([a, b, c, d]: Matrix): number {
  const area = Math.abs(a * d - b * c);
  return Number.isFinite(area) ? area : 0;
}
