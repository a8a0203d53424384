/** Which years a heading or an opening clause of a report speaks of, and whether it looks back or ahead. */
import type { Period, ReportMeta } from '../model/analysis';
import { datesIn } from '../language/dates';
import { planYears, planYearsOf, readOrdinal } from '../language/dates/plans';
import { yearsOf, years as wholeYears } from '../model/period';
import type { YearFrame } from './late';
import { arabicDates } from './head/dates';
import { planOfTitle } from './plan-title';

/** What a stretch of text speaks of unless a sentence says otherwise. */
export interface Stretch {
  phase: 'review' | 'plan';
  period: Period | null;
}

type Years = Pick<ReportMeta, 'year' | 'reviewYear' | 'date'> & Partial<Pick<ReportMeta, 'title' | 'months'>> & Partial<Pick<YearFrame, 'late'>>;

const one = (year: number | null): Period | null => (year === null ? null : wholeYears(year, year));

/** What a plan without a date of its own is for: the year planned, or all years of the five-year plan that the title names. */
export function plannedPeriod({ year, title }: Years): Period | null {
  const span = title?.includes('规划') ? planOfTitle(title) : null;
  return span?.from === year ? wholeYears(span.from, span.to) : one(year);
}

const LOOKS_BACK = /回顾|总结|成就|成绩|(?:完成|执行|运行|落实|实施)情况|发展历程|工作情况/;
/** 当前的经济形势: what has come about so far. */
const SITUATION = /(?:当前|目前|今年)[^，。]{0,8}(?:形势|情况)$/;
/** What comes after the year that a document accounts for: 三、下一步工作打算. */
const NEXT_STEP = /下一步|下一?阶段|打算/;
const LOOKS_AHEAD = /安排|任务|目标|重点|思路|部署|打算|展望|规划|要求|建议/;

/** Words that name years, in the order in which alternatives must be tried. */
const MENTION = new RegExp(
  [
    '(?<since>(?:[“"]?[一二三四五六七八九十]{1,2}五[”"]?|\\d{4}年)以来)',
    '(?<plan>[“"][一二三四五六七八九十]{1,2}五[”"]|[一二三四五六七八九十]{1,2}五(?:时期|期间|规划|发展)|第[一二三四五六七八九十]{1,3}个五年[规计]划)',
    '(?<term>(?:[近前这]?[二两三四2-4]年来?|届内)的?(?=[政主工目成]|$)|上[一1]?届政府)',
    '(?<back>(?:过去|刚刚过去的?|本届政府(?:任期)?的?)的?[三四五3-5]年|[五5]年来|这[五5]年|本届政府|的[五5]年$)',
    '(?<ahead>(?:今后|未来|接下来)的?[五5]年)',
    '(?<span>\\d{4}年?[—\\-~至到]\\d{4}年)',
    '(?<year>\\d{4}(?:[/-]\\d{2})?年|20\\d{2}(?=[，,]))',
    '(?<last>(?:刚刚)?过去的?[一1]年|[一1]年来|这[一1]年|去年|上年)',
    '(?<now>今年|新的一年)',
    '(?<next>明年|来年|(?:今后|未来)的?[一1]年|(?:下一|新)年度)',
  ].join('|'),
  'g',
);

/** The year of a policy address is that of its accounts; what its title line says behind it tells of a chapter. */
const OF_AN_ADDRESS = /^.{0,40}施政报告/;

/** The day of a document or a note, which announces no year. */
const DAY = /\d{4}年\d{1,2}月\d{1,2}日/g;

/**
 * Every stretch that a heading announces, in print order: 过去五年及2022年工作回顾 announces two. Years in Chinese
 * numerals count like those in digits: 一九九五年的主要任务.
 */
export function announced(title: string, years: Years): Stretch[] {
  const heading = arabicDates(title).replace(DAY, '').replace(OF_AN_ADDRESS, '');
  const found: Stretch[] = [];
  for (const match of heading.matchAll(MENTION)) {
    const stretch = stretchOf(match.groups ?? {}, years, heading.slice(match.index), heading);
    if (stretch && !found.some((known) => sameStretch(known, stretch))) found.push(stretch);
  }
  if (found.length > 0) return found;
  const back = LOOKS_BACK.test(heading) || (SITUATION.test(heading) && !LOOKS_AHEAD.test(heading));
  if (back) return [{ phase: 'review', period: one(years.reviewYear) }];
  if (NEXT_STEP.test(heading) && isAccountOfYear(years)) return [{ phase: 'plan', period: one((years.reviewYear ?? 0) + 1) }];
  return /(?:工作|任务|目标)(?:安排|任务|部署|打算|建议)|(?:主要|预期|发展|总体|奋斗)目标|重点工作|总体要求/.test(heading)
    ? [{ phase: 'plan', period: plannedPeriod(years) }]
    : [];
}

/** A document of one whole year that plans none: 2025年工作总结, 2025年政府信息公开工作年度报告. */
function isAccountOfYear({ year, reviewYear, months }: Years): boolean {
  return year !== null && year === reviewYear && (months ?? null) === null;
}

const CLAUSE = new RegExp(
  `^—{0,2}(?:各位代表[，！!：]|同志们[，！!：])?(?:刚刚过去的|回顾|回首|回望|展望|做好|确定)?(?:${MENTION.source})(?<tail>[，、是为的我全面政主经之计]|时期|期间|规划|$)`,
);

/** The stretch that a sentence opens: 一年来，… 今后五年，… “十四五”时期，…; null for other sentences. */
export function opened(sentence: string, years: Years): Stretch | null {
  const match = CLAUSE.exec(arabicDates(sentence));
  return match ? stretchOf(match.groups ?? {}, years, sentence.slice(0, 60), null) : null;
}

