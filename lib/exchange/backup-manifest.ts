/** The first part of a backup, which names the others. */
import * as v from 'valibot';

export const BACKUP_FORMAT = 'reportlens-backup';
export const MANIFEST = 'manifest.json';

const MAX_PARTS = 20_000;

export const ManifestSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.string(),
  counts: v.record(v.string(), v.number()),
  settings: v.nullable(v.record(v.string(), v.unknown())),
  parts: v.pipe(
    v.array(v.object({ name: v.pipe(v.string(), v.regex(/^\w{1,20}\/\d{1,6}\.jsonl$/)), table: v.string(), rows: v.number(), sha256: v.string() })),
    v.maxLength(MAX_PARTS),
  ),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;
