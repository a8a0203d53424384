/** Whether a row of a foreign backup is one of ours. */
import * as v from 'valibot';
import type { RowCheck } from './open-backup';
import { quickTest } from './quick-check';
import { BundleSchema, PackContentsSchema, rowSchemas } from './row-schemas';

const schemas: Record<string, v.GenericSchema> = { ...rowSchemas, reports: BundleSchema, packs: PackContentsSchema };
const tests = new Map(Object.entries(schemas).map(([table, schema]) => [table, { schema, fits: quickTest(schema) }]));

export const checkRow: RowCheck = (table, row) => {
  const known = tests.get(table);
  if (!known) return 'unknown-table';
  if (known.fits(row)) return null;
  // Which field it is, and what stands there.
  const checked = v.safeParse(known.schema, row, { abortEarly: true });
  return checked.success ? null : { field: v.getDotPath(checked.issues[0]), found: checked.issues[0].received.slice(0, 80) };
};
