/** A document as the reader page sets it: blocks of plain text, never markup. */

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { kind: 'paragraph'; text: string }
  /** A line of a report's head: occasion, date, speaker. */
  | { kind: 'byline'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; rows: string[][] };

export interface ReaderDocument {
  /** Made from the file's name or the text's hash: the document's address in the library. */
  url: string;
  /** The document's own title, else the file's name. */
  title: string;
  blocks: Block[];
}
