/** How far the marking of a document has come. */
import type { Analysis } from '../../lib/model/analysis';
import type { LookedPassage } from '../../lib/model/looked-passage';
import type { ReaderDocument } from './reader-document';

export type MarkState =
  | { kind: 'analysing' }
  | {
      kind: 'done';
      analysis: Analysis;
      /** Whether it stands in the library. */
      /** null until that is known. */
      kept: boolean | null;
      /** Shows the next or previous figure that is read with doubt. */
      stepDoubtful: (delta: 1 | -1) => void;
    }
  /** The background did not answer: figures are marked, nothing more is known. */
  | { kind: 'failed' };

/** What the page shows of a document, and who hears of what becomes of it. */
export interface MarkedPage {
  /** How far the marking has come. */
  tell: (state: MarkState) => void;
  /** The passages that the page shows as compared with their picture, or set right. */
  passages: () => readonly LookedPassage[];
  /** The reader has compared another. */
  look: (passages: readonly LookedPassage[]) => void;
}

/** Marks the document that the page shows until the returned function is called. */
export type MarkDocument = (document: ReaderDocument, page: MarkedPage) => () => void;
