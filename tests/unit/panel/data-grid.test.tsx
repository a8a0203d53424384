/** A large table holds only what is near the reader's sight, and says of everything in it where it stands. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import fc from '../fast-check';
import { DataGrid, type GridColumn } from '../../../components/ui/data-grid';
import { columnsBetween, drawnParts, nextRange } from '../../../components/ui/drawn-parts';

describe('the drawn parts', () => {
  it('are in order, stand for all there are, and hold what must be drawn', () => {
    const place = fc.integer({ min: -3, max: 40 });
    fc.assert(
      fc.property(fc.nat(30), place, place, fc.array(place, { maxLength: 3 }), (count, first, last, always) => {
        const parts = drawnParts(count, { first, last }, always);
        const covered = parts.flatMap((part) => ('at' in part ? [part.at] : Array.from({ length: part.room }, (_, at) => part.from + at)));
        expect(covered).toEqual(Array.from({ length: count }, (_, at) => at));
        const drawn = parts.flatMap((part) => ('at' in part ? [part.at] : []));
        for (let at = 0; at < count; at += 1) expect(drawn.includes(at)).toBe((at >= first && at < last) || always.includes(at));
      }),
    );
  });

  it('stay as they are until something comes in sight that is not drawn', () => {
    const drawn = { first: 0, last: 20 };
    expect(nextRange(drawn, { first: 2, last: 19 }, 100, 8)).toBe(drawn);
    expect(nextRange(drawn, { first: 5, last: 21 }, 100, 8)).toEqual({ first: 0, last: 29 });
    // Beyond the end there is nothing to wait for.
    expect(nextRange({ first: 80, last: 100 }, { first: 90, last: 104 }, 100, 8)).toEqual({ first: 80, last: 100 });
  });

  it('are those columns that lie between two places', () => {
    expect(columnsBetween(0, 100, [60, 60, 60])).toEqual({ first: 0, last: 2 });
    expect(columnsBetween(60, 120, [60, 60, 60])).toEqual({ first: 1, last: 2 });
    expect(columnsBetween(900, 1000, [60, 60, 60])).toEqual({ first: 2, last: 3 });
  });
});

describe('a table', () => {
  afterEach(() => vi.unstubAllGlobals());

  const markup = (count: number, columns: readonly Omit<GridColumn, 'heading' | 'label'>[]) => {
    vi.stubGlobal('innerWidth', 400);
    vi.stubGlobal('innerHeight', 800);
    const cellAt = (row: number) => (column: number) => ({ content: `r${row}c${column}` });
    return renderToStaticMarkup(
      <DataGrid
        label="表"
        rowLabel="地区"
        columns={columns.map((column) => ({ ...column, heading: column.id, label: column.id }))}
        count={count}
        rowAt={(index) => ({ id: String(index), heading: `row ${index}`, cellAt: cellAt(index) })}
        foot={{ id: 'mean', heading: '平均', cellAt: cellAt(-1) }}
        rowHeight={31}
      />,
    );
  };
  const columnsOf = (count: number, width?: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `c${at}`, pinned: at === 0, ...(width === undefined ? {} : { width, drawnWidth: width }) }));
  const cells = (html: string) => html.match(/>r-?\d+c\d+</gu)?.length ?? 0;

  it('of few cells is drawn whole', () => {
    const html = markup(7, columnsOf(30, 80));
    expect(cells(html)).toBe(8 * 30);
    expect(html).not.toContain('aria-colindex');
  });

  it('of many cells draws what fits a narrow panel, and says where it stands', () => {
    const html = markup(20, columnsOf(60, 80));
    expect(cells(html)).toBeLessThan(21 * 10);
    expect(html).toContain('aria-rowcount="22" aria-colcount="61"');
    // The column that stays, the one after it, and the last that is drawn.
    expect(html).toContain('aria-colindex="2"');
    expect(html).toContain('aria-colindex="8"');
    expect(html.match(/<col[ >]/gu)).toHaveLength(61);
    // One stop for the Tab key.
    expect(html.match(/tabindex="0"/giu)).toHaveLength(1);
  });

  it('whose columns are as wide as their words draws them all', () => {
    expect(cells(markup(20, columnsOf(60)))).toBe(21 * 60);
  });

  it('of many rows draws those at its beginning', () => {
    const html = markup(500, columnsOf(3, 80));
    expect(html).toContain('row 0');
    expect(html).not.toContain('row 60');
    expect(html).toContain('aria-rowcount="502"');
  });
});
