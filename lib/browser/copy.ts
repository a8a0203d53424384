/**
 * The one writer of the clipboard. It is asked within the turn of the reader's press, since browsers allow no later one; what
 * is written may still be being read or drawn.
 */

type Words = string | Promise<string>;

/** Puts words on the clipboard, plain and, where there is such a form, as HTML that word processors take. */
export function copyWords(plain: Words, html: Words | null = null): Promise<void> {
  return write({ 'text/plain': blobOf(plain, 'text/plain'), ...(html === null ? {} : { 'text/html': blobOf(html, 'text/html') }) });
}

/** Puts a picture on the clipboard. @param png of type image/png. */
export const copyPicture = (png: Promise<Blob>): Promise<void> => write({ 'image/png': png });

const blobOf = async (words: Words, type: string): Promise<Blob> => new Blob([await words], { type });

const write = (formats: Record<string, Promise<Blob>>): Promise<void> => navigator.clipboard.write([new ClipboardItem(formats)]);
