/** What rows say of their time in brackets, whose parts rows are, and what columns say of the one beside them. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

/** Each row as its name, code, measure, value with unit, status and time. */
const rowsOf = (text: string): string[] =>
  analyse({ id: 'page', text, force: true }).indicators.map(({ name, code, measure, value, unit, status, period }) => {
    const time = [
      period?.from === period?.to ? period?.to : `${period?.from}–${period?.to}`,
      period?.months && `m${period.months.join('–')}`,
      period?.instant && 'end',
    ];
    return [name, code ?? '–', measure, `${value}${unit}`, status, ...time.filter(Boolean)].join(' ');
  });

const release = (table: string): string[] => rowsOf(`2026年1—10月望川市主要经济指标\n望川市统计局 2026年11月20日\n${table}`);
const communique = (table: string): string[] => rowsOf(`望川市2025年国民经济和社会发展统计公报\n望川市统计局\n2026年3月12日\n全年经济运行平稳。\n${table}`);

describe('the time in brackets of a label', () => {
  it('is the end of the months that the column is of', () => {
    expect(
      release('指标\t单位\t本月\t同比（%）\t累计\t同比（%）\n社会消费品零售总额\t亿元\t12.4\t5.1\t118.6\t4.8\n各项贷款余额（期末）\t亿元\t861.2\t7.2\t—\t—'),
    ).toEqual([
      '社会消费品零售总额 retail_sales level 1240000000元 actual 2026 m10–10',
      '社会消费品零售总额 retail_sales growth 5.1% actual 2026 m10–10',
      '社会消费品零售总额 retail_sales level 11860000000元 actual 2026 m1–10',
      '社会消费品零售总额 retail_sales growth 4.8% actual 2026 m1–10',
      '各项贷款余额 loans level 86120000000元 actual 2026 m10–10 end',
      '各项贷款余额 loans growth 7.2% actual 2026 m10–10 end',
    ]);
  });

  it('is said beside the unit', () => {
    expect(release('指标\t1—10月\t同比增长（%）\n各项存款余额（期末，亿元）\t903.5\t8.4\n全社会用电量（亿千瓦时）\t26.8\t3.3')).toEqual([
      '各项存款余额 deposits level 90350000000元 actual 2026 m10–10 end',
      '各项存款余额 deposits growth 8.4% actual 2026 m10–10 end',
      '全社会用电量 – level 2680000000千瓦时 actual 2026 m1–10',
      '全社会用电量 – growth 3.3% actual 2026 m1–10',
    ]);
  });

  it('adds months up, or parts the last from them', () => {
    expect(release('指标\t单位\t本月\t增长（%）\n城镇新增就业（累计）\t人\t18240\t2.6\n用水量（当月）\t万吨\t310\t1.2')).toEqual([
      '城镇新增就业 new_urban_jobs level 18240人 actual 2026 m1–10',
      '城镇新增就业 new_urban_jobs growth 2.6% actual 2026 m1–10',
      '用水量 – level 3100000吨 actual 2026 m10–10',
      '用水量 – growth 1.2% actual 2026 m10–10',
    ]);
  });

  it('names the months of a row that comes in later', () => {
    expect(release('指标\t单位\t累计\t同比（%）\n规模以上服务业营业收入（1—9月）\t亿元\t44.2\t8.1\n进出口总额\t亿元\t31.6\t-2.4')).toEqual([
      '规模以上服务业营业收入 – level 4420000000元 actual 2026 m1–9',
      '规模以上服务业营业收入 – growth 8.1% actual 2026 m1–9',
      '进出口总额 trade_total level 3160000000元 actual 2026 m1–10',
      '进出口总额 trade_total growth -2.4% actual 2026 m1–10',
    ]);
  });

  it('is a year’s end where no months are told', () => {
    expect(communique('表1 牧业生产\n指标\t单位\t数量\t比上年增长（%）\n生猪出栏\t万头\t61.8\t2.2\n生猪存栏（年末）\t万头\t40.6\t-3.5')).toEqual([
      '生猪出栏 – level 618000头 actual 2025',
      '生猪出栏 – growth 2.2% actual 2025',
      '生猪存栏 – level 406000头 actual 2025 end',
      '生猪存栏 – growth -3.5% actual 2025 end',
    ]);
  });
});

