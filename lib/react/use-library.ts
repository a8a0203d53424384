/** The library, read live: every hook answers null until the first answer, then anew whenever a row changes. */
import { useEffect, useMemo, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { compareTable, measuresOf, type CompareRegion, type CompareTable } from '../compare/table';
import type { Measure } from '../model/analysis';
import { listClips } from '../store/clips';
import { Library } from '../store/library';
import { comparableIndicators, headlineRows, listReports } from '../store/queries';
import type { ClipRow, ReportRow } from '../store/rows';

let opened: Library | null = null;

/** This page's connection to the library; opened at the first query. */
function library(): Library {
  opened ??= new Library();
  return opened;
}

/** The stored reports, last saved first. */
export function useReports(): ReportRow[] | null {
  return useLiveQuery(() => listReports(library()), []) ?? null;
}

/** The clips, newest first. */
export function useClips(): ClipRow[] | null {
  return useLiveQuery(() => listClips(library()), []) ?? null;
}

/** Codes that can be compared and in how many reports each occurs, most first. */
export function useComparable(): { code: string; reports: number }[] | null {
  return useLiveQuery(() => comparableIndicators(library()), []) ?? null;
}

export interface ComparisonWish {
  code: string | null;
  /** null for the measure most stated. */
  measure: Measure | null;
  /** Region keys; null for the first `DEFAULT_REGIONS`. */
  regions: readonly string[] | null;
}

export interface Comparison {
  measures: Measure[];
  measure: Measure;
  /** Every region that has values in this measure. */
  regions: CompareRegion[];
  /** Keys of the regions in `table`. */
  chosen: string[];
  table: CompareTable;
}

/** Regions shown until the reader has chosen some. */
export const DEFAULT_REGIONS = 12;

/** One indicator across regions and years. */
export function useComparison(
  { code, measure, regions }: ComparisonWish,
  reports: ReportRow[] | null,
): Comparison | null {
  const found = useLiveQuery(
    async () => (code === null ? null : { code, rows: await headlineRows(library(), { codes: [code] }) }),
    [code],
  );
  const byId = useMemo(() => new Map((reports ?? []).map((report) => [report.id, report])), [reports]);
  const whole = useMemo(() => {
    // While a new code is being read, the answer is still the old one's.
    if (!found || found.code !== code || reports === null) return null;
    const measures = measuresOf(found.rows, found.code);
    const used = measure !== null && measures.includes(measure) ? measure : measures[0];
    if (used === undefined) return null;
    return { measures, measure: used, table: compareTable(found.rows, byId, { code: found.code, measure: used }) };
  }, [found, code, measure, reports, byId]);
  return useMemo(() => {
    if (!whole) return null;
    const all = whole.table.rows.map(({ region }) => region);
    const wanted = new Set(regions ?? all.slice(0, DEFAULT_REGIONS).map(({ key }) => key));
    const rows = whole.table.rows.filter(({ region }) => wanted.has(region.key));
    const years = (side: 'actual' | 'target') =>
      whole.table[`${side}Years`].filter((year) => rows.some((row) => row[side].has(year)));
    return {
      ...whole,
      regions: all,
      chosen: rows.map(({ region }) => region.key),
      table: { ...whole.table, rows, actualYears: years('actual'), targetYears: years('target') },
    };
  }, [whole, regions]);
}

/** Bytes that this extension keeps, looked at again when `changed` changes; null where the browser does not say. */
export function useStorageUsed(changed: unknown): number | null {
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => {
    let stopped = false;
    navigator.storage
      .estimate()
      .then(({ usage }) => {
        if (!stopped) setUsed(usage ?? null);
      })
      .catch((error: unknown) => console.warn('ReportLens: storage cannot be measured', error));
    return () => {
      stopped = true;
    };
  }, [changed]);
  return used;
}
