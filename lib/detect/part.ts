/** Which page of a document this is, where it stands on several. */
import type { ReportMeta } from '../model/analysis';
import { readOrdinal } from '../language/dates';
import type { PageHints } from './hints';
import { SALUTATION } from './report-head';
import type { Evidence } from './sorts/evidence';

type Part = NonNullable<ReportMeta['part']>;

const EDGE = 500;
const MOST_PAGES = 60;
const PAGE_OF =
  /第\s?(\d{1,2})\s?[页頁][\s/／,，、]{0,4}共\s?(\d{1,2})\s?[页頁]|共\s?(\d{1,2})\s?[页頁][\s,，/／]{0,4}(?:当前|當前)?第\s?(\d{1,2})\s?[页頁]|(?<![\d./-])(\d{1,2})\s?[/／]\s?(\d{1,2})\s?(?:[页頁]|下一[页頁])/;
/** 1 2 3 下一页, 上一页 1 2 3, [1] [2] [3] 下页. */
const PAGER = /((?:[[［(（]?\d{1,2}[\]］)）]?[\s|.…]{1,5}){1,40})(?:下一?[页頁]|尾[页頁]|末[页頁])/;
const PAGER_BEHIND = /上一?[页頁]((?:[\s|]{1,4}[[［(（]?\d{1,2}[\]］)）]?){1,40})/;
const ONLY_NEXT = /下一?[页頁]/;
const ONLY_BACK = /上一?[页頁]/;
/** （二） or (2) behind a title; 之二, 第二部分. */
const IN_TITLE =
  /(?:[（(]([一二三四五六七八九十]{1,2}|\d{1,2})[）)]|之([一二三四五六七八九十])|第\s?([一二三四五六七八九十]{1,2}|\d{1,2})\s?[页頁])(?:$|\s?[_|—-])/;
/** （2） or 第2页 and nothing else, over a page whose site prints no title there. */
const ALONE = /^(?:[（(](\d{1,2})[）)]|第\s?(\d{1,2})\s?[页頁])$/;
const FIRST_LINES = 3;
const IN_ADDRESS = /[_-](\d{1,2})\.s?html?(?:$|[?#])/;
/** …part-2-of-3.html, …?page=2, …_p2.html: an address that names the page counts from one. */
const NAMED_IN_ADDRESS = /(?:[_/?&-](?:part|page|pageno|currentpage)[=_/-]?|[?&_-]p[=_-]?)(\d{1,2})(?:[-_]?of[-_]?\d{1,2})?(?:\.[a-z]{3,5})?(?:$|[?#&])/i;
const CLOSES = /(?:让我们|我们要)[^。]{0,160}(?:奋斗|努力|前进|贡献|篇章)[^。]{0,20}[！。]|谢谢(?:大家|各位)/;

/** Null for a document that stands whole on its page. */
export function partOf(evidence: Evidence, hints: PageHints): Part | null {
  const { source } = evidence.reading;
  const around = `${source.slice(0, EDGE)}\n${source.slice(-EDGE)}`;
  return printedPart(around) ?? markedPart(evidence, source.slice(-EDGE), hints) ?? pagedPart(evidence, source.slice(-EDGE), hints) ?? titledPart(evidence);
}

function printedPart(around: string): Part | null {
  const match = PAGE_OF.exec(around);
  if (!match) return null;
  const number = Number(match[1] ?? match[4] ?? match[5]);
  const of = Number(match[2] ?? match[3] ?? match[6]);
  return of > 1 && number >= 1 && number <= of && of <= MOST_PAGES ? { number, of } : null;
}

/** The number of its page that opens a page without a title; null where none does. */
export function pageMark({ paragraphs, titles }: Evidence): number | null {
  for (const { text } of [...titles.filter(({ ofPage }) => ofPage), ...paragraphs.slice(0, FIRST_LINES)]) {
    const match = ALONE.exec(text.trim());
    if (match) return Number(match[1] ?? match[2]);
  }
  return null;
}

function markedPart(evidence: Evidence, end: string, { title = '' }: PageHints): Part | null {
  const named = ALONE.exec((title ?? '').trim());
  const number = named ? Number(named[1] ?? named[2]) : pageMark(evidence);
  if (number === null || number < 1 || number > MOST_PAGES) return null;
  const of = pagesListed(end);
  return { number, of: of !== null && of >= number && of <= MOST_PAGES ? of : null };
}

/** The last number of a pager. */
function pagesListed(end: string): number | null {
  const listed = PAGER.exec(end)?.[1] ?? PAGER_BEHIND.exec(end)?.[1];
  return listed === undefined ? null : Math.max(...(listed.match(/\d{1,2}/g) ?? ['0']).map(Number));
}

function pagedPart(evidence: Evidence, end: string, hints: PageHints): Part | null {
  const of = pagesListed(end);
  if (of !== null && (of < 2 || of > MOST_PAGES)) return null;
  if (of === null && !ONLY_NEXT.test(end) && !ONLY_BACK.test(end)) return null;
  const number = numberOf(evidence, of, end, hints);
  return number === null ? null : { number, of };
}

/** A pager seldom says where it stands: the head is on the first page, the closing words on the last, the address counts. */
function numberOf(evidence: Evidence, of: number | null, end: string, { url = '' }: PageHints): number | null {
  const named = numberIn(NAMED_IN_ADDRESS, url);
  if (named >= 1 && named <= (of ?? MOST_PAGES)) return named;
  if (isFirst(evidence) || (!ONLY_BACK.test(end) && of === null)) return 1;
  if (of !== null && CLOSES.test(evidence.reading.text.slice(-1500))) return of;
  return countedFromNothing(numberIn(IN_ADDRESS, url), of);
}

const numberIn = (expression: RegExp, url: string): number => Number(expression.exec(url)?.[1] ?? NaN);

function isFirst({ paragraphs }: Evidence): boolean {
  return paragraphs.slice(0, 60).some(({ text }) => SALUTATION.test(text) && text.length < 40 && !CLOSES.test(text));
}

/** Most of the sites' page makers count from nothing: …_1.htm is the second page. */
function countedFromNothing(counted: number, of: number | null): number | null {
  if (of === 3) return Number.isNaN(counted) || counted < 3 ? 2 : 3;
  if (Number.isNaN(counted)) return null;
  return of !== null && counted >= of ? of : counted + 1;
}

function titledPart({ form, head, titles }: Evidence): Part | null {
  for (const title of [
    form?.title,
    head.title,
    ...titles.slice(0, FIRST_LINES).map(({ text }) => text),
    ...titles.filter(({ ofPage }) => ofPage).map(({ text }) => text),
  ]) {
    const match = /报告|公报|纲要|草案/.test(title ?? '') ? IN_TITLE.exec(title ?? '') : null;
    const number = match ? readOrdinal(match[1] ?? match[2] ?? match[3] ?? '') : NaN;
    if (!Number.isNaN(number) && number >= 1) return { number, of: null };
  }
  return null;
}
