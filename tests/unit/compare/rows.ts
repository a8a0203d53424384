/** Headline rows and their reports, invented. */
import type { Basis, Bound, Measure, Months, Nature, Period, Region, Status, Vintage } from '../../../lib/model/analysis';
import { regionKey } from '../../../lib/store/region-key';
import type { IndicatorRow, ReportRow } from '../../../lib/store/rows';
import { unknownReport } from '../../../lib/model/unknown-report';

export const regions = {
  yunling: { name: '云岭省', code: '910000', level: 'province', parents: [] },
  chengjiang: { name: '澄浦市', code: '910100', level: 'prefecture', parents: ['云岭省'] },
  lanbo: { name: '澜泊市', code: '910200', level: 'prefecture', parents: ['云岭省'] },
  haiyan: { name: '海堰市', code: '920100', level: 'prefecture', parents: ['海堰省'] },
  xingang: { name: '新港区', code: null, level: 'county', parents: ['云岭省', '澄浦市'] },
} satisfies Record<string, Region>;

export interface ReportOptions {
  kind?: ReportRow['detection']['kind'];
  indicatorCount?: number;
  savedAt?: number;
  codes?: string[];
  title?: string | null;
  authority?: ReportRow['authority'];
  date?: string;
  /** Region, level and planning year; absent where left out. */
  identity?: string;
}

export function report(id: string, region: Region, year: number, options: ReportOptions = {}): ReportRow {
  return {
    ...unknownReport,
    id,
    title: options.title === undefined ? `${region.name}政府工作报告` : options.title,
    region,
    year,
    reviewYear: year - 1,
    date: options.date ?? null,
    url: `https://${id}.example/`,
    address: `${id}.example/`,
    addresses: [`${id}.example/`],
    authority: options.authority ?? 'official',
    base: `${id}.example/`,
    pageTitle: '',
    detection: { kind: options.kind ?? 'report', score: 1, reasons: [] },
    savedAt: options.savedAt ?? 1,
    fingerprint: id,
    textHash: id,
    figureCount: 1,
    indicatorCount: options.indicatorCount ?? 10,
    termCount: 0,
    codes: options.codes ?? ['gdp'],
    deletedAt: null,
    ...(options.identity === undefined ? {} : { identity: options.identity }),
  };
}

export interface RowOptions {
  index?: number;
  code?: string;
  measure?: Measure;
  status?: Status;
  year?: number;
  value: number;
  valueMax?: number;
  unit?: string;
  bound?: Bound;
  subject?: string;
  /** The figure as printed; the value and unit where left out. */
  quote?: string;
  name?: string;
  sentence?: string;
  period?: Period;
  over?: 'average' | 'total';
  basis?: Basis;
  vintage?: Vintage;
  nature?: Nature;
  months?: Months;
  instant?: boolean;
  confidence?: number;
  excluded?: true;
  /** false: not a headline row. */
  headline?: boolean;
}

export function row(of: ReportRow, options: RowOptions): IndicatorRow {
  const { index = 0, code = 'gdp', measure = 'level', status = 'actual', unit = '元', bound = 'exact' } = options;
  const year = options.year ?? (of.year ?? 0) - 1;
  const stated = { measure, status, value: options.value, valueMax: options.valueMax ?? null, unit, bound };
  return {
    ...stated,
    reportId: of.id,
    index,
    figure: index,
    code,
    name: options.name ?? code,
    subject: options.subject ?? '',
    period: options.period ?? { from: year, to: year, months: options.months ?? null, instant: options.instant ?? false },
    ...(options.over ? { over: options.over } : {}),
    ...(options.excluded ? { excluded: options.excluded } : {}),
    ...(options.nature ? { nature: options.nature } : {}),
    basis: options.basis ?? null,
    vintage: options.vintage ?? null,
    region: null,
    role: null,
    against: null,
    sentence: { start: 100, end: 120 },
    section: [],
    confidence: options.confidence ?? 1,
    regionName: of.region.name,
    regionCode: of.region.code,
    regionKey: regionKey(of.region),
    reportYear: of.year,
    quote: options.quote ?? `${options.value}${unit}`,
    start: 105,
    end: 110,
    sentenceText: options.sentence ?? '这里是一句话。',
    ...(options.headline === false
      ? {}
      : { headline: { ...stated, code, year, ...(options.months ? { months: options.months } : {}) }, headlineCode: code, headlineYear: year }),
  };
}

export const byId = (reports: readonly ReportRow[]): Map<string, ReportRow> => new Map(reports.map((one) => [one.id, one]));
