import { describe, expect, it } from 'vitest';
import { ranked, spelledName, type PaletteItem } from '../../../components/panel/palette/ranked';
import { pinyinOf } from '../../../lib/compare/indicator-search';

const items: PaletteItem[] = [
  { id: 'view compare', group: 'view', label: '比较' },
  { id: 'view chart', group: 'view', label: '比较 › 图 › 柱形', names: { zh: '柱形' } },
  { id: 'command guide', group: 'command', label: '使用说明' },
  {
    id: 'indicator gdp',
    group: 'indicator',
    label: '地区生产总值',
    names: { zh: '地区生产总值', en: 'Gross regional product (GDP)', code: 'gdp', also: ['经济总量'] },
  },
  { id: 'indicator grain_output', group: 'indicator', label: '粮食产量', names: { zh: '粮食产量', en: 'Grain output', code: 'grain_output' } },
  { id: 'region luming', group: 'region', label: 'Luming', names: { zh: '鹿鸣市', en: 'Luming' } },
  { id: 'term low', group: 'term', label: '低空经济', names: { zh: '低空经济', en: 'low-altitude economy' } },
  { id: 'document 1', group: 'document', label: '2026年政府工作报告', note: '鹿鸣市 · 2026年', names: { zh: '2026年政府工作报告 鹿鸣市', en: 'Luming' } },
  { id: 'document 2', group: 'document', label: '2025年政府工作报告', note: '望川县 · 2025年', names: { zh: '2025年政府工作报告 望川县', en: 'Wangchuan' } },
];
const ids = (wish: string, pinyin: Parameters<typeof ranked>[2] = null, most = 5) =>
  ranked(items, wish, pinyin, most).flatMap(({ items: found }) => found.map(({ id }) => id));

describe('the palette', () => {
  it('lists views and commands before anything is typed, and nothing for what is nowhere', () => {
    expect(ids('  ')).toEqual(['view compare', 'view chart', 'command guide']);
    expect(ids('没有此事')).toEqual([]);
  });

  it('finds by Chinese in either script, by English, code and customary name', () => {
    expect(ids('地区生产')).toEqual(['indicator gdp']);
    expect(ids('地區生產')).toEqual(['indicator gdp']);
    expect(ids('低空經濟')).toEqual(['term low']);
    expect(ids('low-altitude')).toEqual(['term low']);
    expect(ids('gdp')[0]).toBe('indicator gdp');
    expect(ids('经济总量')).toEqual(['indicator gdp']);
    expect(ids('ＧＤＰ')[0]).toBe('indicator gdp');
  });

  it('finds by whole pinyin and by its initials', async () => {
    const names = items.map(spelledName);
    const spelled = new Map((await pinyinOf(names)).map((one, at) => [names[at]!, one]));
    expect(ids('dqsczz', spelled)).toEqual(['indicator gdp']);
    expect(ids('diqusheng', spelled)).toEqual(['indicator gdp']);
    expect(ids('lms', spelled)).toContain('region luming');
    expect(ids('dkjj', spelled)).toEqual(['term low']);
    expect(ids('bj', spelled)[0]).toBe('view compare');
  });

  it('finds a document by region and year, in any order', () => {
    expect(ids('鹿鸣 2026')).toEqual(['document 1']);
    expect(ids('2025 望川')).toEqual(['document 2']);
    expect(ids('Luming 2026')).toEqual(['document 1']);
  });

  it('sets the group with the best fit first, and says how many there are beyond those shown', () => {
    const [first, ...rest] = ranked(items, '报告', null, 1);
    expect(first).toMatchObject({ group: 'document', count: 2 });
    expect(first?.items).toHaveLength(1);
    expect(rest).toEqual([]);
    // The exact name of a view before what only holds the word.
    expect(ranked([...items, { id: 'term x', group: 'term', label: '比较优势' }], '比较', null, 5).map(({ group }) => group)).toEqual(['view', 'term']);
  });
});
