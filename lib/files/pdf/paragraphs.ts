/** Printed lines to paragraphs, by indentation, space between lines, size of type and where the line before ends. */
import { CLOSE, COLON, COMMA, DIGIT, LATIN, STOP, classOf } from '../../text/characters';
import { widthOf } from './pieces';
import type { PrintedLine } from './reading-order';
import { median } from './statistics';

/** A column as it is read: its lines, and the page it stands on. */
export interface Column {
  page: number;
  lines: readonly PrintedLine[];
  uncertain: boolean;
}

/** A column's edges in points. */
interface Edges {
  left: number;
  right: number;
}

/** How a document sets its text: points from line to line, and em by which paragraphs are indented. */
interface Setting {
  pitch: number;
  indent: number;
}

/** All in em. Paragraphs are indented by two; a centred line may by chance be by any. */
const INDENT = 1.2;
const WIDEST_INDENT = 4;
const USUAL_INDENT = 2;
/** Paragraphs that show how far a document indents them. */
const FEWEST_INDENTED = 4;
/** Rules of line breaking push one character and its punctuation to the next line. */
const SLACK = 1.2;
/** A gap between lines so many times the usual parts paragraphs. */
const WIDE_PITCH = 1.4;
/** Type so many times larger or smaller is another paragraph. */
const OTHER_SIZE = 1.15;
/** Footnotes are set in type smaller than this share of the text's. */
const NOTE_SIZE = 0.92;
/** Where type is not justified, full lines end up to this much apart (em). */
const RAGGED = 2;
/** Share of the type at the most frequent beginning that another one needs to be an edge. */
const MANY = 0.25;
/** A column with fewer lines does not show its edges. */
const FEWEST = 5;

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节部])/;

const NOTE_MARK = /^[\u2460-\u2473\u2070-\u2079¹²³[［]/;

/** A paragraph, heading or table cell. */
export interface PrintedParagraph {
  text: string;
  /** The pages on which it stands, ascending. */
  pages: number[];
  /** The order of its lines is not certain. */
  uncertain: boolean;
  /** Its lines, each with its page and the offset in `text` at which it begins. */
  lines: { at: number; page: number; line: PrintedLine }[];
}

/** The paragraphs of all columns in order, those that a page or column breaks whole. Linear in the number of lines. */
export function paragraphsOf(columns: readonly Column[]): PrintedParagraph[] {
  const size = commonSize(columns);
  const usual = usualEdges(columns);
  const setting: Setting = { pitch: commonPitch(columns, size), indent: commonIndent(columns, usual) };
  const paragraphs: PrintedParagraph[] = [];
  let current: PrintedParagraph | null = null;
  let notes: PrintedParagraph[] = [];
  let before: { line: PrintedLine; edges: Edges; column: Column } | null = null;
  const end = () => {
    if (current) paragraphs.push(current);
    for (const note of notes) paragraphs.push(note);
    notes = [];
  };

  for (const column of columns) {
    const edges = edgesOf(column.lines, usual);
    const body = withoutNotes(column.lines, size);
    for (const line of column.lines.slice(0, body)) {
      if (current && before && !startsParagraph(before.line, before.edges, line, edges, before.column === column ? setting : { ...setting, pitch: Infinity })) {
        lengthen(current, blankBetween(before.line.text, line.text), line, column);
      } else {
        end();
        current = begunWith(indentOf(line, edges), line, column);
      }
      before = { line, edges, column };
    }
    // A sentence goes on over the footnotes of its page; they follow once its paragraph has ended.
    notes = notes.concat(notesOf(column, body, edges, setting));
  }
  end();
  return paragraphs;
}

function begunWith(indent: string, line: PrintedLine, { page, uncertain }: Column): PrintedParagraph {
  return { text: indent + line.text, pages: [page], uncertain, lines: [{ at: 0, page, line }] };
}

function lengthen(paragraph: PrintedParagraph, between: string, line: PrintedLine, { page, uncertain }: Column): void {
  paragraph.lines.push({ at: paragraph.text.length, page, line });
  paragraph.text += between + line.text;
  if (paragraph.pages.at(-1) !== page) paragraph.pages.push(page);
  paragraph.uncertain ||= uncertain;
}

function startsParagraph(before: PrintedLine, beforeEdges: Edges, line: PrintedLine, edges: Edges, setting: Setting): boolean {
  if (before.cell || line.cell) return true;
  const em = line.size;
  if (Math.max(em, before.size) > OTHER_SIZE * Math.min(em, before.size)) return true;
  if (line.baseline - before.baseline > WIDE_PITCH * setting.pitch) return true;
  if (beforeEdges.right - before.right > firstWord(line.text) * (em / 2) + SLACK * em) return true;
  const ended = endsSentence(before.text);
  const indent = line.left - edges.left;
  const indentBefore = before.left - beforeEdges.left;
  // Two lines with a paragraph's indent are two paragraphs; lines of a centred heading may have any.
  const isUsual = [indent, indentBefore].every((width) => Math.abs(width - setting.indent * em) <= 0.3 * em);
  if (indent >= INDENT * em) return ended || isUsual || Math.abs(indent - indentBefore) > em / 2;
  return ended && NUMBERED.test(line.text);
}

/** Width in halves of an em of what cannot be broken at the start of a line: a number or Latin word, closing signs. */
function firstWord(text: string): number {
  let at = 0;
  const isWord = (code: number) => [DIGIT, LATIN].includes(classOf(code)) || code === 0x2e || code === 0x25;
  if (isWord(text.charCodeAt(0))) while (at < text.length && isWord(text.charCodeAt(at))) at++;
  else at = 1;
  while (at < text.length && [CLOSE, STOP, COMMA, COLON].includes(classOf(text.charCodeAt(at)))) at++;
  return widthOf(text.slice(0, at));
}

function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at > 0 && classOf(text.charCodeAt(at)) === CLOSE) at--;
  return [STOP, COLON].includes(classOf(text.charCodeAt(at)));
}

