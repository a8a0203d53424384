import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { CompareChoiceSchema, firstChoice, MOST_LISTS, type PeerList } from '../../../lib/compare/choice';
import { standingAt } from '../../../lib/compare/focus';
import { droppedList, putList } from '../../../lib/compare/peer-lists';
import { regions } from './rows';

const coast: PeerList = { id: 'a', name: '沿海', regions: [{ key: '920100', name: '海堰市' }] };
const lakes: PeerList = { id: 'b', name: '湖区', regions: [{ key: '910200', name: '澜泊市' }] };
const focus = { code: 'gdp', measure: 'growth', year: 2026, months: null, side: 'actual', basis: null } as const;

describe('an own list of regions', () => {
  it('keeps its place when it is changed, and a new one goes behind the last while there is room', () => {
    const renamed = { ...coast, name: '沿海三市' };
    expect(putList([coast, lakes], renamed)).toEqual([renamed, lakes]);
    expect(putList([coast], lakes)).toEqual([coast, lakes]);
    const full = Array.from({ length: MOST_LISTS }, (_, at) => ({ ...lakes, id: String(at) }));
    expect(putList(full, coast)).toEqual(full);
    expect(putList(full, { ...full[3]!, name: '改名' })[3]!.name).toBe('改名');
  });

  it('leaves the nearest peers behind when it goes while it stands', () => {
    expect(droppedList({ lists: [coast, lakes], list: 'a' }, 'a')).toEqual({ lists: [lakes], list: null });
    expect(droppedList({ lists: [coast, lakes], list: 'a' }, 'b')).toEqual({ lists: [coast], list: 'a' });
  });

  it('stays the peers of a figure whose region it holds, and of no other', () => {
    const standing = { list: 'a', lists: [coast, lakes] };
    expect(standingAt(focus, regions.haiyan, standing)).toMatchObject({ home: regions.haiyan, list: 'a', regions: null });
    expect(standingAt(focus, regions.lanbo, standing)).toMatchObject({ list: null });
    expect(standingAt(focus, null, standing)).not.toHaveProperty('list');
  });

  it('that cannot be read takes neither the others nor the choice with it', () => {
    const stored = { ...firstChoice, codes: ['gdp'], lists: [coast, { id: 'x' }, null, lakes, { ...lakes, regions: 'all' }] };
    expect(v.parse(CompareChoiceSchema, stored)).toMatchObject({ codes: ['gdp'], lists: [coast, lakes] });
    expect(v.parse(CompareChoiceSchema, { ...firstChoice, lists: 7 }).lists).toEqual([]);
  });
});
