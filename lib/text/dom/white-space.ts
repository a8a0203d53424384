/** White space as CSS prints it (CSS Text 3, 4.1.1): blanks, tabs and line feeds collapse to one blank. */

const collapsing = /[\t\n\r\f]| {2}/;
const gap = /[ \t\n\r\f]{2,}/g;
const single = /[\t\n\r\f]/g;
const SPACE = 0x20;

/** A part of a text node's data in which nothing is left out; other white space stands as a blank. */
export interface Piece {
  start: number;
  text: string;
}

function isSpace(code: number): boolean {
  return code === SPACE || (code <= 0x0d && code >= 0x09 && code !== 0x0b);
}

/** Nothing but collapsible white space (a no-break space and U+3000 print). */
export function isBlank(data: string): boolean {
  for (let at = 0; at < data.length; at++) if (!isSpace(data.charCodeAt(at))) return false;
  return true;
}

export function startsBlank(data: string): boolean {
  return isSpace(data.charCodeAt(0));
}

export function endsBlank(data: string): boolean {
  return isSpace(data.charCodeAt(data.length - 1));
}

/** Whether white space inside the data is anything but single blanks. */
export function collapses(data: string): boolean {
  return collapsing.test(data);
}

/** What is printed of the data; between two pieces stands one blank. */
export function pieces(data: string): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  gap.lastIndex = 0;
  for (let match = gap.exec(data); match; match = gap.exec(data)) {
    add(found, data, start, match.index);
    start = gap.lastIndex;
  }
  add(found, data, start, data.length);
  return found;
}

/** Adds data[from, to), in which no two white spaces touch. */
function add(found: Piece[], data: string, from: number, to: number): void {
  const start = from < to && isSpace(data.charCodeAt(from)) ? from + 1 : from;
  const end = start < to && isSpace(data.charCodeAt(to - 1)) ? to - 1 : to;
  if (start < end) found.push({ start, text: data.slice(start, end).replace(single, ' ') });
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** ASCII digits as superscripts. */
export function raise(digits: string): string {
  let raised = '';
  for (const digit of digits) raised += superscripts.charAt(Number(digit));
  return raised;
}
