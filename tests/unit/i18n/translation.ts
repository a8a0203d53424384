/** Every language with all its words at once: what a page loads for its own. */
import { translationOf, type Locale, type Translation, type WordTree } from '../../../lib/i18n';
import en from '../../../lib/i18n/locales/en.json';
import zhCN from '../../../lib/i18n/locales/zh-CN.json';
import zhHant from '../../../lib/i18n/locales/zh-Hant.json';

export const words: Record<Locale, WordTree> = { 'zh-CN': zhCN, 'zh-Hant': zhHant, en };

export const translation = (locale: Locale): Translation => translationOf(locale, words[locale]);
