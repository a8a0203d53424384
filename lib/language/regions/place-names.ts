/** English names of regions as they are read from the file that the build makes of them (place-name-rows.ts). */

/** Chinese name → English. */
export type PlaceNames = ReadonlyMap<string, string>;

export const noPlaceNames: PlaceNames = new Map();

/** Reads the file's lines; a line that is none is left out. */
export function placeNamesOf(file: string): PlaceNames {
  return new Map(
    file.split('\n').flatMap((line) => {
      const [name, english] = line.split('\t');
      return name && english ? [[name, english] as const] : [];
    }),
  );
}

/** Letters and digits without marks: Lu'an and Lüliang are found as luan, luliang. */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .trim();

const TYPE = / (?:county|district|city|banner|league|prefecture|new area|(?:[a-z]+(?:,| and)? )*autonomous (?:county|prefecture|banner))$/u;

/**
 * A wish with the regions that it names in English put in Chinese: `Inner Mongolia grain` → `内蒙古自治区 grain`.
 * @param regions Chinese names of the regions that can be meant (those of the library).
 */
export function inChinese(wish: string, regions: Iterable<string>, english: PlaceNames): string {
  if (!/[a-z]{3}/i.test(wish) || /["“「]/u.test(wish)) return wish;
  const spelled = new Map<string, string>();
  for (const name of regions) {
    const whole = plain(english.get(name) ?? '');
    if (whole === '') continue;
    spelled.set(whole, name);
    const bare = whole.replace(TYPE, '');
    // Two places may share the bare name: Jilin is the province.
    if (!spelled.has(bare)) spelled.set(bare, name);
  }
  const words = wish.trim().split(/\s+/);
  const read: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestName(words, at, spelled);
    read.push(length === 0 ? (words[at] ?? '') : (spelled.get(plain(words.slice(at, at + length).join(' '))) ?? ''));
    at += Math.max(1, length);
  }
  return read.join(' ');
}

const LONGEST_NAME = 7;

/** How many words from `at` on are a name; 0 where none is. */
function longestName(words: readonly string[], at: number, spelled: ReadonlyMap<string, string>): number {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length -= 1) {
    if (spelled.has(plain(words.slice(at, at + length).join(' ')))) return length;
  }
  return 0;
}
