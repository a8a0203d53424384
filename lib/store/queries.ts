/** What the panel and the popup read: by index and range, never by loading a table of indicators. */
import { Dexie } from 'dexie';
import { binnedReports } from './bin';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { IndicatorRow, ReportRow, TermRow } from './rows';

/** The stored reports, last saved first, without those in the bin. */
export async function listReports(library: Library, limit = 10_000): Promise<ReportRow[]> {
  return withLibrary(library, () =>
    library.reports
      .orderBy('savedAt')
      .reverse()
      .filter((row) => row.deletedAt === null)
      .limit(limit)
      .toArray(),
  );
}

export interface StoredReport {
  report: ReportRow;
  /** In the order of the text. */
  indicators: IndicatorRow[];
  terms: TermRow[];
}

/** One report with all that was read in it; null where it is not stored or in the bin. */
export async function readReport(library: Library, reportId: string): Promise<StoredReport | null> {
  return withLibrary(library, () =>
    library.transaction('r', library.reports, library.indicators, library.terms, async () => {
      const report = await library.reports.get(reportId);
      if (!report || report.deletedAt !== null) return null;
      const contents: [unknown, unknown] = [
        [reportId, Dexie.minKey],
        [reportId, Dexie.maxKey],
      ];
      const [indicators, terms] = await Promise.all([
        library.indicators.where('[reportId+index]').between(...contents).toArray(),
        library.terms.where('[reportId+index]').between(...contents).toArray(),
      ]);
      return { report, indicators, terms };
    }),
  );
}

export interface HeadlineQuery {
  codes: readonly string[];
  /** Region keys (`regionKey`); every region where left out. */
  regions?: readonly string[];
  /** First and last year; every year where left out. */
  years?: { from: number; to: number };
}

/** The headline rows of the given indicators, regions and years, one index range each. */
export async function headlineRows(library: Library, { codes, regions, years }: HeadlineQuery): Promise<IndicatorRow[]> {
  const from = years?.from ?? Dexie.minKey;
  const to = years?.to ?? Dexie.maxKey;
  return withLibrary(library, () =>
    library.transaction('r', library.reports, library.indicators, async () => {
      const binned = await binnedReports(library);
      const ranges = codes.flatMap((code) =>
        regions
          ? regions.map((region) =>
              library.indicators
                .where('[headlineCode+regionKey+headlineYear]')
                .between([code, region, from], [code, region, to], true, true)
                .toArray(),
            )
          : [
              library.indicators
                .where('[headlineCode+headlineYear]')
                .between([code, from], [code, to], true, true)
                .toArray(),
            ],
      );
      return (await Promise.all(ranges)).flat().filter((row) => !binned.has(row.reportId));
    }),
  );
}

/** In how many stored reports each indicator code has headline rows, most first. */
export async function comparableIndicators(library: Library): Promise<Array<{ code: string; reports: number }>> {
  return withLibrary(library, () =>
    library.transaction('r', library.reports, library.indicators, async () => {
      const binned = await binnedReports(library);
      // One key for each code and year that occurs, however many rows have it.
      const keys = (await library.indicators.orderBy('[headlineCode+headlineYear]').uniqueKeys()) as unknown as CodeAndYear[];
      const codes = [...new Set(keys.map(([code]) => code))];
      const counted = await Promise.all(
        codes.map(async (code) => {
          const rows = await library.indicators
            .where('[headlineCode+headlineYear]')
            .between([code, Dexie.minKey], [code, Dexie.maxKey])
            .primaryKeys();
          const reports = new Set(rows.map(([reportId]) => reportId).filter((reportId) => !binned.has(reportId)));
          return { code, reports: reports.size };
        }),
      );
      return counted
        .filter(({ reports }) => reports > 0)
        .sort((a, b) => b.reports - a.reports || a.code.localeCompare(b.code));
    }),
  );
}

type CodeAndYear = [code: string, year: number];
