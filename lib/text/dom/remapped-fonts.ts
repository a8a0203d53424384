/**
 * Fonts that a page brings along and in which a digit looks like another one: what such a text says is not what one reads,
 * so its digits cannot be read at all. Some sites keep their numbers from being copied that way.
 *
 * Told by what the browser paints: each digit is set beside the ten of the system's own typefaces, which pages cannot
 * replace. Asked only of text in a font of the page's that has loaded.
 */

/** Cell in which a character is painted, and the grid to which its black is averaged. */
const CELL = 40;
const SIZE = 28;
const BASELINE = 31;
const COLUMNS = 8;
const ROWS = 12;
/** Typefaces of the system (CSS Fonts 4, 2.1.3): no @font-face can take their names. */
const OWN = ['sans-serif', 'serif', 'monospace'];
const DIGITS = '0123456789';
/** By so much black, as a share of the cell, a digit is nearer to another digit than to itself. */
const MARGIN = 0.035;
/** A character that looks like a digit is as near to one as odd typefaces are, and much farther from what it should look like. */
const NEAR = 0.3;
const FAR_FROM_ITSELF = 0.1;
/** Characters and fonts asked in one walk. */
const MOST_ASKED = 80;
const MOST_FONTS = 12;
const MOST_FACES = 200;

/** The black of a character's own box, row by row, from 0 to 1, and how wide the box is for its height; null where nothing is painted. */
interface Shape {
  black: Float32Array;
  ratio: number;
}

interface Font {
  /** As a canvas takes it. */
  name: string;
  /** Its digits are other ones, or none. */
  mixesDigits: boolean;
  known: Map<string, boolean>;
}

/** Tells what a text shows as: characters in place of which another digit is seen are `hole`. Of the same length. */
export type AsShown = (element: Element, data: string) => string;

/** Null where the page brings no font along: then every text shows as it stands. */
export function remappedFonts(document: Document, hole: string): AsShown | null {
  const families = ownFamilies(document);
  if (families.size === 0) return null;
  const painter = painterOf(document);
  if (!painter) return null;
  const fonts = new Map<string, Font | null>();
  let asked = 0;
  const fontOf = (element: Element): Font | null => {
    const { fontFamily, fontWeight } = getComputedStyle(element);
    const name = `${fontWeight} ${SIZE}px ${fontFamily}`;
    let font = fonts.get(name);
    if (font === undefined) {
      const isOwn = namesIn(fontFamily).some((family) => families.has(family)) && fonts.size < MOST_FONTS;
      font = isOwn ? { name, mixesDigits: mixesDigits(painter, name), known: new Map() } : null;
      fonts.set(name, font);
    }
    return font;
  };
  const showsAsDigit = (font: Font, character: string): boolean => {
    let answer = font.known.get(character);
    if (answer === undefined) {
      answer = asked++ < MOST_ASKED && looksLikeDigit(painter, font.name, character);
      font.known.set(character, answer);
    }
    return answer;
  };
  return (element, data) => {
    const font = fontOf(element);
    if (!font) return data;
    const told = font.mixesDigits ? data.replace(/[\d\uff10-\uff19]/g, hole) : data;
    return told.replace(data.length <= SHORT ? ANY : BESIDE_DIGIT, (character) => (showsAsDigit(font, character) ? hole : character));
  };
}

/** In a text of this length every character is asked, in a longer one those beside a digit. */
const SHORT = 8;
const ANY = /[a-z\u3400-\u9fff]/gi;
const BESIDE_DIGIT = /(?<=[\d.])[a-z\u3400-\u9fff]|[a-z\u3400-\u9fff](?=[\d.])/gi;

/** Families of the page's fonts that have loaded, in lower case. */
function ownFamilies(document: Document): Set<string> {
  const families = new Set<string>();
  const faces = (document as { fonts?: Iterable<FontFace> }).fonts;
  if (!faces) return families;
  let count = 0;
  for (const face of faces) {
    if (count++ >= MOST_FACES) break;
    if (face.status === 'loaded') for (const name of namesIn(face.family)) families.add(name);
  }
  return families;
}

