/** Plain text and Markdown as blocks: lines that a file broke in mid-sentence are joined, headings stand out. */
import { headingOf } from '../../detect/headings';
import { paragraphsOf, type Paragraph } from '../../detect/paragraphs';
import { SALUTATION } from '../../detect/report-head';
import { read, type Reading } from '../../text/reading';
import type { Block } from './block';

/** A row of a Markdown table, and the line of dashes under its head. */
const TABLE_ROW = /^\s{0,3}\|.*\|\s*$/;
const TABLE_RULE = /^[\s|:-]+$/;
const REPORT_TITLE = /^[^—].{0,33}政府工作报告.{0,12}$|^政府工作报告/;
/** A line that is longer is neither title nor byline. */
const LONGEST_HEAD_LINE = 40;
/** A head is at most so many paragraphs long: further down a salutation only resumes the speech. */
const HEAD_PARAGRAPHS = 24;

/** A block and the offset in the text at which it begins. */
export interface PlacedBlock {
  block: Block;
  start: number;
}

export function textBlocks(source: string): Block[] {
  return placedBlocks(source).map(({ block }) => block);
}

/** The blocks of a text whose lines end in line feeds, with their places. */
export function placedBlocks(source: string): PlacedBlock[] {
  let offset = 0;
  const placed = piecesOf(source).flatMap(({ table, lines }): PlacedBlock[] => {
    const text = lines.join('\n');
    const start = offset;
    offset += text.length + 1;
    if (table) return [{ block: tableOf(lines), start }];
    return placedProse(text).map((one) => ({ ...one, start: one.start + start }));
  });
  const blocks = placed.map(({ block }) => block);
  const [first] = blocks;
  const titled = blocks.some((block) => block.kind === 'heading' && block.level === 1);
  // The text's first line, where short and no sentence, is what it is called.
  if (!titled && first && first.kind !== 'list' && first.kind !== 'table' && isTitle(first.text)) {
    placed[0] = { block: { kind: 'heading', level: 1, text: first.text }, start: placed[0]?.start ?? 0 };
  }
  return placed;
}

/** Runs of lines that are a Markdown table (two rows at least), and what lies between them. */
function piecesOf(source: string): { table: boolean; lines: string[] }[] {
  const pieces: { table: boolean; lines: string[] }[] = [];
  const lines = source.split('\n');
  lines.forEach((line, at) => {
    const row = TABLE_ROW.test(line);
    const table = row && (TABLE_ROW.test(lines[at - 1] ?? '') || TABLE_ROW.test(lines[at + 1] ?? ''));
    const last = pieces.at(-1);
    if (last && last.table === table) last.lines.push(line);
    else pieces.push({ table, lines: [line] });
  });
  return pieces;
}

function tableOf(lines: string[]): Block {
  const rows = lines
    .filter((line) => !TABLE_RULE.test(line))
    .map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.replaceAll('**', '').trim()),
    );
  return { kind: 'table', rows };
}

/** Running text without tables. */
export function proseBlocks(source: string): Block[] {
  return placedProse(source).map(({ block }) => block);
}

function placedProse(source: string): PlacedBlock[] {
  const reading = read(source);
  const paragraphs = paragraphsOf(reading);
  const salutation = paragraphs.slice(0, HEAD_PARAGRAPHS).findIndex(({ text }) => SALUTATION.test(text));
  const title = paragraphs.slice(0, Math.max(0, salutation)).findLastIndex(({ text }) => REPORT_TITLE.test(text));
  const blockOf = (paragraph: Paragraph, at: number): Block => {
    const text = printed(reading, paragraph);
    if (at === title) return { kind: 'heading', level: 1, text };
    if (at < salutation && text.length <= LONGEST_HEAD_LINE) return { kind: 'byline', text };
    const level = levelOf(reading, paragraph, paragraphs[at + 1]?.text.length ?? 0);
    return level ? { kind: 'heading', level, text } : { kind: 'paragraph', text };
  };
  return paragraphs.map((paragraph, at) => ({ block: blockOf(paragraph, at), start: reading.map[paragraph.start] ?? 0 }));
}

/**
 * The paragraph in the file's own characters: what the reading dropped stays out, apart from blanks inside a line, and
 * lines that it joined are joined.
 */
function printed({ source, text, map }: Reading, { start, end }: Paragraph): string {
  let whole = '';
  for (let at = start; at < end; at++) {
    const from = map[at] ?? 0;
    const unit = source.charAt(from);
    whole += unit === '\n' ? text.charAt(at) : unit;
    if (at + 1 === end) break;
    const gap = source.slice(from + 1, map[at + 1]);
    if (!gap.includes('\n') && gap.trim() === '') whole += gap;
  }
  return whole;
}

/** Marked with # in Markdown, or headed as reports are. 0 for a paragraph. */
function levelOf(reading: Reading, paragraph: Paragraph, next: number): 0 | 1 | 2 | 3 | 4 {
  const marks = hashesBefore(reading, paragraph);
  if (marks > 0) return Math.min(marks, 4) as 1 | 2 | 3 | 4;
  const heading = headingOf(reading, paragraph, next);
  if (!heading || heading.runIn) return 0;
  if (heading.isLine) return 2;
  if (/[。！]$/.test(paragraph.text)) return 0;
  return heading.rank <= 3 ? 3 : 4;
}

function hashesBefore({ source, map }: Reading, { start }: Paragraph): number {
  const at = map[start] ?? 0;
  return /(#{1,6})[ \t]{0,8}(?:\*\*)?$/.exec(source.slice(Math.max(0, at - 20), at))?.[1]?.length ?? 0;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_HEAD_LINE && !/[。，；：！？,;:]$/.test(text.trim());
}
