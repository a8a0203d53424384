/** When the values of a table are of, and whether they are planned. */
import { dateOfHead, planOf, type HeadDate } from '../../language/dates';
import type { Months, Period, ReportMeta } from '../../model/analysis';
import { kinds } from '../../model/kinds';
import { years } from '../../model/period';
import type { Section } from '../../detect/outline';
import { namesFlow } from '../indicators/readings/flows';
import { INSTANT } from './head-words';
import type { Clause, Head, Read, Row, TableContext } from './table-view';
import type { CellValue } from './values';

/** What 今年 and 全年 of a head mean: the year reported, or looked back on. */
export function frameOf({ meta, kind }: TableContext): { reported: number | null } {
  return { reported: kinds[kind].year === 'told' ? meta.year : (meta.reviewYear ?? meta.year) };
}

/** Years and months of a value: of a note, its head, its row, the caption, else of the document. */
export function periodOf(row: Row, head: Head, value: CellValue, read: Read): Period | null {
  const starred = value.starred ? STARRED.exec(read.table.notes)?.[1] : undefined;
  if (starred !== undefined) return years(Number(starred), Number(starred));
  const { label } = row;
  if (head.since !== null && read.context.moment) return years(head.since + 1, read.context.moment.to);
  const date = wholeForTarget(asLabelSays(label.time, joined(head, label.date) ?? read.captionDate, read.context), head);
  const { moment } = read.context;
  if (moment && head.measure !== 'growth' && !namesFlow(`${label.name}${head.noun}`)) {
    const counted = atCount(date, moment);
    if (counted) return counted;
  }
  const isStock = [head.text, label.time, label.name].some((words) => INSTANT.test(words)) || (date === read.captionDate && INSTANT.test(read.caption));
  return date ? datedPeriod(date, head, value, isStock) : defaultPeriod(head, read.context, isStock);
}

/** 60.6*: what a note says of it. */
const STARRED = /[*＊][^，。；①②③④⑤⑥⑦⑧⑨]{0,6}[为系是]((?:19|20)\d{2})年/;

function datedPeriod(date: HeadDate, { text }: Head, { cumulative }: CellValue, isStock: boolean): Period {
  const instant = date.instant || isStock;
  return cumulative || /年均|年平均/.test(text) ? addedUp(date, instant) : years(date.from, date.to, atEnd(date.months, instant), instant);
}

const DECEMBER = 12;

/** What stands at the end of 1—10月 stands there at the end of October; the end of December is the year's. */
function atEnd(months: Months | null, instant: boolean): Months | null {
  if (months === null || !instant) return months;
  return months[1] === DECEMBER ? null : [months[1], months[1]];
}

/** What a label says in brackets goes before the head: 营业收入（1—10月）, and of the months of the head 累计 means all, 当月 the last. */
function asLabelSays(time: string, date: HeadDate | null, { meta: { year, months } }: TableContext): HeadDate | null {
  const reported = date?.to ?? year;
  const own = dateOfHead(time, { reported });
  if (own?.months) return own;
  const all = date ?? (year !== null && months ? { from: year, to: year, months, instant: false, over: null } : null);
  const first = /累计/.test(time) ? 1 : /[当本]月/.test(time) ? all?.months?.[1] : undefined;
  return all?.months && first !== undefined ? { ...all, months: [first, all.months[1]] } : date;
}

/** When a census counted, or, of a column of 2018年, when the one before it did; null for parts of years. */
function atCount(date: HeadDate | null, moment: Period): Period | null {
  if (date === null) return moment;
  return date.months === null && date.from === date.to ? { ...moment, from: date.from, to: date.to } : null;
}

/** 〔16.8〕 under 2025年 is what came together over the five-year plan that ends then, and 年均增速 there one of its years. */
function addedUp({ from, to, months }: HeadDate, instant: boolean): Period {
  const plan = from === to && months === null ? planOf(to) : null;
  return plan?.to === to ? years(plan.from, plan.to) : years(from, to, months, instant);
}

/** 年度目标 below 2025年上半年主要指标 is of the whole year. */
function wholeForTarget(date: HeadDate | null, { text, target }: Head): HeadDate | null {
  return date?.months && target && /年度|全年|年初/.test(text) ? { ...date, months: null, instant: false } : date;
}

/** A head of months or quarters takes the year of its row. */
function joined(head: Head, label: HeadDate | null): HeadDate | null {
  if (!label) return head.date;
  const own = dateOfHead(head.text, { reported: label.from });
  // 3月 | 当月 | 累计: what 累计 adds up begins with the year.
  return own ?? (label.months && /累计/.test(head.text) ? { ...label, months: [1, label.months[1]] } : label);
}

function defaultPeriod(head: Head, { meta, kind, section }: TableContext, instant: boolean): Period | null {
  const { year, reviewYear, months } = meta;
  if (kinds[kind].year === 'span') return year === null ? null : years(year, Math.max(year, planEnd(meta, section)));
  if (kinds[kind].year === 'told') return year === null ? null : years(year, year, atEnd(months, instant), instant);
  // 年度目标 beside 1—6月完成 in the account of half a year is of the whole one.
  const accounted = head.target ? accountedYear(section) : null;
  if (accounted !== null) return years(accounted, accounted);
  if (section?.period && (section.phase === 'plan') === head.target) return { ...section.period, instant };
  const only = head.target ? year : (reviewYear ?? year);
  return only === null ? null : years(only, only, null, instant);
}

/** The one year that a section accounts for; null where it plans, or speaks of several. */
function accountedYear(section: Section | null): number | null {
  const period = section?.phase === 'review' ? section.period : null;
  return period && period.from === period.to ? period.to : null;
}

const YEARS_OF_A_PLAN = 5;

function planEnd({ year }: ReportMeta, section: Section | null): number {
  if (section?.period && year !== null && section.period.from === year && section.period.to > year) return section.period.to;
  return (year ?? 0) + YEARS_OF_A_PLAN - 1;
}

/** 2025年执行数 of a document that settles 2024: it has come about whatever the document looks back on. */
const CAME_ABOUT = /(?:执行|决算|快报)数|实绩/;

/** Whether a value is planned: its head says so, or its years have not come. */
export function phaseOf(head: Head, period: Period | null, { meta, kind }: TableContext): Clause['phase'] {
  if (head.target) return 'plan';
  if (CAME_ABOUT.test(head.text)) return 'review';
  if (!period || head.estimate || kinds[kind].states === 'results') return 'review';
  const last = kinds[kind].year === 'span' ? (meta.year ?? Infinity) - 1 : (meta.reviewYear ?? Infinity);
  return period.to > last ? 'plan' : 'review';
}
