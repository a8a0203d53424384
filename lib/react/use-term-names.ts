import { useEffect, useState } from 'react';
import { termNames } from '../browser/term-names';

/** Chinese and English names of the terms with an entry; a large file, read when a view lists terms; null until it is there. */
export function useTermNames(): ReadonlyMap<string, { zh: string; en: string }> | null {
  const [names, setNames] = useState<ReadonlyMap<string, { zh: string; en: string }> | null>(null);
  useEffect(() => {
    let stopped = false;
    termNames()
      .then((read) => {
        if (!stopped) setNames(read);
      })
      .catch((error: unknown) => console.error('ReportLens: the names of terms cannot be loaded', error));
    return () => {
      stopped = true;
    };
  }, []);
  return names;
}
