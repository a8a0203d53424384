/**
 * Tells a line that was broken to fit a column or a page from one that ends a paragraph.
 *
 * PDF and OCR text breaks lines in mid-sentence, often with blank lines between and page numbers; pages copied from the
 * web break only between paragraphs. Both occur in one text, so every decision is local.
 */
import { CLOSE, COLON, COMMA, DIGIT, HAN, OPEN, STOP, classOf } from './characters';
import type { Line } from './lines';

/** Lines on either side that show how wide the column is. */
const NEIGHBOURS = 3;
/** Columns are between 8 em (four to a newspaper page) and 56 em (small print on A4) wide. */
const NARROWEST = 8;
const WIDEST = 56;
/** Rules of line breaking leave a line up to this much short of the column. */
const SLACK = 2.5;
/** Copying loses the indentation of a paragraph's first line, which then falls short by as much. */
const LOST_INDENT = 2;
/** A line longer than this is no heading. */
const LONGEST_HEADING = 42;

/** Han characters after which a clause goes on: particles, prepositions, conjunctions. */
const UNFINISHED = new Set('的和与及在对为以是将从向由把被或并且但而使让不更最很第了着之其各每比较至到');
/** Han characters that no paragraph begins with: particles and units. */
const CONTINUING = new Set('的了着们亿万元吨倍等');

/** A text whose lines break in mid-sentence shows it more than once. */
const PROOFS = 2;
const SALUTATION = /(?:各位(?:代表|委员|同志)|同志们)[，,：:！!]/y;

/** For every line but the first: true where it goes on with the sentence of the line before. */
export function joinLines(source: string, lines: Line[]): boolean[] {
  const columns = lines.map((_, at) => columnWidth(lines, at));
  const joins = new Array<boolean>(lines.length).fill(false);
  const open: number[] = [];
  let proofs = 0;
  let depth = 0;
  for (let at = 1; at < lines.length; at++) {
    const before = lines[at - 1] as Line;
    const line = lines[at] as Line;
    depth = (joins[at - 1] === true ? depth : 0) + before.depth;
    SALUTATION.lastIndex = line.start;
    const verdict = SALUTATION.test(source) ? 'ends' : judge(before, line, columns[at - 1] ?? 0, joins[at - 1] !== true, depth > 0);
    joins[at] = verdict === 'goes on';
    if (verdict === 'goes on' && before.width > LONGEST_HEADING) proofs++;
    if (verdict === 'either') open.push(at);
  }
  if (proofs >= PROOFS) for (const at of open) joins[at] = true;
  return joins;
}

/**
 * Width of the column that a line stands in, or 0 where its surroundings are not set in one. Where one column ends and
 * another begins, the lines before or those after tell, whichever column the line fills better.
 */
function columnWidth(lines: Line[], at: number): number {
  const around = widthBetween(lines, at - NEIGHBOURS, at + NEIGHBOURS);
  const before = widthBetween(lines, at - NEIGHBOURS - 1, at);
  const after = widthBetween(lines, at, at + NEIGHBOURS + 1);
  const widths = [around, before, after].filter((width) => width > 0);
  return widths.length > 0 ? Math.min(...widths) : 0;
}

/** The width that lines between two indices (inclusive) are set to, or 0. */
function widthBetween(lines: Line[], first: number, last: number): number {
  const from = Math.max(0, first);
  const to = Math.min(lines.length, last + 1);
  let widest = 0;
  for (let i = from; i < to; i++) widest = Math.max(widest, (lines[i] as Line).width + (lines[i] as Line).indent);
  if (widest < NARROWEST || widest > WIDEST) return 0;
  let full = 0;
  let unfinished = 0;
  let punctuated = false;
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (line.width + line.indent >= widest - SLACK) {
      full++;
      if (!line.endsSentence) unfinished++;
    }
    punctuated ||= line.commaInside || line.stopInside;
  }
  return full >= 3 && unfinished >= 2 && punctuated ? widest : 0;
}

/** `either`: a heading or a broken line, as the rest of the text has it. */
type Verdict = 'goes on' | 'ends' | 'either';

function judge(before: Line, line: Line, column: number, startsParagraph: boolean, open: boolean): Verdict {
  if (before.mark === 'heading' || line.mark === 'heading' || line.mark === 'bullet') return 'ends';
  const slack = SLACK + (startsParagraph ? LOST_INDENT : 0);
  const full = column > 0 && before.width + before.indent >= column - slack;
  if (before.endsSentence) return full && !startsAfresh(line) ? 'goes on' : 'ends';
  const first = classOf(line.first);
  const last = classOf(before.last);
  // Nothing begins with 。 or ）, nothing ends with ， or （.
  if (first === CLOSE || first === COMMA || first === STOP || first === COLON) return 'goes on';
  if (last === COMMA || last === OPEN || splitsNumber(before, line)) return 'goes on';
  if (line.numbered || line.mark === 'bold') return 'ends';
  if (column > 0) return full && line.indent - before.indent < 2 ? 'goes on' : 'ends';
  if (open || isUnfinished(before) || isContinuation(line)) return 'goes on';
  if (line.indent >= 2 && before.indent < 2) return 'ends';
  if (before.numbered && !before.stopInside) return 'ends';
  if (before.width > LONGEST_HEADING) return 'goes on';
  return before.stopInside || (before.commaInside && before.mark === null) ? 'either' : 'ends';
}

/** 增长3. / 5% or 增长3 / %: the line ends inside a number. */
function splitsNumber(before: Line, line: Line): boolean {
  const sign = String.fromCharCode(line.first);
  if (sign === '%' || sign === '％') return classOf(before.last) === DIGIT;
  return String.fromCharCode(before.last) === '.' && !before.numbered && classOf(line.first) === DIGIT;
}

function startsAfresh(line: Line): boolean {
  return line.numbered || line.mark !== null || line.indent >= 2;
}

function isUnfinished(line: Line): boolean {
  return (classOf(line.last) === HAN && UNFINISHED.has(String.fromCharCode(line.last)) && line.width > 8)
    || (classOf(line.last) === DIGIT && line.commaInside && line.width > 12);
}

function isContinuation(line: Line): boolean {
  return CONTINUING.has(String.fromCharCode(line.first)) && line.width > 8;
}
