/** How the browser's wishes are matched to the languages of the interface (lib/model/interface-language.ts). */
import { locales, type Locale } from '../model/interface-language';

export { contentLanguage, interfaceLanguages, isChinese, locales, type Locale } from '../model/interface-language';

/** What the reader chose: a language, or `auto` for the browser's. */
export type LocaleChoice = Locale | 'auto';

/**
 * The first wish that can be met, in the reader's order (BCP 47 tags such as `zh-Hant-TW`): the same tag, else the same
 * language in the same script (`zh-HK` is written in traditional characters: CLDR's likely subtags), else the language in
 * another script. English where no wish can be met.
 */
export function matchLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const wanted = maximized(wish.replaceAll('_', '-'));
    if (wanted === null) continue;
    const related = locales.filter((locale) => maximized(locale)?.language === wanted.language);
    const [first] = related;
    if (first !== undefined) return related.find((locale) => maximized(locale)?.script === wanted.script) ?? first;
  }
  return 'en';
}

/** Null for what is no tag. */
function maximized(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
