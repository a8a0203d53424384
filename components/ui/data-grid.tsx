import { useLayoutEffect, useRef } from 'react';
import { BodyRow, Heading, Space, type GridColumn, type GridGroup, type GridRow, type GridSort } from './grid-parts';
import { HEADING, useGridWalk } from './use-grid-walk';
import styles from './data-grid.module.css';

export type { GridCell, GridColumn, GridGroup, GridRow, GridSort } from './grid-parts';

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

const pixels = (size = 0): string => `${size}px`;

/**
 * A table to walk with the arrow keys: sticky headings and first column, columns sorted by their headings, one stop for
 * the Tab key. Only rows in sight are in the document (ARIA grid pattern, WAI-ARIA APG).
 */
export function DataGrid(props: DataGridProps) {
  const { label, rowLabel, groups, columns, count, rowAt, foot, rowHeight, headingWidth, sort, onSort } = props;
  const { frame, whole, first, last, look, onKeyDown, tab } = useGridWalk({ count, columns: columns.length, rowHeight });
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    table.current?.style.setProperty('--rl-row', `${rowHeight}px`);
    table.current?.style.setProperty('--rl-heading', headingWidth === undefined ? '4.5rem' : `${headingWidth}px`);
  }, [rowHeight, headingWidth]);

  const shown = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);

  const grouped = groups !== undefined;
  const pinned = columns.some((column) => column.pinned === true);
  // What sticks stands where that before it ends: a pinned column behind the first one, headings below those of their groups, which
  // take the lines that their words need.
  useLayoutEffect(() => {
    const root = table.current;
    if (!root) return;
    const first = root.querySelector('thead tr:last-child > :first-child');
    const beside = pinned ? root.querySelector('thead tr:last-child > [data-pinned]') : null;
    const above = grouped ? root.querySelector('thead tr:first-child > :first-child') : null;
    const watch = new ResizeObserver(() => {
      root.style.setProperty('--rl-first', pixels(first?.getBoundingClientRect().width));
      root.style.setProperty('--rl-pinned', pixels(beside?.getBoundingClientRect().width));
      root.style.setProperty('--rl-groups', pixels(above?.getBoundingClientRect().height));
    });
    for (const cell of [first, beside, above]) if (cell) watch.observe(cell);
    return () => watch.disconnect();
  }, [grouped, pinned]);

  const headingRows = grouped ? 2 : 1;
  return (
    <div ref={frame} className={styles.frame} onScroll={whole ? undefined : look}>
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={count + headingRows + (foot ? 1 : 0)}
        aria-colcount={columns.length + 1}
        ref={table}
        className={styles.root}
        data-whole={whole || undefined}
        onKeyDown={onKeyDown}
      >
        <thead data-rows={headingRows}>
          {groups && (
            <tr aria-rowindex={1}>
              <td />
              {groups.map((group, index) => (
                <th
                  key={group.id}
                  role="columnheader"
                  scope="colgroup"
                  colSpan={group.span}
                  className={styles.group}
                  data-pinned={(index === 0 && group.span === 1 && columns[0]?.pinned) || undefined}
                >
                  <span className={styles.groupWords}>{group.heading}</span>
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
            <BodyRow
              key={rowAt(index).id}
              last={index + 1 === props.apart}
              row={rowAt(index)}
              index={index}
              number={index + headingRows + 1}
              columns={columns}
              tab={tab}
            />
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
