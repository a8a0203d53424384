/** Sets words on a page as PDF.js would give them: one item a run, in points from the lower left corner. */
import type { PdfItem, PdfPage } from '../../../../lib/files/pdf/printed-text';

export const WIDTH = 595;
export const HEIGHT = 842;

interface Place {
  /** Points from the left and upper edge. */
  x: number;
  y: number;
  size?: number;
}

export function item(str: string, { x, y, size = 12 }: Place): PdfItem {
  const halves = [...str].reduce((sum, sign) => sum + (sign < '\u2000' ? 1 : 2), 0);
  return { str, transform: [size, 0, 0, size, x, HEIGHT - y], width: (halves * size) / 2 };
}

export function page(...items: PdfItem[]): PdfPage {
  return { width: WIDTH, height: HEIGHT, transform: [1, 0, 0, -1, 0, HEIGHT], items };
}

/**
 * Lines one below the other; U+3000 at a line's start indents it, as an item's place does in a PDF.
 */
export function lines(texts: readonly string[], { x = 90, y = 100, size = 12, pitch = 20 }: Partial<Place> & { pitch?: number } = {}): PdfItem[] {
  return texts.flatMap((text, at) => {
    const words = text.replace(/^\u3000+/, '');
    return words ? [item(words, { x: x + (text.length - words.length) * size, y: y + at * pitch, size })] : [];
  });
}

/** A text broken into lines of so many em, the first one indented by two. */
export function paragraph(text: string, em: number): string[] {
  const broken = [`\u3000\u3000${text.slice(0, em - 2)}`];
  for (let at = em - 2; at < text.length; at += em) broken.push(text.slice(at, at + em));
  return broken;
}
