import { expect, it } from 'vitest';
import words from '../../../lib/compare/data/unit-words.json';
import units from '../../../lib/extract/data/units.json';

it('every unit that the engine reads has an English name, and none of them holds Chinese', () => {
  const named = words.en as Record<string, { many: string; one?: string }>;
  const read = Object.values(units.kinds).flat();
  expect(read.filter((unit) => !(unit in named))).toEqual([]);
  expect(Object.values(named).filter(({ many, one = '' }) => /\p{Script=Han}/u.test(many + one))).toEqual([]);
});
