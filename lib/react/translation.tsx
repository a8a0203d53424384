/** The words of the interface, handed down the tree. */
import { createContext, use, type ReactNode } from 'react';
import { translation, type Locale, type Translation } from '../i18n';

const TranslationContext = createContext<Translation>(translation('zh-CN'));

export function TranslationProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <TranslationContext value={translation(locale)}>{children}</TranslationContext>;
}

/** `t` gives the words for a typed key; `locale` is the language they are in. */
export function useTranslation(): Translation {
  return use(TranslationContext);
}
