/** The year of a page that names several: what it is compared with, when it came out, what its headline looks back on. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const rowsOf = (text: string): string[] => {
  const { report, indicators } = analyse({ id: 'page', text, force: true });
  const rows = indicators.map(({ name, value, status, period }) => {
    const when = period && `${period.from === period.to ? period.to : `${period.from}–${period.to}`}${period.months ? ` ${period.months.join('–')}` : ''}`;
    return `${name} ${value} ${status} ${when}`;
  });
  return [`${report?.year}/${report?.reviewYear}`, ...rows];
};

describe('a release whose title names no year', () => {
  it.each([
    ['较2020年同期', '望川市统计局 2025年8月6日', '较2020年同期增长28.4%'],
    ['比2019年同期', '来源：望川市统计局 2025-08-06', '比2019年同期增长31.7%'],
    ['与2021年相比', '2025/08/06 09:30 来源：望川市统计局', '与2021年相比增长22.6%'],
    ['和2022年同期相比', '望川市统计局\n发布时间：2025-08-06', '和2022年同期相比增长17.3%'],
  ])('is of the year in which it came out, not of the one it is held against: %s', (_, line, compared) => {
    const [years, level, growth] = rowsOf(`上半年全市经济运行情况\n${line}\n上半年，全市地区生产总值868.4亿元，同比增长5.6%，${compared}。`);
    expect([years, level, growth]).toEqual(['2025/2025', '地区生产总值 86840000000 actual 2025 1–6', '地区生产总值 5.6 actual 2025 1–6']);
  });

  it('of December, which came out in January, is of the year before', () => {
    expect(
      rowsOf(
        '12月份鹿鸣市居民消费价格变动情况\n鹿鸣市统计局 2026年1月12日\n12月份，居民消费价格同比上涨0.6%，环比上涨0.2%。其中，城市居民消费价格同比上涨0.5%，农村居民消费价格同比上涨0.8%。',
      ).slice(0, 2),
    ).toEqual(['2025/2025', '居民消费价格 0.6 actual 2025 12–12']);
  });

  it('keeps the year that its text opens with', () => {
    expect(rowsOf('鹿鸣市前三季度经济运行情况\n鹿鸣市统计局 2026-02-03\n2025年前三季度，地区生产总值612亿元，增长5.1%。')[0]).toBe('2025/2025');
  });
});

describe('months without a year in a page of no known sort', () => {
  it.each([
    ['2024-06-25', '2024/2024', '规模以上工业增加值 6.2 actual 2024 1–5'],
    ['2024-03-05', '2023/2023', '规模以上工业增加值 6.2 actual 2023 1–5'],
  ])('are the last that had passed on %s', (date, years, row) => {
    expect(rowsOf(`解读：1—5月青禾县经济运行持续回暖\n青禾县统计局 ${date}\n1—5月，规模以上工业增加值增长6.2%。`)).toEqual([years, row]);
  });
});

describe('a report whose title stands in a collection', () => {
  it.each(['2026云岭省政府工作报告', '2026两会云岭省政府工作报告', '2026年云岭省政府工作报告'])('is of the year in it: %s', (title) => {
    expect(rowsOf(`${title}\n各位代表：\n一、过去五年工作的回顾\n全省生产总值由2020年的1940亿元增加到2025年的3018亿元。`)).toEqual([
      '2026/2025',
      '生产总值 194000000000 actual 2020',
      '生产总值 301800000000 actual 2025',
    ]);
  });
});

describe('a report whose title names the year that it sums up', () => {
  it.each([
    ['2025年青禾县政府工作报告', '2025年，是青禾县爬坡过坎的一年。一年来，完成生产总值81.6亿元。', '2026/2025', '生产总值 8160000000 actual 2025'],
    ['青禾县政府工作报告（2025年）', '2025年是极不平凡的一年。全年完成生产总值81.6亿元。', '2026/2025', '生产总值 8160000000 actual 2025'],
    // Whose most important year it is lies ahead.
    ['2025年青禾县政府工作报告', '2025年，是乡村振兴的关键一年。我们要实现生产总值81.6亿元。', '2025/2024', '生产总值 8160000000 target 2025'],
  ])('%s: %s', (title, text, years, row) => {
    expect(rowsOf(`${title}\n各位代表：\n${text}`)).toEqual([years, row]);
  });
});

describe('news of a report', () => {
  const story = (headline: string, line: string, body: string) =>
    rowsOf(
      `${headline}\n${line}\n本报讯（记者林远）昨日，望川市第六届人民代表大会第四次会议开幕，市长作政府工作报告。报告提出多项安排，会场反响热烈。\n${body}`,
    );

  it.each(['2025年望川交出亮眼答卷——政府工作报告解读', '回眸2025：政府工作报告里的望川成绩单', '政府工作报告解读：盘点2025，望川这样走过'])(
    'whose headline names the year behind is of the one in which it came out: %s',
    (headline) => {
      expect(story(headline, '望川日报 2026-01-08', '2025年，全市地区生产总值增长6.5%。今年地区生产总值预期增长6%左右。')).toEqual([
        '2026/2025',
        '地区生产总值 6.5 actual 2025',
        '地区生产总值 6 target 2026',
      ]);
    },
  );

  it.each(['2025年望川这样干！数读政府工作报告', '2025年望川市政府工作报告解读', '一图读懂2025年望川市政府工作报告'])(
    'whose headline names the year planned is of that: %s',
    (headline) => {
      expect(story(headline, '望川日报 2025-01-08', '2024年，全市地区生产总值增长6.5%。今年地区生产总值预期增长6%左右。')[0]).toBe('2025/2024');
    },
  );

  it('of a report that its headline names with its year stays of it, whenever it came out', () => {
    expect(story('2025年望川市政府工作报告解读', '望川日报 2026-01-08', '2024年，全市地区生产总值增长6.5%。')[0]).toBe('2025/2024');
  });
});

describe('half a year of a budget', () => {
  it.each([
    ['二、2025年上半年全省财政预算执行情况', 7, 6],
    ['二、今年1—6月预算执行情况', 8, 6],
    ['二、今年前三季度预算执行情况', 10, 9],
    ['二、2025年1至5月财政运行情况', 6, 5],
    ['二、2025年一季度预算完成情况', 5, 3],
  ])('lies behind: %s', (heading, month, last) => {
    const text = `望川省人民政府关于2024年省级决算草案和2025年以来全省预算执行情况的报告\n——2025年${month}月23日在望川省第十四届人民代表大会常务委员会第十次会议上\n主任、各位副主任、各位委员：\n一、2024年省级决算情况\n2024年，省级一般公共预算收入265亿元。\n${heading}\n全省一般公共预算收入562.4亿元，增长3.6%。\n全省政府性基金收入212.4亿元。\n三、下一步工作安排\n全年一般公共预算收入力争增长4%。`;
    expect(rowsOf(text).slice(2)).toEqual([
      `一般公共预算收入 56240000000 actual 2025 1–${last}`,
      `一般公共预算收入 3.6 actual 2025 1–${last}`,
      `政府性基金收入 21240000000 actual 2025 1–${last}`,
      '一般公共预算收入 4 target 2025',
    ]);
  });
});

describe('a text of which nothing is known', () => {
  it('tells results of the year that it speaks of most', () => {
    expect(rowsOf('1998年全县工农业总产值达到15.6亿元，人均收入1860元。1997年，粮食总产量21万吨。1998年粮食总产量增长3.2%。')).toEqual([
      '1998/1998',
      '工农业总产值 1560000000 actual 1998',
      '人均收入 1860 actual 1998',
      '粮食总产量 210000 actual 1997',
      '粮食总产量 3.2 actual 1998',
    ]);
  });

  it.each(['2027年力争农产品加工产值达到100亿元。', '到2027年，农产品加工产值达到100亿元。', '2027年的目标是农产品加工产值100亿元。'])(
    'has targets where words aim at its last year: %s',
    (sentence) => {
      expect(rowsOf(`望川县是农业县。2026年，农业总产值63亿元。${sentence}`).slice(1)).toEqual([
        '农业总产值 6300000000 actual 2026',
        '农产品加工产值 10000000000 target 2027',
      ]);
    },
  );
});
