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
  return { locale, t: remembered(instance.t.bind(instance)) };
}

/** Words kept for a table's next cells; a panel uses some hundreds. */
const MOST_WORDS = 2000;

/** The same words without being put together anew: i18next looks for them among nested keys, plurals and forms at every asking. */
function remembered(translate: Translate): Translate {
  const known = new Map<string, string>();
  const put = translate as unknown as (key: string, values?: Record<string, unknown>) => string;
  const asked = (key: string, values?: Record<string, unknown>): string => {
    const place = values === undefined ? key : placeOf(key, values);
    const words = place === null ? undefined : known.get(place);
    if (words !== undefined) return words;
    const found = put(key, values);
    if (known.size >= MOST_WORDS) known.clear();
    if (place !== null) known.set(place, found);
    return found;
  };
  return asked as Translate;
}

/** One string for a key with what is filled in; null where that is more than words and numbers. */
function placeOf(key: string, values: Record<string, unknown>): string | null {
  let place = key;
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    place += `\n${typeof value} ${name}\n${value}`;
  }
  return place;
}
