/** The years and months that a document of any sort speaks of (model/kinds.ts says what `year` means for each sort). */
import { datesIn } from '../language/dates';
import type { Months } from '../model/analysis';
import { kinds, type PageKind } from '../model/kinds';
import { arabicDates, firstDate } from './head/dates';
import { nationalSessionYear } from './head/session';
import { planOfTitle } from './plan-title';
import { frequentYear, reportYears } from './report-years';
import type { Evidence } from './sorts/evidence';
import { tellsStatistics } from './sorts/told-documents';

export interface DocumentYears {
  year: number | null;
  reviewYear: number | null;
  months: Months | null;
}

const EARLIEST = 1949;
const LATEST = 2100;
const OPENING = 800;
/** Titles of papers that look ahead as well as back. */
const AHEAD = /草案|安排|计划|要点|打算|目标|任务|方案|规划|措施|意见/;
/** Reports on the execution alone: final accounts, half a year. */
const BACK_ONLY = /决算|上半年|[一二三四]季度|[\d元一二三四五六七八九十]月|以来/;

export function documentYears(evidence: Evidence, kind: PageKind): DocumentYears {
  const title = arabicDates(titleOf(evidence));
  // What a reader has analysed although nothing tells its sort is read as the report that he takes it for.
  if (kind === 'other') return ofTheYear(evidence) ?? ofPastMonths(evidence) ?? planned(evidence, kind, title);
  // News of a bureau's figures tells the months that they are of, as the bureau's own release does.
  if (kind === 'coverage' && tellsStatistics(evidence)) return told(evidence, 'release', title);
  switch (kinds[kind].year) {
    case 'told':
      return told(evidence, kind, title);
    case 'span':
      return span(evidence, titleOf(evidence));
    case 'none':
      return loose(evidence, kind, title);
    case 'planned':
      return planned(evidence, kind, title);
  }
}

/** 鹿鸣市2025年信息公开工作年度报告, 2025年工作总结: speaks of the year that it names. */
const OF_THE_YEAR = /((?:19|20)\d{2})年度?[^，。；]{0,30}?(?:年度(?:工作)?报告|年报|工作总结|情况的?(?:通报|报告))$/;

/** 2025年前三季度居民收入情况: of a part of a year that has passed. */
const OF_A_PART =
  /((?:19|20)\d{2})年(?:上半年|前三季度|第?[一二三四]季度|(?:[\d元一二三四五六七八九十]{1,2}[—–~～至-])?[\d元一二三四五六七八九十]{1,2}月份?)[^，。；]{0,24}(?:情况|运行|数据|形势|公报)$/;

/** Null where no title says so. */
function ofTheYear({ titles }: Evidence): DocumentYears | null {
  const part = titles
    .slice(0, 3)
    .map(({ text }) => OF_A_PART.exec(arabicDates(text.trim())))
    .find((match) => match !== null);
  if (part) return { year: Number(part[1]), reviewYear: Number(part[1]), months: monthsIn(part[0]) };
  const named = titles
    .slice(0, 3)
    .map(({ text }) => OF_THE_YEAR.exec(arabicDates(text.trim())))
    .find((match) => match !== null);
  const year = named && !AHEAD.test(named[0]) ? Number(named[1]) : null;
  return year === null ? null : { year, reviewYear: year, months: null };
}

/** 解读：1—5月青禾县经济运行持续回暖, which came out in June 2024: months without a year are the last ones of their name that had passed. */
function ofPastMonths({ titles, head }: Evidence): DocumentYears | null {
  const months = titles
    .slice(0, 2)
    .map(({ text }) => (yearsIn(arabicDates(text)).length === 0 ? monthsIn(text.replace(DAY, '')) : null))
    .find((one) => one !== null);
  if (!months || head.published === null) return null;
  const [year = 0, month = 0] = head.published.split('-').map(Number);
  const told = months[1] <= month ? year : year - 1;
  return { year: told, reviewYear: told, months };
}

/** The form's title, or the page's and the first lines together: 2026年1月—6月 stands in any of them. */
function titleOf({ form, titles }: Evidence): string {
  return (
    form?.title ??
    titles
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' ')
  );
}