function indentOf(line: PrintedLine, { left }: Edges): string {
  const indent = (line.left - left) / line.size;
  return indent >= INDENT && indent <= WIDEST_INDENT && !line.cell ? '\u3000\u3000' : '';
}

/** What stands between the ends of two lines: Latin words need a blank. */
function blankBetween(text: string, next: string): string {
  return classOf(text.charCodeAt(text.length - 1)) === LATIN && classOf(next.charCodeAt(0)) === LATIN ? ' ' : '';
}

/** The footnotes at the end of a column, from the line at index `from` on. */
function notesOf(column: Column, from: number, edges: Edges, setting: Setting): PrintedParagraph[] {
  const notes: PrintedParagraph[] = [];
  column.lines.slice(from).forEach((line, at, lines) => {
    const before = lines[at - 1];
    const note = notes.at(-1);
    const begins = !before || NUMBERED.test(line.text) || NOTE_MARK.test(line.text) || startsParagraph(before, edges, line, edges, setting);
    if (begins || !note) notes.push(begunWith('', line, column));
    else lengthen(note, blankBetween(before.text, line.text), line, column);
  });
  return notes;
}

/** How many lines of a column come before the footnotes at its end. */
function withoutNotes(lines: readonly PrintedLine[], size: number): number {
  let body = lines.length;
  while (body > 0 && (lines[body - 1]?.size ?? size) < NOTE_SIZE * size && lines[body - 1]?.cell !== true) body--;
  return body === 0 ? lines.length : body;
}

/** The size that most of the text is set in, to half a point. */
function commonSize(columns: readonly Column[]): number {
  const units = new Map<number, number>();
  for (const { lines } of columns) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      units.set(rounded, (units.get(rounded) ?? 0) + text.length);
    }
  }
  return [...units].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** By how many em paragraphs are indented, as those show that begin behind the end of a sentence. */
