/**
 * Words of the interface. Keys are typed after locales/zh-CN.json, the language written first; every other language has the
 * same keys (types of `load.ts`, tests/unit/i18n), apart from plural forms, which Chinese does not tell apart.
 *
 * No words are in here: pages load the file of their language (`load.ts`), the popup carries its own sections of all of them
 * (`popup-words.ts`).
 */
import { createInstance, type TFunction } from 'i18next';
import type zhCN from './locales/zh-CN.json';
import type { Locale } from './locale';

export { contentLanguage, interfaceLanguages, isChinese, locales, matchLocale, type Locale, type LocaleChoice } from './locale';

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

/** Words by nested keys, as the files of lib/i18n/locales have them. */
export interface WordTree {
  [key: string]: string | WordTree;
}

/** A language with its words, ready at once. A key without words is shown as itself. */
export function translationOf(locale: Locale, words: WordTree): Translation {
  const instance = createInstance({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: words } },
    initAsync: false,
    // React and textContent escape already; escaping twice would show `&amp;`.
    interpolation: { escapeValue: false },
  });
  void instance.init();
  return { locale, t: instance.t.bind(instance) };
}
