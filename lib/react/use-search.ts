/** Searching the library as the reader types. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { callWithRetry } from '../browser/messaging';
import { pinyinOf, type Pinyin } from '../compare/indicator-search';
import { readHits, type SearchHit } from '../search/hits';
import { everything, findSentences, type Found, type FoundPlace, type SearchFilter } from '../search/scan';
import { readWish, type KnownName, type Wish } from '../search/wish';
import { inChinese } from '../language/regions/place-names';
import { comparableIndicators } from '../store/queries';
import type { ReportRow } from '../store/rows';
import { openedLibrary } from './opened-library';
import { useTranslation } from './translation';
import { useCutWords } from './use-cut-words';

const nothing: readonly string[] = [];

/** Sentences shown at first, and so many more at each asking. */
export const SHOWN_AT_ONCE = 60;

export interface FoundSentences extends Found {
  wish: Wish;
  /** The words of the first places, as many as were asked for. */
  hits: SearchHit[];
  /** The words that were looked for because no sentence holds the wish as it stands; null where it was looked for as typed. */
  cut: readonly string[] | null;
}

/** What fits a wish among all sentences of the library; null until the index has answered for this wish. */
export function useSentences(
  typed: string,
  reports: readonly ReportRow[] | null,
  names: readonly KnownName[],
  most: number,
  filter: SearchFilter = everything,
): FoundSentences | null {
  const { placeNames } = useTranslation();
  const wanted = typed.trim() !== '';
  // Read while something is looked for, and anew when a document comes in; then every key only goes over it.
  const rows = useLiveQuery(async () => (wanted ? openedLibrary().searched.toArray() : null), [wanted]);
  const find = useMemo(() => {
    if (!rows || !reports || !wanted) return null;
    const byId = new Map(reports.map((report) => [report.id, report]));
    const regions = new Set(reports.flatMap(({ region }) => [region.name, ...region.parents]));
    return (words: string, cut: readonly string[] | null) => {
      const wish = readWish(inChinese(words, regions, placeNames), names, regions);
      return { wish, cut, ...findSentences(rows, byId, wish, filter) };
    };
  }, [rows, reports, names, wanted, placeNames, filter]);
  const asTyped = useMemo(() => find?.(typed, null) ?? null, [find, typed]);
  const cut = useCutWords(asTyped?.places.length === 0 && asTyped.searched > 0 && filter === everything ? typed.trim() : null);
  const found = useMemo(() => (find && asTyped && cut && cut.length > 0 ? find(cut.join(' '), cut) : asTyped), [find, asTyped, cut]);
  const [read, setRead] = useState<{ found: unknown; hits: SearchHit[] } | null>(null);
  useEffect(() => {
    if (!found) return;
    let stopped = false;
    readHits(openedLibrary(), found.places.slice(0, most), found.wish)
      .then((hits) => {
        if (!stopped) setRead({ found, hits });
      })
      .catch((error: unknown) => console.error('ReportLens: sentences cannot be read', error));
    return () => {
      stopped = true;
    };
  }, [found, most]);
  useSections(found?.toSection ?? nothing);
  return useMemo(() => (found && read?.found === found ? { ...found, hits: read.hits } : null), [found, read]);
}

/** Has documents indexed again that a search by section cannot look into; the index tells by itself when it has them. */
function useSections(ids: readonly string[]): void {
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const fresh = ids.filter((id) => !asked.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) asked.current.add(id);
    callWithRetry('library/index-again', { reportIds: fresh }).catch((error: unknown) => console.error('ReportLens: not indexed again', error));
  }, [ids]);
}

/** All that was found, or what of it is chosen, for copying, saving and clipping. @throws {LibraryError} */
export const hitsOf = ({ places, wish }: FoundSentences, chosen: ReadonlySet<string>): Promise<SearchHit[]> =>
  readHits(openedLibrary(), chosen.size === 0 ? places : places.filter((place) => chosen.has(placeId(place))), wish);

/** Names a found sentence. */
export const placeId = ({ reportId, start }: Pick<FoundPlace, 'reportId' | 'start'>): string => `${reportId} ${start}`;

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
