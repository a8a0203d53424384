/** The head of a document: title, where and when it was delivered, by whom, and who issued it. */
import { isTraditional, simplify } from '../language/script';
import type { Reading } from '../text/reading';
import { arabicDates, deliveredIn, firstDate } from './head/dates';
import { publisherOf, type Publisher } from './head/publisher';
import { sessionOf } from './head/session';
import { speakerOf } from './head/speaker';
import type { PageHints } from './hints';
import type { Paragraph } from './paragraphs';
import { ABOUT } from './sorts/forms';
import type { TitleLine } from './titles';

export type { PageHints } from './hints';

export interface ReportHead extends Publisher {
  /** The title of a government work report; other sorts are titled by their forms (sorts/recognise.ts). */
  title: string | null;
  /** Canonical: 第十四届人民代表大会第一次会议. */
  session: string | null;
  /** ISO date of delivery or approval. */
  date: string | null;
  /** The first full date of the head, whatever it dates; publication mostly. */
  published: string | null;
  speaker: string | null;
  /** The paragraphs up to the salutation (or the first ones, without it), years in Arabic digits. */
  text: string;
}

/** Paragraphs searched for a head where no salutation ends it. */
const HEAD_PARAGRAPHS = 40;
const HEAD_LENGTH = 4000;
/** Without a salutation the first long paragraph is the text itself; what stands behind it is no head. */
const BODY = 160;
const SALUTED = 200;
const LONGEST_DATE_LINE = 80;

export const SALUTATION = /^(?:主席(?:先生|女士)?[，、])?(?:(?:各位(?:代表|委员|议员|市民|来宾|同志)|同志们)[，,、]?){1,3}[：:！!]/;
/** Governments by other names: of leagues, development zones, street offices; Hong Kong's and Macau's policy address. */
const TITLE = /(?:(?:政府|行政公署|行署|管委会|管理委员会|街道办事处|街道)工作的?报告|(?<!学习|落实)施政报告)(?:[（(][^（）()]{1,16}[）)]|全文)?$/;
const LONGEST_TITLE = 40;
const NOT_IN_TITLE = /[，。；！？>“]|点击|更多|[作做]政府工作报告|记者/;

/** Reads the head off the first paragraphs and the page's own title. */
export function reportHead(reading: Reading, paragraphs: readonly Paragraph[], titles: readonly TitleLine[], hints: PageHints): ReportHead {
  const salutation = paragraphs.findIndex(({ text }, at) => at < SALUTED && SALUTATION.test(text));
  const head = headParagraphs(paragraphs, salutation);
  const text = arabicDates(
    head
      .map((paragraph) => paragraph.text)
      .join('\n')
      .slice(-HEAD_LENGTH),
  );
  const lines = text.split('\n');
  const delivered = deliveredIn(lines);
  const title = titleOf(lines, hints);
  const pageLines = printedLines(reading);
  return {
    title,
    // Its line may have been broken to fit.
    session: sessionOf(delivered?.line) ?? sessionOf(text.replaceAll('\n', '')),
    date: delivered?.date ?? null,
    published: publishedIn(lines) ?? publishedIn(pageLines.map(arabicDates)) ?? publishedIn(closingLines(paragraphs)),
    speaker: speakerOf(lines, salutation >= 0),
    ...publisherOf(
      reading,
      head,
      titles.map((line) => line.text),
      pageLines,
    ),
    text,
  };
}

/** The first lines as the page prints them: its own line of date and source is no part of the reading. */
function printedLines({ source }: Reading): string[] {
  const opening = source.slice(0, HEAD_LENGTH);
  const lines = (isTraditional(opening) ? simplify(opening) : opening)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const body = lines.findIndex((line) => line.length > BODY);
  return lines.slice(0, body < 0 ? HEAD_PARAGRAPHS : Math.min(HEAD_PARAGRAPHS, body));
}

const CLOSING_LINES = 3;
const LONGEST_CLOSING = 40;

/** The last short lines, where copies print day and source: 2026年4月21日 来源：青禾日报. */
function closingLines(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs
    .slice(-CLOSING_LINES)
    .filter(({ text }) => text.length <= LONGEST_CLOSING && !text.endsWith('。'))
    .map(({ text }) => arabicDates(text));
}

/** A date in a short line of the head; 自2012年1月1日至… is a stretch. */
function publishedIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const date = line.length <= LONGEST_DATE_LINE && !/[自从].{0,12}日?[至到起]|以来/.test(line) ? firstDate(line) : null;
    if (date) return date;
  }
  return null;
}

function headParagraphs(paragraphs: readonly Paragraph[], salutation: number): readonly Paragraph[] {
  if (salutation >= 0) return paragraphs.slice(0, salutation);
  const body = paragraphs.findIndex(({ text }) => text.length > BODY);
  return paragraphs.slice(0, Math.min(HEAD_PARAGRAPHS, body < 0 ? HEAD_PARAGRAPHS : body + 1));
}

/** The longest short line that names a government work report; else the page's title without the site's name. */
function titleOf(lines: readonly string[], hints: PageHints): string | null {
  const printed = lines
    .map((line) => line.replace(/^[—\-《]+|》$|[—–]\s*[一二三四五六七八九十]{1,2}、.*$/g, '').trim())
    .filter((line) => line.length <= LONGEST_TITLE && TITLE.test(line) && !NOT_IN_TITLE.test(line) && !ABOUT.test(line));
  const best = printed.reduce<string | null>((longest, line) => (longest === null || line.length > longest.length ? line : longest), null);
  if (best) return best;
  const page = hints.title?.split(/[_|–]|\s-+\s|--/)[0]?.replace(/[\s《》]+/g, '') ?? '';
  return TITLE.test(page) && !ABOUT.test(page) ? page : null;
}
