/** What is compared, read live from the library: the chosen indicators of the chosen regions, never a whole table. */
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { findingsByCell, runChecks, withPartners } from '../compare/checks/run-checks';
import type { Finding } from '../compare/checks/finding';
import { compareMatrix, joinMatrices, type CompareMatrix } from '../compare/matrix';
import type { ReportContents } from '../compare/report-pair';
import { dismissedIds } from '../store/dismissals';
import type { Settled } from '../compare/vintages';
import { readIndicator, reportIndicators } from '../store/indicator-rows';
import { FollowedRows, placeOf } from '../store/followed-rows';
import { readReport } from '../store/queries';
import type { IndicatorRow, ReportRow, SourceRow } from '../store/rows';
import { sourcePages } from '../store/source-pages';
import { openedLibrary as library } from './opened-library';
import { useIfRead } from './use-library';

/** Rows by indicator, as far as they are read. */
export type ComparedRows = ReadonlyMap<string, readonly IndicatorRow[]>;

const noRows: ComparedRows = new Map();

/**
 * The rows of the given indicators in the given regions; those that their checks need come after them.
 * @param likely indicators that the reader may choose next: read ahead.
 */
export function useComparedRows(codes: readonly string[], regions: readonly string[], likely: readonly string[]): ComparedRows {
  const [followed] = useState(() => new FollowedRows(library()));
  const [later, next] = [useDeferredValue(codes), useDeferredValue(likely)];
  const asked = JSON.stringify([...new Set([...codes, ...withPartners(later), ...next])]);
  const place = placeOf(regions);
  useLayoutEffect(() => followed.follow(JSON.parse(asked) as string[], JSON.parse(place) as string[]), [followed, asked, place]);
  useEffect(() => () => followed.close(), [followed]);
  const { rows, failure, ...answer } = useSyncExternalStore(followed.listen, followed.current);
  if (failure !== null) throw failure;
  return answer.place === place ? rows : noRows;
}

/** What stands beside the library's own rows. */
export interface Beside {
  /** Reference figures; none where they are switched off. */
  reference: readonly IndicatorRow[];
  /** Only results that are so settled; null for the newest of each. */
  settled: Settled | null;
}

/** The matrix of each indicator with what it was made of: made anew only where that is other. */
class MatrixParts {
  private readonly made = new WeakMap<readonly IndicatorRow[], { of: readonly unknown[]; matrix: CompareMatrix }>();

  /** Null until all are read. */
  join(
    codes: readonly string[],
    rows: ComparedRows,
    of: readonly unknown[],
    make: (code: string, rows: readonly IndicatorRow[]) => CompareMatrix,
  ): CompareMatrix | null {
    if (!codes.every((code) => rows.has(code))) return null;
    return joinMatrices(codes.map((code) => this.part(rows.get(code) ?? [], of, (read) => make(code, read))));
  }

  private part(rows: readonly IndicatorRow[], of: readonly unknown[], make: (rows: readonly IndicatorRow[]) => CompareMatrix): CompareMatrix {
    const known = this.made.get(rows);
    if (known?.of.every((one, at) => one === of[at])) return known.matrix;
    const matrix = make(rows);
    this.made.set(rows, { of, matrix });
    return matrix;
  }
}

/** The comparison of the given indicators and regions; null until it is read. `reports` holds the reference's too. */
export function useCompareMatrix(
  rows: ComparedRows,
  codes: readonly string[],
  regions: readonly string[],
  reports: ReadonlyMap<string, ReportRow>,
  { reference, settled }: Beside,
): CompareMatrix | null {
  const [parts] = useState(() => new MatrixParts());
  const place = placeOf(regions);
  return useMemo(() => {
    const wanted = new Set(JSON.parse(place) as string[]);
    return parts.join(codes, rows, [reports, reference, settled, place], (code, own) =>
      compareMatrix([...own, ...reference.filter(({ headlineCode, regionKey }) => headlineCode === code && wanted.has(regionKey))], reports, [code], settled),
    );
  }, [parts, rows, codes, place, reports, reference, settled]);
}

export interface Findings {
  open: Finding[];
  /** Those that the reader has put aside. */
  dismissed: Finding[];
  /** Open findings by the cell that they are about. */
  byCell: ReadonlyMap<string, Finding[]>;
}

const nothingFound: Findings = { open: [], dismissed: [], byCell: new Map() };

/** What the checks find among the given indicators. Comes after the comparison itself. */
export function useFindings(compared: ComparedRows, codes: readonly string[], reports: ReadonlyMap<string, ReportRow>): Findings {
  const [parts] = useState(() => new MatrixParts());
  const later = useDeferredValue(codes);
  // The table is drawn before what the checks read is looked at.
  const read = useDeferredValue(compared);
  const matrix = useMemo(
    () => parts.join(withPartners(later), read, [reports], (code, rows) => compareMatrix(rows, reports, [code])),
    [parts, later, read, reports],
  );
  const identities = useMemo(() => {
    const ids = new Set(withPartners(later).flatMap((code) => (read.get(code) ?? []).map(({ reportId }) => reportId)));
    return [...ids].flatMap((id) => reports.get(id)?.identity ?? []);
  }, [later, read, reports]);
  const asked = identities.join('\n');
  const sources = useLiveQuery(async (): Promise<SourceRow[]> => sourcePages(library(), asked === '' ? [] : asked.split('\n')), [asked]);
  const aside = useLiveQuery(() => dismissedIds(library()), []);
  const found = useMemo(() => matrix && sources && runChecks(matrix, later, reports, sources), [matrix, sources, reports, later]);
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
