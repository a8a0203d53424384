/** Searching the library as the reader types. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { callWithRetry } from '../browser/messaging';
import { readHits, type SearchHit } from '../search/hits';
import { everything, type FoundPlace, type SearchFilter } from '../search/scan';
import { LiveIndex } from '../search/live-index';
import { searchLibrary, type FoundSoFar, type SearchIndex } from '../search/search-library';
import { readWish, type KnownName, type Wish } from '../search/wish';
import { inChinese } from '../language/regions/place-names';
import type { ReportRow } from '../store/rows';
import { openedLibrary } from './opened-library';
import { useTranslation } from './translation';
import { useCutWords } from './use-cut-words';

const nothing: readonly string[] = [];

/** Sentences shown at first, and so many more at each asking. */
export const SHOWN_AT_ONCE = 60;

export interface FoundSentences extends FoundSoFar {
  wish: Wish;
  /** The words of the first places, as many as were asked for. */
  hits: SearchHit[];
  /** The words that were looked for because no sentence holds the wish as it stands; null where it was looked for as typed. */
  cut: readonly string[] | null;
}

/** What fits a wish among all sentences of the library, while it is counted; null until something is found, or nothing. */
export function useSentences(
  typed: string,
  reports: readonly ReportRow[] | null,
  names: readonly KnownName[],
  most: number,
  filter: SearchFilter = everything,
): FoundSentences | null {
  const { placeNames } = useTranslation();
  // Before the first key: what is typed then waits for its sentences alone.
  const index = useSearchIndex();
  const place = useMemo(() => {
    if (!index || !reports) return null;
    const byId = new Map(reports.map((report) => [report.id, report]));
    return { index, byId, regions: new Set(reports.flatMap(({ region }) => [region.name, ...region.parents])) };
  }, [index, reports]);
  const wanted = typed.trim();
  const toWish = useMemo(() => {
    if (!place || wanted === '') return null;
    return (words: string) => readWish(inChinese(words, place.regions, placeNames), names, place.regions);
  }, [place, wanted, names, placeNames]);
  const wish = useMemo(() => toWish?.(wanted) ?? null, [toWish, wanted]);
  const asTyped = useFound(place, wish, filter, most);
  const nowhere = asTyped?.toRead === 0 && asTyped.places.length === 0 && asTyped.searched > 0 && filter === everything;
  const cut = useCutWords(nowhere ? wanted : null);
  const cutWish = useMemo(() => (nowhere && toWish && cut && cut.length > 0 ? toWish(cut.join(' ')) : null), [nowhere, toWish, cut]);
  const ofWords = useFound(place, cutWish, filter, most);
  const told = cutWish ? ofWords : asTyped;
  useSections(told?.toSection ?? nothing);
  return useMemo(() => told && { ...told, cut: cutWish ? cut : null }, [told, cutWish, cut]);
}

let live: LiveIndex | null = null;

/** What can be searched, read once for all views of a page; null until it is. */
function useSearchIndex(): SearchIndex | null {
  live ??= new LiveIndex(openedLibrary());
  return useSyncExternalStore(live.listen, live.current);
}

interface SearchPlace {
  index: SearchIndex;
  byId: ReadonlyMap<string, ReportRow>;
}

type Told = FoundSoFar & { wish: Wish; hits: SearchHit[] };

/** What has been found for a wish, with its first sentences; null for no wish, and until something is told of it. */
function useFound(place: SearchPlace | null, wish: Wish | null, filter: SearchFilter, most: number): Told | null {
  const [found, setFound] = useState<{ wish: Wish; filter: SearchFilter; found: FoundSoFar } | null>(null);
  const [read, setRead] = useState<Told | null>(null);
  /** Lets the search go on, once the sentences that it told of last are there. */
  const goOn = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!place || !wish) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onFound = async (all: FoundSoFar) => {
      if (signal.aborted) return;
      setFound({ wish, filter, found: all });
      await new Promise<void>((resolve) => {
        goOn.current = resolve;
        signal.addEventListener('abort', () => resolve());
      });
    };
    searchLibrary(openedLibrary(), place.index, place.byId, wish, filter, { signal, onFound, enough: SHOWN_AT_ONCE }).catch((error: unknown) =>
      console.error('ReportLens: sentences cannot be searched', error),
    );
    return () => stop.abort();
  }, [place, wish, filter]);
  const standing = found && found.wish === wish && found.filter === filter ? found.found : null;
  useEffect(() => {
    if (!standing || !wish) return;
    let stopped = false;
    readHits(openedLibrary(), standing.places.slice(0, most), wish)
      .then((hits) => {
        if (!stopped) setRead({ ...standing, wish, hits });
      })
      .catch((error: unknown) => console.error('ReportLens: sentences cannot be read', error))
      .finally(() => goOn.current());
    return () => {
      stopped = true;
    };
  }, [standing, wish, most]);
  const stands = read?.wish === wish ? read : null;
  // Until another filter has its answer what was told last of the same wish stands, as not yet counted.
  return useMemo(() => stands && (standing ? stands : { ...stands, toRead: Math.max(1, stands.toRead) }), [stands, standing]);
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
