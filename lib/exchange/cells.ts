/** Texts and lists as cells: what every format can hold, and nothing lost on the way back. */

const SEPARATOR = ' > ';

/**
 * A text that XML, UTF-8 and a spreadsheet can hold: half pairs become U+FFFD, line ends line feeds, other control
 * characters go. An empty one is null.
 */
export function textCell(text: string | null | undefined): string | null {
  if (!text) return null;
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = wellFormed(text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/g, ''));
  return clean === '' ? null : clean;
}

/** `String.prototype.toWellFormed` is of 2023 and not yet in the library that TypeScript is told of. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** Texts joined by ` > `; a `>` or backslash of their own gets a backslash in front. No texts are null. */
export function listCell(texts: readonly string[]): string | null {
  return textCell(texts.map((text) => text.replace(/[\\>]/g, '\\$&')).join(SEPARATOR));
}

/** The texts of a list's cell. */
export function listOf(cell: string | null): string[] {
  if (cell === null) return [];
  return cell.split(SEPARATOR).map((text) => text.replace(/\\([\\>])/g, '$1'));
}

/** A time to the second, which is what a spreadsheet's days and fractions of days can hold. */
export function timeCell(milliseconds: number): string {
  return new Date(Math.round(milliseconds / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
