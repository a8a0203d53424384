/** Looking after the library: whether the browser may evict it, whether it can be read, whether it is backed up. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { callWithRetry } from '../browser/messaging';
import { readSettings, updateSettings, watchSettings, type Settings } from '../browser/settings';
import { backupDue } from '../store/backup-due';
import { ownWork } from '../store/own-work';
import { checkLibrary, openUnguarded, setAsideRows, type Health } from '../store/health';
import { openedLibrary as library } from './opened-library';

/** Whether the browser keeps the library whatever happens to its disk; asked for once there is something to keep. null: unknown. */
export function usePersistence(wanted: boolean): boolean | null {
  const [persisted, setPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    const ask = async () => (await navigator.storage.persisted()) || (await navigator.storage.persist());
    ask()
      .then((kept) => {
        if (!stopped) setPersisted(kept);
      })
      .catch((error: unknown) => console.warn('ReportLens: lasting storage cannot be asked for', error));
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return persisted;
}

/** How many bad rows this page has met; they are in none of its lists. */
export function useBadRows(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const opened = library();
    const tell = () => setCount([...opened.met.values()].reduce((sum, each) => sum + each, 0));
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // A query may meet hundreds at once.
    opened.onBadRow = () => {
      clearTimeout(waiting);
      waiting = setTimeout(tell, 100);
    };
    tell();
    return () => {
      clearTimeout(waiting);
      opened.onBadRow = null;
    };
  }, []);
  return count;
}

export type CareStep =
  | { step: 'idle' }
  | { step: 'looking'; progress: number }
  | { step: 'found'; health: Health }
  | { step: 'mending' }
  | { step: 'mended'; repaired: number; setAside: number };

export interface LibraryCare {
  state: CareStep;
  check: () => Promise<void>;
  cancel: () => void;
  repair: () => Promise<void>;
  /** What is mended until then stays so. */
  stopRepair: () => Promise<void>;
  /** What was set aside, as one text to be saved. */
  exportSetAside: () => Promise<string>;
}

export function useLibraryCare(): LibraryCare {
  const [state, setState] = useState<CareStep>({ step: 'idle' });
  const looking = useRef<AbortController | null>(null);
  const check = useCallback(async () => {
    looking.current?.abort();
    const { signal } = (looking.current = new AbortController());
    setState({ step: 'looking', progress: 0 });
    const raw = openUnguarded();
    try {
      const health = await checkLibrary(raw, { signal, onProgress: (done, total) => !signal.aborted && setState({ step: 'looking', progress: done / total }) });
      if (!signal.aborted) setState({ step: 'found', health });
    } catch (error) {
      if (signal.aborted) return;
      setState({ step: 'idle' });
      throw error;
    } finally {
      raw.close();
    }
  }, []);
  const cancel = useCallback(() => {
    looking.current?.abort();
    setState({ step: 'idle' });
  }, []);
  const repair = useCallback(async () => {
    setState({ step: 'mending' });
    try {
      const mended = await callWithRetry('library/repair', {});
      library().met.clear();
      setState({ step: 'mended', ...mended });
    } catch (error) {
      setState({ step: 'idle' });
      throw error;
    }
  }, []);
  const stopRepair = useCallback(async () => {
    await callWithRetry('library/repair-stop', {});
  }, []);
  const exportSetAside = useCallback(async () => JSON.stringify(await setAsideRows(library()), null, 1), []);
  return { state, check, cancel, repair, stopRepair, exportSetAside };
}

/** What is not backed up, where it is time to; with what puts the reminder off. */
export function useBackupDue(): { due: { fresh: number; since: number } | null; putOff: () => void } {
  const [settings, setSettings] = useState<Settings | null>(null);
  // Told once while the page is open: a reminder need not come to the minute.
  const [opened] = useState(() => Date.now());
  useEffect(() => {
    let stopped = false;
    readSettings()
      .then((read) => {
        if (!stopped) setSettings(read);
      })
      .catch((error: unknown) => console.error('ReportLens: the settings cannot be read', error));
    const stop = watchSettings(setSettings);
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  const made = useLiveQuery(() => ownWork(library()), []);
  const due = settings && made ? backupDue({ made, lastBackup: settings.lastBackup, putOff: settings.backupPutOff }, opened) : null;
  const putOff = () => {
    updateSettings({ backupPutOff: Date.now() }).catch((error: unknown) => console.error('ReportLens: not put off', error));
  };
  return { due, putOff };
}
