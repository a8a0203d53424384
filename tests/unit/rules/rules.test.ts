/** Each rule of the engine is good for something: its example holds, and without it does not. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { ALL_RULES } from '../../../lib/extract/rules/all';
import { firstOf, PLAIN_RUN, rulebook, type Rule } from '../../../lib/extract/rules/rule';
import { allTold, holds, reportWith } from './told-words';

describe.each(ALL_RULES.map(({ id, example }) => [id, example] as const))('%s', (id, example) => {
  it('gives what its example says', () => {
    const told = allTold(analyse({ id, text: reportWith(example[0], example[2]), force: true }));
    expect(holds(example), `wanted ${example[1]} of “${example[0]}”, told: ${told.map((words) => words.join(' ')).join(' | ') || 'nothing'}`).toBe(true);
  });

  it('is missed when it is switched off', () => {
    expect(holds(example, [id])).toBe(false);
  });
});

it('has one id each', () => {
  expect(new Set(ALL_RULES.map(({ id }) => id)).size).toBe(ALL_RULES.length);
});

describe('a rulebook', () => {
  const rule = (id: string, beats?: string[]): Rule<number, string> => ({ id, example: ['', ''], beats, gives: (size) => (size > 0 ? id : null) });

  it('asks rules as listed, but each before those it beats', () => {
    const book = rulebook('row', [rule('a'), rule('b', ['a']), rule('c')]);
    expect(book.rules.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it.each([
    ['a circle', [rule('a', ['b']), rule('b', ['c']), rule('c', ['a'])], /circle/],
    ['an unknown rule', [rule('a', ['z'])], /beats z/],
    ['an id twice', [rule('a'), rule('a')], /share an id/],
  ])('refuses %s', (_, rules, message) => {
    expect(() => rulebook('row', rules)).toThrow(message);
  });

  it('says which rule gave the value, and only on asking what else was proposed', () => {
    const book = rulebook('row', [rule('a'), rule('b')]);
    expect(firstOf(book, 1, PLAIN_RUN)).toEqual({ value: 'a', rule: 'a', words: null, rejected: null });
    expect(firstOf(book, 1, { off: new Set(), explain: true })).toEqual({ value: 'a', rule: 'a', words: null, rejected: [{ rule: 'b', value: 'b' }] });
    expect(firstOf(book, 1, { off: new Set(['a']), explain: false })?.rule).toBe('b');
    expect(firstOf(book, 0, PLAIN_RUN)).toBeNull();
  });
});
