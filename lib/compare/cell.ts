/** One value of the comparison with everything that leads back to its words. */
import { isReadWithDoubt } from '../model/certainty';
import type { Basis, Measure, Months, Nature, Period, Region, Span, Status } from '../model/analysis';
import type { PageKind } from '../model/kinds';
import type { ExtractedFields } from '../model/corrections';
import { placeOf } from '../store/parts';
import { regionKey } from '../store/region-key';
import type { IndicatorRow, ReportRow } from '../store/rows';
import { inUnit, type Statement } from './statement';
import { publishedAt, settledOf, type Settled, type Standing } from './vintages';

export interface CompareRegion extends Region {
  /** `regionKey` of the region. */
  key: string;
}

export interface CompareCell extends Standing {
  /** Names the stored indicator. */
  id: string;
  code: string;
  measure: Measure;
  /** Of `value` and `valueMax`; the cell shares it with its column. */
  unit: string;
  status: Status;
  year: number;
  /** The part of the year that it is of; null for the whole. */
  months: Months | null;
  /** As the sentence says it. */
  period: Period | null;
  basis: Basis | null;
  /** How settled the value is. */
  settled: Settled;
  /** What the document calls the indicator; absent where it calls it neither. */
  nature?: Nature;
  region: CompareRegion;
  reportId: string;
  reportTitle: string;
  reportUrl: string;
  reportYear: number | null;
  /** Sort of the document. */
  kind: PageKind;
  /** Index of the indicator in its report. */
  indicator: number;
  name: string;
  sentence: string;
  /** Offset of the quote in `sentence`, UTF-16. */
  quoteOffset: number;
  /** Offsets of the figure in the analysed text, UTF-16. */
  span: Span;
  confidence: number;
  /** Why the value itself is doubted (lib/model/doubts.ts); absent where nothing speaks against it. */
  doubts?: readonly string[];
  /** What the engine had read, where the reader set it right. */
  extracted: ExtractedFields | null;
  /** The same figure in other stored documents, the one that would stand next first. */
  others: CompareCell[];
  /** The two printed figures of which the value is the difference (single-months.ts); absent where it is itself printed. */
  difference?: { later: CompareCell; earlier: CompareCell };
}

/** What the reader has set right is settled. */
export const isUnsure = ({ confidence, doubts = [], extracted }: Pick<CompareCell, 'confidence' | 'doubts' | 'extracted'>): boolean =>
  extracted === null && isReadWithDoubt({ confidence, doubts: [...doubts] });

/** Title of a report that says whose and of which year it is, whatever the page calls it. */
export function reportName({ title, pageTitle, region, year, url }: Pick<ReportRow, 'title' | 'pageTitle' | 'region' | 'year' | 'url'>): string {
  const named = title ?? (pageTitle || url);
  const missing = [region.name && !named.includes(region.name) ? region.name : '', year !== null && !named.includes(String(year)) ? `${year}年` : ''];
  return missing.join('') + named;
}

/** What all cells of a report have in common: made once, for a report may have hundreds. */
interface OfReport {
  region: CompareRegion;
  title: string;
  published: string;
}

const common = new WeakMap<ReportRow, OfReport>();

function ofReport(report: ReportRow): OfReport {
  const known = common.get(report);
  if (known) return known;
  const made: OfReport = {
    region: { ...report.region, key: regionKey(report.region) },
    title: reportName(report),
    published: publishedAt(report.detection.kind, report),
  };
  common.set(report, made);
  return made;
}

/** @param factor brings the statement's unit to `unit`. */
export function cellOf(stated: Statement, report: ReportRow, unit: string, factor: number): CompareCell {
  const { row } = stated;
  const { kind } = report.detection;
  const { region, title, published } = ofReport(report);
  const place = placeOf(report, row);
  // All fields at one go, those that may be absent behind them: what is put together out of parts is made several times over.
  const cell: CompareCell = {
    id: `${row.reportId} ${row.index}`,
    code: stated.code ?? row.name,
    measure: stated.measure,
    value: inUnit(stated.value, factor),
    valueMax: stated.valueMax === null ? null : inUnit(stated.valueMax, factor),
    unit,
    bound: stated.bound,
    status: stated.status,
    year: stated.year,
    months: stated.months,
    period: stated.period,
    basis: row.basis,
    settled: settledOf(row.vintage, stated.status, kind),
    printed: { quote: row.quote, value: stated.value, valueMax: stated.valueMax, unit: stated.unit },
    region,
    reportId: row.reportId,
    reportTitle: title,
    reportUrl: place.url,
    reportYear: report.year,
    kind,
    published,
    authority: report.authority,
    indicator: row.index,
    name: row.name,
    sentence: row.sentenceText,
    quoteOffset: quoteOffset(row),
    span: place.span,
    confidence: row.confidence,
    extracted: row.extracted ?? null,
    others: [],
  };
  if (row.nature) cell.nature = row.nature;
  if (row.doubts) cell.doubts = row.doubts;
  return cell;
}

/** Offset of a row's figure in its sentence, UTF-16. */
export const quoteOffset = (row: IndicatorRow): number => Math.max(0, row.start - row.sentence.start);
