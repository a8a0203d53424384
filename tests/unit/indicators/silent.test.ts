import { describe, expect, it } from 'vitest';
import { SILENT } from '../../../lib/extract/indicators/silent';
import { readAll } from './told';

describe('what tells nothing', () => {
  it.each(SILENT.map(({ id, example }) => [id, example]))('%s: %s', (_, example) => {
    const { figures, indicators } = readAll(example);
    expect(figures.length).toBeGreaterThan(0);
    expect(indicators).toEqual([]);
  });

  it('has no two rules of one id', () => {
    expect(new Set(SILENT.map(({ id }) => id)).size).toBe(SILENT.length);
  });
});
