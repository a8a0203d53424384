/**
 * Rows of older backups in today's shape, step by step, as lib/store/versions.ts brings those of an older database. The
 * steps take whatever stands in the file; the check of the rows comes after them.
 */
import { canonicalAddress } from '../store/address';
import { libraryVersion } from '../store/versions';

/** The version of the library's rows is that of its backups. */
export const BACKUP_VERSION = libraryVersion;

type Row = Record<string, unknown>;

interface Step {
  /** A row of a table beside the reports. */
  row(table: string, row: Row): Row | Promise<Row>;
  /** A report with its contents. */
  bundle(bundle: Row): Row;
}

/** `steps[n]` brings version n + 1 into the shape of version n + 2. */
const steps: readonly Step[] = [
  {
    row: async (table, row) =>
      table === 'clips'
        ? { ...row, address: await canonicalAddress(String(row.url)), position: -Number(row.createdAt), note: '', tags: [], folderId: null }
        : row,
    bundle: (bundle) => bundle,
  },
  {
    row: (_table, row) => Promise.resolve(row),
    bundle: (bundle) => ({
      ...bundle,
      report: { publisher: null, months: null, part: null, ...(bundle.report as Row) },
      indicators: Array.isArray(bundle.indicators) ? bundle.indicators.map((row: unknown) => (isRow(row) ? withSortsOfDocument(row) : row)) : bundle.indicators,
    }),
  },
];

function withSortsOfDocument(row: Row): Row {
  const period = isRow(row.period) ? { months: null, instant: false, ...row.period } : row.period;
  return { basis: null, vintage: null, region: null, ...row, period };
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

export async function upgradeRow(version: number, table: string, value: unknown): Promise<unknown> {
  if (!isRow(value)) return value;
  let row = value;
  for (const step of steps.slice(version - 1)) row = await step.row(table, row);
  return row;
}

export function upgradeBundle(version: number, value: unknown): unknown {
  return isRow(value) ? steps.slice(version - 1).reduce((bundle, step) => step.bundle(bundle), value) : value;
}
