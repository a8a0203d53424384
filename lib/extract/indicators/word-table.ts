/** Words looked up at a place in a text: the longest that starts there, ends there, or the first within a stretch. */
import { WordTree } from '../../language/word-tree';

export class WordTable {
  private readonly words: ReadonlySet<string>;
  /** Made when first asked: most tables are read from one end alone. */
  private fromFirst: WordTree<string> | null = null;
  private fromLast: WordTree<string> | null = null;

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** The longest word that starts at `at`, '' where none does. */
  startingAt(text: string, at: number, end = text.length): string {
    return (this.fromFirst ??= this.tree(false)).longest(text, at, end)?.value ?? '';
  }

  /** The longest word that ends before `end`, '' where none does. */
  endingAt(text: string, end: number, start = 0): string {
    return (this.fromLast ??= this.tree(true)).longest(text, end, start)?.value ?? '';
  }

  /** Offset of the first word within [start, end), leftmost and longest; null where there is none. */
  firstIn(text: string, start = 0, end = text.length): { at: number; word: string } | null {
    for (let at = start; at < end; at++) {
      const word = this.startingAt(text, at, end);
      if (word) return { at, word };
    }
    return null;
  }

  private tree(backwards: boolean): WordTree<string> {
    return new WordTree(
      [...this.words].map((word) => [word, word] as const),
      { backwards },
    );
  }
}
