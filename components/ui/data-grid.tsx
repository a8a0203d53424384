import { useLayoutEffect, useMemo, useRef } from 'react';
import { BodyRow, Gap, Heading, partKey, Space, type GridColumn, type GridGroup, type GridRow, type GridSort } from './grid-parts';
import { Sideways } from './sideways';
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
  /** Px that the words of the first column take, for a table that may be drawn in part. */
  namesWidth?: number;
  sort?: GridSort;
  onSort?: (sort: GridSort) => void;
  /** The row headings can be sorted by. */
  rowsSortable?: boolean;
}

/** Px of the first column where nobody says how wide its words are. */
const MOST_NAME = 152;

const pixels = (size = 0): string => `${size}px`;

/**
 * A table to walk with the arrow keys: sticky headings and first column, columns sorted by their headings, one stop for
 * the Tab key. Of a large table only rows and columns near those in sight are in the document, and say their places
 * (ARIA grid pattern, WAI-ARIA APG). Columns are left out only where the caller says how wide each is.
 */
export function DataGrid(props: DataGridProps) {
  const { label, rowLabel, groups, columns, count, rowAt, foot, rowHeight, headingWidth, namesWidth, sort, onSort } = props;
  const widths = useWidths(columns);
  const pinnedColumns = columns.filter((column) => column.pinned === true).length;
  const walk = useGridWalk({ count, columns: columns.length, rowHeight, widths, pinned: pinnedColumns });
  const { frame, whole, wide, look, onKeyDown, tab } = walk;
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    table.current?.style.setProperty('--rl-row', `${rowHeight}px`);
    table.current?.style.setProperty('--rl-heading', headingWidth === undefined ? '4.5rem' : `${headingWidth}px`);
    table.current?.style.setProperty('--rl-names', pixels(namesWidth ?? headingWidth ?? MOST_NAME));
  }, [rowHeight, headingWidth, namesWidth]);

  const grouped = groups !== undefined;
  const pinned = pinnedColumns > 0;
  // What sticks stands where that before it ends: a pinned column behind the first one, headings below those of their groups, which
  // take the lines that their words need.
  useLayoutEffect(() => {
    const root = table.current;
    if (!root) return;
    const first = root.querySelector('thead tr:last-child > :first-child');
    const beside = pinned ? root.querySelector('thead tr:last-child > [data-pinned]') : null;
    const above = grouped ? root.querySelector('thead tr:first-child > :first-child') : null;
    let set = '';
    const watch = new ResizeObserver(() => {
      // All is asked before anything is set: each asking after a setting would have the browser lay the table out anew.
      const [firstWidth, besideWidth] = [first?.getBoundingClientRect().width ?? 0, beside?.getBoundingClientRect().width ?? 0];
      const groupsHeight = above?.getBoundingClientRect().height;
      const [firstNow, besideNow, groupsNow] = [pixels(firstWidth), pixels(besideWidth), pixels(groupsHeight)];
      if ([firstNow, besideNow, groupsNow].join() === set) return;
      set = [firstNow, besideNow, groupsNow].join();
      root.style.setProperty('--rl-first', firstNow);
      root.style.setProperty('--rl-pinned', besideNow);
      root.style.setProperty('--rl-groups', groupsNow);
      // A cell that is walked to comes out from under what stays.
      frame.current?.style.setProperty('--rl-stays', pixels(firstWidth + besideWidth));
    });
    for (const cell of [first, beside, above]) if (cell) watch.observe(cell);
    return () => watch.disconnect();
  }, [grouped, pinned, wide, frame]);

  const headingRows = grouped ? 2 : 1;
  return (
    <div className={styles.around}>
      <Sideways frame={frame} columns={columns.length} />
      <div ref={frame} className={styles.frame} onScroll={whole ? undefined : look}>
        <table
          role="grid"
          aria-label={label}
          aria-rowcount={count + headingRows + (foot ? 1 : 0)}
          aria-colcount={columns.length + 1}
          ref={table}
          className={styles.root}
          data-whole={whole || undefined}
          data-wide={wide || undefined}
          onKeyDown={onKeyDown}
        >
          {!wide && widths && <Widths widths={widths} />}
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
                place={wide ? undefined : 1}
              />
              {walk.columns.map((part) =>
                'at' in part ? (
                  <Heading
                    key={partKey(part)}
                    {...headingOf(columns[part.at]!)}
                    sort={sort}
                    onSort={onSort}
                    tab={tab(HEADING, part.at + 1)}
                    place={wide ? undefined : part.at + 2}
                  />
                ) : (
                  <Gap key={partKey(part)} columns={part.room} />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {walk.rows.map((part) => {
              if (!('at' in part)) return <Space key={partKey(part)} rows={part.room} height={rowHeight} />;
              const row = rowAt(part.at);
              return (
                <BodyRow
                  key={row.id}
                  last={part.at + 1 === props.apart}
                  row={row}
                  index={part.at}
                  number={part.at + headingRows + 1}
                  columns={columns}
                  parts={walk.columns}
                  wide={wide}
                  tab={tab}
                />
              );
            })}
          </tbody>
          {foot && (
            <tfoot>
              <tr aria-rowindex={count + headingRows + 1}>
                <th role="rowheader" scope="row" aria-colindex={wide ? undefined : 1}>
                  {foot.heading}
                </th>
                {walk.columns.map((part) =>
                  'at' in part ? (
                    <td
                      key={partKey(part)}
                      role="gridcell"
                      aria-colindex={wide ? undefined : part.at + 2}
                      data-align={columns[part.at]?.align ?? 'end'}
                      data-pinned={columns[part.at]?.pinned || undefined}
                    >
                      {foot.cellAt(part.at).content}
                    </td>
                  ) : (
                    <Gap key={partKey(part)} columns={part.room} />
                  ),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  );
}

/** The widths of all columns, the same list while they are the same; undefined where one of the columns is as wide as its words. */
function useWidths(columns: readonly GridColumn[]): number[] | undefined {
  const told = columns.map(({ drawnWidth }) => drawnWidth ?? '').join(' ');
  return useMemo(() => {
    const widths = told.split(' ').map(Number);
    return widths.includes(0) ? undefined : widths;
  }, [told]);
}

const headingOf = ({ id, heading, label, sortable, align = 'end', width, pinned }: GridColumn) => ({
  id,
  words: heading,
  label,
  sortable: sortable === true,
  align,
  width,
  pinned: pinned === true,
});

/** How wide the columns are that are not drawn. */
function Widths({ widths }: { widths: readonly number[] }) {
  return (
    <colgroup>
      <col className={styles.first} />
      {widths.map((width, place) => (
        <col key={String(place)} style={{ width }} />
      ))}
    </colgroup>
  );
}
