/** A report to a new congress, given in the autumn of the year that it calls this one: what runs is not over. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

function told(date: string, review: string): string[] {
  const text = `政府工作报告\n——${date}在鹿鸣市第九届人民代表大会第一次会议上\n鹿鸣市市长方石\n各位代表：\n一、过去五年工作回顾\n${review}\n二、2022年工作安排\n2022年，地区生产总值增长7%。`;
  return analyse({ id: 'running', text, force: true })
    .indicators.filter(({ status }) => status !== 'target')
    .map(({ name, value, period, doubts }) => {
      const years = period && (period.from === period.to ? period.to : `${period.from}–${period.to}`);
      const months = period?.months && (period.instant ? `at ${period.months[1]}` : period.months.join('–'));
      return [name, value, years, months, ...(doubts ?? []).filter((doubt) => doubt === 'year-open')].filter(Boolean).join(' ');
    });
}

const AUTUMN = '2021年10月25日';

describe('今年 in the review of five years', () => {
  it('is the year in which the report was given, with its months', () => {
    expect(told(AUTUMN, '五年来，进出口总额年均增长9%，今年1至9月完成60亿元，同比增长17%。')).toEqual([
      '进出口总额 9 2017–2021 year-open',
      '进出口总额 6000000000 2021 1–9',
      '进出口总额 17 2021 1–9',
    ]);
  });

  it('dates its own sentence alone', () => {
    expect(told(AUTUMN, '粮食产量年均增长2%，今年上半年产量达到40万吨。高新技术企业达到118家。')).toEqual([
      '粮食产量 2 2017–2021 year-open',
      '粮食产量 400000 2021 1–6',
      '高新技术企业 118 2021',
    ]);
  });

  it('is not the year before in a report of January', () => {
    expect(told('2022年1月18日', '进出口总额年均增长9%。')).toEqual(['进出口总额 9 2017–2021']);
  });
});

describe('what comes together in a year that runs', () => {
  it.each([
    [
      'is of the year before, or expected, as likely as not',
      '一般公共预算收入从29亿元提高到41亿元。',
      ['一般公共预算收入 2900000000 2016', '一般公共预算收入 4100000000 2021 year-open'],
    ],
    [
      'is sure where its year is told',
      '一般公共预算收入从2016年的29亿元提高到2020年的41亿元。',
      ['一般公共预算收入 2900000000 2016', '一般公共预算收入 4100000000 2020'],
    ],
    ['stands where it is a stock', '常住人口城镇化率提高到73.5%，企业贷款余额达到310亿元。', ['常住人口城镇化率 73.5 2021', '企业贷款余额 31000000000 2021']],
    ['is done where it is added up', '累计新建道路142公里。', ['新建道路 142 2017–2021']],
    ['leaves averages open', '人均可支配收入年均增长7.6%。', ['人均可支配收入 7.6 2017–2021 year-open']],
  ])('%s', (_, review, rows) => {
    expect(told(AUTUMN, review)).toEqual(rows);
  });

  it('is told as if over in December', () => {
    expect(told('2021年12月26日', '一般公共预算收入从29亿元提高到41亿元。')).toEqual(['一般公共预算收入 2900000000 2016', '一般公共预算收入 4100000000 2021']);
  });
});
