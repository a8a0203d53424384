/** How much of a page is analysed: no page is to keep the reader, or other pages, waiting for what nobody reads. */

/** Numbers in a text that are analysed at most; a long report states 1,500, a year's communiqué of a province 3,000. */
export const MOST_NUMBERS = 8000;

/** Where a text with more numbers than that is cut: behind a whole line where there is one. Its length where it has fewer. */
export function readingBound(text: string): number {
  const number = /\d[\d,.]*/g;
  for (let count = 0; count < MOST_NUMBERS; count++) if (!number.exec(text)) return text.length;
  const line = text.lastIndexOf('\n', number.lastIndex);
  return line > 0 ? line : number.lastIndex;
}
