import { expect, it } from 'vitest';
import counted from '../../../lib/glossary/data/commonness.json';
import { commonness } from '../../../lib/glossary/commonness';
import { glossaryEntries } from '../../../lib/glossary/entries';
import { termsOf } from './terms-of';

it('is told of entries that there are, as counted', () => {
  const ids = new Set(glossaryEntries.map(({ id }) => id));
  expect(Object.keys(counted.of).filter((id) => !ids.has(id))).toEqual([]);
  expect(commonness('gaozhiliang-fazhan')).toBe('everyday');
  expect(commonness('constructor')).toBeNull();
});

it('is said beside each term of a text', () => {
  expect(termsOf('推动高质量发展，划定三区三线。').map(({ quote, common }) => [quote, common ?? null])).toEqual([
    ['高质量发展', 'everyday'],
    ['三区三线', null],
  ]);
});
