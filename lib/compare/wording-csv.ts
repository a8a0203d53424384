/** Wording as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, lines ended by CR LF. */
import { unparse } from 'papaparse';
import type { TermRegion, WordingRow } from './wording';

/** By this Excel knows the encoding. */
const BYTE_ORDER_MARK = '\ufeff';

function csv(head: readonly string[], rows: readonly (string | number | null)[][]): string {
  // A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
  return BYTE_ORDER_MARK + unparse([[...head], ...rows], { newline: '\r\n', escapeFormulae: /^[=+\-@＝＋－＠\t\r]/ }) + '\r\n';
}

/** Two reports' terms, one a line; `words` names the kinds and changes, `reports` the two reports. */
export function pairCsv(
  rows: readonly WordingRow[],
  reports: readonly [string, string],
  words: { kind: (row: WordingRow) => string; change: (row: WordingRow) => string },
): string {
  const [first, second] = reports;
  return csv(
    ['term', 'id', 'kind', 'change', `count ${first}`, `count ${second}`, `context ${first}`, `context ${second}`],
    rows.map((row) => [
      row.name,
      row.id,
      words.kind(row),
      words.change(row),
      row.first?.count ?? 0,
      row.second?.count ?? 0,
      row.first?.context ?? '',
      row.second?.context ?? '',
    ]),
  );
}

/** One term through regions and years, one report a line. */
export function historyCsv(name: string, history: readonly TermRegion[]): string {
  return csv(
    ['term', 'region', 'adcode', 'year', 'count', 'context', 'url'],
    history.flatMap(({ region, years }) =>
      years.map(({ year, count, context, url }) => [name, region.name, region.code ?? '', year, count, context, url]),
    ),
  );
}
