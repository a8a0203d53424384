import type { CSSProperties, ReactNode } from 'react';
import type { Part } from './drawn-parts';
import { Icon } from './icons';
import styles from './data-grid.module.css';

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
  /** Width in px with all that stands in it, where only a part of the columns is drawn; absent where all must be. */
  drawnWidth?: number;
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
  /** Asked only for columns that are drawn. */
  cellAt: (column: number) => GridCell;
}

export interface GridSort {
  column: string;
  direction: 'ascending' | 'descending';
}

/** What makes an element a place to walk to. */
export type TabStop = { 'data-at': string; tabIndex: number; onFocus: () => void };

interface HeadingProps {
  sort?: GridSort;
  onSort?: (sort: GridSort) => void;
  id: string;
  words: ReactNode;
  label: string;
  sortable: boolean;
  align: 'start' | 'end';
  width?: number;
  pinned?: boolean;
  tab: TabStop;
  /** Place among all columns, from 1 on; absent where all are drawn. */
  place: number | undefined;
}

/** A column's heading; a button where the column can be sorted. */
export function Heading({ id, words, label, sortable, align, width, pinned, sort, onSort, tab, place }: HeadingProps) {
  const style = width === undefined ? undefined : { minWidth: width };
  const sorted = sort?.column === id ? sort.direction : null;
  if (!sortable) {
    return (
      <th role="columnheader" scope="col" aria-colindex={place} data-align={align} data-pinned={pinned || undefined} aria-label={label} style={style} {...tab}>
        {words}
      </th>
    );
  }
  // Values are read from the largest down; names from the first on.
  const before = id === 'region' ? 'ascending' : 'descending';
  const after = before === 'ascending' ? 'descending' : 'ascending';
  return (
    <th role="columnheader" scope="col" aria-colindex={place} data-align={align} data-pinned={pinned || undefined} style={style} aria-sort={sorted ?? 'none'}>
      <button
        type="button"
        className={styles.sort}
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

/** Stands for rows that are not drawn. */
export function Space({ rows, height }: { rows: number; height: number }) {
  return (
    <tr aria-hidden="true" className={styles.space}>
      <td style={{ height: rows * height }} />
    </tr>
  );
}

/** Stands for columns that are not drawn. */
export const Gap = ({ columns }: { columns: number }) => <td aria-hidden="true" className={styles.gap} colSpan={columns} />;

/** Key of a part among others. */
export const partKey = (part: Part): string => ('at' in part ? String(part.at) : `from ${part.from}`);

interface BodyRowProps {
  /** The last of the rows set apart. */
  last: boolean;
  row: GridRow;
  index: number;
  /** Place among all rows of the table, headings included. */
  number: number;
  columns: readonly GridColumn[];
  /** The columns that are drawn; `wide`: all of them. */
  parts: readonly Part[];
  wide: boolean;
  tab: (row: number, column: number) => TabStop;
}

/** One row with its heading; a cell that opens something is a button. */
export function BodyRow({ last, row, index, number, columns, parts, wide, tab }: BodyRowProps) {
  return (
    <tr aria-rowindex={number} className={styles.row} data-last-apart={last || undefined}>
      <th role="rowheader" scope="row" aria-colindex={wide ? undefined : 1} {...tab(index, 0)}>
        {row.heading}
      </th>
      {parts.map((part) =>
        'at' in part ? (
          <Cell
            key={partKey(part)}
            column={columns[part.at]}
            cell={row.cellAt(part.at)}
            place={wide ? undefined : part.at + 2}
            stop={tab(index, part.at + 1)}
          />
        ) : (
          <Gap key={partKey(part)} columns={part.room} />
        ),
      )}
    </tr>
  );
}

interface CellProps {
  column: GridColumn | undefined;
  cell: GridCell;
  place: number | undefined;
  stop: TabStop;
}

function Cell({ column, cell, place, stop }: CellProps) {
  const { onPress } = cell;
  const about = {
    role: 'gridcell',
    'aria-colindex': place,
    'data-align': column?.align ?? 'end',
    'data-pinned': column?.pinned === true || undefined,
    style: cell.style,
  } as const;
  if (!onPress) {
    return (
      <td {...about} {...stop}>
        {cell.content}
      </td>
    );
  }
  return (
    <td {...about}>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={cell.expanded === true}
        aria-label={cell.label}
        onClick={(event) => onPress(event.currentTarget)}
        {...stop}
      >
        {cell.content}
      </button>
    </td>
  );
}
