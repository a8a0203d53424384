import { describe, expect, it } from 'vitest';
import { checkRow } from '../../../lib/exchange/check-row';

const note = { id: 'n', form: '三区三线', text: '我的解释', createdAt: 1, updatedAt: 2 };

describe('a row of a foreign backup', () => {
  it('is one of ours where every field is, whatever stands beside them', () => {
    expect(checkRow('notes', note)).toBeNull();
    expect(checkRow('notes', { ...note, later: [1] })).toBeNull();
  });

  it('is named by the first field that is none, and by what stands there', () => {
    expect(checkRow('notes', { ...note, id: 7, text: 3 })).toEqual({ field: 'id', found: '7' });
    expect(checkRow('notes', { ...note, text: 3, createdAt: 'soon' })).toEqual({ field: 'text', found: '3' });
    expect(checkRow('notes', { ...note, text: '甲'.repeat(100_001) })).toEqual({ field: 'text', found: expect.any(String) as string });
    expect(checkRow('notes', null)).toEqual({ field: null, found: 'null' });
  });

  it('is told by at most 80 signs', () => {
    expect(checkRow('notes', { ...note, createdAt: '年'.repeat(100) })).toEqual({ field: 'createdAt', found: `"${'年'.repeat(79)}` });
  });

  it('ends at the first field that is none, so that a row of many costs no more than one', () => {
    const asked: string[] = [];
    const row = Object.defineProperties(
      {},
      Object.fromEntries(['id', 'form', 'text'].map((name) => [name, { enumerable: true, get: () => (asked.push(name), 3) }])),
    );
    expect(checkRow('notes', row)).toEqual({ field: 'id', found: '3' });
    expect(new Set(asked)).toEqual(new Set(['id']));
  });

  it.each(['letters', 'constructor', '__proto__', 'toString'])('of a table called %s is of none of ours', (table) => {
    expect(checkRow(table, note)).toBe('unknown-table');
  });
});
