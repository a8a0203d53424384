/**
 * Reports of a year's end: those of November and December, which tell 今年 as the year that lies behind and plan 明年. National
 * reports are filed under the year in which the congress met (1964, 1981, 1982 met in winter), and many copies print no date.
 */
import type { ReportMeta } from '../model/analysis';
import { arabicDates } from './head/dates';

/** The years by which a document's words are read: those of its `ReportMeta`, one later for a late report. */
export interface YearFrame extends ReportMeta {
  /**
   * Written while the year under review ran: 今年 is that year, 明年 the one planned. Reports that meet in December for the coming
   * year are written as if in January, and not late.
   */
  late: boolean;
  /**
   * Given within the year under review, months before its end, as counties' reports to a new congress are (October, for the plan of the next
   * year): 今年 is the year that runs, and what came together in it is not known yet.
   */
  running: boolean;
}

const WINTER = 11;
/** What December tells is told as if the year were over. */
const LAST_MONTH = 12;
/** Hong Kong's addresses of autumn tell the year that runs: 今年上半年，本地生產總值實質增長… Those of January are like other reports. */
const POLICY_ADDRESS = /施政[报報]告/;
const SUMMER = 6;
/** Macau's speak in autumn of the year of accounts to come; the first of a term, in years that five divides, in its spring. */
const OF_ACCOUNTS = /财政年度施政报告|財政年度施政報告/;
const TERM = 5;
/** 2022年施政报告; 2009至10年施政报告 names the years of accounts, by which it is read. */
const ONE_YEAR = /^[^至/—–-]*施政[报報]告/;
/** Hong Kong's addresses of these years were given in January, all others in autumn: copies seldom print the day. */
const HONG_KONG = '810000';
const IN_JANUARY = new Set([2003, 2004, 2005, 2013, 2014, 2015, 2016, 2017]);
/** Results or estimates of the year that runs: 今年预计, 今年以来, 今年1至9月, 今年的产值预计. */
const RUNS =
  /今年(?:以来|预计|全年预计|上半年|前\p{Script=Han}{1,3}(?:月|季度)|第?[一二三]季度|[1-9一二三四五六七八九]月?份?[到至—-][\d一二三四五六七八九十]{1,2}月|[^，。；]{0,12}预计)/gu;
/** What is planned is the year after. */
const NEXT_PLANNED = /明年的?[^，。；]{0,16}(?:计划|安排|预算|增长|争取)/g;
const MOST_READ = 200_000;
const FEWEST = 3;
const FEWEST_PLANNED = 1;
/** Where a document says what it plans, UTF-16 units. */
const OPENING = 3000;

/** Null years stay null; a document that tells one year alone is never late. Linear in the text. */
export function yearFrame(report: ReportMeta, text: string): YearFrame {
  const { year, reviewYear, date } = report;
  if (year !== null && year === reviewYear) return { ...report, late: false, running: false };
  if (date !== null) return framedByDate(report, date);
  if (OF_ACCOUNTS.test(report.title ?? '')) return { ...report, late: year !== null && year % TERM !== 0, running: false };
  if (isOfAutumn(report)) return shifted(report);
  return plansNextYear(text, report) ? shifted(report) : { ...report, late: false, running: false };
}

/** A Hong Kong address that its title dates by the year alone. */
const isOfAutumn = ({ title, region, year }: ReportMeta): boolean =>
  region.code === HONG_KONG && ONE_YEAR.test(title ?? '') && year !== null && !IN_JANUARY.has(year);

/** By the day that it prints, `YYYY-MM-DD` or the beginning of one. */
function framedByDate(report: ReportMeta, date: string): YearFrame {
  const { year, reviewYear } = report;
  const [printed = 0, month = 0] = date.split('-').map(Number);
  const isAddress = POLICY_ADDRESS.test(report.title ?? '');
  const isLate = month >= (isAddress ? SUMMER : WINTER);
  if (printed === year && isLate) return shifted(report);
  // Macau's address of autumn tells of the year that runs, and is titled by the one to come.
  return { ...report, late: isAddress && printed === reviewYear && isLate, running: printed === reviewYear && month < LAST_MONTH };
}

function shifted(report: ReportMeta): YearFrame {
  const { year } = report;
  return { ...report, year: year === null ? null : year + 1, reviewYear: year, late: true, running: false };
}

/** Tells how the year goes that it calls 今年, and plans for the one behind it. */
function plansNextYear(whole: string, { year, title }: ReportMeta): boolean {
  const text = whole.slice(0, MOST_READ);
  if (year !== null && callsPlanned(`${title ?? ''}\n${text.slice(0, OPENING)}`, year)) return false;
  if (count(text, RUNS) < FEWEST) return false;
  const named = year === null ? 0 : count(arabicDates(text), new RegExp(`${year + 1}年的?(?:国民经济|财政|[^，。；]{0,8})(?:计划|预算|安排|任务)`, 'g'));
  return named + count(text, NEXT_PLANNED) >= FEWEST_PLANNED;
}

/** 2025年预算执行情况和2026年预算草案: the document names the year that it plans for. */
function callsPlanned(text: string, year: number): boolean {
  return new RegExp(`${year}年[^，。；\\n]{0,24}(?:草案|预算安排|计划安排|工作安排|(?:预期|主要|奋斗)目标)`).test(arabicDates(text));
}

function count(text: string, words: RegExp): number {
  return [...text.matchAll(words)].length;
}
