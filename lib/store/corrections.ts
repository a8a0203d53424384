/** Setting an indicator right, and laying what was set right over a report that is read anew. */
import { Dexie } from 'dexie';
import type { CorrectionAnchor, CorrectionChange, ExtractedFields } from '../model/corrections';
import { comparedTables, unfile } from './compared';
import { withLibrary } from './errors';
import type { Library } from './library';
import { codesOf, fileRows } from './make-rows';
import type { ComparedAs, CorrectionRow, IndicatorRow } from './rows';

/** Units of the sentence kept on either side of the figure. */
const CONTEXT = 64;

/** What the engine read in a row, corrected or not. */
export function extractedFields(row: IndicatorRow): Required<ExtractedFields> {
  const { name, code, measure, value, valueMax, unit, status, period, bound, basis, vintage } = row;
  if (row.extracted) return { bound, basis, vintage, ...row.extracted };
  return { name, code, measure, value, valueMax, unit, status, period, bound, basis, vintage };
}

/** Where a row stands, in words. */
export function anchorOf(row: IndicatorRow): CorrectionAnchor {
  const at = row.start - row.sentence.start;
  const { quote, sentenceText } = row;
  return {
    quote: quote.slice(0, 200),
    prefix: sentenceText.slice(Math.max(0, at - CONTEXT), Math.max(0, at)),
    suffix: sentenceText.slice(at + quote.length, at + quote.length + CONTEXT),
    name: extractedFields(row).name.slice(0, 200),
  };
}

/** The row that an anchor means, null where its words are gone or stand more than once. Never a guess. */
export function rowAt(rows: readonly IndicatorRow[], anchor: CorrectionAnchor): IndicatorRow | null {
  const there = rows.filter((row) => {
    const found = anchorOf(row);
    return found.quote === anchor.quote && found.prefix === anchor.prefix && found.suffix === anchor.suffix;
  });
  const named = there.filter((row) => extractedFields(row).name === anchor.name);
  const [only, second] = named.length > 0 ? named : there;
  return only && !second ? only : null;
}

/** A row with a change laid over what was extracted, or, for null, as it was extracted. */
export function corrected(row: IndicatorRow, correction: Pick<CorrectionRow, 'id' | 'change'> | null): IndicatorRow {
  const extracted = extractedFields(row);
  const plain = without(row, ['correctionId', 'extracted', 'extractedHeadline', 'excluded']);
  // A row that was compared before its correction carries that in `extractedHeadline`; one that was not carries nothing.
  const before = row.correctionId === undefined ? row.headline : row.extractedHeadline;
  const base = withHeadline({ ...plain, ...extracted }, before ?? null);
  if (!correction) return base;
  const { excluded, ...fields } = correction.change;
  const changed: IndicatorRow = { ...base, ...fields, correctionId: correction.id, extracted };
  if (base.headline) changed.extractedHeadline = base.headline;
  return excluded ? { ...withHeadline(changed, null), excluded: true } : withHeadline(changed, headlineOf(changed, base, fields));
}

/**
 * What a corrected row is compared as. One that the engine compares stays compared, with what the reader says; one that
 * the engine does not is compared as soon as the reader gives it a code and it speaks of one year.
 */
function headlineOf(changed: IndicatorRow, base: IndicatorRow, fields: CorrectionChange): ComparedAs | null {
  const { code, status, value, valueMax, unit, bound } = changed;
  if (code === null || (!base.headline && fields.code === undefined)) return null;
  const time = fields.period === undefined && base.headline ? timeOfHeadline(base.headline) : timeOfPeriod(changed.period);
  if (!time) return null;
  // A headline row may restate the measure (a rate that is itself the indicator); the reader's word goes first.
  const measure = fields.measure ?? base.headline?.measure ?? changed.measure;
  return { code, measure, status, value, valueMax, unit, bound, ...time };
}

type HeadlineTime = Pick<ComparedAs, 'year' | 'months'>;

const timeOfHeadline = ({ year, months }: ComparedAs): HeadlineTime => ({ year, ...(months ? { months } : {}) });

/** The one year that a period speaks of, and its months; null for several years or none. */
function timeOfPeriod(period: IndicatorRow['period']): HeadlineTime | null {
  if (!period || period.from !== period.to) return null;
  return { year: period.to, ...(period.months ? { months: period.months } : {}) };
}

function withHeadline(row: IndicatorRow, headline: ComparedAs | null): IndicatorRow {
  const plain = without(row, ['headline', 'headlineCode', 'headlineYear']);
  return headline ? { ...plain, headline, headlineCode: headline.code, headlineYear: headline.year } : plain;
}

/** Rows of a report that has just been read, with its corrections laid over them. */
export function layCorrections(rows: readonly IndicatorRow[], corrections: readonly CorrectionRow[]): IndicatorRow[] {
  const changes = new Map<IndicatorRow, CorrectionRow>();
  for (const correction of corrections) {
    const row = rowAt(rows, correction.anchor);
    if (row) changes.set(row, correction);
  }
  return rows.map((row) => {
    const correction = changes.get(row);
    return correction ? corrected(row, correction) : row;
  });
}

type Optional = 'correctionId' | 'extracted' | 'extractedHeadline' | 'excluded' | 'headline' | 'headlineCode' | 'headlineYear';

function without(row: IndicatorRow, fields: readonly Optional[]): IndicatorRow {
  const copy = { ...row };
  for (const field of fields) delete copy[field];
  return copy;
}

/**
 * Sets an indicator right; a change that says what was extracted takes the correction away. Returns the correction's
 * id, null where there is none (any more) or the indicator is not stored.
 * @throws {LibraryError}
 */
export async function correctIndicator(library: Library, reportId: string, index: number, change: CorrectionChange, now: number): Promise<string | null> {
  return withLibrary(library, () =>
    library.transaction('rw', [library.reports, library.indicators, library.corrections, ...comparedTables(library)], async () => {
      const [row, report] = await Promise.all([library.indicators.get([reportId, index]), library.reports.get(reportId)]);
      if (!row || !report) return null;
      const filed = (corrected: IndicatorRow) => fileRows([corrected], report)[0] ?? corrected;
      const original = extractedFields(row);
      const changed = onlyChanged(change, original);
      const before = row.correctionId === undefined ? undefined : await library.corrections.get(row.correctionId);
      if (Object.keys(changed).length === 0) {
        if (row.correctionId !== undefined) await library.corrections.delete(row.correctionId);
        await library.indicators.put(filed(corrected(row, null)));
        await renewCompared(library, reportId);
        return null;
      }
      const correction: CorrectionRow = {
        id: before?.id ?? crypto.randomUUID(),
        reportId,
        anchor: anchorOf(row),
        original,
        change: changed,
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
      };
      await library.corrections.put(correction);
      await library.indicators.put(filed(corrected(row, correction)));
      await renewCompared(library, reportId);
      return correction.id;
    }),
  );
}

/** Has a report compared by its rows as they are now, after they have changed: in their codes, and filed again. Inside the caller's transaction. */
export async function renewCompared(library: Library, reportId: string): Promise<void> {
  await unfile(library, [reportId]);
  const rows = await library.indicators.where('[reportId+index]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]).toArray();
  await library.reports.update(reportId, { codes: codesOf(rows) });
}

function onlyChanged(change: CorrectionChange, original: ExtractedFields): CorrectionChange {
  const differs = ([field, value]: [string, unknown]) =>
    value !== undefined && (field === 'excluded' ? value === true : JSON.stringify(value) !== JSON.stringify(original[field as keyof ExtractedFields]));
  return Object.fromEntries(Object.entries(change).filter(differs));
}
