/**
 * Text as it is searched: one form for letters of either width and case and for either script, without white space, with
 * a map back.
 */
import { simplify } from '../language/script';

export interface Folded {
  text: string;
  /** Offset in the source of each UTF-16 unit of `text`, and of its end. */
  map: number[];
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Folds a text: NFKC, lower case, simplified script, white space dropped (a line may be broken anywhere). Offsets are UTF-16. */
export function fold(source: string): Folded {
  let text = '';
  const map: number[] = [];
  let offset = 0;
  for (const character of source) {
    const code = character.charCodeAt(0);
    // Most characters of a report: nothing but the script changes in them.
    const folded = code >= FIRST_HAN && code <= LAST_HAN ? character : character.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
    for (let unit = 0; unit < folded.length; unit++) map.push(offset);
    text += folded;
    offset += character.length;
  }
  map.push(source.length);
  return { text: simplify(text), map };
}

/** Whether what begins at `at` of a folded text begins inside a number or a word of letters: 8.2 is no part of 348.2. */
export function beginsInside(folded: string, at: number): boolean {
  const [before, first] = [folded.charAt(at - 1), folded.charAt(at)];
  if (/[a-z]/.test(first)) return /[a-z]/.test(before);
  if (!/\d/.test(first)) return false;
  return /\d/.test(before) || (/[.,]/.test(before) && /\d/.test(folded.charAt(at - 2)));
}
