/** Indicators of tables: the unit in the row or the header, the year and what is told in the header. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const head = '政府工作报告\n——2026年1月8日在苍屏县第三届人民代表大会第五次会议上\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、2025年工作回顾\n过去一年，主要指标完成情况如下。\n';

function told(table: string): string[] {
  const text = head + table;
  const { figures, indicators } = analyse({ id: 'table', text, force: true });
  return indicators.map(({ figure, name, code, measure, value, unit, status, period }) => {
    const { start, end } = figures[figure] ?? { start: 0, end: 0 };
    return [text.slice(start, end), name, code, measure, value, unit, status, period?.to].join(' ');
  });
}

describe('a table of indicators', () => {
  it('takes units and years from labels and headers', () => {
    expect(told('指标\t单位\t2025年完成\t增长（%）\t2026年目标（%）\n地区生产总值\t亿元\t612.3\t7.1\t6.5左右\n城镇居民人均可支配收入\t元\t46,210\t-4.8\t5\n')).toEqual([
      '612.3 地区生产总值 gdp level 61230000000 元 actual 2025',
      '7.1 地区生产总值 gdp growth 7.1 % actual 2025',
      '6.5左右 地区生产总值 gdp growth 6.5 % target 2026',
      '46,210 城镇居民人均可支配收入 income_urban level 46210 元 actual 2025',
      '-4.8 城镇居民人均可支配收入 income_urban growth -4.8 % actual 2025',
      '5 城镇居民人均可支配收入 income_urban growth 5 % target 2026',
    ]);
  });

  it('takes the unit that stands in the brackets of a label', () => {
    expect(told('指标\n2024年\n2025年\n粮食产量（万吨）\n118.2\n120.5\n新建学校（所）\n12\n9\n')).toEqual([
      '118.2 粮食产量 grain_output level 1182000 吨 actual 2024',
      '120.5 粮食产量 grain_output level 1205000 吨 actual 2025',
      '12 新建学校 level 12 所 actual 2024',
      '9 新建学校 level 9 所 actual 2025',
    ].map((line) => line.replace('新建学校 level', '新建学校  level')));
  });

  it('does not give a percentage the unit of the sums beside it', () => {
    expect(told('指标\t单位\t2025年完成\t2026年目标\n地区生产总值\t亿元\t612.3\t6.5\n社会消费品零售总额\t亿元\t212.3\t5\n').map((line) => line.split(' ')[0])).toEqual(['612.3', '212.3']);
  });
});

describe('a note on prices', () => {
  const basisUnder = (note: string) => {
    const text = `${head}指标\t单位\t2025年完成\t增长（%）\n地区生产总值\t亿元\t612.3\t7.1\n规模以上工业增加值\t亿元\t210.6\t6.8\n进出口总额\t亿元\t35.2\t-4.8\n${note}\n`;
    const { indicators } = analyse({ id: 'table', text, force: true });
    return indicators.filter(({ measure }) => measure === 'growth').map(({ basis }) => basis);
  };

  it.each([
    ['of all rows', '注：绝对额按现价计算，增长速度按可比价格计算。', ['real', 'real', 'real']],
    ['of those that it names', '注：规模以上工业增速按可比价格计算。', [null, 'real', null]],
    ['of an aggregate and its parts', '注：地区生产总值、各产业增加值增长速度按不变价格计算。', ['real', 'real', null]],
    ['of what it qualifies', '注：规模以上工业总产值增速按可比价格计算。', [null, null, null]],
    ['of none', '注：数据为初步统计数。', [null, null, null]],
  ])('is %s', (_, note, bases) => {
    expect(basisUnder(note)).toEqual(bases);
  });
});

describe('the nation', () => {
  it('has a 国内生产总值, however a table or a sentence shortens it', () => {
    const text = '2031年一季度国民经济运行情况\n国家统计局\n（2031年4月16日）\n一季度，GDP同比增长5.1%。\n表1 2031年一季度GDP\n指标\t绝对额（亿元）\t同比增长（%）\nGDP\t301200\t5.1\n第一产业\t12000\t3.2\n';
    const { report, indicators } = analyse({ id: 'nation', text, force: true });
    expect(report?.region.level).toBe('nation');
    expect(indicators.filter(({ code }) => code === 'gdp').map(({ name }) => name)).toEqual(['国内生产总值', '国内生产总值', '国内生产总值']);
  });
});
