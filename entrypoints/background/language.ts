import { readSettings, wishedLanguage } from '../../lib/browser/settings';
import { matchLocale, type Locale } from '../../lib/i18n/locale';

/** The language of the interface: the reader's choice, else the browser's. */
export const interfaceLanguage = async (): Promise<Locale> => matchLocale([wishedLanguage(await readSettings())]);

/** Whether what the product itself explains is shown in traditional script; not, where the settings cannot be read. */
export async function isTraditional(): Promise<boolean> {
  try {
    return (await interfaceLanguage()) === 'zh-Hant';
  } catch (error) {
    console.warn('ReportLens: the settings cannot be read', error);
    return false;
  }
}
