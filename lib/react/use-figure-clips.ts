/** Figures that the reader clips one after the other from the list of a page, and what of them goes to the clipboard. */
import { useRef, useState } from 'react';
import { call, callTab } from '../browser/messaging';
import type { Span } from '../model/analysis';
import type { ClipRow } from '../store/rows';
import { openedLibrary } from './opened-library';

export interface ClippedFigure {
  /** Names the place in the list that it was clipped from. */
  key: string;
  clipId: string;
  /** It was no clip before: taken out of the list it is none again. */
  isNew: boolean;
}

export class FigureGone extends Error {}

export interface FigureClips {
  clipped: readonly ClippedFigure[];
  /** Clips one more; all rows in the order in which they were clipped. @throws {FigureGone} where the page has it no more. */
  add: (key: string, span: Span, at: number) => Promise<ClipRow[]>;
  /** Takes one out again; the rows that are left. */
  remove: (key: string) => Promise<ClipRow[]>;
  /** The rows of all. */
  rows: () => Promise<ClipRow[]>;
  /** Begins anew; the clips stay. */
  clear: () => void;
}

/** @param tabId of the page beside the panel, null for none. @param page changes with the document, with which the reader begins anew. */
export function useFigureClips(tabId: number | null, page: string): FigureClips {
  const [shown, setShown] = useState<{ page: string; clipped: readonly ClippedFigure[] }>({ page, clipped: [] });
  // Two presses may be under way at once: each adds to what the other has found.
  const held = useRef(shown);
  // One after the other, so that they stand in the order in which they were pressed.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const current = () => (held.current.page === page ? held.current.clipped : []);
  const put = (clipped: readonly ClippedFigure[]) => {
    held.current = { page, clipped };
    setShown(held.current);
  };
  const inTurn = <T>(deed: () => Promise<T>): Promise<T> => {
    const done = last.current.then(deed);
    last.current = done.catch(() => undefined);
    return done;
  };
  const rows = async () => {
    const found = await openedLibrary().clips.bulkGet(current().map(({ clipId }) => clipId));
    return found.flatMap((row) => (row?.deletedAt === null ? [row] : []));
  };

  return {
    clipped: shown.page === page ? shown.clipped : [],
    add: (key, span, at) =>
      inTurn(async () => {
        if (tabId === null) throw new FigureGone();
        const before = new Set(
          await openedLibrary()
            .clips.filter(({ deletedAt }) => deletedAt === null)
            .primaryKeys(),
        );
        const { id } = await callTab(tabId, 'tab/clip-figure', { ...span, at });
        if (id === null) throw new FigureGone();
        put([...current().filter((one) => one.clipId !== id && one.key !== key), { key, clipId: id, isNew: !before.has(id) }]);
        return rows();
      }),
    remove: (key) =>
      inTurn(async () => {
        const gone = current().find((one) => one.key === key);
        put(current().filter((one) => one !== gone));
        if (gone?.isNew) await call('clips/delete', { ids: [gone.clipId] });
        return rows();
      }),
    rows,
    clear: () => put([]),
  };
}