/** The day on which a page came out, with its year or as 1月24日电, tells nothing of what it is about. */
const DAY = /[（(]?(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d))[）)]?/g;
/** What a value is held against: 较2020年同期增长, 与2019年相比, 比2023年提高. */
const COMPARED =
  /[比较](?:\d{4}年[和与及、])?\d{4}年|[与和同跟]\d{4}年[^，。；]{0,10}(?:同期|相比|比较|对比|持平|比(?=[，、]))|\d{4}年同期|[是为于]\d{4}年的(?=[\d一二三四五六七八九两][^，。；]{0,6}[倍%])/g;

function yearsIn(text: string): number[] {
  return [
    ...text
      .replace(DAY, '')
      .replace(COMPARED, '')
      .matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|[—\-–至~～]\d{4}年|\s*$|[）)])/g),
  ]
    .map((match) => Number(match[1]))
    .filter((year) => year >= EARLIEST && year <= LATEST);
}

/** The part of the year that a title names; cumulative months before single ones (三季度和前三季度). */
function monthsIn(title: string): Months | null {
  let found: Months | null = null;
  for (const { months } of datesIn(title)) {
    if (months === null) continue;
    const next: Months = [months[0], months[1]];
    if (found === null || next[1] - next[0] > found[1] - found[0]) found = next;
  }
  return found;
}

function told(evidence: Evidence, kind: PageKind, title: string): DocumentYears {
  const months = kind === 'release' ? monthsIn(title) : null;
  const opening = openingYear(evidence);
  const out = published(evidence, kind, months);
  const near = kind === 'release' && !tellsOf(opening, evidence) ? (out ?? opening) : (opening ?? out);
  const year = yearsIn(title).pop() ?? censusYear(evidence, kind) ?? near;
  return { year, reviewYear: year, months };
}

/** Figures of a month come out within a year: one that names an earlier year holds something against it. */
function tellsOf(year: number | null, { head }: Evidence): boolean {
  const out = yearOf(head.published);
  return year !== null && (out === null || year === out || year === out - 1);
}

function censusYear({ reading }: Evidence, kind: PageKind): number | null {
  if (kind !== 'census') return null;
  const text = arabicDates(reading.text.slice(0, 3000));
  const moment = /(?:标准时点|普查时点|时点)[^。]{0,20}?(\d{4})年|(\d{4})年\d{1,2}月\d{1,2}日零时|普查时期资料[^。]{0,10}(\d{4})年/.exec(text);
  const counted = moment?.[1] ?? moment?.[2] ?? moment?.[3];
  if (counted !== undefined) return Number(counted);
  const census = datesIn(text.slice(0, OPENING)).find(
    ({ years, start }) => years?.kind === 'absolute' && /^第?[一二三四五六七八九十]{1,3}[次人经农]/.test(text.slice(start)),
  );
  return census?.years?.kind === 'absolute' ? census.years.to : null;
}

/** The first year that the text itself opens with. */
function openingYear({ head, reading }: Evidence): number | null {
  return yearsIn(arabicDates(reading.text.slice(0, OPENING)))[0] ?? yearsIn(head.text)[0] ?? null;
}

/** A yearly communiqué comes out in the year after; a month's figures in the next month. */
function published({ head }: Evidence, kind: PageKind, months: Months | null): number | null {
  if (head.published === null) return null;
  const [year = 0, month = 0] = head.published.split('-').map(Number);
  if (kind === 'communique') return year - 1;
  return months !== null && months[1] >= month ? year - 1 : year;
}

/** An outline is filed under the first year of its plan. */
function span({ reading }: Evidence, title: string): DocumentYears {
  const from = (planOfTitle(title) ?? planOfTitle(arabicDates(reading.text.slice(0, OPENING))))?.from ?? null;
  return { year: from, reviewYear: from === null ? null : from - 1, months: null };
}

