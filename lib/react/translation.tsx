/** The words of the interface, handed down the tree. */
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Translation } from '../i18n';
import { noPlaceNames, type PlaceNames } from '../language/regions/place-names';

export interface Interface extends Translation {
  /** A region's name in the language of the interface, as printed where it has none there. */
  placeName: (name: string) => string;
  placeNames: PlaceNames;
}

const TranslationContext = createContext<Interface | null>(null);

interface ProviderProps {
  translation: Translation;
  placeNames?: PlaceNames;
  children: ReactNode;
}

export function TranslationProvider({ translation, placeNames = noPlaceNames, children }: ProviderProps) {
  const value = useMemo(() => ({ ...translation, placeNames, placeName: (name: string) => placeNames.get(name) ?? name }), [translation, placeNames]);
  return <TranslationContext value={value}>{children}</TranslationContext>;
}

/** `t` gives the words for a typed key; `locale` is the language they are in. */
export function useTranslation(): Interface {
  const translation = use(TranslationContext);
  if (!translation) throw new Error('no TranslationProvider above');
  return translation;
}
