import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { columnsBetween, drawnParts, nextRange, rowsBetween, type Part, type Range } from './drawn-parts';
import type { TabStop } from './grid-parts';
import { usePrinting } from './use-printing';

/** Rows and columns kept beyond either end of what is in sight. */
const MARGIN = 8;
const COLUMN_MARGIN = 2;
/** Shorter tables are drawn whole, and so are those of fewer columns or cells. */
const WHOLE_ROWS = 60;
const WHOLE_COLUMNS = 12;
const WHOLE_CELLS = 240;
/** The row of the headings. */
export const HEADING = -1;

interface Place {
  row: number;
  column: number;
}

export interface GridSize {
  count: number;
  /** Number of columns, their headings' own left out. */
  columns: number;
  /** Px of every row. */
  rowHeight: number;
  /** Px of each column; absent where each is as wide as its words: then all columns are drawn. */
  widths?: readonly number[] | undefined;
  /** Columns that stay in sight, from the first on. */
  pinned: number;
}

export interface GridWalk {
  /** The element that scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  /** All is drawn. */
  whole: boolean;
  /** All columns are drawn. */
  wide: boolean;
  /** What is drawn, in order. */
  rows: readonly Part[];
  columns: readonly Part[];
  /** To be called when the frame has been scrolled. */
  look: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** What makes the cell at a place one to walk to; one of all is the stop for the Tab key. */
  tab: (row: number, column: number) => TabStop;
}

interface Drawn {
  rows: Range;
  columns: Range;
}

/** What is in sight of a frame that scrolls, px. */
type Sight = Record<'top' | 'left' | 'width' | 'height', number>;

/** Before the frame is there it is taken to be as large as it can be (data-grid.module.css). */
const firstSight = (): Sight => ({ top: 0, left: 0, width: innerWidth, height: Math.min(innerHeight * 0.64, 704) });

const inSight = ({ top, left, width, height }: Sight, { rowHeight, widths }: GridSize): Drawn => ({
  rows: rowsBetween(top, top + height, rowHeight),
  columns: columnsBetween(left, left + width, widths ?? []),
});

const nothing: Range = { first: 0, last: 0 };

function nextDrawn(drawn: Drawn, sight: Sight, size: GridSize): Drawn {
  const seen = inSight(sight, size);
  const rows = nextRange(drawn.rows, seen.rows, size.count, MARGIN);
  const columns = nextRange(drawn.columns, seen.columns, size.columns, COLUMN_MARGIN);
  return rows === drawn.rows && columns === drawn.columns ? drawn : { rows, columns };
}

/**
 * Walking through a table with a row and a column of headings with the arrow keys, and which of its rows and columns are in sight of
 * the frame that scrolls. What is printed is drawn whole. The stop for the Tab key is always in the document: who has the focus keeps it.
 */
export function useGridWalk(size: GridSize): GridWalk {
  const { count, columns, rowHeight, widths, pinned } = size;
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [drawn, setDrawn] = useState(() => nextDrawn({ rows: nothing, columns: nothing }, firstSight(), size));
  const wanted = useRef<Place | null>(null);
  const printing = usePrinting();

  const wide = printing || widths === undefined || columns <= WHOLE_COLUMNS || count * columns <= WHOLE_CELLS;
  const whole = printing || (wide && count <= WHOLE_ROWS);
  const stop: Place = { row: Math.min(at.row, count - 1), column: Math.min(at.column, columns) };

  const look = useCallback(() => {
    const element = frame.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
    setDrawn((known) => nextDrawn(known, { top, left, width, height }, { count, columns, rowHeight, widths, pinned }));
  }, [count, columns, rowHeight, widths, pinned]);
  useEffect(() => {
    // Told of its size at once, after the browser has laid it out: to ask for it would have that done twice.
    const watch = new ResizeObserver(look);
    if (frame.current) watch.observe(frame.current);
    return () => watch.disconnect();
  }, [look]);
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
    setAt({ row, column });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
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
  const always = [...Array.from({ length: pinned }, (_, index) => index), stop.column - 1];
  return {
    frame,
    whole,
    wide,
    rows: drawnParts(count, whole ? { first: 0, last: count } : drawn.rows, [stop.row]),
    columns: drawnParts(columns, wide ? { first: 0, last: columns } : drawn.columns, always),
    look,
    onKeyDown,
    tab,
  };
}
