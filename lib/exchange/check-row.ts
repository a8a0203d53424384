/** Whether a row of a foreign backup is one of ours. */
import * as v from 'valibot';
import type { RowCheck } from './open-backup';
import { BundleSchema, PackContentsSchema, rowSchemas } from './row-schemas';

const schemas: Record<string, v.GenericSchema> = { ...rowSchemas, reports: BundleSchema, packs: PackContentsSchema };

export const checkRow: RowCheck = (table, row) => {
  // Names come from the file: `constructor` is no table of ours.
  const schema = Object.hasOwn(schemas, table) ? schemas[table] : undefined;
  if (!schema) return 'unknown-table';
  const checked = v.safeParse(schema, row, { abortEarly: true });
  return checked.success ? null : { field: v.getDotPath(checked.issues[0]), found: checked.issues[0].received.slice(0, 80) };
};
