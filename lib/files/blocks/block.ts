/** The structure of a document: blocks of plain text, never markup. */

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: string }
  /** A line of a report's head: occasion, date, speaker. */
  | { kind: 'byline'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; rows: string[][] };
