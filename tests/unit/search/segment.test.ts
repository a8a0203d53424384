/** A wish typed in one run is cut into words, whatever was typed. */
import { createRequire } from 'node:module';
import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { canBeCut, cutterOf, wordsOfRun } from '../../../lib/search/segment';

const { pangu } = createRequire(import.meta.url)('segmentit') as { pangu: string };
const cut = cutterOf(pangu);

describe('words of a wish in one run', () => {
  it.each([
    ['收入农村居民', ['收入', '农村', '居民']],
    ['四川新能源', ['四川', '新能源']],
  ])('%s', (run, words) => expect(wordsOfRun(run, cut)).toEqual(words));

  it('are none where it is one word', () => expect(wordsOfRun('人工智能', (run) => [run])).toEqual([]));

  it('are asked for only of Han characters in a bounded run', () => {
    expect(canBeCut('收入农村居民')).toBe(true);
    for (const typed of ['收入', 'low-altitude economy', '增长5.2%', '一'.repeat(61)]) expect(canBeCut(typed)).toBe(false);
  });

  it('leave nothing of the run out, however long', () => {
    const han = fc.array(fc.constantFrom(...'一二三十百千万亿工业增加值居民人均可支配收入'), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(han, (run) => {
        expect(cut(run).join('')).toBe(run);
      }),
      { numRuns: 60 },
    );
  });
});
