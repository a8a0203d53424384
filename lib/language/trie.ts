/** Longest match of many fixed words at one place of a text, forwards or backwards from it. */
import { WordTree, type Hit } from './word-tree';

export interface Trie {
  /** The longest word that starts at `at` (forward tries) or ends before `at` (backward tries) and passes `accepts`. */
  longest(text: string, at: number, accepts?: (word: string) => boolean): string | null;
}

/** Words read from left to right. A look-up costs at most the length of the longest word. */
export function forwardTrie(words: Iterable<string>): Trie {
  const tree = new WordTree(asRows(words));
  return { longest: (text, at, accepts) => accepted(tree.longest(text, at, text.length), accepts) };
}

/** Words read from right to left: what ends just before a place. */
export function backwardTrie(words: Iterable<string>): Trie {
  const tree = new WordTree(asRows(words), { backwards: true });
  return { longest: (text, at, accepts) => accepted(tree.longest(text, at, 0), accepts) };
}

const asRows = (words: Iterable<string>) => [...words].map((word) => [word, word] as const);

function accepted(longest: Hit<string> | null, accepts?: (word: string) => boolean): string | null {
  let hit = longest;
  while (hit && accepts && !accepts(hit.value)) hit = hit.shorter;
  return hit?.value ?? null;
}
