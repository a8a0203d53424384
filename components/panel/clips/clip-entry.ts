import { referenceForms } from '../../../lib/cite/reference';
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

/** Where a clip stands in the page beside the panel; clips of other pages have no state. */
export interface ClipState {
  state: 'here' | 'changed' | 'gone';
  /** The sentence that stands in its place now. */
  now: string | null;
}

/** Forms in which clips are copied, `csv` saved. */
export const copyForms = ['text', 'markdown', 'html', 'table', 'csv', 'link', ...referenceForms] as const;
export type CopyForm = (typeof copyForms)[number];
