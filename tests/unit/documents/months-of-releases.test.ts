/** Months and names of monthly and quarterly releases: what is of the month alone, what is added up, whose what 完成 is. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const rowsOf = (text: string): string[] =>
  analyse({ id: 'page', text, force: true }).indicators.map(
    ({ name, measure, value, status, period }) => `${name} ${measure} ${value} ${status}${period?.months ? ` m${period.months.join('–')}` : ''}`,
  );

const release = (title: string, body: string): string[] => rowsOf(`${title}\n望川市统计局 2026年12月20日\n${body}`);

describe('a table of one month', () => {
  it('tells the month and the months up to it, each with its own rates', () => {
    expect(
      release(
        '2026年11月望川市工业主要指标',
        '指标|本月|增长（%）|累计|增长（%）\n规模以上工业总产值（亿元）|12.6|5.1|126.8|6.4\n其中：重工业（亿元）|8.6|4.1|86.8|5.4',
      ),
    ).toEqual([
      '规模以上工业总产值 level 1260000000 actual m11–11',
      '规模以上工业总产值 growth 5.1 actual m11–11',
      '规模以上工业总产值 level 12680000000 actual m1–11',
      '规模以上工业总产值 growth 6.4 actual m1–11',
      '重工业总产值 level 860000000 actual m11–11',
      '重工业总产值 growth 4.1 actual m11–11',
      '重工业总产值 level 8680000000 actual m1–11',
      '重工业总产值 growth 5.4 actual m1–11',
    ]);
  });

  it('keeps the months of its document where no head speaks of one month', () => {
    expect(release('2026年1—11月望川市工业主要指标', '指标|总量|增长（%）\n工业用电量（万千瓦时）|8600|3.2\n工业利润总额（亿元）|36.4|4.5')).toEqual([
      '工业用电量 level 86000000 actual m1–11',
      '工业用电量 growth 3.2 actual m1–11',
      '工业利润总额 level 3640000000 actual m1–11',
      '工业利润总额 growth 4.5 actual m1–11',
    ]);
  });
});

describe('当月 and 累计', () => {
  it('are the last month and all months of an account of several', () => {
    expect(release('2026年1—11月望川市工业运行情况', '新能源产业增势迅猛，当月完成产值28.6亿元，同比增长12.6%；累计完成产值286.4亿元，同比增长9.1%。')).toEqual(
      [
        '新能源产业产值 level 2860000000 actual m11–11',
        '新能源产业产值 growth 12.6 actual m11–11',
        '新能源产业产值 level 28640000000 actual m1–11',
        '新能源产业产值 growth 9.1 actual m1–11',
      ],
    );
  });
});

describe('the object of 完成 behind praise', () => {
  it.each([
    ['房地产开发投资继续快速增长，完成投资36.2亿元，增长4.6%。', '房地产开发投资'],
    ['民间投资活力增强，完成投资88.1亿元，增长6.1%。', '民间投资'],
    ['高技术产业投资势头良好，完成投资21.7亿元，增长18.2%。', '高技术产业投资'],
  ])('%s', (sentence, name) => {
    expect(release('2026年1—11月望川市投资情况', sentence).map((row) => row.split(' ')[0])).toEqual([name, name]);
  });
});

describe('words that name nothing', () => {
  it.each(['经济连续8个季度运行在5.1%至5.6%的区间。', '政府债务控制在限额332.1亿元以内。'])('%s', (sentence) => {
    expect(release('2026年1—11月望川市经济运行情况', sentence)).toEqual([]);
  });
});

describe('加上级…', () => {
  it('adds what the higher level gives', () => {
    expect(rowsOf('关于望川市2026年预算执行情况的报告\n望川市财政局\n全市一般公共预算收入93.1亿元，加上级补助收入32.1亿元，收入总计125.2亿元。')[1]).toContain(
      '上级补助收入',
    );
  });
});
