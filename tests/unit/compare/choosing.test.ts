import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CompareChoiceSchema, firstChoice } from '../../../lib/compare/choice';
import sets from '../../../lib/compare/data/indicator-sets.json';
import { pinyinOf, searchIndicators } from '../../../lib/compare/indicator-search';
import { filterTree, keysBelow, regionsByLevel, regionTree, storedRegions, type RegionNode } from '../../../lib/compare/region-tree';
import { indicatorEntries } from '../../../lib/glossary/indicator-entries';
import { regions, report } from './rows';

describe('finding an indicator', async () => {
  const pinyin = await pinyinOf(indicatorEntries().map(({ name }) => name.zh));
  const known = indicatorEntries().map(({ code, name }, index) => ({ code, name, pinyin: pinyin[index] }));
  const first = (typed: string) => searchIndicators(known, typed)[0]?.code;
  const all = (typed: string) => searchIndicators(known, typed).map(({ code }) => code);

  it.each([
    ['地区生产', 'gdp'],
    ['dqsczz', 'gdp'],
    ['diqushengchan', 'gdp'],
    ['di qu sheng', 'gdp'],
    ['diqusc', 'gdp'],
    ['GDP', 'gdp'],
    ['liangshi', 'grain_output'],
    ['lszcl', 'grain_output'],
    ['retail_sales', 'retail_sales'],
    ['retail', 'retail_sales'],
    ['粮食', 'grain_output'],
  ])('%s', (typed, code) => {
    expect(first(typed)).toBe(code);
  });

  it('begins at any syllable, never within one', () => {
    expect(all('jiuye')).toContain('new_urban_jobs');
    expect(all('iuye')).not.toContain('new_urban_jobs');
  });

  it('finds nothing for what is no name, and all for nothing', () => {
    expect(all('zzzzq')).toEqual([]);
    expect(all('  ')).toHaveLength(known.length);
  });

  it('does without the dictionary until it is loaded', () => {
    const bare = known.map(({ code, name }) => ({ code, name }));
    expect(searchIndicators(bare, '零售')[0]?.code).toBe('retail_sales');
    expect(searchIndicators(bare, 'lszcl')).toEqual([]);
  });
});

describe('sets of indicators', () => {
  it('name only codes that there are, the headline set twelve', () => {
    const codes = new Set(indicatorEntries().map(({ code }) => code));
    for (const set of sets) expect(set.codes.filter((code) => !codes.has(code))).toEqual([]);
    expect(sets.find(({ id }) => id === 'headline-twelve')?.codes).toHaveLength(12);
  });
});

describe('regions as a tree', () => {
  const stored = storedRegions([
    report('1', regions.lanbo, 2026),
    report('2', regions.chengjiang, 2026),
    report('3', regions.chengjiang, 2025),
    report('4', regions.xingang, 2026),
    report('5', regions.haiyan, 2026),
    report('6', regions.yunling, 2026),
    report('7', { ...regions.lanbo, name: '空报市', code: '910300' }, 2026, { codes: [] }),
  ]);
  const names = (nodes: RegionNode[]): unknown[] => nodes.map(({ name, children }) => (children.length > 0 ? [name, names(children)] : name));
  const tree = regionTree(stored);

  it('stands under its parents; a parent without a report of its own is there all the same', () => {
    expect(names(tree)).toEqual([
      ['云岭省', [['澄浦市', ['新港区']], '澜泊市']],
      ['海堰省', ['海堰市']],
    ]);
    expect(tree.map(({ region }) => region?.key ?? null)).toEqual(['910000', null]);
  });

  it('counts each region’s reports and leaves out those with nothing to compare', () => {
    expect(stored.map(({ name, reports }) => `${name} ${reports}`)).toEqual(['云岭省 1', '澄浦市 2', '澜泊市 1', '海堰市 1', '新港区 1']);
  });

  it('gives the regions below a node and of a level', () => {
    expect(keysBelow(tree[0]!)).toEqual(['910000', '910100', '云岭省/澄浦市/新港区', '910200']);
    expect(regionsByLevel(stored).map(({ level, keys }) => [level, keys.length])).toEqual([
      ['province', 1],
      ['prefecture', 3],
      ['county', 1],
    ]);
  });

  it('keeps what is above a name that fits, and all below it', () => {
    expect(names(filterTree(tree, '新港'))).toEqual([['云岭省', [['澄浦市', ['新港区']]]]]);
    expect(names(filterTree(tree, '海堰省'))).toEqual([['海堰省', ['海堰市']]]);
    expect(filterTree(tree, '没有')).toEqual([]);
  });
});

describe('the kept choice', () => {
  it('takes each broken field for its default and keeps the others', () => {
    const read = v.parse(CompareChoiceSchema, { view: 'pie', codes: ['gdp', 'cpi'], years: 'all', pair: ['a', null], extras: ['rank'] });
    expect(read).toEqual({ ...firstChoice, codes: ['gdp', 'cpi'], pair: ['a', null], extras: ['rank'] });
  });
});
