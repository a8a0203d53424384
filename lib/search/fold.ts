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

/** Folds a text: NFKC, lower case, simplified script, white space dropped (a line may be broken anywhere). Offsets are UTF-16. */
export function fold(source: string): Folded {
  let text = '';
  const map: number[] = [];
  let offset = 0;
  for (const character of source) {
    const folded = character.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
    for (let unit = 0; unit < folded.length; unit++) map.push(offset);
    text += folded;
    offset += character.length;
  }
  map.push(source.length);
  return { text: simplify(text), map };
}
