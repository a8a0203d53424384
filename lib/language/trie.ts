/** Longest match of many fixed words at one place of a text, forwards or backwards from it. */

interface Node {
  next: Map<number, Node>;
  word: string | null;
}

export interface Trie {
  /** The longest word that starts at `at` (forward tries) or ends before `at` (backward tries) and passes `accepts`. */
  longest(text: string, at: number, accepts?: (word: string) => boolean): string | null;
}

function build(words: Iterable<string>, backward: boolean): Node {
  const root: Node = { next: new Map(), word: null };
  for (const word of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(backward ? word.length - 1 - i : i);
      let next = node.next.get(code);
      if (!next) node.next.set(code, (next = { next: new Map(), word: null }));
      node = next;
    }
    node.word = word;
  }
  return root;
}

/** Words read from left to right. A look-up costs at most the length of the longest word. */
export function forwardTrie(words: Iterable<string>): Trie {
  return trie(build(words, false), 0, 1);
}

/** Words read from right to left: what ends just before a place. */
export function backwardTrie(words: Iterable<string>): Trie {
  return trie(build(words, true), -1, -1);
}

function trie(root: Node, first: 0 | -1, step: 1 | -1): Trie {
  return {
    longest(text, at, accepts) {
      let node: Node | undefined = root;
      let found: string | null = null;
      for (let i = at + first; i >= 0 && i < text.length; i += step) {
        node = node.next.get(text.charCodeAt(i));
        if (!node) break;
        if (node.word !== null && (!accepts || accepts(node.word))) found = node.word;
      }
      return found;
    },
  };
}
