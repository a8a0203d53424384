/** What a reader is shown of a file before it is taken in. */
import type { MergePlan } from '../store/merge-plan';
import type { ExportFormat } from './formats';
import type { Place, RefusalReason } from './refusal';

export type { Conflict, MergeChoice, MergePlan } from '../store/merge-plan';

export interface ImportPreview {
  fileName: string;
  format: ExportFormat;
  /** Whether the file brings settings. */
  settings: boolean;
  plan: MergePlan;
}

/** How the taking in of a file stands. `progress` is from 0 to 1, null where it cannot be told. */
export type ImportStep =
  | { step: 'idle' }
  | { step: 'reading'; fileName: string; progress: number | null }
  | { step: 'refused'; fileName: string; reason: RefusalReason; place: Place; found: string }
  | { step: 'preview'; preview: ImportPreview }
  /** `stopping`: the reader has cancelled, and it is being given up. */
  | { step: 'writing'; fileName: string; progress: number | null; stopping: boolean };
