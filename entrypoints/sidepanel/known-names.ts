import { useEffect, useState } from 'react';
import { termNames } from '../../lib/browser/term-names';
import { pinyinOf } from '../../lib/compare/indicator-search';
import { indicatorEntries } from '../../lib/glossary/indicator-entries';
import type { KnownName } from '../../lib/search/wish';

const noNames: readonly KnownName[] = [];

/** A name as reports print it: without what our list adds in brackets. */
const printed = (name: string): string => name.replace(/[（(][^（）()]{0,40}[）)]/gu, '').trim();

/** What English names and initials of pinyin stand for: terms and indicators of the glossary. Large files, read at the first letter. */
export function useKnownNames(wanted: boolean): readonly KnownName[] {
  const [names, setNames] = useState(noNames);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    termNames()
      .then(async (terms) => {
        const all = [...terms.values(), ...indicatorEntries().map(({ name }) => ({ zh: printed(name.zh), en: printed(name.en) }))];
        if (!stopped) setNames(all);
        const spelled = await pinyinOf(all.map(({ zh }) => zh));
        const initials = spelled.map(({ syllables }) => syllables.map((syllable) => syllable.charAt(0)).join(''));
        if (!stopped) setNames(all.map((name, at) => ({ ...name, initials: initials[at] })));
      })
      .catch((error: unknown) => console.error('ReportLens: the names of terms cannot be loaded', error));
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return names;
}
