/** Loads the words of one language when a page needs them; the others stay in their files. */
import type { Locale } from './locale';
import type en from './locales/en.json';
import type zhCN from './locales/zh-CN.json';
import type zhHant from './locales/zh-Hant.json';
import { translationOf, type Translation, type WordTree } from './index';

type Stem<K> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;
/** Keys alone, plural forms under their stem: English tells one from many where Chinese does not. */
type Keys<T> = { [K in keyof T as Stem<K>]: T[K] extends string ? string : Keys<T[K]> };
type Holding<Wanted, Has extends Wanted> = Has;
/**
 * A compiler's error here names the words that a language lacks.
 *
 * @public
 */
export type Complete = [
  Holding<Keys<typeof zhCN>, Keys<typeof zhHant>>,
  Holding<Keys<typeof zhHant>, Keys<typeof zhCN>>,
  Holding<Keys<typeof zhCN>, Keys<typeof en>>,
  Holding<Keys<typeof en>, Keys<typeof zhCN>>,
];

const files: Record<Locale, () => Promise<WordTree>> = {
  'zh-CN': async () => (await import('./locales/zh-CN.json')).default,
  'zh-Hant': async () => (await import('./locales/zh-Hant.json')).default,
  en: async () => (await import('./locales/en.json')).default,
};

const loaded = new Map<Locale, Promise<Translation>>();

/** All words of a language; read once for a page. */
export function loadTranslation(locale: Locale): Promise<Translation> {
  const known = loaded.get(locale) ?? files[locale]().then((words) => translationOf(locale, words));
  loaded.set(locale, known);
  return known;
}
