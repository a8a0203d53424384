/** Words of a page without the line breaks that the page has in mid-sentence; a blank stays between Latin words alone. */
export function unwrapped(text: string): string {
  return text.replace(/([A-Z,.;])[^\S\n]{0,40}\n\s{0,40}(?=[A-Z])/gi, '$1 ').replace(/[^\S\n]{0,40}\n\s{0,40}/g, '');
}

/** A passage in one line. */
export const inOneLine = (text: string): string => unwrapped(text.trim());
