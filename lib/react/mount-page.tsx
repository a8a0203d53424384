import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { readPlaceNames } from '../browser/place-names';
import { isChinese, type Locale, type Translation } from '../i18n';
import { loadTranslation } from '../i18n/load';
import { noPlaceNames, type PlaceNames } from '../language/regions/place-names';
import { TranslationProvider } from './translation';
import { localeOf, useSettings } from './use-settings';

/**
 * Renders a page of the extension into `#root`, in the reader's language.
 * @param needed what must be there before the page is shown, asked for already: it comes while the words do.
 */
export function mountPage(page: ReactNode, needed: Promise<void> = Promise.resolve()): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <Localised needed={needed}>{page}</Localised>
    </StrictMode>,
  );
}

/** Nothing is shown before the language is known: it would flash in the wrong one. */
function Localised({ needed, children }: { needed: Promise<void>; children: ReactNode }) {
  const [settings] = useSettings();
  const locale = settings && localeOf(settings);
  const [shown, setShown] = useState<{ words: Translation; places: PlaceNames } | null>(null);
  useEffect(() => {
    if (!locale) return;
    let stopped = false;
    Promise.all([loadTranslation(locale), placesFor(locale), needed])
      .then(([words, places]) => {
        if (stopped) return;
        document.documentElement.lang = locale;
        document.title = words.t('common.productName');
        setShown({ words, places });
      })
      .catch((error: unknown) => console.error('ReportLens: the words of the interface cannot be read', error));
    return () => {
      stopped = true;
    };
  }, [locale, needed]);
  if (!shown) return null;
  return (
    <I18nProvider locale={shown.words.locale}>
      <TranslationProvider translation={shown.words} placeNames={shown.places}>
        {children}
      </TranslationProvider>
    </I18nProvider>
  );
}

/** Regions keep their printed names in Chinese, and where the names cannot be read. */
async function placesFor(locale: Locale): Promise<PlaceNames> {
  if (isChinese(locale)) return noPlaceNames;
  try {
    return await readPlaceNames();
  } catch (error) {
    console.warn('ReportLens: names of regions cannot be read', error);
    return noPlaceNames;
  }
}
