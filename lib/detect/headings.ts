/** The headings of a report: lines of their own and the short opening sentences that serve as such. */
import type { Reading } from '../text/reading';
import type { Paragraph } from './paragraphs';
import { SALUTATION } from './report-head';

export interface Heading {
  /** 1 is outermost. Numbering decides; Markdown levels do not, since converters guess them from type sizes. */
  rank: number;
  /** Without numbering, dashes and closing stop. */
  title: string;
  /** True where the heading is the paragraph's first sentence and text follows it. */
  runIn: boolean;
  /** A short unnumbered line without a stop: what parts of a report are headed with (2025年工作回顾). */
  isLine: boolean;
}

export const PHASE_RANK = 2;
const PLAIN_RANK = 7;
const RUN_IN_RANK = 8;
/** 10. 基本通脹率為百分之二點六。: budgets and addresses number their paragraphs, too. */
const PARAGRAPH_RANK = 5;

const NUMBERED: { pattern: RegExp; rank: number }[] = [
  { pattern: /^第[一二三四五六七八九十]{1,3}(?:部分|[章篇节])[、：:]?/, rank: 1 },
  { pattern: /^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]、)/, rank: 3 },
  { pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/, rank: 4 },
  { pattern: /^(?:\d{1,3}(?:[.．、](?!\d)|[）)])|[一二三四五六七八九十]{1,3}是)/, rank: 5 },
  { pattern: /^(?:[（(]\d{1,2}[）)]|[\u2460-\u2473])/, rank: 6 },
];
/** A heading on its own line is at most this long; one that opens a paragraph is shorter. */
const LONGEST_LINE = 60;
const LONGEST_PLAIN = 30;
const LONGEST_RUN_IN = 30;
/** What follows a heading that ends with a full stop is longer than this. */
const SHORTEST_BODY = 40;
const ANNOUNCEMENT = /以下|如下|下列|这些|各位|同志们|审议|向大会/;
/** Who wrote, took or edited it: a line of a news page. */
const BYLINE =
  /^(?:本报|本网|新华社)|(?:记者|通讯员)[\u4e00-\u9fa5·]{2,12}(?:摄影?|报道|文\/?图?)?$|^(?:记者|通讯员|来源|作者|编辑|责编|责任编辑|审核|监制|摄影|图|文)[：:/]/;
/** （点击查看更多2026年政府工作报告）, 相关链接：…: a link of the page, whatever years it names. */
export const LINK =
  /^[（(【[>》\s]{0,3}(?:点击|点此|(?:查[看阅]|阅读|浏览)更多|延伸阅读|返回(?:首页|顶部|上一?[页级]|列表)|(?:相关|原文|全文|附件)?(?:链接|下载)[：:）)】])/;
/** A closed line that speaks of a year or of us is a short paragraph. */
const SENTENCE = /年|我们/;
/** Digits other than a year's: a line that gives figures is no heading. */
const FIGURE = /\d(?!\d{0,3}年)/;
/** A short first sentence that speaks of a year states something; headings name a task. */
const STATEMENT = /[年，、\d]|我们/;

/** Dashes and signs before a heading; pictures of quick readers' pages among them. */
const ORNAMENTS = /^(?:[—\-–■◆●▲★•·▶►◇○□▪☆]|\p{Extended_Pictographic}\uFE0F?){1,3}\s?/u;

/** 2026年怎么干？ 2025，我们这样走过！: a part of a page for quick readers; other lines that ask or call head nothing. */
const CALLS_YEAR = /^(?:20\d{2}年?|今年|明年|新的一年)[，,：]?[^，。；：\d]{2,14}[？！]$/;

/** A paragraph taken apart: its numbering or dash, and where its first sentence stops. */
interface Opening {
  /** Rank that the numbering gives; null where there is none. */
  numbered: number | null;
  dashed: boolean;
  body: string;
  /** Index in `body` of the first stop, -1 where there is none. */
  stop: number;
}

/** The heading that a paragraph is or opens with, or null. `next` is the length of the paragraph after it. */
export function headingOf(reading: Reading, paragraph: Paragraph, next: number): Heading | null {
  const { text } = paragraph;
  if (SALUTATION.test(text) || (text.length <= LONGEST_LINE && (BYLINE.test(text) || LINK.test(text)))) return null;
  const opening = openingOf(text);
  const wholeLine = opening.stop < 0 || opening.stop === opening.body.length - 1;
  if (wholeLine && opening.numbered === PARAGRAPH_RANK && opening.stop >= 0 && opening.body.includes('百分之')) return null;
  return wholeLine ? lineHeading(text, opening, next) : runInHeading(reading, paragraph, opening);
}

function openingOf(text: string): Opening {
  const numbered = NUMBERED.find(({ pattern }) => pattern.test(text));
  const body = numbered ? text.replace(numbered.pattern, '') : text.replace(ORNAMENTS, '');
  return { numbered: numbered?.rank ?? null, dashed: !numbered && body.length < text.length, body, stop: body.search(/[。！？：；]/) };
}

/** A heading on a line of its own. */
function lineHeading(text: string, { numbered, body, stop }: Opening, next: number): Heading | null {
  if (numbered === null && CALLS_YEAR.test(body)) return { rank: PLAIN_RANK, title: body.slice(0, -1), runIn: false, isLine: true };
  const title = body.replace(/[。！：]$/, '');
  if (title === '' || text.length > LONGEST_LINE || /[：；？]$/.test(body) || ANNOUNCEMENT.test(title)) return null;
  const closed = stop >= 0;
  if (numbered !== null) return { rank: numbered, title, runIn: false, isLine: false };
  if (title.length > LONGEST_PLAIN || FIGURE.test(title) || (closed && isParagraph(title, next))) return null;
  return { rank: PLAIN_RANK, title, runIn: false, isLine: !closed && !title.includes('，') };
}

/** A closed line is a short paragraph where little follows it, or where it speaks of a year or of us. */
function isParagraph(title: string, next: number): boolean {
  return next < SHORTEST_BODY || SENTENCE.test(title);
}

/** A heading that is the first sentence of a paragraph. */
function runInHeading(reading: Reading, paragraph: Paragraph, { numbered, dashed, body, stop }: Opening): Heading | null {
  const title = body.slice(0, stop);
  if (body[stop] !== '。' || ANNOUNCEMENT.test(title)) return null;
  if (numbered !== null) return title.length <= LONGEST_LINE ? { rank: numbered, title, runIn: true, isLine: false } : null;
  if (title.length < 4 || title.length > LONGEST_RUN_IN || paragraph.text.length - title.length < SHORTEST_BODY) return null;
  const marked = dashed || isBold(reading, paragraph);
  return marked || !STATEMENT.test(title) ? { rank: RUN_IN_RANK, title, runIn: true, isLine: false } : null;
}

/** Markdown's ** right before the paragraph's first character. */
function isBold(reading: Reading, { start }: Paragraph): boolean {
  const at = reading.map[start] ?? 0;
  return reading.source.slice(Math.max(0, at - 2), at) === '**';
}