/** What words that name years are read with. */
interface Mentioned {
  said: string;
  years: Years;
  heading: boolean;
  /** The heading looks back on what it names. */
  lookback: boolean;
  /** The part of the year on which it looks back; null for the whole. */
  months: Period['months'];
}

const AS_SENTENCE = { heading: false, lookback: false, months: null } as const;

/** 2025年上半年预算执行情况: a part of the year that runs lies behind. */
function lookbackOf(after: string): Pick<Mentioned, 'heading' | 'lookback' | 'months'> {
  const lookback = looksBack(after);
  const [date] = datesIn(after);
  const months = lookback && date?.start === 0 ? date.months : null;
  return { heading: true, lookback, months: months && [months[0], months[1]] };
}

/** By the group of MENTION that matched: the stretch that its words mean, null where they mean none here. */
const STRETCHES: Readonly<Record<string, (mentioned: Mentioned) => Stretch | null>> = {
  since: ({ said, years }) => {
    const since = Number(/^\d{4}/.exec(said)?.[0]);
    const period = since ? wholeYears(since, since) : planNamed(said.replace('以来', ''));
    return period && { phase: 'review', period: wholeYears(period.from, Math.max(period.from, years.reviewYear ?? period.to)) };
  },
  plan: planStretch,
  // A sentence says so of its own subject, a heading of all below it.
  term: ({ said, years, heading }) => (heading ? { phase: 'review', period: yearsBack(said, years) } : null),
  back: ({ said, years }) => ({ phase: 'review', period: yearsBack(said, years) }),
  ahead: ({ years: { year } }) => ({ phase: 'plan', period: year === null ? null : wholeYears(year, year + 4) }),
  span: spanStretch,
  year: yearStretch,
  last: ({ years }) => ({ phase: 'review', period: one(years.reviewYear) }),
  now: thisYear,
  next: ({ years }) => ({ phase: 'plan', period: one(years.year) }),
};

function stretchOf(groups: Record<string, string | undefined>, years: Years, after: string, heading: string | null): Stretch | null {
  for (const [group, read] of Object.entries(STRETCHES)) {
    const said = groups[group];
    if (said !== undefined) return read({ said, years, ...(heading === null ? AS_SENTENCE : lookbackOf(after)) });
  }
  return null;
}

/** 回顾 stands before any word of plans. */
const looksBack = (after: string): boolean => LOOKS_BACK.test(after) && !(LOOKS_AHEAD.test(after) && after.search(LOOKS_AHEAD) < after.search(LOOKS_BACK));

function spanStretch({ said, years: { year } }: Mentioned): Stretch | null {
  const [from = 0, to = 0] = (said.match(/\d{4}/g) ?? []).map(Number);
  return to < from ? null : { phase: year !== null && to >= year ? 'plan' : 'review', period: wholeYears(from, to) };
}

const FARTHEST = 6;

function yearStretch({ said, years: { year }, lookback, months }: Mentioned): Stretch | null {
  const value = Number(said.slice(0, 4));
  if (year === null) return { phase: lookback ? 'review' : 'plan', period: one(value) };
  if (Math.abs(value - year) > FARTHEST) return null;
  if (value >= year && months !== null) return { phase: 'review', period: wholeYears(value, value, months) };
  return { phase: value < year ? 'review' : 'plan', period: one(value) };
}

/** 今年 in a report that was delivered at the end of the year under review is that year. */
function thisYear({ years, months }: Mentioned): Stretch {
  if (months !== null && years.year !== null) return { phase: 'review', period: wholeYears(years.year, years.year, months) };
  const delivered = years.date === null ? years.year : Number(years.date.slice(0, 4));
  const reviewing = years.late === true || (delivered !== null && delivered === years.reviewYear);
  return { phase: reviewing ? 'review' : 'plan', period: one(reviewing ? years.reviewYear : years.year) };
}

/** A plan's years lie behind once they end before the planning year; they lie ahead while they start in it or later. */
function planStretch({ said, years, lookback }: Mentioned): Stretch | null {
  const period = planNamed(said);
  if (!period) return null;
  if (years.year === null) return { phase: lookback ? 'review' : 'plan', period };
  if (period.to < years.year) return { phase: 'review', period };
  if (lookback) return { phase: 'review', period: wholeYears(period.from, Math.max(period.from, years.year - 1)) };
  return { phase: 'plan', period };
}

function planNamed(name: string): Period | null {
  const ordinal = /第([一二三四五六七八九十]{1,3})个/.exec(name)?.[1];
  if (ordinal !== undefined) return yearsOf(planYears(readOrdinal(ordinal)));
  return yearsOf(planYearsOf(name.replace(/[“”"]|时期|期间|规划|发展/g, '')));
}

const SO_MANY: Readonly<Record<string, number>> = { 二: 2, 两: 2, 2: 2, 三: 3, 3: 3, 四: 4, 4: 4 };

/** 过去四年; a term has five. */
function yearsBack(said: string, { reviewYear }: Years): Period | null {
  const count = SO_MANY[/[二两三四2-4]/.exec(said)?.[0] ?? ''] ?? 5;
  return reviewYear === null ? null : wholeYears(reviewYear - count + 1, reviewYear);
}

export function sameStretch(a: Stretch | null, b: Stretch | null): boolean {
  return a === b || (a !== null && b !== null && a.phase === b.phase && a.period?.from === b.period?.from && a.period?.to === b.period?.to);
}
