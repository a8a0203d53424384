/** Why a file cannot be read: one reason each, one sentence each. */

/**
 * What the command line says of each reason, behind the file's name. The reader page has its own words for the same reasons
 * (`reader.refusal` in lib/i18n/locales).
 */
const SENTENCES = {
  empty: 'it is empty',
  'too-large': 'it is too large',
  binary: 'it is binary and of no format that can be read',
  encoding: 'its encoding is neither UTF-8, UTF-16, GB18030 nor Big5',
  encrypted: 'it is encrypted and asks for a password',
  broken: 'it is broken',
  hostile: 'it unpacks to far more than a document holds, or is made to keep a reader busy',
  'no-text': 'it has no text layer: its pages are pictures (--recognise reads them on this device)',
  picture: 'it is a picture (--recognise reads it on this device)',
  archive: 'it is an archive; unpack it and give the files in it',
  presentation: 'it is a presentation; save it as PDF',
  'old-workbook': 'it is a workbook of Excel 97, of WPS or in XML; save it as .xlsx',
  'old-word': 'it is a document of Word 95 or older, of Works, or in Word’s XML; save it as .docx',
  'web-archive': 'it is a web archive of Safari; save the page as HTML',
  proprietary: 'it is of a closed format (CAJ, SEP, HWP); print it to PDF',
  unreadable: 'it cannot be opened',
  tab: 'the browser does not give the PDF of its tab; save it and open the file',
} as const;

export type RefusalReason = keyof typeof SENTENCES;

export const refusalReasons = Object.keys(SENTENCES) as RefusalReason[];

/** A file that cannot be read; the message is a sentence's end in English, without the file's name. */
export class FileError extends Error {
  constructor(
    readonly reason: RefusalReason,
    cause?: unknown,
    /** How many pictures of pages it has that recognition may read. */
    readonly pictures = 0,
  ) {
    super(SENTENCES[reason], { cause });
  }
}

/** Never returns: for use in an expression. @throws {FileError} */
export function refuse(reason: RefusalReason, cause?: unknown): never {
  throw new FileError(reason, cause);
}
