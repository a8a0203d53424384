import { describe, expect, it } from 'vitest';
import { locales } from '../../../lib/i18n';
import { translation } from './translation';
import { doubtWords } from '../../../lib/i18n/doubt-words';
import { isReadWithDoubt } from '../../../lib/model/certainty';
import { doubtKinds } from '../../../lib/model/doubts';

describe('doubts', () => {
  it.each([...locales])('are each said in their own words of %s', (locale) => {
    const { t } = translation(locale);
    const words = doubtKinds.flatMap((kind) => doubtWords([kind], t));
    expect(new Set(words).size).toBe(doubtKinds.length);
    for (const kind of doubtKinds) expect(words.join()).not.toContain(`common.doubt.${kind}`);
  });

  it('are said once, and those without words not at all', () => {
    const { t } = translation('en');
    expect(doubtWords(['magnitude', 'of-another-version', 'magnitude'], t)).toHaveLength(1);
    expect(doubtWords(undefined, t)).toEqual([]);
  });

  it('make a value doubtful however surely it was read', () => {
    expect(isReadWithDoubt({ confidence: 0.99 })).toBe(false);
    expect(isReadWithDoubt({ confidence: 0.99, doubts: ['magnitude'] })).toBe(true);
    expect(isReadWithDoubt({ confidence: 0.5 })).toBe(true);
  });
});
