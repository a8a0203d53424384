import type { Block } from '../../lib/files/blocks/block';

/** A document as the reader page sets it. */
export interface ReaderDocument {
  /** Address of a saved page, else made from the file's name or the text's hash: the document's address in the library. */
  url: string;
  /** The document's own title, else the file's name. */
  title: string;
  blocks: Block[];
}
