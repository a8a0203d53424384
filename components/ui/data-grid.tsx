import { useCallback, useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from './icons';
import './data-grid.css';

export interface GridColumn {
  id: string;
  /** What stands in the heading. */
  heading: ReactNode;
  /** What is read aloud for it. */
  label: string;
  sortable?: boolean;
  align?: 'start' | 'end';
  /** Least width, px. */
  width?: number;
  /** Stays in sight beside the first column; for the first columns only. */
  pinned?: boolean;
}

export interface GridGroup {
  id: string;
  heading: ReactNode;
  /** How many columns stand under it. */
  span: number;
}

export interface GridCell {
  content: ReactNode;
  /** What is read aloud in place of the content, where that alone says too little. */
  label?: string;
  style?: CSSProperties;
  /** Makes the cell a button; gets the element that was pressed. */
  onPress?: (element: HTMLElement) => void;
  /** The cell's popover is open. */
  expanded?: boolean;
}

export interface GridRow {
  id: string;
  heading: ReactNode;
  cells: GridCell[];
}

export interface GridSort {
  column: string;
  direction: 'ascending' | 'descending';
}

export interface DataGridProps {
  label: string;
  /** Heading of the first column. */
  rowLabel: string;
  /** Headings above the columns' own, in their order; none for one row of headings. */
  groups?: readonly GridGroup[];
  columns: readonly GridColumn[];
  count: number;
  /** The row at an index; asked only for rows in sight. */
  rowAt: (index: number) => GridRow;
  /** A last row that stays in sight. */
  foot?: GridRow;
  /** How many of the first rows are set apart from those below them. */
  apart?: number;
  /** Height of every row, px. */
  rowHeight: number;
  /** Width of the first column, px; by its words where left out. */
  headingWidth?: number;
  sort?: GridSort;
  onSort?: (sort: GridSort) => void;
  /** The row headings can be sorted by. */
  rowsSortable?: boolean;
}

/** Rows kept beyond either end of what is in sight. */
const MARGIN = 8;
/** Shorter tables are drawn whole. */
const WHOLE_UP_TO = 60;
const HEADING = -1;

interface Place {
  row: number;
  column: number;
}

/**
 * A table to walk with the arrow keys: sticky headings and first column, columns sorted by their headings, one stop for
 * the Tab key. Only rows in sight are in the document (ARIA grid pattern, WAI-ARIA APG).
 */
export function DataGrid(props: DataGridProps) {
  const { label, rowLabel, groups, columns, count, rowAt, foot, rowHeight, headingWidth, sort, onSort } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [sight, setSight] = useState({ top: 0, height: 800 });
  const wanted = useRef<Place | null>(null);
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    table.current?.style.setProperty('--rl-row', `${rowHeight}px`);
    table.current?.style.setProperty('--rl-heading', headingWidth === undefined ? '4.5rem' : `${headingWidth}px`);
  }, [rowHeight, headingWidth]);

  const whole = count <= WHOLE_UP_TO;
  const first = whole ? 0 : Math.max(0, Math.floor(sight.top / rowHeight) - MARGIN);
  const last = whole ? count : Math.min(count, Math.ceil((sight.top + sight.height) / rowHeight) + MARGIN);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  // The stop for the Tab key must be in the document, whatever has been scrolled away.
  const stop: Place = {
    row: at.row === HEADING || (at.row >= first && at.row < last) ? at.row : first,
    column: Math.min(at.column, columns.length),
  };

  // A pinned column stands where the first one ends, whose width is that of its words.
  useLayoutEffect(() => {
    const corner = table.current?.querySelector('thead tr:last-child > :first-child');
    if (!corner) return;
    const watch = new ResizeObserver(() => table.current?.style.setProperty('--rl-first', `${corner.getBoundingClientRect().width}px`));
    watch.observe(corner);
    return () => watch.disconnect();
  }, []);

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
    const column = Math.max(0, Math.min(columns.length, place.column));
    wanted.current = { row, column };
    if (row >= 0 && (row < first || row >= last)) frame.current?.scrollTo({ top: row * rowHeight });
    setAt({ row, column });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const page = Math.max(1, Math.floor(sight.height / rowHeight) - 2);
    const { row, column } = stop;
    const moves: Record<string, Place> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey ? count - 1 : row, column: columns.length },
      PageUp: { row: Math.max(0, row - page), column },
      PageDown: { row: row + page, column },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    go(move);
  };
  const tab = (row: number, column: number) => ({
    'data-at': `${row},${column}`,
    tabIndex: stop.row === row && stop.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });
  const headingRows = groups ? 2 : 1;
  return (
    <div ref={frame} className="rl-grid-frame" onScroll={whole ? undefined : look}>
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={count + headingRows + (foot ? 1 : 0)}
        aria-colcount={columns.length + 1}
        ref={table}
        className="rl-grid"
        data-whole={whole || undefined}
        onKeyDown={onKeyDown}
      >
        <thead data-rows={headingRows}>
          {groups && (
            <tr aria-rowindex={1}>
              <td className="rl-grid-corner" />
              {groups.map((group, index) => (
                <th
                  key={group.id}
                  role="columnheader"
                  scope="colgroup"
                  colSpan={group.span}
                  className="rl-grid-group"
                  data-pinned={(index === 0 && group.span === 1 && columns[0]?.pinned) || undefined}
                >
                  <span className="rl-grid-group-words">{group.heading}</span>
                </th>
              ))}
            </tr>
          )}
          <tr aria-rowindex={headingRows}>
            <Heading
              id="region"
              words={rowLabel}
              label={rowLabel}
              sortable={props.rowsSortable === true}
              align="start"
              sort={sort}
              onSort={onSort}
              tab={tab(HEADING, 0)}
            />
            {columns.map((column, index) => (
              <Heading
                key={column.id}
                id={column.id}
                words={column.heading}
                label={column.label}
                sortable={column.sortable === true}
                align={column.align ?? 'end'}
                width={column.width}
                pinned={column.pinned === true}
                sort={sort}
                onSort={onSort}
                tab={tab(HEADING, index + 1)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Space rows={first} height={rowHeight} />}
          {shown.map((index) => (
            <BodyRow key={rowAt(index).id} last={index + 1 === props.apart} row={rowAt(index)} index={index} number={index + headingRows + 1} columns={columns} tab={tab} />
          ))}
          {last < count && <Space rows={count - last} height={rowHeight} />}
        </tbody>
        {foot && (
          <tfoot>
            <tr aria-rowindex={count + headingRows + 1}>
              <th role="rowheader" scope="row">
                {foot.heading}
              </th>
              {foot.cells.map((cell, index) => (
                <td key={columns[index]?.id} role="gridcell" data-align={columns[index]?.align ?? 'end'} data-pinned={columns[index]?.pinned || undefined}>
                  {cell.content}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

type TabStop = { 'data-at': string; tabIndex: number; onFocus: () => void };

interface HeadingProps extends Pick<DataGridProps, 'sort' | 'onSort'> {
  id: string;
  words: ReactNode;
  label: string;
  sortable: boolean;
  align: 'start' | 'end';
  width?: number;
  pinned?: boolean;
  tab: TabStop;
}

function Heading({ id, words, label, sortable, align, width, pinned, sort, onSort, tab }: HeadingProps) {
  const style = width === undefined ? undefined : { minWidth: width };
  const sorted = sort?.column === id ? sort.direction : null;
  if (!sortable) {
    return (
      <th role="columnheader" scope="col" data-align={align} data-pinned={pinned || undefined} aria-label={label} style={style} {...tab}>
        {words}
      </th>
    );
  }
  // Values are read from the largest down; names from the first on.
  const before = id === 'region' ? 'ascending' : 'descending';
  const after = before === 'ascending' ? 'descending' : 'ascending';
  return (
    <th role="columnheader" scope="col" data-align={align} data-pinned={pinned || undefined} style={style} aria-sort={sorted ?? 'none'}>
      <button
        type="button"
        className="rl-grid-sort"
        aria-label={label}
        data-sorted={sorted ?? undefined}
        onClick={() => onSort?.({ column: id, direction: sorted === before ? after : before })}
        {...tab}
      >
        {words}
        <Icon name="expand" />
      </button>
    </th>
  );
}

function Space({ rows, height }: { rows: number; height: number }) {
  return (
    <tr aria-hidden="true" className="rl-grid-space">
      <td style={{ height: rows * height }} />
    </tr>
  );
}

interface BodyRowProps {
  /** The last of the rows set apart. */
  last: boolean;
  row: GridRow;
  index: number;
  /** Place among all rows of the table, headings included. */
  number: number;
  columns: readonly GridColumn[];
  tab: (row: number, column: number) => TabStop;
}

function BodyRow({ last, row, index, number, columns, tab }: BodyRowProps) {
  return (
    <tr aria-rowindex={number} className="rl-grid-row" data-last-apart={last || undefined}>
      <th role="rowheader" scope="row" {...tab(index, 0)}>
        {row.heading}
      </th>
      {row.cells.map((cell, at) => {
        const { id, align = 'end', pinned } = columns[at] ?? { id: String(at), pinned: false };
        const stop = tab(index, at + 1);
        const { onPress } = cell;
        return onPress ? (
          <td key={id} role="gridcell" data-align={align} data-pinned={pinned || undefined} style={cell.style}>
            <button
              type="button"
              className="rl-grid-button"
              aria-haspopup="dialog"
              aria-expanded={cell.expanded === true}
              aria-label={cell.label}
              onClick={(event) => onPress(event.currentTarget)}
              {...stop}
            >
              {cell.content}
            </button>
          </td>
        ) : (
          <td key={id} role="gridcell" data-align={align} data-pinned={pinned || undefined} style={cell.style} {...stop}>
            {cell.content}
          </td>
        );
      })}
    </tr>
  );
}
