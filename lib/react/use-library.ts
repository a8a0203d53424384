/** The library, read live: every hook answers null until the first answer, then anew whenever a row changes. */
import { useEffect, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { listClips } from '../store/clips';
import { listReports } from '../store/queries';
import type { ClipRow, ReportRow } from '../store/rows';
import { openedLibrary as library } from './opened-library';

/** The stored reports, last saved first. */
export function useReports(): ReportRow[] | null {
  return useLiveQuery(() => listReports(library()), []) ?? null;
}

/** The clips, newest first. */
export function useClips(): ClipRow[] | null {
  return useLiveQuery(() => listClips(library()), []) ?? null;
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
