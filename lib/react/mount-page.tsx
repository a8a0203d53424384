import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import type { Translation } from '../i18n';
import { loadTranslation } from '../i18n/load';
import { TranslationProvider } from './translation';
import { localeOf, useSettings } from './use-settings';

/** Renders a page of the extension into `#root`, in the reader's language. */
export function mountPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <Localised>{page}</Localised>
    </StrictMode>,
  );
}

/** Nothing is shown before the language is known: it would flash in the wrong one. */
function Localised({ children }: { children: ReactNode }) {
  const [settings] = useSettings();
  const locale = settings && localeOf(settings);
  const [translation, setTranslation] = useState<Translation | null>(null);
  useEffect(() => {
    if (!locale) return;
    let stopped = false;
    loadTranslation(locale)
      .then((loaded) => {
        if (stopped) return;
        document.documentElement.lang = locale;
        document.title = loaded.t('common.productName');
        setTranslation(loaded);
      })
      .catch((error: unknown) => console.error('ReportLens: the words of the interface cannot be read', error));
    return () => {
      stopped = true;
    };
  }, [locale]);
  if (!translation) return null;
  return (
    <I18nProvider locale={translation.locale}>
      <TranslationProvider translation={translation}>{children}</TranslationProvider>
    </I18nProvider>
  );
}
