/** What indicators are called in an English interface, those without a code too. */
import { useCallback, useEffect, useState } from 'react';
import { readIndicatorNames, type IndicatorName } from '../browser/english-names';
import { useTranslation } from './translation';

/** null for what has no English name, for all in a Chinese interface (the printed name stands), and until the list is read. */
export function useIndicatorName(): IndicatorName {
  const { locale } = useTranslation();
  const [names, setNames] = useState<{ of: IndicatorName } | null>(null);
  const wanted = locale === 'en';
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    readIndicatorNames()
      .then((of) => {
        if (!stopped) setNames({ of });
      })
      .catch((error: unknown) => console.warn('ReportLens: English names of indicators cannot be read', error));
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return useCallback((indicator) => (wanted ? (names?.of(indicator) ?? null) : null), [wanted, names]);
}
