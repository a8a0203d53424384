/**
 * Rows of older backups in today's shape, step by step, as lib/store/versions.ts brings those of an older database. The
 * steps take whatever stands in the file; the check of the rows comes after them.
 */
import { canonicalAddress } from '../store/address';
import { kinds } from '../model/kinds';
import { completed } from '../store/row-shapes';
import type { ReportRow, SourceRow } from '../store/rows';
import { rowsVersion, sourceWithSort, withSort } from '../store/versions';

/** The version of the library's rows is that of its backups. */
export const BACKUP_VERSION = rowsVersion;

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
    row: (table, row) => (table === 'sources' && isSource(row) ? changed(row, sourceWithSort) : table === 'corrections' ? withWholePeriods(row) : row),
    bundle: (bundle) => ({
      ...bundle,
      report: isReport(bundle.report) ? changed(bundle.report, withSort) : bundle.report,
      indicators: Array.isArray(bundle.indicators) ? bundle.indicators.map((row: unknown) => completed('indicators', row)) : bundle.indicators,
    }),
  },
  // Texts came in; what an older backup lacks it lacks.
  { row: (_table, row) => row, bundle: (bundle) => bundle },
  // The reader's dictionaries came in, and are as they were then; what an older backup lacks it lacks.
  { row: (_table, row) => row, bundle: (bundle) => bundle },
];

/** A copy with a change made to it. */
function changed<T extends object>(row: T, change: (copy: T) => void): Row {
  const copy = { ...row };
  change(copy);
  return copy as Row;
}

// Whatever else is wrong with a row, the check of the rows says.
const isReport = (row: unknown): row is ReportRow =>
  isRow(row) &&
  isRow(row.detection) &&
  isKind(row.detection.kind) &&
  isRow(row.region) &&
  Array.isArray(row.region.parents) &&
  typeof row.url === 'string' &&
  typeof row.address === 'string';
const isSource = (row: Row): row is SourceRow & Row => isKind(row.kind) && typeof row.identity === 'string' && typeof row.url === 'string';
const isKind = (kind: unknown): boolean => typeof kind === 'string' && Object.hasOwn(kinds, kind);

function withWholePeriods(row: Row): Row {
  const whole = (fields: unknown) =>
    isRow(fields) && isRow(fields.period) ? { ...fields, period: { months: null, instant: false, ...fields.period } } : fields;
  return { ...row, original: whole(row.original), change: whole(row.change) };
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
