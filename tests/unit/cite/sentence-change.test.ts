import fc from '../fast-check';
import { expect, it } from 'vitest';
import { sentenceChange } from '../../../lib/cite/sentence-change';

it('shows a changed number as a whole', () => {
  expect(sentenceChange('生产总值3482.6亿元，增长5.6%。', '生产总值3488.1亿元，增长5.7%。')).toEqual([
    { kind: 'same', text: '生产总值' },
    { kind: 'old', text: '3482.6' },
    { kind: 'new', text: '3488.1' },
    { kind: 'same', text: '亿元，增长' },
    { kind: 'old', text: '5.6' },
    { kind: 'new', text: '5.7' },
    { kind: 'same', text: '%。' },
  ]);
});

it('holds both wordings whole', () => {
  const words = fc.string({ unit: fc.constantFrom('增', '长', '5', '.', 'a', '，', '亿', '😀'), maxLength: 60 });
  fc.assert(
    fc.property(words, words, (before, now) => {
      const changes = sentenceChange(before, now);
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('new')).toBe(before);
      expect(without('old')).toBe(now);
    }),
  );
});