function commonIndent(columns: readonly Column[], usual: { lefts: number[]; width: number }): number {
  const indents = columns.flatMap(({ lines }) => {
    const { left } = edgesOf(lines, usual);
    return lines.slice(1).flatMap((line, at) => {
      const indent = (line.left - left) / line.size;
      return indent >= INDENT && indent <= WIDEST_INDENT && endsSentence(lines[at]?.text ?? '') ? [indent] : [];
    });
  });
  return indents.length >= FEWEST_INDENTED ? (median(indents) ?? USUAL_INDENT) : USUAL_INDENT;
}

/** The median distance between lines of the text's size. */
function commonPitch(columns: readonly Column[], size: number): number {
  const distances = columns.flatMap(({ lines }) =>
    lines.slice(1).flatMap((line, at) => {
      const distance = line.baseline - (lines[at]?.baseline ?? 0);
      return Math.abs(line.size - size) < 1 && distance > 0 ? [distance] : [];
    }),
  );
  return median(distances) ?? Infinity;
}

/** Left edges and median width of the columns that show them. */
function usualEdges(columns: readonly Column[]): { lefts: number[]; width: number } {
  const long = columns.filter(({ lines }) => lines.length >= FEWEST).map(({ lines }) => ownEdges(lines));
  return { lefts: long.map(({ left }) => left), width: median(long.map(({ left, right }) => right - left)) ?? 0 };
}

function edgesOf(lines: readonly PrintedLine[], usual: { lefts: number[]; width: number }): Edges {
  const own = ownEdges(lines);
  if (lines.length >= FEWEST) return own;
  const em = lines[0]?.size ?? 0;
  // The few lines of a last page may all be indented: the nearest edge of another page is theirs.
  const left = usual.lefts.reduce(
    (best, edge) => (edge <= own.left && own.left - edge <= WIDEST_INDENT * em && (best > own.left || edge > best) ? edge : best),
    Infinity,
  );
  const from = left === Infinity ? own.left : left;
  return { left: from, right: Math.max(own.right, from + usual.width) };
}

/**
 * Right: where most of the type ends, as full lines do and others by chance. Left: the outermost place where much of it
 * begins, since first lines may outnumber the others. A line weighs what it is wide: the many short lines of a document's
 * head show no edge. A few lines that stand out are a heading's or a table's.
 */
function ownEdges(lines: readonly PrintedLine[]): Edges {
  const prose = lines.filter(({ cell }) => !cell);
  const counted = prose.length > 1 ? prose : lines;
  const em = counted[0]?.size ?? 0;
  const ends = (edge: 'left' | 'right') => counted.map((line) => ({ at: line[edge], weight: line.right - line.left }));
  const lefts = clusters(ends('left'), em / 2);
  const rights = clusters(ends('right'), RAGGED * em);
  const most = lefts.reduce((best, { weight }) => Math.max(best, weight), 0);
  return {
    left: lefts.find(({ weight }) => weight >= MANY * most)?.from ?? 0,
    right: rights.reduce((best, cluster) => (cluster.weight >= best.weight ? cluster : best), { weight: 0, from: 0, to: 0 }).to,
  };
}

/** For every place what the ends up to `width` above it weigh, in ascending order. */
function clusters(ends: { at: number; weight: number }[], width: number): { from: number; to: number; weight: number }[] {
  const sorted = ends.sort((a, b) => a.at - b.at);
  let end = 0;
  let weight = 0;
  return sorted.map(({ at: from, weight: own }) => {
    while (end < sorted.length && (sorted[end]?.at ?? 0) <= from + width) weight += sorted[end++]?.weight ?? 0;
    const cluster = { from, to: sorted[end - 1]?.at ?? from, weight };
    weight -= own;
    return cluster;
  });
}
