/** Figures that the reader clips one after the other from the list of a page, and what of them goes to the clipboard. */
import { useReducer, useState } from 'react';
import { call, callTab } from '../browser/messaging';
import type { Span } from '../model/analysis';
import type { ClipRow } from '../store/rows';
import { ClippedList, type ClippedFigure } from './clipped-list';
import { openedLibrary } from './opened-library';

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
  const [, show] = useReducer((times: number) => times + 1, 0);
  const [list] = useState(() => new ClippedList(show));

  return {
    clipped: list.of(page),
    add: async (key, span, at) => rowsOf(await list.add(page, key, () => clipped(tabId, span, at))),
    remove: async (key) => rowsOf(await list.remove(page, key, ({ clipId }) => call('clips/delete', { ids: [clipId] }))),
    rows: () => rowsOf(list.of(page)),
    clear: () => list.clear(page),
  };
}

async function clipped(tabId: number | null, span: Span, at: number): Promise<Omit<ClippedFigure, 'key'>> {
  if (tabId === null) throw new FigureGone();
  const asked = Date.now();
  const { id } = await callTab(tabId, 'tab/clip-figure', { ...span, at });
  if (id === null) throw new FigureGone();
  const row = await openedLibrary().clips.get(id);
  return { clipId: id, isNew: row !== undefined && row.createdAt >= asked };
}

async function rowsOf(clips: readonly ClippedFigure[]): Promise<ClipRow[]> {
  const found = await openedLibrary().clips.bulkGet(clips.map(({ clipId }) => clipId));
  return found.flatMap((row) => (row?.deletedAt === null ? [row] : []));
}
