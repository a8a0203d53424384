/** Tables are sentences in another dress: each value becomes one, and the passes that read sentences read it. */
import type { Indicator, Status } from '../../model/analysis';
import type { Section } from '../../detect/outline';
import type { Table } from '../../text/tables';
import type { ReadFigure } from '../figures/figure';
import { sectionAt } from '../indicators/section-at';
import { scanFigures } from '../scan-figures';
import { regionCalled } from './region-called';
import { clausesOf } from './clauses';
import type { Clause, TableContext } from './table-view';
import { isCountedIn } from './units';

export type { Clause } from './table-view';

/** What the tables of one document say, as one text of sentences. */
export interface TableText {
  text: string;
  clauses: readonly Clause[];
  /** Where each clause begins in `text`. */
  starts: readonly number[];
  figures: ReadFigure[];
  /** Index in `figures` of each clause's value; -1 where no figure could be read. */
  valueOf: readonly number[];
  /** One section a clause: its period and phase are the column's. */
  sections: Section[];
}

/** Words before a table in which its topic is looked for, UTF-16 units. */
const BEFORE = 400;
const GROWTH_OF_ECONOMY = /地区生产总值|国内生产总值|GDP|经济增长|经济增速/;

/** Linear in the number of cells. */
export function tableText(
  text: string,
  tables: readonly Table[],
  sections: readonly Section[],
  about: Pick<TableContext, 'meta' | 'kind' | 'moment' | 'isRegion'>,
): TableText {
  const clauses = tables.flatMap((table) =>
    clausesOf(table, {
      ...about,
      section: sectionAt(sections, table.start),
      topic: GROWTH_OF_ECONOMY.test(text.slice(Math.max(0, table.start - BEFORE), table.start)) ? '地区生产总值' : '',
    }),
  );
  const starts: number[] = [];
  let whole = '';
  for (const clause of clauses) {
    starts.push(whole.length);
    whole += `${clause.text}\n`;
  }
  const figures: ReadFigure[] = [];
  const valueOf = clauses.map((clause, at) => {
    const start = starts[at]!;
    const found = figureOf(clause);
    if (!found) return -1;
    return figures.push(shifted(found, start)) - 1;
  });
  return {
    text: whole,
    clauses,
    starts,
    figures,
    valueOf,
    sections: clauses.map(({ text: words, path, phase, period }, at) => ({ start: starts[at]!, end: starts[at]! + words.length + 1, path, phase, period })),
  };
}

/** The figure of a clause's value, in the clause's offsets; the unit as the table prints it where the scanner knows none. */
function figureOf({ text, value, unit }: Clause): ReadFigure | null {
  const read = scanFigures({ text: text }).find(({ start, end }) => start < value.end && end > value.start);
  if (read && covers(read, value)) return read;
  if (!isCountedIn(unit)) return null;
  const counted = text.slice(0, value.end).replace(unit, `${multiplierOf(unit)}个`);
  const again = scanFigures({ text: `${counted}。` }).find(({ end }) => end > value.start);
  return again ? { ...again, start: value.start, end: value.end, number: value, unit: unit.slice(multiplierOf(unit).length), kind: 'other' } : null;
}

const covers = ({ start, end }: ReadFigure, value: { start: number; end: number }): boolean => start <= value.start && end >= value.end;
const multiplierOf = (unit: string): string => /^[百千万亿]*/.exec(unit)?.[0] ?? '';

function shifted(figure: ReadFigure, by: number): ReadFigure {
  const move = ({ start, end }: { start: number; end: number }) => ({ start: start + by, end: end + by });
  return { ...figure, ...move(figure), number: move(figure.number), boundWords: figure.boundWords && move(figure.boundWords), list: null };
}

/** Figures of cells, in the document's offsets, in order. */
export function cellFigures({ clauses, figures, valueOf }: TableText): { figure: ReadFigure; clause: number }[] {
  return clauses
    .flatMap(({ cell }, clause) => {
      const figure = figures[valueOf[clause] ?? -1];
      const span = { start: cell.start, end: cell.end };
      return figure ? [{ figure: { ...figure, ...span, number: span, boundWords: null, list: null }, clause }] : [];
    })
    .sort((a, b) => a.figure.start - b.figure.start);
}

/**
 * Indicators of the tables' sentences as indicators of the document.
 * @param read the indicators that the passes gave for `tables.text`.
 * @param indexOf index among the document's figures of a clause's value.
 */
export function cellIndicators(tables: TableText, read: readonly Indicator[], indexOf: (clause: number) => number | undefined): Indicator[] {
  const byFigure = new Map(read.map((indicator) => [indicator.figure, indicator]));
  return tables.clauses.flatMap((clause, at) => {
    const indicator = byFigure.get(tables.valueOf[at] ?? -1);
    const figure = indexOf(at);
    return indicator && figure !== undefined ? [{ ...indicator, ...asTold(indicator, clause), figure }] : [];
  });
}

/** What the table itself says goes before what a sentence only suggests. */
function asTold(indicator: Indicator, { row, name, phase, period, over, estimate, early, region, told, path }: Clause): Partial<Indicator> {
  return {
    // 市级 of the caption stands before the name of the row.
    name: indicator.code === null && !/^.{0,2}级/.test(indicator.name.slice(0, -name.length)) ? name : indicator.name,
    subject: indicator.code === null ? '' : indicator.subject,
    status: statusOf(indicator.status, phase, estimate),
    // What was planned is not settled by the accounts that it stands in (预算数 beside 决算数).
    ...((phase === 'plan' && indicator.vintage !== 'plan_adjusted') || (early && indicator.vintage === 'final') ? { vintage: null } : {}),
    period,
    ...(told ? { measure: told } : {}),
    ...(over && period && period.from < period.to ? { over } : {}),
    region: region === '' ? indicator.region : regionCalled(region),
    sentence: { start: row.start, end: row.end },
    section: path,
    // The made sentence has no place in the document: its row stands for it.
    ...(indicator.evidence ? { evidence: indicator.evidence.map((one) => ({ ...one, span: one.span && { start: row.start, end: row.end } })) } : {}),
  };
}

function statusOf(read: Status, phase: Clause['phase'], estimate: boolean): Status {
  if (phase === 'plan') return 'target';
  if (estimate) return 'estimate';
  return read === 'target' ? 'actual' : read;
}
