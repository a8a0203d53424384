/** What is compared, read live from the library: the chosen indicators of the chosen regions, never a whole table. */
import { useDeferredValue, useMemo } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { findingsByCell, runChecks, withPartners } from '../compare/checks/run-checks';
import type { Finding } from '../compare/checks/finding';
import { compareMatrix, type CompareMatrix } from '../compare/matrix';
import type { ReportContents } from '../compare/report-pair';
import { dismissedIds } from '../store/dismissals';
import type { Settled } from '../compare/vintages';
import { readIndicator, reportIndicators } from '../store/indicator-rows';
import { headlineRows, readReport } from '../store/queries';
import type { IndicatorRow, ReportRow, SourceRow } from '../store/rows';
import { sourcePages } from '../store/source-pages';
import { openedLibrary as library } from './opened-library';
import { useIfRead } from './use-library';

/** The rows of the given codes and regions, tagged with what was asked for; null until they are read. */
function useHeadlineRows(codes: readonly string[], regions: readonly string[]): IndicatorRow[] | null {
  const asked = [...codes, '', ...regions].join('\n');
  const found = useLiveQuery(async () => ({ asked, rows: await rowsOf(codes, regions) }), [asked]);
  return found?.asked === asked ? found.rows : null;
}

async function rowsOf(codes: readonly string[], regions: readonly string[]): Promise<IndicatorRow[]> {
  if (codes.length === 0 || regions.length === 0) return [];
  return headlineRows(library(), { codes, regions });
}

/** What stands beside the library's own rows. */
export interface Beside {
  /** Reference figures; none where they are switched off. */
  reference: readonly IndicatorRow[];
  /** Only results that are so settled; null for the newest of each. */
  settled: Settled | null;
}

/** The comparison of the given indicators and regions; null until it is read. `reports` holds the reference's too. */
export function useCompareMatrix(
  codes: readonly string[],
  regions: readonly string[],
  reports: ReadonlyMap<string, ReportRow>,
  { reference, settled }: Beside,
): CompareMatrix | null {
  const rows = useHeadlineRows(codes, regions);
  return useMemo(() => {
    if (!rows) return null;
    const wanted = new Set(regions);
    return compareMatrix([...rows, ...reference.filter(({ regionKey }) => wanted.has(regionKey))], reports, codes, settled);
  }, [rows, reference, regions, reports, codes, settled]);
}

export interface Findings {
  open: Finding[];
  /** Those that the reader has put aside. */
  dismissed: Finding[];
  /** Open findings by the cell that they are about. */
  byCell: ReadonlyMap<string, Finding[]>;
}

const nothingFound: Findings = { open: [], dismissed: [], byCell: new Map() };

/** What the checks find among the given indicators and regions. Comes after the comparison itself. */
export function useFindings(codes: readonly string[], regions: readonly string[], reports: ReadonlyMap<string, ReportRow>): Findings {
  const later = useDeferredValue(codes);
  const all = useMemo(() => withPartners(later), [later]);
  // The table is drawn before what the checks read is looked at.
  const rows = useDeferredValue(useHeadlineRows(all, regions));
  const identities = useMemo(() => {
    const ids = new Set((rows ?? []).map(({ reportId }) => reportId));
    return [...ids].flatMap((id) => reports.get(id)?.identity ?? []);
  }, [rows, reports]);
  const asked = identities.join('\n');
  const sources = useLiveQuery(async (): Promise<SourceRow[]> => sourcePages(library(), asked === '' ? [] : asked.split('\n')), [asked]);
  const aside = useLiveQuery(() => dismissedIds(library()), []);
  const found = useMemo(() => rows && sources && runChecks(compareMatrix(rows, reports, all), later, reports, sources), [rows, sources, reports, all, later]);
  return useMemo(() => {
    if (!found || !aside) return nothingFound;
    const open = found.filter(({ id }) => !aside.has(id));
    return { open, dismissed: found.filter(({ id }) => aside.has(id)), byCell: findingsByCell(open) };
  }, [found, aside]);
}

/** Two reports with all that was read in them; null where one is not chosen, not stored or not yet read. */
export function useReportPair([first, second]: readonly [string | null, string | null]): [ReportContents, ReportContents] | null {
  return (
    useLiveQuery(async () => {
      if (first === null || second === null) return null;
      const [left, right] = await Promise.all([readReport(library(), first), readReport(library(), second)]);
      return left && right ? ([left, right] as [ReportContents, ReportContents]) : null;
    }, [first, second]) ?? null
  );
}

/** One stored indicator, followed while it changes. */
export function useIndicator(at: { reportId: string; index: number } | null): IndicatorRow | null {
  const [reportId, index] = [at?.reportId ?? null, at?.index ?? null];
  const row = useLiveQuery(async () => (reportId === null || index === null ? null : readIndicator(library(), reportId, index)), [reportId, index]);
  return row && row.reportId === reportId && row.index === index ? row : null;
}

/** The stored indicators of one report; null until they are read, where it is not kept and where the library cannot be read. */
export const useReportIndicators = (reportId: string | null): IndicatorRow[] | null =>
  useIfRead(async () => (reportId === null ? null : reportIndicators(library(), reportId)), [reportId]).found;
