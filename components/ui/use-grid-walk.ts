import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { TabStop } from './grid-parts';

/** Rows kept beyond either end of what is in sight. */
const MARGIN = 8;
/** Shorter tables are drawn whole. */
const WHOLE_UP_TO = 60;
/** The row of the headings. */
export const HEADING = -1;

interface Place {
  row: number;
  column: number;
}

export interface GridWalk {
  /** The element that scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  /** All rows are drawn. */
  whole: boolean;
  /** The rows that are drawn: from `first` to before `last`. */
  first: number;
  last: number;
  /** To be called when the frame has been scrolled. */
  look: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** What makes the cell at a place one to walk to; one of all is the stop for the Tab key. */
  tab: (row: number, column: number) => TabStop;
}

/**
 * Walking through a table of `count` rows and a heading, `columns` columns and a heading each, with the arrow keys, and which of
 * its rows are in sight of the frame that scrolls. Rows are `rowHeight` px high.
 */
export function useGridWalk({ count, columns, rowHeight }: { count: number; columns: number; rowHeight: number }): GridWalk {
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [sight, setSight] = useState({ top: 0, height: 800 });
  const wanted = useRef<Place | null>(null);

  const whole = count <= WHOLE_UP_TO;
  const first = whole ? 0 : Math.max(0, Math.floor(sight.top / rowHeight) - MARGIN);
  const last = whole ? count : Math.min(count, Math.ceil((sight.top + sight.height) / rowHeight) + MARGIN);
  // The stop for the Tab key must be in the document, whatever has been scrolled away.
  const stop: Place = {
    row: at.row === HEADING || (at.row >= first && at.row < last) ? at.row : first,
    column: Math.min(at.column, columns),
  };

  const look = useCallback(() => {
    const element = frame.current;
    if (element) setSight({ top: element.scrollTop, height: element.clientHeight });
  }, []);
  useEffect(look, [look, count]);
  useEffect(() => {
    const place = wanted.current;
    const element = place && frame.current?.querySelector<HTMLElement>(`[data-at="${place.row},${place.column}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = (place: Place) => {
    const row = Math.max(HEADING, Math.min(count - 1, place.row));
    const column = Math.max(0, Math.min(columns, place.column));
    wanted.current = { row, column };
    if (row >= 0 && (row < first || row >= last)) frame.current?.scrollTo({ top: row * rowHeight });
    setAt({ row, column });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(sight.height / rowHeight) - 2);
    const { row, column } = stop;
    const moves: Record<string, Place> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey ? count - 1 : row, column: columns },
      PageUp: { row: Math.max(0, row - page), column },
      PageDown: { row: row + page, column },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    go(move);
  };
  const tab = (row: number, column: number): TabStop => ({
    'data-at': `${row},${column}`,
    tabIndex: stop.row === row && stop.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });
  return { frame, whole, first, last, look, onKeyDown, tab };
}