function loose(evidence: Evidence, kind: PageKind, title: string): DocumentYears {
  const part = kind === 'roundup' ? partOfYear(evidence, title) : null;
  if (part) return part;
  // A span (2025—2027年) tells how far a paper looks; its own year is that of its number or its date.
  const years = yearsIn(title.replace(/\d{4}年?[—\-–~～至]\d{4}年?/g, ''));
  const { head, opening } = evidence;
  if (years.length > 0 && kind === 'document') {
    const year = Math.max(...years);
    const back = AHEAD.test(title) && !/信息公开|审计/.test(title) ? year - 1 : year;
    return { year, reviewYear: back, months: null };
  }
  const year =
    (kind === 'document' ? yearOfNumber(opening) : null) ?? yearOf(head.published) ?? (years.length > 0 ? Math.max(...years) : null) ?? openingYear(evidence);
  return { year, reviewYear: year === null ? year : year - 1, months: null };
}

/** 26省份公布2025年经济增速: results of that year, told beside the aims of the next. */
const RESULTS = /(20\d{2})年(?:全年)?(?:GDP|(?:地区)?生产总值|经济)(?:增速|总量|成绩单?|数据|排[名行])/;

/** 2025年前三季度各地经济: what has passed is of its own year, which the title names, or the day on which 前三季度多地… came out. */
function partOfYear(evidence: Evidence, title: string): DocumentYears | null {
  const results = AHEAD.test(title) ? undefined : RESULTS.exec(title)?.[1];
  if (results !== undefined) return { year: Number(results) + 1, reviewYear: Number(results), months: null };
  const months = AHEAD.test(title)
    ? null
    : (monthsIn(title.replace(DAY, '')) ?? monthsIn(NAMED_PART.exec(arabicDates(evidence.reading.text.slice(0, OPENING)))?.[0] ?? ''));
  if (months === null) return null;
  const years = yearsIn(title);
  const year = years.length > 0 ? Math.max(...years) : (published(evidence, 'roundup', months) ?? openingYear(evidence));
  return { year, reviewYear: year, months };
}

/** 已有十个省份公布2026年前三季度数据 */
const NAMED_PART = /20\d{2}年(?:上半年|前三季度|第?[一二三四]季度|(?:1[—–~～至-])?1?\d月份?(?!\d{0,2}日))[^，。；]{0,12}(?:数据|成绩|经济|运行|答卷|GDP)/;

