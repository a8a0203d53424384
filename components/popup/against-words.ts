/** What a change is measured against: as printed in Chinese, in plain words in English. */
import { monthName } from '../../lib/i18n/period-words';
import { isChinese, type Locale, type Translate } from '../../lib/i18n';

/** The printed phrase whole, so that an odd one is quoted rather than half translated. */
const phrases: [RegExp, (t: Translate, match: RegExpExecArray) => string][] = [
  [/^(?:同比|[比较](?:去年|上年)同[期月])$/u, (t) => t('popup.against.sameTimeLastYear')],
  [/^[比较](?:上年|去年)$/u, (t) => t('popup.against.lastYear')],
  [/^[比较](?:上年|去年)年?[底末]$/u, (t) => t('popup.against.endOfLastYear')],
  [/^[比较]年初$/u, (t) => t('popup.against.startOfYear')],
  [/^环比$/u, (t) => t('popup.against.previousPeriod')],
  [/^[比较](\d{4})年$/u, (t, match) => t('popup.against.year', { year: match[1] })],
  [/^[比较](\d{4})年[底末]$/u, (t, match) => t('popup.against.endOfYear', { year: match[1] })],
  // Without 比 before it, it is what a multiple or a percentage is one of.
  [/^(?:上年|去年)$/u, (t) => t('popup.against.itself')],
  [/^(\d{4})年$/u, (t, match) => t('popup.against.itsYear', { year: match[1] })],
  [/^[比较]上个?月$/u, (t) => t('popup.against.previousMonth')],
  [/^[比较]上(?:个季|一季|季)度$/u, (t) => t('popup.against.previousQuarter')],
  [/^[比较](1[0-2]|[1-9])月份?$/u, (t, match) => t('popup.against.month', { month: monthName(Number(match[1]), t) })],
  [
    /^[比较](1[0-2]|[1-9])月?[-—–~至到](1[0-2]|[1-9])月份?$/u,
    (t, match) => t('popup.against.months', { from: monthName(Number(match[1]), t), to: monthName(Number(match[2]), t) }),
  ],
  [/^[比较]全国(?:平均(?:水平)?)?$/u, (t) => t('popup.against.nation')],
  [/^[比较]全省(?:平均(?:水平)?)?$/u, (t) => t('popup.against.province')],
  [/^[比较]全市(?:平均(?:水平)?)?$/u, (t) => t('popup.against.city')],
];

/** Words that no phrase is known for, quoted: what a change is against, a multiple is one of, a rank is one among. */
const quotations = { change: 'popup.against.printed', multiple: 'popup.against.printedWhole', rank: 'popup.against.printedRange' } as const;

export function againstWords(printed: string, locale: Locale, t: Translate, measure: keyof typeof quotations = 'change'): string {
  if (isChinese(locale)) return printed;
  const phrase = printed.normalize('NFKC').replace(/\s/gu, '');
  for (const [pattern, words] of phrases) {
    const match = pattern.exec(phrase);
    if (match) return words(t, match);
  }
  // Quotation marks within the quoted words are single ones.
  return t(quotations[measure], { printed: printed.replaceAll('“', '‘').replaceAll('”', '’') });
}
