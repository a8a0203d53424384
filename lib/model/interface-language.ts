/** The languages of the interface, one row each: whoever asks what a language needs (scales, punctuation, typefaces) asks its row. */

interface InterfaceLanguage {
  /** BCP 47 tag: the name of its file in lib/i18n/locales, and the `lang` of what is written in it. */
  tag: string;
  /** Its name in itself. */
  name: string;
  chinese: boolean;
}

const rows = [
  { tag: 'zh-CN', name: '简体中文', chinese: true },
  { tag: 'zh-Hant', name: '繁體中文', chinese: true },
  { tag: 'en', name: 'English', chinese: false },
] as const satisfies readonly InterfaceLanguage[];

export type Locale = (typeof rows)[number]['tag'];

export const interfaceLanguages: readonly (InterfaceLanguage & { tag: Locale })[] = rows;
export const locales: readonly Locale[] = rows.map(({ tag }) => tag);

const chinese: ReadonlySet<Locale> = new Set(rows.filter((row) => row.chinese).map(({ tag }) => tag));

/** Whether the interface speaks Chinese, in whichever script: 万 and 亿, no blank before a unit, printed phrases as they stand. */
export function isChinese(locale: Locale): boolean {
  return chinese.has(locale);
}

/** The language that texts with two renderings (entries, names of indicators) are shown in: they are in zh-CN or English. */
export function contentLanguage(locale: Locale): 'zh-CN' | 'en' {
  return isChinese(locale) ? 'zh-CN' : 'en';
}
