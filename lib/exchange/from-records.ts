/** From records back to the library's rows. */
import { canonicalAddress, documentBase } from '../store/address';
import { authorityOf, isWeb, type Authority } from '../store/authority';
import type { ReportBundle } from '../store/bundles';
import { anchorOf, corrected } from '../store/corrections';
import { sha256 } from '../store/hash';
import { withoutEnglish } from './english';
import { identityKey, statedIdentity } from '../store/identity';
import { codesOf, fileRows, rowOf } from '../store/make-rows';
import type { CorrectionRow, IndicatorRow, ReportRow, SourceRow, SourceStatement, TermRow } from '../store/rows';
import type { Bound, Indicator, Measure, Months, Period, Region, RegionLevel, Status, Term } from '../model/analysis';
import type { PageKind } from '../model/kinds';
import { years as wholeYears } from '../model/period';
import type { CorrectionChange, ExtractedFields } from '../model/corrections';
import { listOf } from './cells';
import { reportFieldNames, type FlatRecord } from './fields';
import { RefusedError, type Place } from './refusal';

/** What a file of records brings: reports with their contents, what readers set right in them, what their pages state. */
export interface RecordContents {
  bundles: ReportBundle[];
  corrections: CorrectionRow[];
  sources: SourceRow[];
}

export interface RecordTables {
  indicators: FlatRecord[];
  /** Only in formats that have them. */
  reports: FlatRecord[];
  terms: FlatRecord[];
}

type PlaceOfRecord = (table: keyof RecordTables, row: number, field?: string) => Place;

/**
 * Rows of checked records. Reports that only the indicators name are made from what those say.
 * @throws {RefusedError} where rows contradict one another.
 */
export async function contentsOf(records: RecordTables, placeOf: PlaceOfRecord, now: number): Promise<RecordContents> {
  const reports = new Map(records.reports.map((record) => [text(record, 'report_id'), record]));
  const grouped = new Map<string, { first: FlatRecord; indicators: [FlatRecord, number][]; terms: FlatRecord[] }>();
  const groupOf = (record: FlatRecord) => {
    const id = text(record, 'report_id');
    const group = grouped.get(id) ?? { first: record, indicators: [], terms: [] };
    grouped.set(id, group);
    return group;
  };
  records.reports.forEach(groupOf);
  records.indicators.forEach((record, row) => {
    const group = groupOf(record);
    const other = reportFieldNames.find((name) => group.first[name] !== record[name]);
    if (other !== undefined) throw new RefusedError('contradiction', placeOf('indicators', row, other), String(record[other]));
    group.indicators.push([record, row]);
  });
  records.terms.forEach((record, row) => {
    const group = grouped.get(text(record, 'report_id'));
    if (!group) throw new RefusedError('contradiction', placeOf('terms', row, 'report_id'), text(record, 'report_id'));
    group.terms.push(record);
  });
  const contents: RecordContents = { bundles: [], corrections: [], sources: [] };
  for (const [id, { first, indicators, terms }] of grouped) {
    const report = await reportRow(
      first,
      indicators.length,
      terms.length,
      indicators.map(([record]) => record),
    );
    const read = indicators.map(([record, row]) => indicatorRow(record, report, now, (field) => placeOf('indicators', row, field)));
    read.sort((a, b) => a.row.index - b.row.index);
    const filed = fileRows(
      read.map(({ row }) => row),
      report,
    );
    const rows = read.map((one, at) => ({ ...one, row: filed[at] ?? one.row }));
    report.codes = codesOf(filed);
    const stored = reports.get(id);
    if (stored) report.figureCount = number(stored, 'figure_count');
    contents.bundles.push({ report, indicators: rows.map(({ row }) => row), terms: terms.map(termRow).sort((a, b) => a.index - b.index) });
    contents.corrections.push(...rows.flatMap(({ correction }) => correction ?? []));
    const source = sourceOf(
      report,
      rows.map(({ plain }) => plain),
    );
    if (source) contents.sources.push(source);
  }
  return contents;
}

const text = (record: FlatRecord, field: string): string => (record[field] as string | null) ?? '';
const textOrNull = (record: FlatRecord, field: string): string | null => record[field] as string | null;
const number = (record: FlatRecord, field: string): number => record[field] as number;
const numberOrNull = (record: FlatRecord, field: string): number | null => record[field] as number | null;

