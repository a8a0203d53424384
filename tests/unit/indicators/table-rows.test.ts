/** Rows of tables that leave out what they measure, and heads that leave out the cell over the labels. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const opening = '望川市2025年国民经济和社会发展统计公报\n望川市统计局\n2026年3月12日\n全年经济运行平稳。\n';

/** Each row of the table as its name, code, measure, value and unit. */
function told(table: string): string[] {
  const { indicators } = analyse({ id: 'table', text: opening + table, force: true });
  return indicators.map(({ name, code, measure, value, unit }) => `${name} ${code ?? '–'} ${measure} ${value}${unit}`);
}

describe('a branch of the economy named alone', () => {
  it('adds value in a table of the product', () => {
    expect(
      told(
        '表1 2025年全市生产总值初步核算数据\n行业\t绝对额（亿元）\t比上年增长（%）\n地区生产总值\t903.6\t5.3\n第一产业\t91.2\t3.5\n工业\t288.4\t6.1\n#制造业\t240.5\t6.6\n信息传输、软件和信息技术服务业\t18.3\t-2.4\n',
      ),
    ).toEqual([
      '地区生产总值 gdp level 90360000000元',
      '地区生产总值 gdp growth 5.3%',
      '第一产业增加值 primary_value_added level 9120000000元',
      '第一产业增加值 primary_value_added growth 3.5%',
      '工业增加值 – level 28840000000元',
      '工业增加值 – growth 6.1%',
      '制造业增加值 – level 24050000000元',
      '制造业增加值 – growth 6.6%',
      '信息传输、软件和信息技术服务业增加值 – level 1830000000元',
      '信息传输、软件和信息技术服务业增加值 – growth -2.4%',
    ]);
  });

  it('takes the quantity of the row above, and none behind a row of something else', () => {
    expect(
      told(
        '表2 主要指标增长速度\n指标\t比上年增长（%）\n规模以上工业增加值\t6.4\n采矿业\t-1.2\n固定资产投资\t3.1\n第一产业\t-4\n工业\t7.5\n城镇新增就业\t1.8\n建筑业\t2.2\n',
      ),
    ).toEqual([
      '规模以上工业增加值 industry_value_added growth 6.4%',
      '采矿业增加值 – growth -1.2%',
      '固定资产投资 fixed_asset_investment growth 3.1%',
      '第一产业固定资产投资 – growth -4%',
      '工业固定资产投资 industrial_investment growth 7.5%',
      '城镇新增就业 new_urban_jobs growth 1.8%',
      '建筑业 – growth 2.2%',
    ]);
  });

  it('keeps the quantity that its column names', () => {
    expect(told('表3 分行业用电情况\n行业\t用电量（万千瓦时）\n农业\t120\n制造业\t3300\n')).toEqual([
      '农业用电量 – level 1200000千瓦时',
      '制造业用电量 – level 33000000千瓦时',
    ]);
  });
});

describe('prices of a part', () => {
  it('have not the code of the whole', () => {
    expect(told('表4 2025年居民消费价格涨跌幅度\n单位：%\n指标\t全市\t城市\t农村\n居民消费价格\t0.3\t0.4\t0.1\n')).toEqual([
      '居民消费价格 cpi growth 0.3%',
      '城市居民消费价格 – growth 0.4%',
      '农村居民消费价格 – growth 0.1%',
    ]);
    expect(told('全年城市居民消费价格上涨0.4%，城乡居民消费价格上涨0.3%。\n')).toEqual(['城市居民消费价格 – growth 0.4%', '城乡居民消费价格 cpi growth 0.3%']);
  });
});

describe('heads without the cell over the labels', () => {
  const expected = [
    '地区生产总值 gdp level 61750000000元',
    '地区生产总值 gdp growth 5.2%',
    '社会消费品零售总额 retail_sales level 21066000000元',
    '社会消费品零售总额 retail_sales growth 4.8%',
  ];
  const rows = [
    ['地区生产总值', '617.50', '5.2'],
    ['社会消费品零售总额', '210.66', '4.8'],
  ];
  it.each([
    ['bars around the heads', '| 绝 对 数 (亿元) | 比上年增长 (%) |', ' | '],
    ['bars between the heads', '绝对数（亿元） | 比上年增长（%）', ' | '],
    ['tabs', '绝对数（亿元）\t比上年增长（%）', '\t'],
    ['an empty first cell', ' \t绝对数（亿元）\t比上年增长（%）', '\t'],
    ['a head for the labels', '指标 | 绝对数（亿元） | 比上年增长（%）', ' | '],
  ])('stand over the values: %s', (_, head, separator) => {
    expect(told(`表1 2025年主要指标\n${head}\n${rows.map((row) => row.join(separator)).join('\n')}\n`)).toEqual(expected);
  });

  it('stand over the values in a drawn table', () => {
    const lines = [['绝对数（亿元）', '比上年增长（%）'], ...rows];
    const text = `${opening}${lines.map((line) => line.join('\n')).join('\n')}\n`;
    let at = opening.length;
    const cells = lines.flatMap((line, row) =>
      line.map((words, column) => {
        const start = at;
        at += words.length + 1;
        return { row, column, rowSpan: 1, columnSpan: 1, start, end: start + words.length, head: row === 0 };
      }),
    );
    const { indicators } = analyse({ id: 'drawn', text, force: true, tables: [{ caption: null, cells }] });
    expect(indicators.map(({ name, code, measure, value, unit }) => `${name} ${code ?? '–'} ${measure} ${value}${unit}`)).toEqual(expected);
  });

  it('are not moved where a column lacks its head at the end', () => {
    expect(
      told('表1 2025年主要指标\n指标 | 绝对数（亿元）\n地区生产总值 | 617.50 | 5.2\n社会消费品零售总额 | 210.66 | 4.8\n').filter((row) =>
        row.includes('level'),
      ),
    ).toEqual([expected[0], expected[2]]);
  });
});
