/** When the values of a table are of, and whether they are planned. */
import { dateOfHead, planOf, type HeadDate } from '../../language/dates';
import type { Period, ReportMeta } from '../../model/analysis';
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
  const starred = value.starred ? /[*＊][^，。；①②③④⑤⑥⑦⑧⑨]{0,6}[为系是]((?:19|20)\d{2})年/.exec(read.table.notes)?.[1] : undefined;
  if (starred !== undefined) return years(Number(starred), Number(starred));
  const date = joined(head, row.label.date) ?? read.captionDate;
  const instant = date?.instant === true || INSTANT.test(head.text) || (date === read.captionDate && INSTANT.test(read.caption));
  if (date) return value.cumulative ? addedUp(date, instant) : years(date.from, date.to, date.months, instant);
  const { moment } = read.context;
  if (moment && !namesFlow(`${row.label.name}${head.noun}`) && head.measure !== 'growth') return moment;
  return defaultPeriod(head, read.context, instant);
}

/** 〔16.8〕 under 2025年 is what came together over the five-year plan that ends then. */
function addedUp({ from, to, months }: HeadDate, instant: boolean): Period {
  const plan = from === to && months === null ? planOf(to) : null;
  return plan?.to === to ? years(plan.from, plan.to) : years(from, to, months, instant);
}

/** A head of months or quarters takes the year of its row. */
function joined(head: Head, label: HeadDate | null): HeadDate | null {
  if (!label) return head.date;
  return dateOfHead(head.text, { reported: label.from }) ?? label;
}

function defaultPeriod(head: Head, { meta, kind, section }: TableContext, instant: boolean): Period | null {
  if (kinds[kind].year === 'span') return meta.year === null ? null : years(meta.year, Math.max(meta.year, planEnd(meta, section)));
  if (kinds[kind].year === 'told') return meta.year === null ? null : years(meta.year, meta.year, meta.months, instant);
  if (section?.period && (section.phase === 'plan') === head.target) return { ...section.period, instant };
  const only = head.target ? meta.year : (meta.reviewYear ?? meta.year);
  return only === null ? null : years(only, only, null, instant);
}

const YEARS_OF_A_PLAN = 5;

function planEnd({ year }: ReportMeta, section: Section | null): number {
  if (section?.period && year !== null && section.period.from === year && section.period.to > year) return section.period.to;
  return (year ?? 0) + YEARS_OF_A_PLAN - 1;
}

/** Whether a value is planned: its head says so, or its years have not come. */
export function phaseOf(head: Head, period: Period | null, { meta, kind }: TableContext): Clause['phase'] {
  if (head.target) return 'plan';
  if (!period || head.estimate || kinds[kind].states === 'results') return 'review';
  const last = kinds[kind].year === 'span' ? (meta.year ?? Infinity) - 1 : (meta.reviewYear ?? Infinity);
  return period.to > last ? 'plan' : 'review';
}
