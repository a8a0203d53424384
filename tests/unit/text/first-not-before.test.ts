import * as fc from '../fast-check';
import { expect, it } from 'vitest';
import { firstNotBefore } from '../../../lib/text/first-not-before';

it('finds the place that a search from the beginning finds, and asks for no thing that is not there', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }), fc.integer({ min: -1, max: 21 }), (numbers, wanted) => {
      const sorted = numbers.sort((a, b) => a - b);
      const found = firstNotBefore(sorted.length, (at) => {
        expect(sorted).toHaveProperty([at]);
        return sorted[at]! < wanted;
      });
      const first = sorted.findIndex((number) => number >= wanted);
      expect(found).toBe(first < 0 ? sorted.length : first);
    }),
  );
});

it('asks few of many', () => {
  let asked = 0;
  expect(firstNotBefore(1_000_000, (at) => ++asked > 0 && at < 765_432)).toBe(765_432);
  expect(asked).toBeLessThan(25);
});