describe('parts of retail sales', () => {
  const retail = (...parts: string[]): string[] =>
    communique(`表2 消费指标\n指标\t绝对数（亿元）\t比上年增长（%）\n社会消费品零售总额\t210.6\t4.8\n${parts.map((part) => `${part}\t60.2\t6.1`).join('\n')}\n`)
      .filter((row) => row.includes('6.1%'))
      .map((row) => row.split(' ').slice(0, 2).join(' '));

  it.each([
    [['#限额以上单位'], ['限额以上单位消费品零售额 –']],
    [['其中：限额以上企业'], ['限额以上企业消费品零售额 –']],
    [
      ['　城镇', '　乡村'],
      ['城镇消费品零售额 –', '乡村消费品零售额 –'],
    ],
    [
      ['#限上单位', '　城镇', '　商品零售', '　餐饮收入'],
      ['限上单位消费品零售额 –', '城镇消费品零售额 –', '商品零售 –', '餐饮收入 –'],
    ],
    [['其中：商品零售额'], ['商品零售额 –']],
  ])('%j', (parts, names) => expect(retail(...parts)).toEqual(names));

  it('are parts of nothing below another whole', () => {
    expect(communique('表3 贷款\n指标\t年末数（亿元）\t比上年末增长（%）\n各项贷款余额\t861.2\t7.2\n#短期\t210.3\t3.1\n')[2]).toBe(
      '短期贷款余额 – level 21030000000元 actual 2025 end',
    );
  });
});

describe('a census’s columns', () => {
  const census = (table: string): string[] =>
    rowsOf(
      `望川市第七次全国人口普查公报\n望川市统计局\n2021年6月10日\n根据第七次全国人口普查结果，现将2020年11月1日零时全市常住人口的基本情况公布如下：\n${table}`,
    );

  it('tell shares in per cent under a head of two years', () => {
    expect(
      census('表1 各地区常住人口\n单位：人、%\n地区\t常住人口数\t比重\t\n\t\t2020年\t2010年\n全市\t861240\t100\t100\n河岳区\t402310\t46.71\t41.20\n').slice(
        0,
        6,
      ),
    ).toEqual([
      '常住人口 resident_population level 861240人 actual 2020 m11–11 end',
      '常住人口比重 – share 100% actual 2020 m11–11 end',
      '常住人口比重 – share 100% actual 2010 m11–11 end',
      '常住人口 resident_population level 402310人 actual 2020 m11–11 end',
      '河岳区常住人口比重 – share 46.71% actual 2020 m11–11 end',
      '河岳区常住人口比重 – share 41.2% actual 2010 m11–11 end',
    ]);
  });

  it.each([
    ['比2010年提高（百分点）', '1.32', '0—14岁人口比重 – change 1.32个百分点 actual 2011–2020'],
    ['与2010年相比增减（百分点）', '-5.41', '0—14岁人口比重 – change -5.41个百分点 actual 2011–2020'],
    ['比2010年增加（人）', '8210', '0—14岁人口 – change 8210人 actual 2011–2020'],
    ['较2010年增长（%）', '6.3', '0—14岁人口 – growth 6.3% actual 2011–2020'],
  ])('tell what has changed since the last one: %s', (head, value, expected) => {
    expect(
      census(`表2 年龄构成\n单位：人、%\n年龄\t人口数\t比重\t${head}\n总计\t861240\t100.00\t—\n0—14岁\t140200\t16.28\t${value}\n15—59岁\t541300\t62.85\t—\n`),
    ).toContain(expected);
  });
});

