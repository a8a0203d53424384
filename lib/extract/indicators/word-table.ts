/** Words looked up at a place in a text: the longest that starts there, ends there, or the first within a stretch. */

export class WordTable {
  private readonly words: ReadonlySet<string>;
  /** Length of the longest word by its first and by its last character: most places are settled by one look. */
  private readonly longestFrom = new Map<number, number>();
  private readonly longestTo = new Map<number, number>();

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) {
      const first = word.charCodeAt(0);
      const last = word.charCodeAt(word.length - 1);
      this.longestFrom.set(first, Math.max(this.longestFrom.get(first) ?? 0, word.length));
      this.longestTo.set(last, Math.max(this.longestTo.get(last) ?? 0, word.length));
    }
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** The longest word that starts at `at`, '' where none does. */
  startingAt(text: string, at: number, end = text.length): string {
    for (let length = Math.min(this.longestFrom.get(text.charCodeAt(at)) ?? 0, end - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      if (this.words.has(word)) return word;
    }
    return '';
  }

  /** The longest word that ends before `end`, '' where none does. */
  endingAt(text: string, end: number, start = 0): string {
    for (let length = Math.min(this.longestTo.get(text.charCodeAt(end - 1)) ?? 0, end - start); length > 0; length--) {
      const word = text.slice(end - length, end);
      if (this.words.has(word)) return word;
    }
    return '';
  }

  /** Offset of the first word within [start, end), leftmost and longest; null where there is none. */
  firstIn(text: string, start = 0, end = text.length): { at: number; word: string } | null {
    for (let at = start; at < end; at++) {
      const word = this.startingAt(text, at, end);
      if (word) return { at, word };
    }
    return null;
  }
}
