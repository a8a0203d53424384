import { StrictMode, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { translation } from '../i18n';
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
  useEffect(() => {
    if (!locale) return;
    document.documentElement.lang = locale;
    document.title = translation(locale).t('common.productName');
  }, [locale]);
  if (!locale) return null;
  return (
    <I18nProvider locale={locale}>
      <TranslationProvider locale={locale}>{children}</TranslationProvider>
    </I18nProvider>
  );
}
