/** One text gives one answer, whatever was read before it: no module remembers anything between documents. */
import fc from '../fast-check';
import { expect, it } from 'vitest';
import { ALL_RULES } from '../../../lib/extract/rules/all';
import { analyse } from '../../../lib/engine/analyse';
import { reportWith } from '../rules/told-words';

const sentences = fc.array(fc.constantFrom(...ALL_RULES.map(({ example }) => example[0])), { minLength: 1, maxLength: 4 });

it('is the same in any order of documents', () => {
  fc.assert(
    fc.property(
      fc.array(sentences, { minLength: 2, maxLength: 5 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([first, second]) => {
        const read = (parts: string[]) => analyse({ id: 'one', text: reportWith(parts.join('')), force: true });
        const told = new Map(first.map((parts) => [parts, read(parts)]));
        for (const parts of second) expect(read(parts)).toEqual(told.get(parts));
      },
    ),
    { numRuns: 20 },
  );
});
