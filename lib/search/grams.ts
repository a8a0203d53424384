/**
 * Which pairs of neighbouring characters a document holds, in few bytes: a document that lacks a pair of a word does not hold the
 * word and need not be read. A Bloom filter: of what it says is there a little is not, of what is there nothing is missed.
 */

/** Bits for each pair: with two of them set one in twenty pairs that are not there seems to be. */
const BITS_PER_PAIR = 8;
const LEAST_BITS = 512;
/** 16 KB, for books. */
const MOST_BITS = 131_072;

const mixed = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return Math.imul(once ^ (once >>> 12), 0x297a2d39);
};

/** Two numbers for each pair of units of a text that stands in it, one after the other. */
function pairsOf(folded: string): number[] {
  const seen = new Set<number>();
  for (let at = 1; at < folded.length; at += 1) seen.add(folded.charCodeAt(at - 1) * 0x10000 + folded.charCodeAt(at));
  return [...seen].flatMap((pair) => {
    const first = mixed(Math.imul(Math.floor(pair / 0x10000), 0x9e3779b1) ^ (pair & 0xffff));
    return [first >>> 0, mixed(first) >>> 0];
  });
}

/** The pairs of a folded text (lib/search/fold.ts). Its length is a power of two. */
export function gramsOf(folded: string): Uint8Array {
  const pairs = pairsOf(folded);
  const wanted = (pairs.length / 2) * BITS_PER_PAIR;
  let bits = LEAST_BITS;
  while (bits < wanted && bits < MOST_BITS) bits *= 2;
  const grams = new Uint8Array(bits / 8);
  for (const pair of pairs) {
    const bit = pair & (bits - 1);
    grams[bit >>> 3]! |= 1 << (bit & 7);
  }
  return grams;
}

/** Whether a document may hold a folded word, from its pairs; one letter has none and may stand anywhere. */
export function wordTest(word: string): (grams: Uint8Array) => boolean {
  const pairs = pairsOf(word);
  return (grams) => {
    const mask = grams.length * 8 - 1;
    return pairs.every((pair) => (grams[(pair & mask) >>> 3]! & (1 << (pair & 7))) !== 0);
  };
}
