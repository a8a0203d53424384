/** Where a figure stands among reference figures: invented provinces, and the shipped file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../lib/compare/standing';
import type { Indicator, Region } from '../../../lib/model/analysis';
import { levelOf, parseReference, ReferenceError, type ReferenceFigure } from '../../../lib/reference/figures';
import { plainIndicator } from '../../samples';

const figure = (region: string, value: number, more: Partial<ReferenceFigure> = {}): ReferenceFigure => ({
  region,
  reportYear: 2032,
  code: 'gdp',
  measure: 'growth',
  status: 'actual',
  year: 2031,
  value,
  valueMax: null,
  unit: '%',
  bound: 'exact',
  ...more,
});
const provinces = Array.from({ length: 12 }, (_, at) => figure(`第${at + 1}省`, 4 + at * 0.1));
const set = [
  ...provinces,
  figure('全国', 5),
  figure('云岭省', 5.2, { status: 'target', reportYear: 2031 }),
  figure('全国', 5, { status: 'target', year: 2032, bound: 'about' }),
  ...provinces.map((each) => ({ ...each, status: 'target' as const, year: 2032, value: each.value + 0.5 })),
];
const yunling: Region = { name: '云岭省', code: null, level: 'province', parents: [] };
const stated: Indicator = {
  ...plainIndicator,
  code: 'gdp',
  name: '地区生产总值',
  measure: 'growth',
  value: 4.9,
  unit: '%',
  period: { from: 2031, to: 2031, months: null, instant: false },
};

describe('standing among the reference figures', () => {
  it('ranks a province, highest first, beside the nation and its own target', () => {
    expect(standingOf(set, stated, yunling)).toEqual({
      year: 2031,
      rank: { place: 3, tied: 1, of: 13, median: 4.6, distance: 0.3 },
      nation: { value: 5, valueMax: null, bound: 'exact', status: 'actual' },
      province: null,
      target: { value: 5.2, valueMax: null, bound: 'exact', status: 'target', met: false, difference: -0.3, ceiling: false },
    });
  });

  it('sets a target beside targets, and no target beside itself', () => {
    const planned = standingOf(set, { ...stated, status: 'target', value: 5.5, period: { ...stated.period!, from: 2032, to: 2032 } }, yunling);
    expect(planned).toMatchObject({ rank: { of: 13 }, nation: { status: 'target', bound: 'about' }, target: null });
  });

  it('shows a city its province and the nation, but no rank among provinces', () => {
    const city: Region = { name: '鹿鸣市', code: null, level: 'prefecture', parents: ['第2省'] };
    expect(standingOf(set, stated, city)).toMatchObject({ rank: null, province: { name: '第2省', value: 4.1 }, nation: { value: 5 }, target: null });
  });

  it('holds a figure only against those on its own basis; what says none is on the customary one', () => {
    const income =
      (basis: ReferenceFigure['basis']) =>
      (each: ReferenceFigure): ReferenceFigure => ({ ...each, code: 'income_rural', basis });
    const nominal = provinces.map(income(undefined));
    const own = { ...stated, code: 'income_rural' };
    expect(standingOf([...nominal, ...[figure('全国', 5)].map(income('real'))], own, yunling)).toMatchObject({ rank: { of: 13 }, nation: null });
    expect(standingOf(nominal, { ...own, basis: 'nominal' }, yunling)).toMatchObject({ rank: { of: 13 } });
    expect(standingOf(nominal, { ...own, basis: 'real' }, yunling)).toBeNull();
    const planned = figure('云岭省', 5.2, { code: 'income_rural', status: 'target', reportYear: 2031, basis: 'real' });
    expect(standingOf([...nominal, planned], own, yunling)?.target).toBeNull();
  });

  it.each<[string, Partial<Indicator>]>([
    ['no code', { code: null }],
    ['a part of a year', { period: { from: 2031, to: 2031, months: [1, 6], instant: false } }],
    ['several years', { period: { from: 2027, to: 2031, months: null, instant: false } }],
    ['another owner', { subject: '高新区' }],
    ['the start of a change', { role: 'from' }],
    ['another unit', { unit: '‰' }],
    ['a year without figures', { period: { from: 2015, to: 2015, months: null, instant: false } }],
  ])('stays silent for %s', (_, change) => {
    expect(standingOf(set, { ...stated, ...change }, yunling)).toBeNull();
  });

  it('replaces the region own reference by the figure itself, so that nobody is counted twice', () => {
    expect(standingOf(set, stated, { ...yunling, name: '第12省' })).toMatchObject({ rank: { place: 2, of: 12 } });
  });
});

describe('the level of a year', () => {
  const level = (value: number, more: Partial<ReferenceFigure> = {}) => figure('云岭省', value, { measure: 'level', unit: '元', ...more });
  it('is that of the newest report, never a target or another unit', () => {
    const set = [
      level(1e12),
      level(1.1e12, { reportYear: 2033 }),
      level(2e12, { status: 'target', reportYear: 2034 }),
      level(3e11, { unit: '美元', reportYear: 2034 }),
    ];
    expect(levelOf(set, '云岭省', 'gdp', 2031, '元')).toBe(1.1e12);
    expect(levelOf(set, '云岭省', 'gdp', 2030, '元')).toBeNull();
  });
});

describe('the file of reference figures', () => {
  it('is whole: 31 provincial regions and the nation', () => {
    const figures = parseReference(readFileSync(join(import.meta.dirname, '../../../public/reference/figures.jsonl'), 'utf8'));
    expect(new Set(figures.map(({ region }) => region)).size).toBe(32);
    expect(figures.length).toBeGreaterThan(1400);
  });

  it('is refused with its line where one is no figure', () => {
    const lines = [JSON.stringify(figure('云岭省', 1)), '{"region":"云岭省"}'];
    expect(() => parseReference(lines.join('\n'))).toThrow(expect.objectContaining({ line: 2 }) as ReferenceError);
    expect(() => parseReference('{"__proto__":1}')).toThrow(ReferenceError);
    expect(() => parseReference('')).toThrow(ReferenceError);
  });
});
