/** A program for recognition that reads what a test says, page by page. */
import type { RecognisedLine, Recogniser } from '../../../../lib/files/scan/recognition';
import { nodeRecogniser } from '../../../../lib/node/recogniser';

/** Lines of type `em` pixels high, one below the other from the upper left corner on; leading blanks indent. */
export function linesAt(texts: readonly string[], { left = 200, top = 300, em = 33 } = {}): RecognisedLine[] {
  return texts.map((text, row) => {
    let x = left;
    return [...text].flatMap((sign) => {
      const width = sign < '\u2000' ? em / 2 : em;
      const box = { text: sign, left: x + 2, right: x + width - 2, top: top + row * 1.7 * em + 2, bottom: top + row * 1.7 * em + em - 2, sure: 98 };
      x += width;
      return sign.trim() === '' ? [] : [box];
    });
  });
}

/** Paints with the real canvas; each call reads the next page, an Error fails. */
export function fakeRecogniser(pages: readonly (readonly RecognisedLine[] | Error)[]): Recogniser {
  const { canvas, decode } = nodeRecogniser();
  let next = 0;
  return {
    canvas,
    decode,
    linesOf() {
      const page = pages[next++] ?? [];
      return page instanceof Error ? Promise.reject(page) : Promise.resolve([...page]);
    },
  };
}
