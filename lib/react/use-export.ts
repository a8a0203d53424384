/** Exports: the library read report by report, made into a file, and handed to the browser as a download. */
import { useRef, useState } from 'react';
import { saveBlob } from '../browser/save-text';
import { readEnglishNames } from '../browser/english-names';
import { readSettings, updateSettings } from '../browser/settings';
import { exportName, type ExportFormat } from '../exchange/formats';
import { readBundles, reportIds } from '../store/bundles';
import { readSideTables } from '../store/contents';
import { readPacks } from '../store/pack-contents';
import { openedLibrary } from './opened-library';

/** How often each format reads the reports. */
const PASSES: Record<ExportFormat, number> = { xlsx: 2, csv: 1, json: 3, parquet: 1, datapackage: 3, annotations: 1, backup: 1 };

export interface ExportJob {
  format: ExportFormat;
  /** From 0 to 1. */
  progress: number;
}

export interface Exporting {
  /** null while nothing is being exported. */
  job: ExportJob | null;
  /** Exports chosen reports, or, for null, all. @throws what the making of the file threw. */
  run: (format: ExportFormat, chosen: readonly string[] | null) => Promise<'saved' | 'cancelled' | 'busy'>;
  /** Gives up what is being made: no file is saved. */
  cancel: () => void;
}

export function useExport(): Exporting {
  const [job, setJob] = useState<ExportJob | null>(null);
  const making = useRef<AbortController | null>(null);
  const run = async (format: ExportFormat, chosen: readonly string[] | null) => {
    if (making.current) return 'busy';
    const { signal } = (making.current = new AbortController());
    setJob({ format, progress: 0 });
    try {
      const { exportFile } = await import('../exchange/write-file');
      const ids = chosen ?? (await reportIds(openedLibrary()));
      let read = 0;
      const source = {
        bundles: async function* () {
          for await (const bundle of readBundles(openedLibrary(), ids)) {
            signal.throwIfAborted();
            yield bundle;
            read += 1;
            if (read % 10 === 0) setJob({ format, progress: read / (ids.length * PASSES[format]) });
          }
        },
        tables: () => readSideTables(openedLibrary()),
        packs: () => readPacks(openedLibrary()),
        english: readEnglishNames,
        settings: format === 'backup' ? { ...(await readSettings()) } : null,
      };
      const now = new Date();
      const file = await exportFile(format, source, now);
      signal.throwIfAborted();
      saveBlob(file, exportName(format, now));
      if (format === 'backup' && chosen === null) await updateSettings({ lastBackup: now.getTime() });
      return 'saved';
    } catch (error) {
      if (signal.aborted) return 'cancelled';
      throw error;
    } finally {
      making.current = null;
      setJob(null);
    }
  };
  return { job, run, cancel: () => making.current?.abort() };
}