function periodOf(record: FlatRecord, prefix: string): Period | null {
  const from = numberOrNull(record, `${prefix}period_from`);
  const to = numberOrNull(record, `${prefix}period_to`);
  return from === null || to === null ? null : wholeYears(from, to, monthsOf(record, prefix), record[`${prefix}instant`] === true);
}

function monthsOf(record: FlatRecord, prefix: string): Months | null {
  const [first, last] = [numberOrNull(record, `${prefix}month_from`), numberOrNull(record, `${prefix}month_to`)];
  return first === null || last === null ? null : [first, last];
}

function figureRegion(record: FlatRecord): Region | null {
  const name = textOrNull(record, 'figure_region');
  if (name === null) return null;
  return {
    name,
    code: textOrNull(record, 'figure_region_code'),
    level: record.figure_region_level as RegionLevel | null,
    parents: listOf(textOrNull(record, 'figure_region_parents')),
  };
}

async function reportRow(record: FlatRecord, indicatorCount: number, termCount: number, indicators: FlatRecord[]): Promise<ReportRow> {
  const id = text(record, 'report_id');
  const url = text(record, 'url') || id;
  const address = await canonicalAddress(url);
  const kind = record.kind as PageKind;
  const region = {
    name: text(record, 'region'),
    code: textOrNull(record, 'region_code'),
    level: record.region_level as RegionLevel | null,
    parents: listOf(textOrNull(record, 'region_parents')),
  };
  const meta = {
    title: textOrNull(record, 'report_title'),
    region,
    year: numberOrNull(record, 'report_year'),
    reviewYear: numberOrNull(record, 'review_year'),
    session: textOrNull(record, 'session'),
    date: textOrNull(record, 'report_date'),
    speaker: textOrNull(record, 'speaker'),
    publisher: textOrNull(record, 'publisher'),
    months: monthsOf(record, 'report_'),
    part: null,
  };
  const identity = identityKey(kind, meta);
  // No page has this hash, so that reading the page itself takes the place of what was imported.
  const fingerprint = `import:${await sha256(JSON.stringify(indicators.map(withoutEnglish)))}`;
  return {
    ...meta,
    id,
    url,
    address,
    addresses: [address],
    authority: (record.authority as Authority | null) ?? authorityOf(url, !isWeb(url)),
    base: documentBase(address),
    ...(identity === undefined ? {} : { identity }),
    pageTitle: text(record, 'page_title'),
    detection: { kind, score: Math.min(1, Math.max(0, numberOrNull(record, 'kind_score') ?? 1)), reasons: ['import'] },
    savedAt: Date.parse(text(record, 'saved_at')) || 0,
    fingerprint,
    textHash: fingerprint,
    figureCount: new Set(indicators.map((each) => each.figure_index)).size,
    indicatorCount,
    termCount,
    codes: [],
    deletedAt: null,
    unindexed: 1,
  };
}

interface ReadRow {
  /** As extracted. */
  plain: IndicatorRow;
  /** With the correction laid over it. */
  row: IndicatorRow;
  correction: CorrectionRow | null;
}

