/** Earlier readings of a document: kept when another takes their place, to be looked at and to go back to. */
import { Dexie } from 'dexie';
import { corrected, layCorrections, renewCompared } from './corrections';
import { withLibrary } from './errors';
import type { Library } from './library';
import { fileRows, type ReportRows } from './make-rows';
import { removeContents, reportTables } from './remove';
import type { IndicatorRow, ReadingRow } from './rows';

/** Earlier readings kept of one document. */
export const MOST_READINGS = 5;

const readingsOf = (library: Library, reportId: string) =>
  library.readings.where('[reportId+replacedAt]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]);

/** Earlier readings of a document, the latest first. @throws {LibraryError} */
export async function earlierReadings(library: Library, reportId: string): Promise<ReadingRow[]> {
  return withLibrary(library, () => readingsOf(library, reportId).reverse().toArray());
}

/**
 * Keeps what is about to be replaced, where the two say different things: a page that only counts its visitors anew fills
 * nothing. Answers how many are kept. Inside the caller's transaction.
 */
export async function keepReading(library: Library, before: ReportRows, after: readonly IndicatorRow[] | null, now: number): Promise<number> {
  const reportId = before.report.id;
  const plain = before.indicators.map((row) => corrected(row, null));
  if (before.report.deletedAt === null && plain.length > 0 && (after === null || !sayTheSame(plain, after))) {
    const id = `${reportId}~${now}~${crypto.randomUUID().slice(0, 8)}`;
    await library.readings.put({
      id,
      reportId,
      replacedAt: now,
      report: before.report,
      indicators: plain,
      terms: before.terms,
      ...(before.text === undefined ? {} : { text: before.text }),
    });
  }
  const keys = await readingsOf(library, reportId).primaryKeys();
  await library.readings.bulkDelete(keys.slice(0, -MOST_READINGS));
  return Math.min(keys.length, MOST_READINGS);
}

function sayTheSame(before: readonly IndicatorRow[], after: readonly IndicatorRow[]): boolean {
  const told = ({ name, quote, measure, status, value, valueMax, unit, period }: IndicatorRow) =>
    JSON.stringify([name, quote, measure, status, value, valueMax, unit, period?.from, period?.to]);
  const known = new Set(after.map(told));
  // What a better reading adds takes nothing away.
  return before.every((row) => known.has(told(row)));
}

/**
 * Goes back to an earlier reading. The one that stands now is kept in its turn, and its text does not come back by itself
 * when the page is read again. Answers the document's id, null where the reading or the document is gone.
 * @throws {LibraryError}
 */
export async function restoreReading(library: Library, id: string, now: number): Promise<string | null> {
  return withLibrary(library, () =>
    library.transaction('rw', reportTables(library), async () => {
      const reading = await library.readings.get(id);
      const current = reading && (await library.reports.get(reading.reportId));
      if (!reading || !current || current.deletedAt !== null) return null;
      const { reportId } = reading;
      const [indicators, terms, text] = await Promise.all([
        library.indicators.where('[reportId+index]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]).toArray(),
        library.terms.where('[reportId+index]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]).toArray(),
        library.texts.get(reportId),
      ]);
      await library.readings.delete(id);
      const readings = await keepReading(library, { report: current, indicators, terms, ...(text ? { text: text.text } : {}) }, null, now);
      const back = reading.report;
      const put = (current.parts ?? [current]).map(({ textHash }) => textHash);
      const kept = new Set((back.parts ?? [back]).map(({ textHash }) => textHash));
      const refused = [...new Set([...(current.refused ?? []), ...put])].filter((hash) => !kept.has(hash));
      await removeContents(library, [reportId]);
      await library.reports.put({ ...back, addresses: current.addresses, deletedAt: null, readings, refused, unindexed: 1 });
      const corrections = await library.corrections.where('reportId').equals(reportId).toArray();
      await library.indicators.bulkAdd(fileRows(layCorrections(reading.indicators, corrections), back));
      await library.terms.bulkAdd(reading.terms);
      if (reading.text !== undefined) await library.texts.put({ reportId, text: reading.text });
      await renewCompared(library, reportId);
      return reportId;
    }),
  );
}
