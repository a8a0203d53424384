import type { Block } from '../../lib/files/blocks/block';
import type { RecognisedText } from '../../lib/files/scan/looked-at';
import type { PagePicture } from '../../lib/files/scan/recognition';
import type { LookedPassage } from '../../lib/model/looked-passage';

/** What is used of a File. */
export interface SourceFile {
  name: string;
  /** Where on the web it is, for what a tab shows. */
  address?: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What was recognised of a document here, as it was recognised. */
export interface RecognisedDocument {
  read: RecognisedText;
  /** For each page its picture; null for pages that were not recognised here. */
  pictures: readonly (PagePicture | null)[];
  /** What the reader had compared with its picture when the document was opened. */
  passages: readonly LookedPassage[];
}

/** A document as the reader page sets it. */
export interface ReaderDocument {
  /** Address of a saved page, else made from the file's name or the text's hash: the document's address in the library. */
  url: string;
  /** The document's own title, else the file's name. */
  title: string;
  blocks: Block[];
  /** Numbers of pages that are pictures and have not been read, and the file that can be read again. */
  unread?: { pages: readonly number[]; file: SourceFile };
  scan?: RecognisedDocument;
}
