/**
 * OpenCC's table of single characters (Apache-2.0), as opencc-js packs it, without what lies outside the basic plane. Builds for
 * the browser carry the pairs as they are here (scripts/build/light-modules.ts).
 */
import characters from 'opencc-js/dict/TSCharacters';

/** A traditional character and its simplified one, pair behind pair. */
export const characterPairs: string = flatPairs(characters);

/** The pairs of a dictionary, 'from to' between bars, of which both are one UTF-16 unit. */
function flatPairs(dictionary: string): string {
  return dictionary
    .split('|')
    .filter((pair) => /^. .$/.test(pair))
    .join('')
    .replaceAll(' ', '');
}
