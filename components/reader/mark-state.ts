/** How far the marking of a document has come. */
import type { Analysis } from '../../lib/model/analysis';
import type { ReaderDocument } from './reader-document';

export type MarkState =
  | { kind: 'analysing' }
  | {
      kind: 'done';
      analysis: Analysis;
      /** Whether it stands in the library. */
      kept: boolean;
    }
  /** The background did not answer: figures are marked, nothing more is known. */
  | { kind: 'failed' };

/** Marks the document that the page shows until the returned function is called; tells how far it has come. */
export type MarkDocument = (document: ReaderDocument, tell: (state: MarkState) => void) => () => void;
