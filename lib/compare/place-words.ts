/** The comparison with its regions named in another language: for charts, whose drawings are no elements that could say both. */
import type { CompareCell, CompareRegion } from './cell';
import type { CompareTable } from './columns';
import type { CompareMatrix } from './matrix';

export interface NamedComparison {
  table: CompareTable;
  matrix: CompareMatrix;
}

/** Each cell and region once, so that what is kept by identity stays so. @param placeName answers a name that it does not know unchanged. */
export function inLanguage({ table, matrix }: NamedComparison, placeName: (name: string) => string): NamedComparison {
  const known = new Map<CompareCell, CompareCell>();
  const region = <T extends CompareRegion>(one: T): T => ({ ...one, name: placeName(one.name) });
  const named = (cell: CompareCell): CompareCell => {
    const done = known.get(cell) ?? { ...cell, region: region(cell.region) };
    known.set(cell, done);
    return done;
  };
  const cells = new Map(matrix.quantities.map(({ id }) => [id, matrix.cells(id).map(named)]));
  return {
    table: {
      columns: table.columns,
      rows: table.rows.map((row) => ({ ...row, region: region(row.region), cells: row.cells.map((cell) => cell && named(cell)) })),
    },
    matrix: {
      quantities: matrix.quantities,
      regions: matrix.regions.map(region),
      cells: (quantityId) => cells.get(quantityId) ?? [],
      cell: (...asked) => {
        const found = matrix.cell(...asked);
        return found && named(found);
      },
    },
  };
}
