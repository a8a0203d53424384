import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

/** Invented stories about one report. */
function rowsOf(lines: string[]): string[] {
  const close = '政府工作报告全文已在门户网站公布，欢迎社会各界查阅并提出宝贵意见。让我们同心协力，把蓝图变成现实，把目标落到实处。'.repeat(2);
  const text = ['青禾市政府工作报告速览', '2026年1月16日 来源：青禾发布', '市长林小川作政府工作报告。', ...lines, close].join('\n');
  const { detection, report, indicators } = analyse({ id: 'n', text });
  expect(detection.kind, detection.reasons.join()).toBe('coverage');
  expect(report).toMatchObject({ year: 2026, reviewYear: 2025, region: { name: '青禾市' } });
  return indicators.map(({ code, name, subject, measure, status, period, value }) =>
    [subject, code ?? name, measure, status, period?.to, value].filter((part) => part !== '').join(' '),
  );
}

describe('cards and bullets of news', () => {
  it.each<[string, string[], string[]]>([
    [
      'bullets under headings of years',
      ['■2025年主要成绩', '●地区生产总值1473.9亿元，增长5.4%', '■2026年主要预期目标', '●地区生产总值增长5.5%左右', '●城镇调查失业率5.5%左右'],
      ['gdp level actual 2025 147390000000', 'gdp growth actual 2025 5.4', 'gdp growth target 2026 5.5', 'surveyed_unemployment share target 2026 5.5'],
    ],
    [
      'name, value and arrow on three lines',
      ['2025年成绩单', '地区生产总值', '1473.9亿元', '↑5.4%', '规上工业增加值', '↑6.3%'],
      ['gdp level actual 2025 147390000000', 'gdp growth actual 2025 5.4', 'industry_value_added growth actual 2025 6.3'],
    ],
    [
      'a line that opens with its figure and says itself of what',
      [
        '2025年成绩单',
        'PM2.5平均浓度下降3.1%',
        '6.2万名困难群众实现增收',
        '城乡居民收入分别增长5.1%和6.2%',
        '42个老旧小区改造完成',
        '社会消费品零售总额',
        '620亿元 全省第三',
        '2026年怎么干？',
        '地区生产总值增长5.5%左右',
        '18个重点项目开工建设',
      ],
      [
        'pm25 growth actual 2025 -3.1',
        '增收困难群众 level actual 2025 62000',
        'income_urban growth actual 2025 5.1',
        'income_rural growth actual 2025 6.2',
        '改造完成老旧小区 level actual 2025 42',
        'retail_sales level actual 2025 62000000000',
        'retail_sales rank actual 2025 3',
        'gdp growth target 2026 5.5',
        '开工建设重点项目 level target 2026 18',
      ],
    ],
    [
      'names with colons',
      ['2026年怎么干？', 'GDP：5%左右', '固投：4%左右', '城镇新增就业：3万人以上', '城镇调查失业率：5.5%左右'],
      [
        'gdp growth target 2026 5',
        'fixed_asset_investment growth target 2026 4',
        'new_urban_jobs level target 2026 30000',
        'surveyed_unemployment share target 2026 5.5',
      ],
    ],
    [
      'a slogan of each year with cards behind it',
      ['2025年，这张答卷沉甸甸！', 'GDP 1126.4亿元，同比+5.6%', '进出口 286亿元 -3.2%', '2026年怎么干？', 'GDP：5.5%左右', '固投：5%左右'],
      [
        'gdp level actual 2025 112640000000',
        'gdp growth actual 2025 5.6',
        'trade_total level actual 2025 28600000000',
        'trade_total growth actual 2025 -3.2',
        'gdp growth target 2026 5.5',
        'fixed_asset_investment growth target 2026 5',
      ],
    ],
    [
      'a year that its heading calls as plans are called',
      ['🔴2025年这样干', '地区生产总值1236.8亿元，增长5.6%', '🔵2026年这样干', '地区生产总值增长5.5%以上'],
      ['gdp level actual 2025 123680000000', 'gdp growth actual 2025 5.6', 'gdp growth target 2026 5.5'],
    ],
    [
      'headings that name no year',
      ['过去一年', '地区生产总值1236.8亿元，增长5.6%', '今年', '地区生产总值增长5.5%以上'],
      ['gdp level actual 2025 123680000000', 'gdp growth actual 2025 5.6', 'gdp growth target 2026 5.5'],
    ],
    [
      'pictures before the words of a heading',
      ['📌 2025年，我们做了什么', '地区生产总值1236.8亿元，增长5.6%', '📌 2026年，我们要做什么', '地区生产总值增长5.5%以上'],
      ['gdp level actual 2025 123680000000', 'gdp growth actual 2025 5.6', 'gdp growth target 2026 5.5'],
    ],
    [
      'the same with blanks around numbers',
      [
        '01',
        '2025 年，这张答卷沉甸甸！',
        'GDP 1126.4 亿元，同比+5.6%',
        '规上工业增加值 同比+6.8%',
        '社零总额 突破 410 亿元',
        '进出口 286 亿元 -3.2%',
        '02',
        '2026 年怎么干？',
        'GDP：5.5% 左右',
        '固投：5% 左右',
        'CPI：2% 左右',
        '城镇新增就业：3 万人以上',
        'END',
      ],
      [
        'gdp level actual 2025 112640000000',
        'gdp growth actual 2025 5.6',
        'industry_value_added growth actual 2025 6.8',
        'retail_sales level actual 2025 41000000000',
        'trade_total level actual 2025 28600000000',
        'trade_total growth actual 2025 -3.2',
        'gdp growth target 2026 5.5',
        'fixed_asset_investment growth target 2026 5',
        'cpi growth target 2026 2',
        'new_urban_jobs level target 2026 30000',
      ],
    ],
    [
      'a card each line behind one with a comma',
      ['2025年成绩单', 'GDP：1126.4亿元，增长5.6%', '固投：增长4.2%', '一般公共预算收入：68.4亿元'],
      [
        'gdp level actual 2025 112640000000',
        'gdp growth actual 2025 5.6',
        'fixed_asset_investment growth actual 2025 4.2',
        'budget_revenue level actual 2025 6840000000',
      ],
    ],
    [
      'a plus sign',
      ['2025年成绩单', '规上工业增加值 +7.4%', '社会消费品零售总额 412.5亿元 同比+5.9%'],
      ['industry_value_added growth actual 2025 7.4', 'retail_sales level actual 2025 41250000000', 'retail_sales growth actual 2025 5.9'],
    ],
    ['an arrow down', ['2025年成绩单', '进出口总额 38.7亿元 ↓3.2%'], ['trade_total level actual 2025 3870000000', 'trade_total growth actual 2025 -3.2']],
    ['a target quoted in running text', ['“报告提出今年地区生产总值增长6%左右，让人振奋。”何平代表说。'], ['gdp growth target 2026 6']],
    [
      'a result beside it',
      ['市政府工作报告显示，2025年全市地区生产总值增长5.6%，居民人均可支配收入增长5.7%。'],
      ['gdp growth actual 2025 5.6', 'income_all growth actual 2025 5.7'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(rowsOf(lines)).toEqual(expected);
  });

  it('names whose factory and whose town it is', () => {
    const rows = rowsOf(['何平代表说，他所在的望川机电去年实现产值12.6亿元，增长18%。', '吴梅代表表示，石桥镇去年接待游客86万人次。']);
    expect(rows).toHaveLength(3);
    expect(rows.slice(0, 2).every((row) => row.startsWith('望川机电 '))).toBe(true);
    expect(rows[2]).toMatch(/^石桥镇 visitors level actual 2025 860000/);
  });

  it('keeps every offset in the story', () => {
    const text = [
      '青禾市政府工作报告速览',
      '市长林小川作政府工作报告。',
      '2025年成绩单',
      '地区生产总值',
      '1473.9亿元',
      '↑5.4%',
      '一般公共预算收入 98.6亿元',
    ].join('\n');
    const { figures, indicators } = analyse({ id: 'n', text, explain: true, force: true });
    for (const { figure, sentence } of indicators) {
      const { start, end, quote } = figures[figure]!;
      expect(text.slice(start, end)).toBe(quote);
      expect(sentence.start).toBeLessThanOrEqual(start);
      expect(sentence.end).toBeGreaterThanOrEqual(end);
    }
  });
});