describe('a column about the one beside it', () => {
  const budget = (heads: string, row: string): string[] =>
    rowsOf(
      `关于望川市2025年预算执行情况和2026年预算草案的报告\n望川市财政局\n2026年1月10日\n望川市一般公共预算收支表\n单位：万元\n科目\t${heads}\n教育支出\t${row}\n科学技术支出\t${row}\n`,
    );

  it.each([
    ['2025年执行数\t2026年预算数\t增长（%）', '82000\t86100\t5', '教育支出 – growth 5% target 2026'],
    ['2025年执行数\t2026年预算数\t为上年执行数%', '82000\t86100\t105', '教育支出 – share 105% target 2026'],
    ['2025年执行数\t2024年决算数\t增长（%）', '82000\t80000\t2.5', '教育支出 – growth 2.5% actual 2025'],
    ['2025年预算数\t2025年执行数\t执行数占预算数%', '82000\t80000\t97.6', '教育支出预算完成率 – share 97.6% actual 2025'],
    ['年初预算\t实际执行数\t比上年增长（%）', '80500\t82000\t2.5', '教育支出 – growth 2.5% actual 2025'],
    ['2024年决算数\t2025年执行数\t执行数为上年决算数的%', '80000\t82000\t102.5', '教育支出 – share 102.5% actual 2025'],
  ])('is of its years: %s', (heads, row, expected) => expect(budget(heads, row)).toContain(expected));
});

describe('months as columns and as rows', () => {
  it.each([
    [
      '各月工业增加值增速 单位：%\n指标\t1—2月\t3月\t4月\n规模以上工业增加值\t5.4\t-0.2\t6.9\n#制造业\t5.9\t0.1\t7.4',
      [
        'growth 5.4% actual 2026 m1–2',
        'growth -0.2% actual 2026 m3–3',
        'growth 6.9% actual 2026 m4–4',
        'growth 5.9% actual 2026 m1–2',
        'growth 0.1% actual 2026 m3–3',
        'growth 7.4% actual 2026 m4–4',
      ],
    ],
    [
      '各月用电量 单位：万千瓦时\n指标\t1月\t2月\t3月\n全社会用电量\t4100\t3200\t3900\n工业用电量\t2100\t1500\t2000',
      [
        'level 41000000千瓦时 actual 2026 m1–1',
        'level 32000000千瓦时 actual 2026 m2–2',
        'level 39000000千瓦时 actual 2026 m3–3',
        'level 21000000千瓦时 actual 2026 m1–1',
        'level 15000000千瓦时 actual 2026 m2–2',
        'level 20000000千瓦时 actual 2026 m3–3',
      ],
    ],
    [
      '表3 各月社会消费品零售总额\n月份\t当月（万元）\t累计（万元）\n3月\t6100\t18900\n4月\t5900\t24800',
      ['level 61000000元 actual 2026 m3–3', 'level 189000000元 actual 2026 m1–3', 'level 59000000元 actual 2026 m4–4', 'level 248000000元 actual 2026 m1–4'],
    ],
    [
      '分月固定资产投资增速 单位：%\n指标\t1—2月\t1—3月\t1—4月\n固定资产投资\t3.1\t2.8\t-0.1\n工业投资\t8.1\t7.2\t6.4',
      [
        'growth 3.1% actual 2026 m1–2',
        'growth 2.8% actual 2026 m1–3',
        'growth -0.1% actual 2026 m1–4',
        'growth 8.1% actual 2026 m1–2',
        'growth 7.2% actual 2026 m1–3',
        'growth 6.4% actual 2026 m1–4',
      ],
    ],
    [
      '表4 各月居民消费价格涨跌幅度\n单位：%\n月份\t同比\t环比\n8月\t0.2\t-0.1\n9月\t0.3\t0.4',
      ['growth 0.2% actual 2026 m8–8', 'growth -0.1% actual 2026 m8–8', 'growth 0.3% actual 2026 m9–9', 'growth 0.4% actual 2026 m9–9'],
    ],
  ])('%s', (table, expected) => expect(release(table).map((row) => row.split(' ').slice(2).join(' '))).toEqual(expected));
});

it('takes the scope of the column beside it', () => {
  expect(
    communique(
      '居民收支\n指标\t全市（元）\t增长（%）\t城镇（元）\t增长（%）\n人均可支配收入\t28940\t5.7\t38216\t4.8\n人均消费支出\t19632\t5.0\t24120\t4.1\n',
    ).slice(-2),
  ).toEqual(['城镇人均消费支出 – level 24120元 actual 2025', '城镇人均消费支出 – growth 4.1% actual 2025']);
});
