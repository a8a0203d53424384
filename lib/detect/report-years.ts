/** Which year a report plans for and which it looks back on, by the vote of everything that says so. */
import { arabicDates, firstDate } from './head/dates';
import type { Paragraph } from './paragraphs';
import type { ReportHead } from './report-head';

export interface ReportYears {
  year: number | null;
  reviewYear: number | null;
}

/** Reports of the reform era; anything else is a misprint or another number. */
const EARLIEST = 1954;
const LATEST = 2100;
/** A heading that names its year is the author's own word; dates and titles only suggest. */
const WEIGHTS = { heading: 6, sentence: 3, delivered: 5, title: 4, national: 8, opens: 3, verdict: 5, published: 2, open: 2 };
/** The national reports are filed under the year in which the congress met, as their titles in every collection say. */
const NATIONAL_TITLE = /(\d{4})年(?:中华人民共和国)?国务院政府工作报告/;
/** 2008两会云岭省政府工作报告: collections leave out 年. */
const TITLED = /(?<!\d)(\d{4})(?:(?:\/\d{2})?年|(?=[—–-]\d{2}年?施政报告)|(?=\p{Script=Han}{2,12}政府工作报告))/u;
const MONTH_OF_HEAD = /^[—–\-（(【\s]{0,4}(\d{4})年(0?[1-5]|1[12])月(?:[）)】\s]*$|(?:[在于]|\s?·).{0,40}$)/m;
/** The first paragraph behind the salutation that a year opens tells of the year reviewed: 2009年，…取得新进展. */
const OPENS = /^(\d{4})年(?:(?:以来)?[，,]|(?=是))/;
/** 2016年，是青禾县奋勇前进的一年。一年来，…: whoever sums a year up has it behind him, whatever year the title names; 关键的一年 is still to come. */
const SUMMED_UP = /^\d{4}年[，,]?是[^。]{2,60}的一年[^。]{0,40}。.{0,120}(?:一年来|全年|完成|实现|达到|增长)/;
const TO_COME = /关键|开局|起步|决胜|收官之年|承前启后|新的一年/;
const OPENING_PARAGRAPHS = 40;
const LOOKS_AHEAD = /将|要|目标|预期|计划|力争/;

const REVIEW =
  /(\d{4})年(?:和[^。，\n]{2,16})?(?:全[省市区县州国]|我[省市区县州]|政府|主要|经济社会发展)?(?:工作|发展)?(?:情况)?的?(?:回顾|总结|完成情况|发展成就)/;
const PLAN =
  /(\d{4})年的?(?:全[省市区县州国]|我[省市区县州]|政府|经济社会发展|国民经济和社会发展)?的?(?:主要|重点|总体|工作)?(?:工作|任务)?的?(?:安排|主要任务|重点任务|重点工作|工作重点|工作任务|任务|打算|建议|部署|总体要求|总体思路|思路|(?:主要)?预期目标|目标任务|工作安排)/;
const OPEN = /(\d{4})年(?:全[省市区县州]|政府)?的?主要工作$/;
const LAST_YEAR_REVIEWED = /(?:刚刚)?过去的(\d{4})年|(\d{4})年.{0,24}取得的(?:成绩|成就)/;
const DECEMBER_SESSION_FROM = 11;
/** What a paragraph says of its years it says at its beginning. */
const LONGEST_READ = 400;
const LONGEST_HEADING = 45;
const LONGEST_OPENING = 160;

/** By votes of the headings, the opening sentences, the date of delivery and the title; null where nothing votes. Linear in the text's length. */
export function reportYears(paragraphs: readonly Paragraph[], head: ReportHead): ReportYears {
  const votes = new Votes();
  voteByParagraphs(paragraphs, votes);
  voteByHead(head, votes);
  const year = votes.winner();
  return { year, reviewYear: year === null ? null : year - 1 };
}

/** Votes for the year planned for. */
class Votes {
  private readonly byYear = new Map<number, number>();

