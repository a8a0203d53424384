/** Which passage of one document says what which passage of another does: by the pairs of letters that they share. */

/** Two passages that say the same thing or nearly so; indexes into the two lists. */
export interface Match {
  first: number;
  second: number;
  /** 0 to 1; 1 for the same words. */
  likeness: number;
}

/** Passages less alike are two different ones. */
const LEAST_LIKENESS = 0.5;
/** A pair of letters that stands in more passages than this tells nothing apart (发展, 建设). */
const MOST_PASSAGES_OF_PAIR = 60;
/** Passages that one is compared with word by word. */
const MOST_LOOKED_AT = 40;

/**
 * Matches each passage with at most one other, the likest first; of equals those that stand nearest to the same place.
 * Figures count as one figure, whatever they say: the same task with another target is the same task.
 */
export function matchPassages(first: readonly string[], second: readonly string[]): Match[] {
  const [left, right] = [first.map(pairsOf), second.map(pairsOf)];
  const places = placesOfPairs(right);
  const candidates = [...left.flatMap((pairs, at) => candidatesFor(at, pairs, right, places)), ...sameWords(first, second)];
  const distance = ({ first: one, second: other }: Match) => Math.abs(one / first.length - other / second.length);
  candidates.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.first - b.first);
  const [taken, given] = [new Set<number>(), new Set<number>()];
  return candidates.filter((match) => {
    if (taken.has(match.first) || given.has(match.second)) return false;
    taken.add(match.first);
    given.add(match.second);
    return true;
  });
}

/** The same words, the first time they stand in one with the first in the other and so on: also where all their pairs are common. */
function sameWords(first: readonly string[], second: readonly string[]): Match[] {
  const places = new Map<string, number[]>();
  for (const [at, words] of second.entries()) {
    const known = places.get(words);
    if (known) known.push(at);
    else places.set(words, [at]);
  }
  const uses = new Map<string, number>();
  return first.flatMap((words, at) => {
    const use = uses.get(words) ?? 0;
    uses.set(words, use + 1);
    const place = places.get(words)?.[use];
    return place === undefined ? [] : [{ first: at, second: place, likeness: 1 }];
  });
}

const NUMBER = /\d+(?:\.\d+)?/g;
const NO_LETTER = /[^\p{L}\p{N}%]/gu;

/** Every two letters that stand side by side, signs left out. */
function pairsOf(words: string): ReadonlySet<string> {
  const letters = words.replace(NUMBER, '0').replace(NO_LETTER, '');
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

function placesOfPairs(passages: readonly ReadonlySet<string>[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, pairs] of passages.entries()) {
    for (const pair of pairs) {
      const known = places.get(pair);
      if (known) known.push(at);
      else places.set(pair, [at]);
    }
  }
  return places;
}

function candidatesFor(at: number, pairs: ReadonlySet<string>, right: readonly ReadonlySet<string>[], places: ReadonlyMap<string, number[]>): Match[] {
  return nearest(pairs, places, right.length)
    .map((place) => ({ first: at, second: place, likeness: likeness(pairs, right[place] ?? new Set()) }))
    .filter((match) => match.likeness >= LEAST_LIKENESS);
}

/** Passages that share pairs which tell apart, those that share most first, and no more than are looked at. */
function nearest(pairs: ReadonlySet<string>, places: ReadonlyMap<string, number[]>, count: number): number[] {
  const shared = new Uint32Array(count);
  const near: number[] = [];
  for (const pair of pairs) {
    const found = places.get(pair) ?? [];
    if (found.length > MOST_PASSAGES_OF_PAIR) continue;
    for (const place of found) {
      if (shared[place] === 0) near.push(place);
      shared[place]! += 1;
    }
  }
  if (near.length > MOST_LOOKED_AT) near.sort((a, b) => shared[b]! - shared[a]!);
  return near.slice(0, MOST_LOOKED_AT);
}

/** Dice's coefficient of two sets. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
