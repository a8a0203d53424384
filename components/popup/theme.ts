/** Light or dark after the page, not the browser: a dark page in a light browser gets a dark popup, and the reverse. */

export type Theme = 'light' | 'dark';

/** Less opaque backgrounds let what is behind them decide. */
const OPAQUE = 0.5;
/** Perceived lightness (CIE L*, 0–1) below which a ground counts as dark. */
const DARK_BELOW = 0.5;

/** The theme of the page where an element stands: its nearest painted ground, else the canvas's colour scheme. */
export function themeAt(element: Element | null): Theme {
  for (let at = element; at; at = parentOf(at)) {
    const ground = groundOf(getComputedStyle(at).backgroundColor);
    if (ground && ground.alpha >= OPAQUE) return ground.lightness < DARK_BELOW ? 'dark' : 'light';
  }
  const document = element?.ownerDocument ?? globalThis.document;
  const schemes = getComputedStyle(document.documentElement).colorScheme;
  // The canvas is white, whatever the browser's theme, until the page says that it can do with another.
  if (!/\bdark\b/.test(schemes)) return 'light';
  if (!/\blight\b/.test(schemes)) return 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Lightness and opacity of a computed colour; null in a notation that tells no lightness. */
export function groundOf(color: string): { lightness: number; alpha: number } | null {
  const notation = /^([a-z]+)\(/.exec(color)?.[1] ?? '';
  const [words = '', opacity] = color.slice(color.indexOf('(') + 1).split('/', 2);
  const numbers = (words.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
  const lightness = notations[notation]?.(numbers, words) ?? null;
  if (lightness === null) return null;
  // Old notations write the opacity as a fourth number.
  const alpha = opacity === undefined ? 1 : Number.parseFloat(opacity);
  return { lightness, alpha: notation.startsWith('rgb') ? (numbers[3] ?? alpha) : alpha };
}

type Lightness = (numbers: readonly number[], words: string) => number | null;

const ofBytes: Lightness = ([red = 0, green = 0, blue = 0]) => lightnessOf(red / 255, green / 255, blue / 255);
const ofPercent: Lightness = ([lightness = 0]) => lightness / 100;
const ofShare: Lightness = ([lightness = 0]) => lightness;
const ofSpace: Lightness = ([red = 0, green = 0, blue = 0], words) => (words.startsWith('srgb ') ? lightnessOf(red, green, blue) : null);

/** The notations in which browsers compute colours (CSS Color 4), and where their lightness stands. */
const notations: Record<string, Lightness | undefined> = {
  rgb: ofBytes,
  rgba: ofBytes,
  color: ofSpace,
  lab: ofPercent,
  lch: ofPercent,
  oklab: ofShare,
  oklch: ofShare,
};

/** CIE L* of an sRGB colour, 0–1. */
function lightnessOf(red: number, green: number, blue: number): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance <= 0.008856 ? luminance * 9.033 : 1.16 * Math.cbrt(luminance) - 0.16;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
