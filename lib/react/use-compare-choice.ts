import { useCallback, useEffect, useRef, useState } from 'react';
import { readSettings, updateSettings } from '../browser/settings';
import type { CompareChoice } from '../compare/choice';

/**
 * What the reader compares, as it was when the panel was last closed; null until it has been read. A change holds at
 * once and is written behind.
 */
export function useCompareChoice(): [CompareChoice | null, (change: Partial<CompareChoice>) => void] {
  const [choice, setChoice] = useState<CompareChoice | null>(null);
  /** Changes made before the settings were read. */
  const early = useRef<Partial<CompareChoice>>({});
  useEffect(() => {
    let stopped = false;
    readSettings()
      .then(({ compare }) => {
        if (!stopped) setChoice((known) => known ?? { ...compare, ...early.current });
      })
      .catch((error: unknown) => console.error('ReportLens: the choice cannot be read', error));
    return () => {
      stopped = true;
    };
  }, []);
  useEffect(() => {
    if (choice === null) return;
    updateSettings({ compare: choice }).catch((error: unknown) => console.error('ReportLens: the choice is not kept', error));
  }, [choice]);
  const change = useCallback((changes: Partial<CompareChoice>) => {
    early.current = { ...early.current, ...changes };
    setChoice((known) => known && { ...known, ...changes });
  }, []);
  return [choice, change];
}
