import { useCallback, useEffect, useState } from 'react';
import { readSettings, updateSettings, watchSettings, wishedLanguage, type Settings } from '../browser/settings';
import { matchLocale, type Locale } from '../i18n';

/** The reader's settings, null until they are read, and how to change some of them. */
export function useSettings(): [Settings | null, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    let stopped = false;
    const stop = watchSettings(setSettings);
    readSettings()
      .then((read) => {
        if (!stopped) setSettings((known) => known ?? read);
      })
      .catch((error: unknown) => console.error('ReportLens: settings cannot be read', error));
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  const change = useCallback((changes: Partial<Settings>) => {
    updateSettings(changes).catch((error: unknown) => console.error('ReportLens: settings cannot be changed', error));
  }, []);
  return [settings, change];
}

/** Language of the interface: the reader's choice, else the browser's. */
export function localeOf(settings: Settings): Locale {
  return matchLocale([wishedLanguage(settings)]);
}
