/**
 * Reference figures as documents and headline rows, so that they line up in the comparison like any other figure. They are
 * never written to the library: they are laid beside its rows, stand behind whatever a stored document says, and are told
 * from them by `isReference`.
 */
import type { Region } from '../model/analysis';
import { NATION, type ReferenceFigure } from '../reference/figures';
import { regionKey } from '../store/region-key';
import type { IndicatorRow, ReportRow } from '../store/rows';
import { provinceNamed } from './provinces';
import { unknownReport } from '../model/unknown-report';

const PREFIX = 'reference:';

const NATION_REGION: Region = { name: NATION, code: null, level: 'nation', parents: [] };

/** Whether a report, or a cell's report, is one of the reference figures and no stored document. */
export const isReference = (reportId: string): boolean => reportId.startsWith(PREFIX);

export interface ReferenceRows {
  /** A document for each region and year of a report. */
  reports: ReportRow[];
  rows: IndicatorRow[];
}

/** Figures of regions that are neither the nation nor a province are passed over. */
export function referenceRows(figures: readonly ReferenceFigure[]): ReferenceRows {
  const reports = new Map<string, ReportRow>();
  const rows: IndicatorRow[] = [];
  for (const figure of figures) {
    const region = regionNamed(figure.region);
    if (!region) continue;
    const id = `${PREFIX}${figure.region} ${figure.reportYear}`;
    const report = reports.get(id) ?? reportOf(id, region, figure.reportYear);
    reports.set(id, report);
    if (!report.codes.includes(figure.code)) report.codes.push(figure.code);
    rows.push(rowOf(figure, report, report.indicatorCount));
    report.indicatorCount += 1;
  }
  return { reports: [...reports.values()], rows };
}

function regionNamed(name: string): Region | null {
  if (name === NATION) return NATION_REGION;
  const province = provinceNamed(name);
  return province ? { name, code: province.code, level: 'province', parents: [] } : null;
}

function reportOf(id: string, region: Region, year: number): ReportRow {
  return {
    ...unknownReport,
    id,
    region,
    year,
    title: '政府工作报告',
    pageTitle: '',
    reviewYear: year - 1,
    url: '',
    address: '',
    addresses: [],
    base: '',
    authority: 'other',
    detection: { kind: 'report', score: 1, reasons: [] },
    savedAt: 0,
    fingerprint: '',
    textHash: '',
    figureCount: 0,
    indicatorCount: 0,
    termCount: 0,
    codes: [],
    deletedAt: null,
  };
}

function rowOf(figure: ReferenceFigure, report: ReportRow, index: number): IndicatorRow {
  const { code, measure, status, value, valueMax, unit, bound, year } = figure;
  const stated = { measure, status, value, valueMax, unit, bound };
  return {
    ...stated,
    code,
    name: code,
    subject: '',
    period: { from: year, to: year, months: null, instant: false },
    basis: figure.basis ?? null,
    vintage: null,
    region: null,
    role: null,
    against: null,
    reportId: report.id,
    index,
    figure: index,
    sentence: { start: 0, end: 0 },
    section: [],
    confidence: 1,
    regionName: report.region.name,
    regionCode: report.region.code,
    regionKey: regionKey(report.region),
    reportYear: report.year,
    quote: '',
    start: 0,
    end: 0,
    sentenceText: '',
    headline: { ...stated, code, year },
    headlineCode: code,
    headlineYear: year,
  };
}
