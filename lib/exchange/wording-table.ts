/** Wording as tables: the terms of two reports, one term through regions and years. */
import type { TermRegion, WordingRow } from '../compare/wording';
import type { TakenTable } from './taken-table';

/** Two reports' terms, one a line; `words` names the kinds and changes, `reports` the two reports. */
export function pairTable(
  rows: readonly WordingRow[],
  reports: readonly [string, string],
  words: { kind: (row: WordingRow) => string; change: (row: WordingRow) => string },
): TakenTable {
  const [first, second] = reports;
  return {
    title: reports.join(' – '),
    head: ['term', 'id', 'kind', 'change', `count ${first}`, `count ${second}`, `context ${first}`, `context ${second}`],
    rows: rows.map((row) => [
      row.name,
      row.id,
      words.kind(row),
      words.change(row),
      row.first?.count ?? 0,
      row.second?.count ?? 0,
      row.first?.context ?? '',
      row.second?.context ?? '',
    ]),
  };
}

/** One term through regions and years, one report a line. */
export function historyTable(name: string, history: readonly TermRegion[]): TakenTable {
  return {
    title: name,
    head: ['term', 'region', 'adcode', 'year', 'count', 'context', 'url'],
    rows: history.flatMap(({ region, years }) =>
      years.map(({ year, count, context, url }) => [name, region.name, region.code ?? '', year, count, context, url]),
    ),
  };
}
