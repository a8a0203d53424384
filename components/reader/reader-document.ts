import type { Block } from '../../lib/files/blocks/block';
import type { Scan } from '../../lib/files/read-file';
import type { SourceFile } from './open-document';

/** A document as the reader page sets it. */
export interface ReaderDocument {
  /** Address of a saved page, else made from the file's name or the text's hash: the document's address in the library. */
  url: string;
  /** The document's own title, else the file's name. */
  title: string;
  blocks: Block[];
  /** Numbers of pages that are pictures and have not been read, and the file that can be read again. */
  unread?: { pages: readonly number[]; file: SourceFile };
  /** What was recognised here, and the file's text that its lines count in. */
  scan?: Scan & { text: string };
}
