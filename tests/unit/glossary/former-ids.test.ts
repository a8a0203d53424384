/** Two entries on one thing became one: what clips, notes and stored reports hold stays valid, and a reader sees one entry. */
import { describe, expect, it } from 'vitest';
import { glossaryEntries, termExplanation } from '../../../lib/glossary/entries';
import { currentId, idsOf } from '../../../lib/glossary/entry-forms';
import { termsOf } from './terms-of';

describe('an id that an entry has taken over', () => {
  it('is explained by that entry', () => {
    const merged = glossaryEntries.filter(({ formerIds }) => formerIds.length > 0);
    expect(merged.length).toBeGreaterThan(0);
    for (const { id, formerIds } of merged) {
      for (const former of formerIds) {
        expect(termExplanation(former)).toEqual(termExplanation(id));
        expect(currentId(former)).toBe(id);
        expect(idsOf(former)).toEqual([id, ...formerIds]);
      }
      expect(idsOf(id)).toEqual([id, ...formerIds]);
    }
  });

  it('is nobody’s in a text that is read now', () => {
    const ids = termsOf('支持雄安建设。推进雄安新区建设。推动京津冀三地协同，有序疏解非首都功能。').map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(['xiongan', 'jingjinji']));
  });
});

it('leaves every other id as it is', () => {
  expect([currentId('report:鹿鸣'), currentId('sannong'), currentId('constructor')]).toEqual(['report:鹿鸣', 'sannong', 'constructor']);
  expect(idsOf('report:鹿鸣')).toEqual(['report:鹿鸣']);
});
