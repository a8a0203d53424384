/** Backups made part by part, and what opening one says. */
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { openBackup, type BackupLimits, type OpenOptions, type RowCheck } from '../../../lib/exchange/open-backup';
import { RefusedError } from '../../../lib/exchange/refusal';
import { BACKUP_VERSION } from '../../../lib/exchange/upgrades';
import { sha256 } from '../../../lib/store/hash';

interface Part {
  name: string;
  table: string;
  text: string | Uint8Array;
  /** Rows that the manifest states; those that stand there where none are told. */
  rows?: number;
  sha?: string;
}

export const lines = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row) + '\n').join('');
export const part = (table: string, rows: unknown[], more: Partial<Part> = {}): Part => ({ name: `${table}/0001.jsonl`, table, text: lines(...rows), ...more });
const rowsOf = (text: string | Uint8Array): number => (typeof text === 'string' ? text.split('\n').filter(Boolean).length : 1);

export async function manifestOf(parts: readonly Part[], more: object = {}): Promise<object> {
  const told = await Promise.all(
    parts.map(async ({ name, table, text, rows, sha }) => ({
      name,
      table,
      rows: rows ?? rowsOf(text),
      sha256: sha ?? (await sha256(typeof text === 'string' ? text : new TextDecoder().decode(text))),
    })),
  );
  const manifest = {
    format: 'reportlens-backup',
    version: BACKUP_VERSION,
    createdAt: '2031-04-04T00:00:00.000Z',
    counts: {},
    settings: null,
    parts: told,
    ...more,
  };
  return { ...manifest, checksum: await sha256(JSON.stringify(manifest)) };
}

export const zipped = (manifest: string | Uint8Array, parts: readonly Part[]): Uint8Array =>
  zipSync({
    ...Object.fromEntries(parts.map(({ name, text }) => [name, typeof text === 'string' ? strToU8(text) : text])),
    'manifest.json': typeof manifest === 'string' ? strToU8(manifest) : manifest,
  });

export const made = async (parts: readonly Part[], more: object = {}): Promise<Uint8Array> => zipped(JSON.stringify(await manifestOf(parts, more)), parts);

/** Whatever the row, it is one of ours. */
export const allGood: RowCheck = () => null;
const noLimits: BackupLimits = { part: Infinity, total: Infinity, rows: Infinity };
export const limited = (limits: Partial<BackupLimits>): OpenOptions => ({ check: allGood, limits: { ...noLimits, ...limits } });

export const refusal = async (bytes: Uint8Array, options: OpenOptions = { check: allGood }): Promise<RefusedError> => {
  try {
    await openBackup(bytes, options);
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
  throw new Error('taken in');
};
export const told = ({ reason, place, found }: RefusedError) => ({ reason, place, found });
export const refused = async (bytes: Uint8Array, options?: OpenOptions) => told(await refusal(bytes, options));
export const isTaken = async (bytes: Uint8Array, options?: OpenOptions) => expect(await openBackup(bytes, options)).toBeDefined();
