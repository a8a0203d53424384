/** Who issued a document, as printed, and the source line that a copy carries. */
import type { Reading } from '../../text/reading';
import type { Paragraph } from '../paragraphs';

export interface Publisher {
  /** Who issued it: an office on a line of its own, before a title's 关于, or before the speaker's office. */
  issuer: string | null;
  /** What a page prints behind 来源：, or the account that it was published by. */
  source: string | null;
}

/** How names of offices end. */
const OFFICE_END =
  '(?:人民政府|调查总?队|\\p{Script=Han}{2,12}[局厅部署]|\\p{Script=Han}{0,12}[统統][计計][处處]|发展和?改革委|\\p{Script=Han}{2,16}委员会|法院|检察院|办公室|管委会|国务院|领导小组)';
const OFFICE = new RegExp(`^[\\p{Script=Han}（）]{0,30}?${OFFICE_END}$`, 'u');
const OFFICE_BEFORE_CHIEF =
  /^(\p{Script=Han}{2,30}?(?:人民政府|法院|检察院|[局厅委]|委员会))(?:代理?|党组书记、|党委书记、)?(?:院长|检察长|局长|厅长|部长|主任|省长|市长|州长|县长|区长|旗长|镇长|乡长)/u;
const OFFICE_BEFORE_SUBJECT = new RegExp(`^([\\p{Script=Han}、]{2,40}?${OFFICE_END})关于`, 'u');
const OFFICE_OF_TITLE = /^(\p{Script=Han}{2,20}?(?:法院|检察院|[局厅委]|委员会|办公室))(?:\d{4}年|工作的?报告)/u;
const COMPILED_BY = /本(?:年度)?报告由(\p{Script=Han}{4,40}?)(?:根据|依据|按照|编制|负责)/u;
const SOURCE = /(?:来源|信息来源|发布机构|发布单位|稿件来源|供稿|发文机[关构]|发文单位|公开主体)[：:]\s*([^\s，。；|｜【】（）()]{2,30})/;
const ACCOUNT = /^原创\s{0,4}(\S{2,16})/;
/** An account that is printed twice before the date: 云岭发布 云岭发布 2026年1月28日. */
const ACCOUNT_TWICE = /^(\S{2,16})\s{1,4}\1\s{1,4}\d{4}[年-]/;
const SEARCHED = 40;
const LONGEST_LINE = 60;

/** Reads the publisher off the head; `titles` are the document's title and the page's, `pageLines` its lines as printed. */
export function publisherOf(reading: Reading, head: readonly Paragraph[], titles: readonly string[], pageLines: readonly string[]): Publisher {
  const lines = head.slice(0, SEARCHED).map((paragraph) => printed(reading, paragraph));
  return { issuer: issuerIn(lines, titles), source: sourceIn(pageLines) };
}

function printed(reading: Reading, { start, end }: Paragraph): string {
  const span = reading.span(start, end);
  return reading.source.slice(span.start, span.end).trim();
}

function issuerIn(lines: readonly string[], titles: readonly string[]): string | null {
  for (const line of lines) {
    const offices = officesIn(line);
    if (offices !== null) return offices;
  }
  for (const line of lines) {
    const name = OFFICE_BEFORE_CHIEF.exec(line.replace(/\s+/g, ''))?.[1];
    if (name && line.length <= LONGEST_LINE && !/[，。；]/.test(line)) return name;
  }
  for (const title of titles) {
    const name = (OFFICE_BEFORE_SUBJECT.exec(title) ?? OFFICE_OF_TITLE.exec(title))?.[1];
    if (name) return name;
  }
  for (const line of lines) {
    const name = COMPILED_BY.exec(line)?.[1];
    if (name) return name;
  }
  return null;
}

const DATE_BEHIND = /\s{0,8}[（(]?\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2})(?: \d{1,2}:\d{2}(?::\d{2})?)?[）)]?$/;

/** One office, or several with blanks between: 贵州省统计局 国家统计局贵州调查总队. A date may follow. */
function officesIn(line: string): string | null {
  if (line.length > LONGEST_LINE || /[，。；：]/.test(line)) return null;
  const names = line.replace(DATE_BEHIND, '').replace(/^[（(]|[）)]$/g, '');
  const offices = names.split(/[\s、]+/).filter((part) => part !== '');
  return offices.length > 0 && offices.length <= 4 && offices.every((name) => name.length >= 4 && OFFICE.test(name)) ? names : null;
}

function sourceIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > 160) continue;
    const match = SOURCE.exec(line) ?? ACCOUNT.exec(line) ?? ACCOUNT_TWICE.exec(line);
    const name = match?.[1];
    if (name) return name;
  }
  return null;
}
