/** The words of the interface, handed down the tree. */
import { createContext, use, type ReactNode } from 'react';
import type { Translation } from '../i18n';

const TranslationContext = createContext<Translation | null>(null);

export function TranslationProvider({ translation, children }: { translation: Translation; children: ReactNode }) {
  return <TranslationContext value={translation}>{children}</TranslationContext>;
}

/** `t` gives the words for a typed key; `locale` is the language they are in. */
export function useTranslation(): Translation {
  const translation = use(TranslationContext);
  if (!translation) throw new Error('no TranslationProvider above');
  return translation;
}
