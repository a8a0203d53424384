/** The structure of a document: blocks of plain text, never markup. */

import type { DoubtReason } from '../../model/doubtful-span';

/** What is known of a block in a printed document. */
export interface Printed {
  /** The page on which it begins, from 1. */
  page?: number;
  /** Where in the file's text it begins, in UTF-16 units. */
  start?: number;
  /** Why its words may not stand there as they are read. */
  doubt?: DoubtReason;
}

export type Block = Printed & BlockContent;

type BlockContent =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: string }
  /** A line of a report's head: occasion, date, speaker. */
  | { kind: 'byline'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; rows: string[][] };
