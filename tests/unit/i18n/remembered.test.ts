import { describe, expect, it } from 'vitest';
import { translationOf } from '../../../lib/i18n';

const words = { plain: 'Close', year: 'in {{year}}', of: '{{a}} of {{b}}', regions_one: '{{count}} region', regions_other: '{{count}} regions' };

describe('words that are asked for again', () => {
  const { t } = translationOf('en', words);
  const say = t as unknown as (key: string, values?: Record<string, unknown>) => string;

  it('are the same as the first time', () => {
    for (let time = 0; time < 2; time += 1) {
      expect(say('plain')).toBe('Close');
      expect(say('year', { year: 2024 })).toBe('in 2024');
      expect(say('year', { year: 2025 })).toBe('in 2025');
      expect(say('regions', { count: 1 })).toBe('1 region');
      expect(say('regions', { count: 31 })).toBe('31 regions');
    }
  });

  it('are told apart by every value that is filled in, and by its name', () => {
    expect(say('of', { a: '1', b: '2' })).toBe('1 of 2');
    expect(say('of', { a: '2', b: '1' })).toBe('2 of 1');
    expect(say('of', { b: '1', a: '2' })).toBe('2 of 1');
    expect(say('of', { a: '1\nstring b\n2', b: '3' })).toBe('1\nstring b\n2 of 3');
  });

  it('stay right where more are asked for than are kept', () => {
    for (let year = 0; year < 5000; year += 1) say('year', { year });
    expect(say('year', { year: 7 })).toBe('in 7');
    expect(say('plain')).toBe('Close');
  });
});
