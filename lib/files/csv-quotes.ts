/** Quotation marks of CSV, looked at before a parser sees them: a parser that is lenient with them may take quadratic time. */

/**
 * Finds a quoted cell that does not end as RFC 4180 has it, by a mark with a delimiter, a line end or the file's end behind it. Linear.
 *
 * @param lineEnd as the parser takes it: one sign.
 * @returns the offset in UTF-16 units of the cell that is not closed, or of the mark that closes it too early; null where all is well.
 */
export function badQuote(text: string, delimiter: string, lineEnd: string): number | null {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    if (text[at] === '"') {
      const closing = closingMark(text, at);
      if (closing === -1) return at;
      at = closing + 1;
      if (at < text.length && text[at] !== delimiter && text[at] !== lineEnd) return closing;
    } else while (at < text.length && text[at] !== delimiter && text[at] !== lineEnd) at++;
    at++;
  }
  return null;
}

/** The first mark behind an opening one that is not doubled; -1 where there is none. */
function closingMark(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Number of the line that an offset stands in, from 1; lines end in a line feed. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