/** 〔2026〕12号. */
function yearOfNumber(opening: string): number | null {
  const year = /[〔[［(（]((?:19|20)\d{2})[〕\]］)）]\s?第?\d{1,4}号/.exec(opening)?.[1];
  return year === undefined ? null : Number(year);
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/** Of a text that tells neither its sort nor its date: the year that it speaks of most, which lies behind unless something is aimed at in it. */
function guessed({ paragraphs, reading }: Evidence, kind: PageKind, title: string): DocumentYears {
  const year = frequentYear(paragraphs.map((paragraph) => ({ ...paragraph, text: paragraph.text.replace(COMPARED, '') })));
  if (year === null) return { year, reviewYear: null, months: null };
  const behind = kind === 'other' && !AHEAD.test(title) && !isAimedAt(year, yearsNamed(reading.text));
  return { year, reviewYear: behind ? year : year - 1, months: null };
}

function planned(evidence: Evidence, kind: PageKind, title: string): DocumentYears {
  const years = yearsIn(title);
  if (kind === 'plan' || kind === 'budget') {
    const last = years.length > 0 ? Math.max(...years) : null;
    if (last !== null && BACK_ONLY.test(title) && !/草案）?(?:的报告)?$/.test(title.replace(/决算（?草案/, '')) && new Set(years).size === 1) {
      return { year: last, reviewYear: last, months: monthsIn(title) };
    }
    // 关于2025年…计划执行情况的报告 before a congress in January: the plan for the next year stands in it.
    if (last !== null && (new Set(years).size > 1 || AHEAD.test(title.replace(/计划/g, '')))) return { year: last, reviewYear: last - 1, months: null };
  }
  if (kind === 'coverage') return { ...newsYears(evidence), months: null };
  const { head, opening, paragraphs } = evidence;
  const year = reportYears(paragraphs, head).year ?? nationalSessionYear(head.text.replaceAll('\n', '')) ?? nationalSessionYear(opening);
  if (year !== null) return { year, reviewYear: year - 1, months: null };
  return guessed(evidence, kind, title);
}

/** A story says 今年: the year it appeared in, the one its headline names, or the one after the results that it tells. */
function newsYears({ head, titles, reading, paragraphs }: Evidence): Pick<DocumentYears, 'year' | 'reviewYear'> {
  const headline = arabicDates(
    titles
      .slice(0, 4)
      .map(({ text }) => text)
      .join(' '),
  );
  const titled = yearsIn(headline);
  const out = planYearOf(head.published ?? firstDate(head.text));
  const year =
    (titled.length > 0 ? headlined(Math.max(...titled), headline, out) : null) ??
    out ??
    toldYear(reading.text) ??
    reportYears(paragraphs, head).year ??
    resultsYear(reading.text);
  return { year, reviewYear: year === null ? null : year - 1 };
}

/**
 * 2025年交出答卷 over a story of January 2026: the report is of the year in which it came out, and looks back on the one in the
 * headline. 2030年…将超过2200亿元 over one of 2026 tells how far a plan reaches.
 */
function headlined(year: number, headline: string, out: number | null): number {
  const ofReport = new RegExp(`${year}年?(?:\\p{Script=Han}{0,12}?)(?:政府工作报告|两会|施政报告)`, 'u').test(headline);
  const isHorizon = out !== null && year > out + 1;
  return isHorizon || (out === year + 1 && !ofReport) ? out : year;
}

/** 2026年…的主要预期目标: the year that the report plans for, and the surest word of it. */
const AIMS_AT = /((?:19|20)\d{2})年(?!度?(?:完成|实现))[^。；\n\d]{0,24}?目标(?!任务?(?:完成|实现)|[^，。；]{0,6}(?:完成|实现))/g;
/** 刚刚过去的2025年, 回顾2025年工作, 初步统计，2025年…, 预计2025年全市…: the year before. */
const LIES_BEHIND = /(?:过去的|回顾|总结|初步(?:统计|核算|预计)，?|预计)((?:19|20)\d{2})年/g;

/** The year of the report that a story without a date tells of; null where none of these words stands in it. */
function toldYear(whole: string): number | null {
  const text = arabicDates(whole.slice(0, NAMED));
  const votes = new Map<number, number>();
  const vote = (year: number) => votes.set(year, (votes.get(year) ?? 0) + 1);
  for (const [, year] of text.matchAll(AIMS_AT)) vote(Number(year));
  for (const [, year] of text.matchAll(LIES_BEHIND)) vote(Number(year) + 1);
  return [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
}

const DONE = /[已了]/;
const TARGET = /目标|预期|左右|力争|计划|将|重点|任务|安排/;

/** 2025年…增长5.4% beside 今年… or 去年…: the later year is not printed. */
function resultsYear(text: string): number | null {
  const named = yearsNamed(text);
  if (named.length === 0) return null;
  const counts = new Map<number, number>();
  for (const { year } of named) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const last = counts.has(most + 1) ? most + 1 : most;
  return !isAimedAt(last, named) && /今年|去年|新的一年/.test(text.slice(0, NAMED)) ? last + 1 : last;
}

interface NamedYear {
  year: number;
  /** The words behind it, to the end of the sentence at most. */
  behind: string;
  /** 到2027年: something comes about until then. */
  until: boolean;
}

const NAMED = 6000;

/** The years that the beginning of a text names, but for those before which something is to be done (2030年前). */
function yearsNamed(text: string): NamedYear[] {
  return [
    ...text
      .slice(0, NAMED)
      .replace(COMPARED, '')
      .matchAll(/(到|至)?(?<!\d)((?:19|20)\d{2})年([^。；\n]{0,40})/g),
  ]
    .map(([, until, digits, behind = '']) => ({ year: Number(digits), behind, until: until !== undefined }))
    .filter(({ year, behind }) => year >= EARLIEST && year <= LATEST && !/^(?:末|底)?前/.test(behind));
}

const isAimedAt = (year: number, named: readonly NamedYear[]): boolean =>
  named.some((name) => name.year === year && (TARGET.test(name.behind) || (name.until && !DONE.test(name.behind))));

/** A story of November or December tells of the coming year's report. */
function planYearOf(date: string | null): number | null {
  if (date === null) return null;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month === 12 ? year + 1 : year;
}
