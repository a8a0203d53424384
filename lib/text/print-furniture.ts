/**
 * Heads and feet that a browser prints on every sheet: date and title above, address and 3/12 below, each on a line of its
 * own in the middle of sentences. Chromium, Firefox and Safari set them in different orders.
 */

/** No head or foot is longer. */
const LONGEST = 300;
const STAMP = /\d{2,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s{0,3}(?:[上下]午\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?/;
const ADDRESS = /(?:https?|file):\/\/\S{3,}/;
const SHEET = /(?:^|\s)第?\s?\d{1,4}\s?(?:\/|of|页,?\s?共)\s?\d{1,4}\s?页?$/;
/** Prose has these; a head that repeats a title has none. */
const SENTENCE = /[。；]/;

/** Date, time and title; address and number of the sheet: a whole line by itself. */
const HEAD = /^\d{1,4}\/\d{1,2}\/\d{1,4}[,，]?\s{1,4}(?:[上下]午\s{0,2})?\d{1,2}:\d{2}(?::\d{2})?(?:\s{0,2}[AP]M)?\s.{1,120}$/i;
const FOOT = /^(?:https?|file):\/\/\S{1,400}(?:\s{1,20}\d{1,4}\s?\/\s?\d{1,4})?$/i;
const LONGEST_HEAD = 240;

/** Whether a line, without blanks at its ends, is the head or the foot of a sheet whatever else stands in the text. */
export function isPrintLine(line: string): boolean {
  return FOOT.test(line) || (line.length <= LONGEST_HEAD && HEAD.test(line));
}

/** A line by its place in the text. */
type Place = Readonly<{ start: number; end: number }>;

/**
 * The indices of such lines, which follow each other in `source`. A line with an address and a sheet number is one by
 * itself; a line with a time, only where the same line, digits apart, stands on another sheet too: a byline stands once.
 */
export function printFurniture(source: string, lines: readonly Place[]): Set<number> {
  const found = new Set<number>();
  const stamped = new Map<string, number[]>();
  let colon = -1;
  lines.forEach(({ start, end }, at) => {
    // Both a time and an address have one; most lines have none and cost nothing.
    if (colon < start) colon = nextColon(source, start);
    if (colon >= end || end - start > LONGEST) return;
    const line = source.slice(start, end);
    if (SENTENCE.test(line)) return;
    const isStamped = STAMP.test(line);
    const hasAddress = ADDRESS.test(line);
    if (hasAddress && (isStamped || SHEET.test(line))) found.add(at);
    else if (isStamped || hasAddress) {
      const shape = line.replace(/\d+/g, '0');
      const places = stamped.get(shape);
      if (places) places.push(at);
      else stamped.set(shape, [at]);
    }
  });
  for (const places of stamped.values()) if (places.length > 1) for (const at of places) found.add(at);
  return found;
}

function nextColon(source: string, from: number): number {
  const at = source.indexOf(':', from);
  return at < 0 ? source.length : at;
}