  add(year: number | null, weight: number): void {
    if (year !== null && year >= EARLIEST && year <= LATEST) this.byYear.set(year, (this.byYear.get(year) ?? 0) + weight);
  }

  /** The year with most votes, the later of several; null without any vote. */
  winner(): number | null {
    let best: number | null = null;
    for (const [year, weight] of this.byYear) {
      const leading = best === null ? 0 : (this.byYear.get(best) ?? 0);
      if (best === null || weight > leading || (weight === leading && year > best)) best = year;
    }
    return best;
  }
}

function voteByParagraphs(paragraphs: readonly Paragraph[], votes: Votes): void {
  let open = 0;
  let opened = false;
  paragraphs.forEach(({ text: printed }, at) => {
    const text = arabicDates(printed.slice(0, LONGEST_READ));
    const heading = text.length <= LONGEST_HEADING;
    // 2025年主要工作 may head either half: only the last such year is likely the one ahead.
    if (heading) open = Math.max(open, Number(OPEN.exec(text)?.[1] ?? 0));
    voteByOpening(heading ? text : text.slice(0, LONGEST_OPENING), heading ? WEIGHTS.heading : WEIGHTS.sentence, votes);
    const first = opened || at >= OPENING_PARAGRAPHS || (heading && !text.endsWith('。')) ? null : OPENS.exec(text);
    if (!first) return;
    opened = true;
    const isSummedUp = SUMMED_UP.test(text) && !TO_COME.test(text.slice(0, text.indexOf('的一年')));
    if (isSummedUp || !LOOKS_AHEAD.test(text.slice(0, 60))) votes.add(Number(first[1]) + 1, isSummedUp ? WEIGHTS.verdict : WEIGHTS.opens);
  });
  votes.add(open, WEIGHTS.open);
}

/** What a heading or the opening of a paragraph says of the years reviewed and planned. */
function voteByOpening(opening: string, weight: number, votes: Votes): void {
  const review = REVIEW.exec(opening);
  const plan = PLAN.exec(opening);
  const looksBack = LAST_YEAR_REVIEWED.exec(opening);
  if (review) votes.add(Number(review[1]) + 1, weight);
  if (plan && plan.index !== review?.index) votes.add(Number(plan[1]), weight);
  if (looksBack) votes.add(Number(looksBack[1] ?? looksBack[2]) + 1, WEIGHTS.sentence);
}

/** The dates and titles of the head. */
function voteByHead(head: ReportHead, votes: Votes): void {
  if (head.date) votes.add(planYearOfDate(head.date), WEIGHTS.delivered);
  const national = NATIONAL_TITLE.exec(head.text)?.[1] ?? NATIONAL_TITLE.exec(head.title ?? '')?.[1];
  const titled = TITLED.exec(head.title ?? '')?.[1];
  if (national) votes.add(Number(national), WEIGHTS.national);
  else if (titled) votes.add(Number(titled), WEIGHTS.title);
  if (!head.date) voteByHeadWithoutDay(head, votes);
}

function voteByHeadWithoutDay(head: ReportHead, votes: Votes): void {
  const published = head.published ?? firstDate(head.text);
  if (published) votes.add(planYearOfDate(published), WEIGHTS.published);
  // （2026年1月）, 2026年1月·青禾县: a head that leaves out the day.
  const [, year, month] = MONTH_OF_HEAD.exec(head.text) ?? [];
  if (year && month) votes.add(planYearOfDate(`${year}-${month}`), WEIGHTS.delivered);
}

/** A report delivered in November or December plans the year to come. */
function planYearOfDate(date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month >= DECEMBER_SESSION_FROM ? year + 1 : year;
}

/** The later of the two years that a text without head and headings speaks of most. */
export function frequentYear(paragraphs: readonly Paragraph[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of paragraphs) {
    for (const [, digits] of text.matchAll(/(?<!\d)(\d{4})年/g)) {
      const year = Number(digits);
      if (year >= EARLIEST && year <= LATEST) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([year]) => year);
  if (first === undefined) return null;
  return second === first + 1 ? second : first;
}
