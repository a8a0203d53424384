/** What a text of the page shows as, where that may be something else than what stands in its node. */
import type { Layout } from './layout';
import { OBJECT } from './runs';

/** Texts up to this length are asked for noise: digits that nobody sees between those that count. */
const LONGEST_NOISE = 12;
const digit = /[\d\uFF10-\uFF19]/;
const digits = /[\d\uFF10-\uFF19]/g;
const digitAtEnd = /[\d.．\uFF10-\uFF19]/;
/** Blanks that print among them: a no-break space, U+3000. */
const blanks = /^\s+$/;

/**
 * What is read of a text directly inside `parent`, as long as its data: U+FFFC in place of what shows and cannot be read, a
 * picture, digits set backwards, those of a font that makes others of them. Null for noise, which nobody sees.
 * @param left the unit before it.
 */
export function shownOf(data: string, parent: Element, left: string, layout: Layout): string | null {
  const short = data.length <= LONGEST_NOISE;
  if (short && blanks.test(data)) return layout.paints?.(parent) ? OBJECT.repeat(data.length) : data;
  const hasDigit = digit.test(data);
  const noise = short && (hasDigit || digitAtEnd.test(left)) ? noiseOf(data, parent, layout) : data;
  return noise === data && layout.asShown && (short || hasDigit) ? layout.asShown(parent, data) : noise;
}

/** The data themselves where they can be seen as they are. */
function noiseOf(data: string, parent: Element, layout: Layout): string | null {
  if (layout.conceals?.(parent)) return layout.paints?.(parent) ? garbled(data) : null;
  return layout.garbles?.(parent) ? garbled(data) : data;
}

const garbled = (data: string) => data.replaceAll(digits, OBJECT);
