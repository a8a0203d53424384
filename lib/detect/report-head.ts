/** The head of a report: title, where and when it was delivered, and by whom. */
import type { Paragraph } from './paragraphs';
import { readOrdinal } from '../language/dates/plans';

export interface PageHints {
  url?: string;
  title?: string;
}

export interface ReportHead {
  title: string | null;
  /** Canonical: 第十四届人民代表大会第一次会议. */
  session: string | null;
  /** ISO date. */
  date: string | null;
  speaker: string | null;
  /** The paragraphs up to the salutation (or the first ones, without it). */
  text: string;
}

/** Paragraphs searched for a head where no salutation ends it. */
const HEAD_PARAGRAPHS = 40;
const HEAD_LENGTH = 4000;

export const SALUTATION = /^(?:各位(?:代表|委员|同志)[，,、]?(?:各位(?:委员|来宾|同志)[，,、]?|同志们[，,、]?){0,2}|同志们)[：:！!]/;
/** Words of headlines about a report, and of papers made from one. */
export const ABOUT_REPORT =
  /解读|摘要|摘编|节选|要点|速览|图解|一图|亮点|热议|审议|讨论|学习|贯彻|点赞|反响|听取|划重点|关键词|任务分解|任务分工|重点任务|起草|诞生|侧记|征求意见|意见建议/;
const NUMERAL = '[一二三四五六七八九十\\d]{1,4}';
const SESSION = new RegExp(
  `第?(${NUMERAL})届(全国)?[\\u4e00-\\u9fa5]{0,16}?(人民代表大会|人大|代表大会)第?(${NUMERAL})次(?:全体)?会议`,
);
const TITLE = /(?:政府|行政公署|行署|管委会|管理委员会|街道办事处|街道)工作的?报告(?:[（(][^（）()]{1,16}[）)]|全文)?$/;
const OFFICES =
  '(?:代理?)?(?:省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|行署专员|专员|主席|总理|管委会主任|主任)';
const NAME = '[\\u4e00-\\u9fa5\\u3400-\\u4dbf]{2,4}|[\\u4e00-\\u9fa5]{1,8}(?:·[\\u4e00-\\u9fa5]{1,10}){1,3}';
const SPEAKER_LINE = new RegExp(`(?:^|[\\u4e00-\\u9fa5）])${OFFICES}[：:]?(${NAME})(?:同志)?[）)]?$`);
const SPEAKER_BEFORE_OFFICE = new RegExp(`^(${NAME})[，,]?[\\u4e00-\\u9fa5]{0,12}?${OFFICES}$`);
const SPEAKER_SAYS = new RegExp(`${OFFICES}(${NAME})(?:同志)?(?:代表[\\u4e00-\\u9fa5]{1,14}政府，?)?(?:向大会)?[作做]政府工作报告`);
const DELIVERED = /(\d{4})年(\d{1,2})月(\d{1,2})日(?:上午|下午)?(?:在|，在|于)|^[—-]{0,2}[（(]?(\d{4})年(\d{1,2})月(\d{1,2})日[）)]?$/;
const ANY_DATE = /(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?/;

/** Reads the head off the first paragraphs and the page's own title. */
export function reportHead(paragraphs: readonly Paragraph[], hints: PageHints): ReportHead {
  const salutation = paragraphs.findIndex(({ text }, at) => at < 200 && SALUTATION.test(text));
  const head = paragraphs.slice(0, salutation >= 0 ? salutation : HEAD_PARAGRAPHS);
  const text = arabicDates(head.map((paragraph) => paragraph.text).join('\n').slice(-HEAD_LENGTH));
  const lines = text.split('\n');
  const delivered = lines.find((line) => DELIVERED.test(line) && SESSION.test(line)) ?? lines.find((line) => DELIVERED.test(line) && line.length < 80);
  return {
    title: titleOf(lines, hints),
    // Its line may have been broken to fit.
    session: sessionOf(delivered) ?? sessionOf(text.replaceAll('\n', '')),
    date: dateOf(delivered ? DELIVERED.exec(delivered) : null),
    speaker: speakerOf(lines.filter((line) => line.length <= 80), salutation >= 0),
    text,
  };
}

/** The longest short line that names a government work report; else the page's title without the site's name. */
function titleOf(lines: readonly string[], hints: PageHints): string | null {
  const printed = lines
    .map((line) => line.replace(/^[—\-《]+|》$/g, '').trim())
    .filter((line) => line.length <= 40 && TITLE.test(line) && !/[，。；！？>“]|[作做]政府工作报告|记者/.test(line) && !ABOUT_REPORT.test(line));
  const best = printed.reduce<string | null>((longest, line) => (longest === null || line.length > longest.length ? line : longest), null);
  if (best) return best;
  const page = hints.title?.split(/[_|–]|\s-+\s|--/)[0]?.replace(/[\s《》]+/g, '') ?? '';
  return TITLE.test(page) && !ABOUT_REPORT.test(page) ? page : null;
}

/** 十四届人大一次会议 and 第十四届人民代表大会第一次会议 give the same canonical name. */
export function sessionOf(text: string | undefined): string | null {
  const match = text === undefined ? null : SESSION.exec(text);
  if (!match) return null;
  const [, term = '', nation = '', body = '', number = ''] = match;
  if (Number.isNaN(readOrdinal(term)) || Number.isNaN(readOrdinal(number))) return null;
  return `第${term}届${nation}${body === '人大' ? '人民代表大会' : body}第${number}次会议`;
}

function dateOf(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [year = '', month = '', day = ''] = match.slice(1).filter((part) => part !== undefined);
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** 二〇二六年一月八日 → 2026年1月8日. */
function arabicDates(text: string): string {
  return text.replace(/([一二][一二三四五六七八九零〇○]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g, (_, year: string, month: string, day: string) => {
    const digits = [...year].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join('');
    return `${digits}年${readOrdinal(month)}月${readOrdinal(day)}日`;
  });
}

/** First date of any kind in the head, for the year only: publication follows delivery by days or weeks. */
export function publicationDate(head: string): string | null {
  return dateOf(ANY_DATE.exec(head));
}

function speakerOf(lines: readonly string[], beforeSalutation: boolean): string | null {
  for (const line of beforeSalutation ? [...lines].reverse() : lines) {
    const bare = line.replace(/^[（(—\-\s]+/, '');
    const name = (SPEAKER_LINE.exec(bare) ?? SPEAKER_BEFORE_OFFICE.exec(bare))?.[1];
    if (name && !/政府|会议|报告|工作|人民/.test(name)) return name;
  }
  for (const line of lines) {
    const name = SPEAKER_SAYS.exec(line)?.[1];
    if (name) return name;
  }
  return null;
}
