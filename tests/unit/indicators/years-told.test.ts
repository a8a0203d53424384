/** Years that a whole document tells: drafts that name the year they plan for, censuses, sentences that compare with an earlier year. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

function told(text: string): string[] {
  return analyse({ id: 'years', text, force: true }).indicators.map(({ name, value, status, period }) => {
    const years = period && (period.from === period.to ? period.to : `${period.from}–${period.to}`);
    return [name, value, status, years, period?.instant && 'end'].filter(Boolean).join(' ');
  });
}

describe('a draft that names the year it plans for', () => {
  const body =
    '各位代表：\n一、预算执行情况\n今年预计全市一般公共预算收入完成86亿元，今年预计支出120亿元，今年以来支出进度加快。\n二、预算草案\n明年一般公共预算收入安排90亿元。';

  it('is of that year, although it was written in the one before', () => {
    expect(told(`关于鹿鸣市2025年预算执行情况和2026年预算草案的报告\n${body}`)).toEqual([
      '一般公共预算收入 8600000000 estimate 2025',
      '一般公共预算支出 12000000000 estimate 2025',
      '一般公共预算收入 9000000000 target 2026',
    ]);
  });
});

describe('a census against the last one', () => {
  it.each([
    ['the last one’s figure in the comparison', '与2010年第六次全国人口普查的2970000人相比，增加30000人，增长1.01%，年平均增长0.1%。'],
    ['its year alone', '与2010年相比，增加30000人，增长1.01%，年平均增长0.1%。'],
  ])('tells what has come about since, with %s', (_, compared) => {
    const rows = told(`鹿鸣市第七次全国人口普查公报（第一号）\n以2020年11月1日零时为标准时点，现将主要数据公布如下：\n全市常住人口为3000000人，${compared}`);
    expect(rows[0]).toBe('常住人口 3000000 actual 2020 end');
    expect(rows.slice(-3)).toEqual(['常住人口 30000 actual 2011–2020', '常住人口 1.01 actual 2011–2020', '常住人口 0.1 actual 2011–2020']);
  });
});

describe('与2010年相比', () => {
  const report = (sentence: string) =>
    told(`鹿鸣市2025年国民经济和社会发展统计公报\n鹿鸣市统计局\n2026年3月18日\n${sentence}\n全年社会消费品零售总额412.6亿元，比上年增长4.2%。`);

  it('holds for what is told in the same way', () => {
    expect(report('与2010年相比，城镇人口增加38万人，乡村人口减少27万人。')).toEqual(
      expect.arrayContaining(['城镇人口 380000 actual 2011–2025', '乡村人口 -270000 actual 2011–2025']),
    );
  });

  it('ends where the sentence goes on to rates of the year', () => {
    expect(report('与2010年相比，城镇人口增加38万人，地区生产总值增长5.2%，其中工业增加值增长6%。').slice(1, 3)).toEqual([
      '地区生产总值 5.2 actual 2025',
      '工业增加值 6 actual 2025',
    ]);
  });
});
