/** What a change is measured against: as printed in Chinese, in plain words in English. */
import { isChinese, type Locale, type Translate } from '../../lib/i18n';

/** The printed phrase whole, so that an odd one is quoted rather than half translated. */
const phrases: [RegExp, (t: Translate, match: RegExpExecArray) => string][] = [
  [/^(?:同比|[比较](?:去年|上年)同期)$/u, (t) => t('popup.against.sameTimeLastYear')],
  [/^[比较](?:上年|去年)$/u, (t) => t('popup.against.lastYear')],
  [/^[比较](?:上年|去年)年?[底末]$/u, (t) => t('popup.against.endOfLastYear')],
  [/^[比较]年初$/u, (t) => t('popup.against.startOfYear')],
  [/^环比$/u, (t) => t('popup.against.previousPeriod')],
  [/^[比较](\d{4})年$/u, (t, match) => t('popup.against.year', { year: match[1] })],
  [/^[比较](\d{4})年[底末]$/u, (t, match) => t('popup.against.endOfYear', { year: match[1] })],
  [/^[比较]全国(?:平均(?:水平)?)?$/u, (t) => t('popup.against.nation')],
  [/^[比较]全省(?:平均(?:水平)?)?$/u, (t) => t('popup.against.province')],
  [/^[比较]全市(?:平均(?:水平)?)?$/u, (t) => t('popup.against.city')],
];

export function againstWords(printed: string, locale: Locale, t: Translate): string {
  if (isChinese(locale)) return printed;
  const phrase = printed.normalize('NFKC').replace(/\s/gu, '');
  for (const [pattern, words] of phrases) {
    const match = pattern.exec(phrase);
    if (match) return words(t, match);
  }
  return t('popup.against.printed', { printed });
}
