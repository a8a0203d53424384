import fc from '../fast-check';
import { expect, it } from 'vitest';
import { LetterSet } from '../../../lib/language/letter-set';

it('holds its letters and no other, whatever their last bits', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 0xd7ff })), fc.integer({ min: 0, max: 0xffff }), (codes, asked) => {
      const set = new LetterSet(codes.map((code) => String.fromCharCode(code)));
      expect(set.has(asked)).toBe(codes.includes(asked));
      for (const code of codes) {
        expect(set.has(code)).toBe(true);
        expect(set.has((code + 0x100) % 0xd800)).toBe(codes.includes((code + 0x100) % 0xd800));
      }
    }),
  );
  expect(new LetterSet('甲').has(Number.NaN)).toBe(false);
});
