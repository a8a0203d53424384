/** The paragraphs of a reading. */
import type { Reading } from '../text/reading';

export interface Paragraph {
  /** Offsets in the reading's text; the line feed belongs to no paragraph. */
  start: number;
  end: number;
  text: string;
}

export function paragraphsOf(reading: Reading): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const text of reading.text.split('\n')) {
    if (text) paragraphs.push({ start, end: start + text.length, text });
    start += text.length + 1;
  }
  return paragraphs;
}
