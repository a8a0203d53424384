import { describe, expect, it } from 'vitest';
import { englishIndicatorName } from '../../../lib/glossary/indicator-names';
import { indicatorEntries } from '../../../lib/glossary/indicator-entries';
import names from '../../../lib/glossary/data/indicator-names.json';

const entries = Object.entries(names);

describe('English names of indicators', () => {
  it('are given for every code and for the most frequent names without one', () => {
    expect(entries.length).toBeGreaterThanOrEqual(300);
    for (const { code, name } of indicatorEntries()) expect(englishIndicatorName({ code, name: name.zh })).toBe(name.en);
  });

  it.each(entries)('%s: %s is a name in English letters, and of one indicator', (chinese, english) => {
    expect(english).toMatch(/^[A-Z“\d][\w \-–,.'’“”%()&]+$/u);
    expect(english).not.toMatch(/\p{Script=Han}| {2}|[,. ]$/u);
    expect(englishIndicatorName({ code: null, name: chinese })).toBe(english);
  });

  it.each([
    ['全市建成高标准农田', 'High-standard farmland completed'],
    ['我国的人口死亡率', null],
    ['全国工农业总产值', 'Gross output of industry and agriculture'],
    ['新增民生实事', null],
    ['', null],
    ['constructor', null],
    ['全省', null],
  ])('%s is %s', (name, english) => {
    expect(englishIndicatorName({ code: null, name })).toBe(english);
  });

  it('follow the code where a name has one', () => {
    expect(englishIndicatorName({ code: 'cpi', name: '价格' })).toMatch(/Consumer price/);
    expect(englishIndicatorName({ code: 'no_such_code', name: '高速公路总里程' })).toBe('Length of expressways');
  });
});
