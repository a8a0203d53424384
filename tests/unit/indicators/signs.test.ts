/** The learned table and the signs that the engine reads belong together. */
import { describe, expect, it } from 'vitest';
import learned from '../../../lib/extract/data/confidence.json';
import { confidenceOf } from '../../../lib/extract/indicators/readings/confidence';
import { ALL_RULES } from '../../../lib/extract/rules/all';
import { analyse } from '../../../lib/engine/analyse';
import { reportWith } from '../rules/told-words';

describe('confidence', () => {
  it('knows every naming rule that it has a weight for', () => {
    const rules = new Set(ALL_RULES.map(({ id }) => id));
    expect(Object.keys(learned.signs).filter((id) => id.startsWith('name.') && !rules.has(id))).toEqual([]);
  });

  it('lies between 0 and 1, whatever is seen', () => {
    const ids = Object.keys(learned.signs);
    for (const signs of [[], ids, ids.slice(0, 3), ['never seen']]) {
      expect(confidenceOf(signs)).toBeGreaterThan(0);
      expect(confidenceOf(signs)).toBeLessThan(1);
    }
  });

  it('falls with what speaks against an indicator', () => {
    expect(confidenceOf(['name.plain', 'is.level', 'bare-verb'])).toBeLessThan(confidenceOf(['name.plain', 'is.level']));
  });

  it('tells its signs to whoever asks', () => {
    const heard: string[][] = [];
    analyse({ id: 'watch', text: reportWith('地区生产总值增长5.2%。'), force: true, watch: (_, signs) => heard.push([...signs]) });
    expect(heard).toEqual([expect.arrayContaining(['name.plain', 'is.growth', 'coded'])]);
  });
});
