/**
 * Words of the interface. Keys are typed after locales/zh-CN.json, the language written first; en.json must have the
 * same keys (tests/unit/i18n), apart from plural forms, which Chinese does not tell apart.
 */
import { createInstance, type TFunction } from 'i18next';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';
import type { Locale } from './locale';

export { locales, matchLocale, type Locale, type LocaleChoice } from './locale';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhCN };
    enableSelector: false;
  }
}

/** Gives the words for a key such as `panel.tabs.page`, with `{{name}}` filled in. Text, never markup. */
export type Translate = TFunction;

export interface Translation {
  locale: Locale;
  t: Translate;
}

const made = new Map<Locale, Translation>();

/** The words of one language; made once, ready at once (all words are built in). */
export function translation(locale: Locale): Translation {
  const known = made.get(locale);
  if (known) return known;
  const instance = createInstance({
    lng: locale,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    initAsync: false,
    // React and textContent escape already; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false },
  });
  void instance.init();
  const result: Translation = { locale, t: instance.t.bind(instance) };
  made.set(locale, result);
  return result;
}
