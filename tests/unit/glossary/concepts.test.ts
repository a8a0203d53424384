import { describe, expect, it } from 'vitest';
import data from '../../../lib/glossary/data/concepts.json';
import { meaningOf, notionsOf } from '../../../lib/glossary/concepts';
import { indicatorMeaning } from '../../../lib/glossary/indicator-entries';
import type { Indicator } from '../../../lib/model/analysis';
import { plainIndicator } from '../../samples';

const plain: Indicator = {
  ...plainIndicator,
  name: '果园面积',
  value: 5,
  unit: '亩',
  period: { from: 2030, to: 2030, months: null, instant: false },
  sentence: { start: 0, end: 9 },
};
const notions = (change: Partial<Indicator>) => notionsOf({ ...plain, ...change }).map(({ code }) => code);

describe('what an indicator measures', () => {
  it('is told by its code, or by the end of its name', () => {
    expect(meaningOf({ code: 'gdp', name: 'x' })?.code).toBe('gdp');
    expect(meaningOf({ code: null, name: '全市全社会用电量' })?.code).toBe('electricity_consumption');
    expect(meaningOf({ code: null, name: '民间投资项目' })).toBeNull();
    expect(meaningOf({ code: 'no_such_code', name: '森林覆盖率' })).toBeNull();
  });

  it('is explained for every name that the data know', () => {
    for (const code of [...Object.keys(data.named), ...data.forms.map((form) => form.code)]) {
      expect([code, indicatorMeaning(code)?.code]).toEqual([code, code]);
    }
  });
});

describe('notions', () => {
  it.each<[string, Partial<Indicator>, string[]]>([
    ['a plain level', {}, []],
    ['an estimate', { status: 'estimate' }, ['preliminary_figure']],
    ['points', { measure: 'change', unit: '个百分点' }, ['percentage_point']],
    ['a yearly average', { measure: 'growth', unit: '%', over: 'average' }, ['average_annual_growth', 'year_on_year']],
    ['a rank', { measure: 'rank', unit: '位' }, ['rank']],
    ['a growth against last month', { measure: 'growth', unit: '%', against: '环比' }, ['quarter_on_quarter']],
    ['output', { name: '电子信息产值', unit: '元' }, ['gross_output']],
  ])('of %s', (_, change, expected) => {
    expect(notions(change)).toEqual(expected);
  });

  it('never repeat what the indicator itself means', () => {
    expect(notions({ name: '农林牧渔业总产值', unit: '元' })).toEqual(['gross_output']);
    expect(notions({ code: 'above_designated_size', name: '规模以上工业企业' })).not.toContain('above_designated_size');
  });
});