function indicatorRow(record: FlatRecord, report: ReportRow, now: number, place: (field: string) => Place): ReadRow {
  const own = fieldsOf(record, '');
  const isCorrected = record.corrected === true || record.excluded === true;
  const extracted = isCorrected && record.corrected === true ? fieldsOf(record, 'original_') : own;
  const index = number(record, 'indicator_index');
  const plain: IndicatorRow = {
    ...extracted,
    figure: number(record, 'figure_index'),
    subject: text(record, 'subject'),
    ...(record.nature ? { nature: record.nature as NonNullable<Indicator['nature']> } : {}),
    ...(record.over === null ? {} : { over: record.over as NonNullable<Indicator['over']> }),
    region: figureRegion(record),
    role: record.role as Indicator['role'],
    against: textOrNull(record, 'against'),
    sentence: { start: number(record, 'sentence_start'), end: number(record, 'sentence_end') },
    section: listOf(textOrNull(record, 'section')),
    confidence: number(record, 'confidence'),
    ...doubtOf(record),
    ...rowOf(report, index),
    quote: text(record, 'quote'),
    start: number(record, 'figure_start'),
    end: number(record, 'figure_end'),
    sentenceText: text(record, 'sentence'),
  };
  const prefix = isCorrected && record.corrected === true ? 'original_' : '';
  const measure = record[`${prefix}headline_measure`] as Measure | null;
  const year = numberOrNull(record, `${prefix}headline_year`);
  if (measure !== null && year !== null) {
    const { code, status, value, valueMax, unit, bound } = plain;
    if (code === null) throw new RefusedError('contradiction', place(`${prefix}headline_measure`), measure);
    const months = monthsOf(record, `${prefix}headline_`);
    plain.headline = { code, measure, status, year, value, valueMax, unit, bound, ...(months ? { months } : {}) };
  }
  if (!isCorrected) return { plain, row: plain, correction: null };
  const correction: CorrectionRow = {
    id: `import:${report.id}:${index}`,
    reportId: report.id,
    anchor: anchorOf(plain),
    original: extracted,
    change: changeOf(extracted, own, record.excluded === true),
    createdAt: now,
    updatedAt: now,
  };
  return { plain, row: corrected(plain, correction), correction };
}

/** Files of before these were exported have neither. */
function doubtOf(record: FlatRecord): Pick<Indicator, 'doubts' | 'lookedAt'> {
  const doubts = listOf(textOrNull(record, 'doubts'));
  return { ...(doubts.length > 0 ? { doubts } : {}), ...(record.looked_at === true ? { lookedAt: true } : {}) };
}

function fieldsOf(record: FlatRecord, prefix: string): Required<ExtractedFields> {
  const at = (name: string) => `${prefix}${name}`;
  return {
    name: text(record, at('name')),
    code: textOrNull(record, at('code')),
    measure: (record[at('measure')] ?? record.measure) as Measure,
    value: numberOrNull(record, at('value')) ?? number(record, 'value'),
    valueMax: numberOrNull(record, at('value_max')),
    unit: text(record, at('unit')),
    status: (record[at('status')] ?? record.status) as Status,
    period: periodOf(record, prefix),
    // Files of before these could be set right have no original_bound; then what the row says was extracted.
    ...settledFields(record, record[at('bound')] === null ? '' : prefix),
  };
}

const settledFields = (record: FlatRecord, prefix: string): Pick<Indicator, 'bound' | 'basis' | 'vintage'> => ({
  bound: record[`${prefix}bound`] as Bound,
  basis: record[`${prefix}basis`] as Indicator['basis'],
  vintage: record[`${prefix}vintage`] as Indicator['vintage'],
});

function changeOf(original: ExtractedFields, own: ExtractedFields, excluded: boolean): CorrectionChange {
  const names = Object.keys(original) as (keyof ExtractedFields)[];
  const changed = names.filter((name) => JSON.stringify(original[name]) !== JSON.stringify(own[name]));
  return { ...Object.fromEntries(changed.map((name) => [name, own[name]])), ...(excluded ? { excluded } : {}) };
}

function termRow(record: FlatRecord): TermRow {
  const source = record.definition_source as NonNullable<Term['definition']>['source'] | null;
  const context = textOrNull(record, 'context');
  return {
    reportId: text(record, 'report_id'),
    index: number(record, 'term_index'),
    id: text(record, 'term_id'),
    quote: text(record, 'quote'),
    start: number(record, 'start'),
    end: number(record, 'end'),
    definition: source === null ? null : { source, text: text(record, 'definition') },
    ...(context === null ? {} : { context }),
  };
}

/** What the page states in headline figures, before any correction. */
function sourceOf(report: ReportRow, rows: readonly IndicatorRow[]): SourceRow | null {
  const { address, url, pageTitle, detection, authority, savedAt } = report;
  const identity = statedIdentity(detection.kind, report);
  const statements = rows.flatMap(({ headline, name, quote, sentenceText }): SourceStatement[] =>
    headline ? [{ ...headline, name, quote, sentenceText }] : [],
  );
  if (identity === undefined || statements.length === 0) return null;
  return { address, identity, url, pageTitle, kind: detection.kind, authority, savedAt, statements };
}
