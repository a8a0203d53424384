/** Beside the sentences: indicators of tables, named by the label of their row, dated by the header of their column. */
import type { Indicator, Measure, Period, ReportMeta, Status } from '../../model/analysis';
import { years as wholeYears } from '../../model/period';
import type { Section } from '../../detect/outline';
import { tablesOf, type TableRow } from '../../text/tables';
import type { ReadFigure } from '../figures/figure';
import { finishName, type Named } from './noun-before';
import { sectionAt } from './section-at';
import { withoutLead } from './segments';
import type { Surroundings } from './surroundings';
import { SHARE_NOUN } from './words';

const OF_DIFFERENCE = /增长|增速|增幅|±|同比|比上年|涨幅|下降/;
const OF_TARGET = /目标|计划|预期|任务|安排/;
const OF_ESTIMATE = /预计|初步/;
const YEAR = /((?:19|20)\d{2})年?/;
const SURE_BY_CODE = 0.85;
const SURE_BY_LABEL = 0.65;

/** Indicators of all tables in order of their figures. Linear in the text's length. */
export function tableIndicators(
  text: string, figures: readonly ReadFigure[], sections: readonly Section[], meta: ReportMeta, own: Surroundings,
): Indicator[] {
  const tables = tablesOf(text);
  if (tables.length === 0) return [];
  const indexes = new Map(figures.map(({ start }, index) => [start, index]));
  return tables.flatMap(({ columns, rows }) => rows.flatMap((row) => {
    const named = finishName(withoutLead(row.label.replace(/[（(][^（）()]{1,12}[）)]/g, '')), own);
    if (named.name === '') return [];
    const section = sectionAt(sections, row.start);
    return row.values.flatMap((cell, at) => {
      const figure = indexes.get(cell.start);
      const read = figure === undefined ? undefined : figures[figure];
      if (figure === undefined || !read) return [];
      return [indicatorOf(named, row, { index: figure, figure: read }, columns[at] ?? '', section, meta)];
    });
  }));
}

function indicatorOf(
  { name, entry, subject }: Named, row: TableRow, { index, figure }: { index: number; figure: ReadFigure }, column: string, section: Section | null, meta: ReportMeta,
): Indicator {
  const measure = measureOf(figure, column, name, entry?.percent ?? null);
  const sign = measure === 'growth' || measure === 'change' ? figure.sign : 1;
  const period = periodOf(column, section, meta);
  return {
    figure: index,
    code: entry?.code ?? null,
    name, subject, measure,
    value: sign * figure.value,
    valueMax: figure.valueMax === null ? null : sign * figure.valueMax,
    unit: figure.unit,
    bound: figure.bound,
    status: statusOf(column, period, section, meta),
    period,
    basis: null,
    vintage: null,
    region: null,
    role: null,
    against: null,
    sentence: { start: row.start, end: row.end },
    section: section?.path ?? [],
    confidence: entry ? SURE_BY_CODE : SURE_BY_LABEL,
  };
}

function measureOf({ kind }: ReadFigure, column: string, name: string, percent: 'growth' | 'share' | null): Measure {
  const difference = OF_DIFFERENCE.test(column);
  if (kind === 'point') return 'change';
  if (kind !== 'percent') return difference ? 'change' : 'level';
  if (difference) return 'growth';
  return percent ?? (SHARE_NOUN.endingAt(name, name.length) === '' ? 'growth' : 'share');
}

/** The year of the column, else the section's, else the year that the report plans for or looks back on. */
function periodOf(column: string, section: Section | null, { year, reviewYear }: ReportMeta): Period | null {
  const printed = YEAR.exec(column)?.[1];
  if (printed !== undefined) return wholeYears(Number(printed), Number(printed));
  const target = OF_TARGET.test(column) || section?.phase === 'plan';
  if (section?.period && target === (section.phase === 'plan')) return section.period;
  const only = target ? year : reviewYear;
  return only === null ? null : wholeYears(only, only);
}

function statusOf(column: string, period: Period | null, section: Section | null, { reviewYear }: ReportMeta): Status {
  if (OF_TARGET.test(column)) return 'target';
  if (period && reviewYear !== null && period.to > reviewYear) return 'target';
  if (OF_ESTIMATE.test(column)) return 'estimate';
  return section?.phase === 'plan' && !YEAR.test(column) ? 'target' : 'actual';
}
