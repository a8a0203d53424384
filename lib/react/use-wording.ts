/** Policy terms of the library, read live; every hook answers null until the first answer. */
import { useMemo } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { idsOfTerm, withCurrentIds } from '../browser/glossary';
import { compareWording, termHistory, type TermRegion, type WordingRow } from '../compare/wording';
import type { ReportRow } from '../store/rows';
import { placesOfTerm, termIds, termsOfReport } from '../store/wording';
import { openedLibrary } from './opened-library';

/** Ids of all terms that the library's reports use. */
export function useTermIds(): string[] | null {
  return (
    useLiveQuery(async () => {
      const rows = (await termIds(openedLibrary())).map((id) => ({ id }));
      return [...new Set((await withCurrentIds(rows)).map(({ id }) => id))];
    }, []) ?? null
  );
}

/** The terms of two reports, compared; null where one is not chosen. */
export function useWordingPair(first: string | null, second: string | null): WordingRow[] | null {
  const found = useLiveQuery(async () => {
    if (first === null || second === null) return null;
    const [left, right] = await Promise.all([first, second].map(async (id) => withCurrentIds(await termsOfReport(openedLibrary(), id))));
    return { asked: `${first}\n${second}`, rows: compareWording(left ?? [], right ?? []) };
  }, [first, second]);
  return found?.asked === `${first}\n${second}` ? found.rows : null;
}

/** One term through regions and years. */
export function useTermHistory(termId: string | null, reports: ReportRow[] | null): TermRegion[] | null {
  const found = useLiveQuery(
    async () => (termId === null ? null : { termId, places: await placesOfTerm(openedLibrary(), await Promise.resolve(idsOfTerm(termId))) }),
    [termId],
  );
  return useMemo(() => (found && reports && found.termId === termId ? termHistory(found.places, reports) : null), [found, reports, termId]);
}