function namesIn(list: string): string[] {
  return list.split(',').map((name) =>
    name
      .trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase(),
  );
}

/** Paints characters of a font and tells their shapes. */
type Painter = (font: string, characters: string) => (Shape | null)[];

function painterOf(document: Document): Painter | null {
  const canvas = document.createElement('canvas');
  canvas.width = CELL * DIGITS.length;
  canvas.height = CELL;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const painted = new Map<string, (Shape | null)[]>();
  return (font, characters) => {
    const key = `${font} ${characters}`;
    const known = painted.get(key);
    if (known) return known;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.font = font;
    [...characters].forEach((character, at) => context.fillText(character, at * CELL + 4, BASELINE));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const shapes = [...characters].map((_, at) => shapeAt(data, canvas.width, at * CELL));
    painted.set(key, shapes);
    return shapes;
  };
}

function shapeAt(data: Uint8ClampedArray, width: number, left: number): Shape | null {
  const inkAt = (x: number, y: number) => data[(y * width + left + x) * 4 + 3]!;
  let [minX, maxX, minY, maxY] = [CELL, -1, CELL, -1];
  for (let y = 0; y < CELL; y++) {
    for (let x = 0; x < CELL; x++) {
      if (inkAt(x, y) < 64) continue;
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
  }
  if (maxX < 0) return null;
  const across = maxX - minX + 1;
  const down = maxY - minY + 1;
  const black = new Float32Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = minX + Math.min(across - 1, Math.floor(((column + 0.5) * across) / COLUMNS));
      const y = minY + Math.min(down - 1, Math.floor(((row + 0.5) * down) / ROWS));
      black[row * COLUMNS + column] = (inkAt(x, y) + inkAt(Math.min(maxX, x + 1), y) + inkAt(x, Math.min(maxY, y + 1))) / 765;
    }
  }
  return { black, ratio: across / down };
}

/** Mean difference of black, from 0 to 1, with a part for boxes of another shape. */
function distance(a: Shape, b: Shape): number {
  let sum = 0;
  for (let at = 0; at < a.black.length; at++) sum += Math.abs(a.black[at]! - b.black[at]!);
  return sum / a.black.length + Math.abs(a.ratio - b.ratio) * 0.5;
}

/** How far a shape is from each digit of the system's typefaces, the nearest typeface counting. */
function distances(painter: Painter, shape: Shape): number[] {
  const references = OWN.map((family) => painter(`${SIZE}px ${family}`, DIGITS));
  return [...DIGITS].map((_, digit) => Math.min(...references.map((shapes) => (shapes[digit] ? distance(shape, shapes[digit]) : 1))));
}

/** Two digits or more are nearer to other digits than to themselves, and no two to the same one; or they are not painted at all. */
function mixesDigits(painter: Painter, font: string): boolean {
  const shapes = painter(font, DIGITS);
  if (shapes.some((shape) => shape === null)) return true;
  const nearest = shapes.map((shape, digit) => {
    const all = distances(painter, shape!);
    const best = all.indexOf(Math.min(...all));
    return all[digit]! - all[best]! > MARGIN ? best : digit;
  });
  const moved = nearest.filter((best, digit) => best !== digit);
  return moved.length >= 2 && new Set(nearest).size === nearest.length;
}

function looksLikeDigit(painter: Painter, font: string, character: string): boolean {
  const [shape] = painter(font, character);
  if (!shape) return false;
  // The same character in the system's typefaces tells what it should look like: I, l and O are near to digits by nature.
  const own = Math.min(...OWN.map((family) => painter(`${SIZE}px ${family}`, character)[0]).map((as) => (as ? distance(shape, as) : 1)));
  const nearest = Math.min(...distances(painter, shape));
  return nearest < NEAR && own > nearest + FAR_FROM_ITSELF;
}
