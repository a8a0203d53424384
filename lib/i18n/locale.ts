/** The languages of the interface and how the browser's wishes are matched to them. */

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What the reader chose: a language, or `auto` for the browser's. */
export type LocaleChoice = Locale | 'auto';

/**
 * The first wish that can be met, in the reader's order (BCP 47 tags such as `zh-Hant-TW`).
 *
 * The whole tag is tried before its primary language, so that `zh-CN` is never cut to a `zh` which nothing has. Every
 * form of Chinese is met by zh-CN: a reader of traditional characters reads the reports themselves in simplified ones.
 * English where no wish can be met.
 */
export function matchLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const tag = wish.replaceAll('_', '-').toLowerCase();
    const exact = locales.find((locale) => locale.toLowerCase() === tag);
    if (exact) return exact;
    const primary = tag.split('-', 1)[0];
    const related = locales.find((locale) => locale.split('-', 1)[0] === primary);
    if (related) return related;
  }
  return 'en';
}
