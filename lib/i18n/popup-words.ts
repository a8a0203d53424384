/** The words of the popup: its script stands in web pages, which can be asked for no file of ours, so it carries them all. */
import { common as commonEnglish, popup as popupEnglish } from './locales/en.json';
import { common as commonSimplified, popup as popupSimplified } from './locales/zh-CN.json';
import { common as commonTraditional, popup as popupTraditional } from './locales/zh-Hant.json';
import { translationOf, type Locale, type Translation, type WordTree } from './index';

const sections: Record<Locale, WordTree> = {
  'zh-CN': { common: commonSimplified, popup: popupSimplified },
  'zh-Hant': { common: commonTraditional, popup: popupTraditional },
  en: { common: commonEnglish, popup: popupEnglish },
};

/** What every surface says, and what the popup does (sections `common` and `popup`). */
export function popupTranslation(locale: Locale): Translation {
  return translationOf(locale, sections[locale]);
}
