/** What an entry of a dictionary weighs where it is marked: all of them together go into every analysis (`mostMarked`). */
import { mostMarked, type PackForms } from './pack';

/** Words of an entry that are marked, and UTF-16 units of these and of all that decides where. */
export function weightOf({ zh, variants, covers, regions, near, notBefore, notAfter, quotedOnly, text }: PackForms): { words: number; units: number } {
  const words = [zh, ...variants, ...covers];
  const units = [...words, ...regions, ...near, ...notBefore, ...notAfter, ...quotedOnly, text].reduce((sum, word) => sum + word.length, 0);
  return { words: words.length, units };
}

/** Asked of entries in their order, whether one more may be marked; once one may not none may that follows. */
export function roomForMarks(): (form: PackForms) => boolean {
  const left: { words: number; units: number } = { ...mostMarked };
  return (form) => {
    const { words, units } = weightOf(form);
    left.words -= words;
    left.units -= units;
    return left.words >= 0 && left.units >= 0;
  };
}
