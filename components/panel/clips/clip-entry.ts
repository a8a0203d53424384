import { referenceForms } from '../../../lib/cite/reference';
import type { TableForm } from '../../../lib/exchange/taken-table';
import type { ClipDetails, ClipDraft } from '../../../lib/model/explain';

/** A clip, as far as the panel shows it. */
export interface ClipEntry extends ClipDraft, ClipDetails {
  id: string;
  position: number;
  createdAt: number;
}

export interface FolderEntry {
  id: string;
  name: string;
  position: number;
}

type Filed = Pick<ClipEntry, 'id' | 'folderId'>;

/**
 * What undoes the keeping of several: those that were no clips before are taken out; the others, which were kept already, go back to
 * their folders. @param before all clips that there were.
 */
export function undoingOf(ids: readonly string[], before: readonly Filed[]): { out: string[]; back: Filed[] } {
  const known = new Map(before.map(({ id, folderId }) => [id, folderId]));
  const kept = [...new Set(ids)];
  return {
    out: kept.filter((id) => !known.has(id)),
    back: kept.flatMap((id) => (known.has(id) ? [{ id, folderId: known.get(id) ?? null }] : [])),
  };
}

/** Where a clip stands in the page beside the panel; clips of other pages have no state. */
export interface ClipState {
  state: 'here' | 'changed' | 'gone';
  /** The sentence that stands in its place now. */
  now: string | null;
}

/** Tables of clips, `copy` and `markdown` for the clipboard, the others saved. */
export const clipTables = { cells: 'copy', table: 'markdown', csv: 'csv', xlsx: 'xlsx' } as const satisfies Record<string, TableForm>;
export type ClipTable = keyof typeof clipTables;
/** Forms in which clips are taken elsewhere. */
export const copyForms = ['text', 'markdown', 'html', 'link', 'cited', 'cells', 'table', 'csv', 'xlsx', ...referenceForms] as const;
export type CopyForm = (typeof copyForms)[number];
