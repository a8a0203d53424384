/** The library, read live: every hook answers null until the first answer, then anew whenever a row changes. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { listClips } from '../store/clips';
import { LiveReports } from '../store/live-reports';
import { earlierReadings } from '../store/readings';
import type { ClipRow, ReadingRow, ReportRow } from '../store/rows';
import { ASKED_AGAIN } from '../store/told';
import { openedLibrary as library } from './opened-library';

let live: LiveReports | null = null;

/** The stored reports of this page; reading begins with the first who asks for them. */
export const liveReports = (): LiveReports => (live ??= new LiveReports(library()));

/**
 * The stored reports for what goes on without them: a library that cannot be read (of a later version, closed by the browser) is
 * told as `failure` and not thrown.
 */
export function useReportsIfRead(): { reports: ReportRow[] | null; failure: unknown } {
  const { found, failure } = useSyncExternalStore(liveReports().listen, liveReports().current);
  return { reports: found, failure };
}

/** The clips, likewise. */
export const useClipsIfRead = (): ClipRow[] | null => useIfRead(() => listClips(library())).found;

/**
 * What a query of the library finds, followed while it changes; why it could not be answered, in place of an error, until it can.
 * @param deps what the query asks by: it is asked anew where one changes.
 */
export function useIfRead<T>(query: () => Promise<T>, deps: readonly unknown[] = []): { found: T | null; failure: unknown } {
  const [asking, ask] = useState(0);
  const asked = useLiveQuery(async () => {
    try {
      return { found: await query(), failure: null };
    } catch (failure) {
      if (asking === 0) console.error('ReportLens: the library cannot be read', failure);
      return { found: null, failure };
    }
  }, [asking, ...deps]);
  useEffect(() => {
    if (!asked?.failure) return;
    const timer = setTimeout(() => ask((times) => times + 1), ASKED_AGAIN);
    return () => clearTimeout(timer);
  }, [asked]);
  return asked ?? { found: null, failure: null };
}

/** The clips, newest first. */
export function useClips(): ClipRow[] | null {
  return useLiveQuery(() => listClips(library()), []) ?? null;
}

/** Earlier readings of a document, the latest first; null for none asked for, or not yet read. */
export function useReadings(reportId: string | null): ReadingRow[] | null {
  return useLiveQuery(async () => (reportId === null ? null : earlierReadings(library(), reportId)), [reportId]) ?? null;
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
