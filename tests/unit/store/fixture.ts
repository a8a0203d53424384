/** Invented reports of invented regions, and a library in memory for each test. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Library } from '../../../lib/store/library';
import type { Analysis, Basis, HeadlineRow, Indicator, Measure, Status, Vintage } from '../../../lib/model/analysis';
import type { PageKind } from '../../../lib/model/kinds';

export function newLibrary(indexedDB = new IDBFactory()): Library {
  return new Library({ indexedDB, IDBKeyRange });
}

export interface Statement {
  code: string | null;
  name?: string;
  measure?: Measure;
  status?: Status;
  year?: number;
  value: number;
  unit: string;
  /** Words of the page in which the figure stands. */
  quote: string;
  headline?: boolean;
  vintage?: Vintage;
  basis?: Basis;
}

export interface ReportFixture {
  region?: string;
  code?: string | null;
  parents?: string[];
  year?: number | null;
  kind?: PageKind;
  months?: [number, number] | null;
  part?: { number: number; of: number | null } | null;
  statements?: Statement[];
}

export const growth: Statement = { code: 'gdp', measure: 'growth', value: 5.2, unit: '%', quote: '5.2%' };
export const revenue: Statement = { code: 'budget_revenue', value: 8_630_000_000, unit: '元', quote: '86.3亿元' };
export const orchards: Statement = { code: null, name: '果园面积', value: 12_000, unit: '亩', quote: '1.2万亩', headline: false };

/** A text and its analysis: one sentence a statement. */
export function reportOf({
  region = '云岭省',
  code = '910000',
  parents = [],
  year = 2031,
  kind = 'report',
  months = null,
  part = null,
  statements = [growth, revenue, orchards],
}: ReportFixture = {}): { text: string; analysis: Analysis } {
  let text = `${region}${year ?? ''}年政府工作报告\n`;
  const analysis: Analysis = {
    schema: 2,
    id: 'fixture',
    detection: { kind, score: 0.9, reasons: [] },
    report: {
      title: `${region}政府工作报告`,
      region: { name: region, code, level: 'province', parents },
      year,
      reviewYear: year === null ? null : year - 1,
      session: null,
      date: null,
      speaker: null,
      publisher: null,
      months,
      part,
    },
    figures: [],
    indicators: [],
    headline: [],
    terms: [{ start: 0, end: 2, quote: text.slice(0, 2), id: 'report:yunling', definition: null }],
  };
  statements.forEach((statement, id) => {
    const { measure = 'level', status = 'actual', value, unit, quote } = statement;
    const stated = statement.year ?? (year ?? 2031) - 1;
    const sentence = `${statement.name ?? statement.code}为${quote}。`;
    const start = text.length + sentence.indexOf(quote);
    const common = { value, valueMax: null, unit, bound: 'exact' as const };
    analysis.figures.push({ id, start, end: start + quote.length, quote, kind: 'other', ...common });
    const indicator: Indicator = {
      figure: id,
      code: statement.code,
      name: statement.name ?? statement.code ?? '',
      subject: '',
      measure,
      status,
      ...common,
      period: { from: stated, to: stated, months: null, instant: false },
      basis: statement.basis ?? null,
      vintage: statement.vintage ?? null,
      region: null,
      role: null,
      against: null,
      sentence: { start: text.length, end: text.length + sentence.length },
      section: [],
      confidence: 1,
    };
    analysis.indicators.push(indicator);
    if (statement.code !== null && statement.headline !== false) {
      const row: HeadlineRow = { code: statement.code, measure, status, year: stated, indicator: id, ...common };
      analysis.headline.push(row);
    }
    text += sentence;
  });
  return { text, analysis };
}
