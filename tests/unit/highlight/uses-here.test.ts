import { describe, expect, it } from 'vitest';
import { nameOfTerm, usesHere } from '../../../lib/highlight/uses-here';

const text = '建设“两港”，投资3亿元。打造两港格局。下一句无关。“两港”（云港、岭港）建成。\n打造两港格局。';
const place = (nth: number) => {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = text.indexOf('“两港”', start + 1);
  return { start: start + 1, end: start + 3 };
};

describe('usesHere', () => {
  it('gives every sentence with the term once, the one that unfolds it first', () => {
    const uses = usesHere(text, '两港', [place(0), place(1)]);
    expect(uses.map(({ sentence }) => sentence)).toEqual(['“两港”（云港、岭港）建成。', '建设“两港”，投资3亿元。', '打造两港格局。']);
    for (const { sentence, offset, length } of uses) expect(sentence.slice(offset, offset + length)).toBe('两港');
  });

  it('is bounded on a page that says nothing else', () => {
    expect(usesHere('两港。'.repeat(1000), '两港', [])).toHaveLength(1);
    expect(usesHere(Array.from({ length: 500 }, (_, index) => `两港${index}。`).join(''), '两港', []).length).toBeLessThan(30);
  });

  it('finds no sentence of what is gone', () => {
    expect(usesHere(text, '三带', [])).toEqual([]);
  });
});

describe('nameOfTerm', () => {
  it('drops the quotation marks around the words only', () => {
    expect(nameOfTerm({ quote: '“两港”' })).toBe('两港');
    expect(nameOfTerm({ quote: '“1+3”主导产业' })).toBe('“1+3”主导产业');
  });
});
