/** A document's text cut into passages, sentence by sentence, each under the headings that it stands below. */
import { headingOf } from '../detect/headings';
import { paragraphsOf } from '../detect/paragraphs';
import type { Span } from '../model/analysis';
import { read } from '../text/reading';
import { sentencesOf } from '../text/sentences';

export interface Passage {
  /** In the document's text, UTF-16. */
  span: Span;
  /** As read: in simplified script, without the page's line breaks. */
  words: string;
  /** Titles of the headings above it, the outermost first. */
  section: readonly string[];
}

export interface Passages {
  passages: Passage[];
  /** Set where the text is longer than what is compared. */
  cut: boolean;
}

/** More passages of one document are not compared: a report of a province has some six hundred. */
export const MOST_PASSAGES = 4000;
/** Shorter pieces (二、, a name, a date line) say nothing that could be new or dropped. */
const SHORTEST = 8;

/** All passages of a text, in order; headings are their sections and no passages. Linear. */
export function passagesOf(source: string): Passages {
  const reading = read(source);
  const paragraphs = paragraphsOf(reading);
  const passages: Passage[] = [];
  let above: { rank: number; title: string }[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    const heading = headingOf(reading, paragraph, paragraphs[at + 1]?.text.length ?? 0);
    if (heading) above = [...above.filter(({ rank }) => rank < heading.rank), heading];
    if (heading && !heading.runIn) continue;
    const section = above.map(({ title }) => title);
    // A heading that opens its paragraph is that paragraph's first sentence.
    for (const { start, end } of sentencesOf(paragraph.text).slice(heading ? 1 : 0)) {
      const words = paragraph.text.slice(start, end);
      if (words.length < SHORTEST) continue;
      if (passages.length === MOST_PASSAGES) return { passages, cut: true };
      passages.push({ span: reading.span(paragraph.start + start, paragraph.start + end), words, section });
    }
  }
  return { passages, cut: false };
}
