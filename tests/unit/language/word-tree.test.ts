import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { WordTree, type Hit } from '../../../lib/language/word-tree';

const letter = fc.constantFrom('甲', '乙', '丙', 'a', '1');
const words = fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 6 }), { maxLength: 20 });
const text = fc.string({ unit: letter, maxLength: 12 });

/** The words that a hit holds, longest first. */
function told(hit: Hit<string> | null): string[] {
  const all: string[] = [];
  for (let one = hit; one; one = one.shorter) {
    expect(one.length).toBe(one.value.length);
    all.push(one.value);
  }
  return all;
}

const longestFirst = (list: string[]): string[] => [...new Set(list)].sort((a, b) => b.length - a.length);

describe('WordTree', () => {
  it('finds at every place all words that start there, the longest first', () => {
    fc.assert(
      fc.property(words, text, (list, line) => {
        const tree = new WordTree(list.map((word) => [word, word] as const));
        for (let at = 0; at <= line.length; at++) {
          for (let end = at; end <= line.length; end++) {
            expect(told(tree.longest(line, at, end))).toEqual(longestFirst(list.filter((word) => line.slice(at, end).startsWith(word))));
          }
        }
      }),
    );
  });

  it('finds, read backwards, all words that end there', () => {
    fc.assert(
      fc.property(words, text, (list, line) => {
        const tree = new WordTree(
          list.map((word) => [word, word] as const),
          { backwards: true },
        );
        for (let at = 0; at <= line.length; at++) {
          for (let start = 0; start <= at; start++) {
            expect(told(tree.longest(line, at, start))).toEqual(longestFirst(list.filter((word) => line.slice(start, at).endsWith(word))));
          }
        }
      }),
    );
  });

  it('keeps the first of two values of a word, and finds nothing for the empty one', () => {
    const tree = new WordTree([
      ['甲', 1],
      ['甲', 2],
      ['', 3],
    ] as const);
    expect(tree.longest('甲', 0, 1)).toEqual({ value: 1, length: 1, shorter: null });
    expect(tree.longest('乙', 0, 1)).toBeNull();
  });
});
