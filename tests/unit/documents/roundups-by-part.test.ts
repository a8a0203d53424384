/** Roundups of a part of a year that has passed, and of targets that one clause after another leaves out. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

/** Enough regions for the page to be taken for what it is. */
const OTHERS = '各省政府工作报告显示，湖南地区生产总值增长4.8%，江西地区生产总值增长5.1%，陕西GDP增长5.0%，云南地区生产总值增长4.5%，贵州GDP增长5.0%。';

const rowsOf = (...lines: string[]): string[] =>
  analyse({ id: 'page', text: [...lines, OTHERS].join('\n'), force: true }).indicators.map(({ region, name, measure, value, bound, status, period }) =>
    [
      region?.name ?? '–',
      name,
      measure,
      value,
      ...(bound === 'exact' ? [] : [bound]),
      status,
      `${period?.to}${period?.months ? ` m${period.months.join('–')}` : ''}`,
    ].join(' '),
  );

/** The year and months of the first row. */
const timeOf = (...lines: string[]): string => rowsOf(...lines)[0]?.replace(/^.*(?:actual|target) /, '') ?? '';

const BODY = '广东地区生产总值10.83万亿元，同比增长4.2%；江苏10.67万亿元，增长5.2%；山东7.91万亿元，增长5.4%；浙江7.03万亿元，增长5.7%。';

describe('the year of a part of a year', () => {
  it.each([
    ['前三季度多地GDP出炉：浙江增5.7%', '2026年10月28日', '2026 m1–9'],
    ['上半年31省份GDP数据出炉', '2026年7月30日', '2026 m1–6'],
    ['一季度各省GDP出炉', '2026年4月29日', '2026 m1–3'],
    ['前三季度多地GDP出炉', '2026年1月8日', '2025 m1–9'],
    ['2025年前三季度多地GDP出炉', '2026年1月8日', '2025 m1–9'],
  ])('is the last that has passed, or the one named: %s, %s', (title, date, expected) => expect(timeOf(title, date, BODY)).toBe(expected));

  it('is told in the opening where the title tells none', () => {
    expect(timeOf('多省份公布经济成绩单：浙江增5.7%', '2026年10月28日', '截至27日，已有十个省份公布2026年前三季度经济数据。', BODY)).toBe('2026 m1–9');
  });

  it('is that of the year before in a roundup of whole years', () => {
    expect(timeOf('31省份GDP出炉：浙江增5.7%', '2026年1月28日', BODY)).toBe('2025');
  });
});

describe('what a clause leaves out', () => {
  const targets = (body: string): string[] => rowsOf('31省份2026年GDP目标出炉', '2026年2月5日', body);

  it.each([
    [
      '从GDP增速目标看，西藏目标最高，为8%以上；海南为6%以上。',
      ['西藏自治区 地区生产总值 growth 8 at_least target 2026', '海南省 地区生产总值 growth 6 at_least target 2026'],
    ],
    ['按地区生产总值增长目标看，江苏为5%，广东为4.5%左右。', ['江苏省 地区生产总值 growth 5 target 2026', '广东省 地区生产总值 growth 4.5 about target 2026']],
  ])('%s', (body, expected) => expect(targets(body).slice(0, expected.length)).toEqual(expected));

  it.each([
    ['江苏地区生产总值14.24万亿元；山东首次突破10万亿元。', '山东省 地区生产总值 level 10000000000000 at_least actual 2025'],
    ['江苏地区生产总值14.24万亿元；浙江超过9万亿元。', '浙江省 地区生产总值 level 9000000000000 at_least actual 2025'],
    ['江苏地区生产总值14.24万亿元；四川接近7万亿元。', '四川省 地区生产总值 level 7000000000000 near actual 2025'],
  ])('leaves its own bound: %s', (body, expected) => expect(targets(body)).toContain(expected));

  it('reads a table whose caption ends in its unit', () => {
    expect(
      targets('表：部分省份GDP增速目标与完成情况（%）\n省份\t2025年目标\t2025年实际\t2026年目标\n广东\t5左右\t3.9\t4.5—5\n江苏\t5以上\t5.3\t5\n').slice(0, 3),
    ).toEqual([
      '广东省 地区生产总值 growth 5 about target 2025',
      '广东省 地区生产总值 growth 3.9 actual 2025',
      '广东省 地区生产总值 growth 4.5 range target 2026',
    ]);
  });
});
