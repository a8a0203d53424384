/** Searching the library as the reader types. */
import { useEffect, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { pinyinOf, type Pinyin } from '../compare/indicator-search';
import { searchLibrary, type SearchHit } from '../search/query';
import { comparableIndicators } from '../store/queries';
import { openedLibrary } from './opened-library';

/** Sentences shown for one wish: more than anybody reads. */
const MOST = 60;

/** Sentences that fit; null until the index has answered for this wish. */
export function useSentences(wish: string): SearchHit[] | null {
  const answer = useLiveQuery(
    async () => ({ wish, hits: wish.trim() === '' ? [] : await searchLibrary(openedLibrary(), wish, MOST) }),
    [wish],
  );
  return answer?.wish === wish ? answer.hits : null;
}

/** Codes of the library with the number of reports that state them. */
export function useStatedCodes(): { code: string; reports: number }[] {
  return useLiveQuery(() => comparableIndicators(openedLibrary()), []) ?? [];
}

/**
 * The pinyin of names, null until it is there. The dictionary is large: it is fetched only once `wanted`.
 * @param names kept by identity between renders.
 */
export function usePinyin(names: readonly string[], wanted: boolean): ReadonlyMap<string, Pinyin> | null {
  const [spelled, setSpelled] = useState<ReadonlyMap<string, Pinyin> | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    pinyinOf(names)
      .then((all) => {
        if (!stopped) setSpelled(new Map(names.map((name, index) => [name, all[index]!])));
      })
      .catch((error: unknown) => console.warn('ReportLens: no pinyin', error));
    return () => {
      stopped = true;
    };
  }, [names, wanted]);
  return spelled;
}
