/** What a sort of document alone tells of its figures: the census before, the account that a sentence is about, a part of a year. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

/** Each row as its figure, name, status and years. */
function rows(text: string): string[] {
  const { figures, indicators } = analyse({ id: 'sort', text, force: true });
  return indicators.map(
    ({ figure, name, status, period }) =>
      `${figures[figure]?.quote} ${name} ${status} ${period ? [...new Set([period.from, period.to])].join('–') : 'undated'}${period?.months ? ` m${period.months.join('–')}` : ''}`,
  );
}

describe('a census', () => {
  it('tells changes since the one before it', () => {
    expect(
      rows(
        '望川市第七次全国人口普查公报\n望川市统计局\n2021年5月20日\n根据第七次全国人口普查结果，现将2020年11月1日零时的主要数据公布如下。\n文盲率由3.26%下降为1.85%。平均受教育年限由9.02年提高至9.86年。平均每个家庭户的人口比2010年第六次全国人口普查减少0.38人。\n',
      ),
    ).toEqual([
      '3.26% 文盲率 actual 2010 m11–11',
      '1.85% 文盲率 actual 2020 m11–11',
      '9.02年 平均受教育年限 actual 2010 m11–11',
      '9.86年 平均受教育年限 actual 2020 m11–11',
      '0.38人 平均每个家庭户的人口 actual 2011–2020',
    ]);
  });

  it('of the economy comes every five years', () => {
    expect(
      rows(
        '云亭区第五次全国经济普查公报\n云亭区统计局\n2025年4月20日\n根据第五次全国经济普查结果，普查时点为2023年12月31日。\n个体经营户从业人员比重由12.5%提高到15.1%。\n',
      ).map((row) => row.split(' ').at(-1)?.replace(/ m.*/, '')),
    ).toContain('2018');
  });
});

describe('a budget', () => {
  it('takes the account from the sentence where no heading names one', () => {
    expect(
      rows(
        '望川市2025年预算执行情况和2026年预算草案的报告\n——2026年1月9日在望川市第八届人民代表大会第五次会议上\n一、2025年预算执行情况\n社会保险基金预算收入52.3亿元，支出48.1亿元，当年收支结余4.2亿元，年末滚存结余60.5亿元。\n',
      ).map((row) => row.split(' ')[1]),
    ).toEqual(['社会保险基金预算收入', '社会保险基金预算支出', '社会保险基金收支结余', '社会保险基金年末滚存结余']);
  });
});

describe('a text of no sort', () => {
  it.each([
    ['前三季度', '1–9'],
    ['上半年', '1–6'],
    ['一季度', '1–3'],
    ['1—5月', '1–5'],
    ['1至5月', '1–5'],
    ['1～5月', '1–5'],
  ])('that its title calls one of %s tells results of that part', (part, months) => {
    expect(rows(`鹿鸣市2025年${part}居民收入情况\n全市居民人均可支配收入21500元，增长5%。\n`)).toEqual([
      `21500元 居民人均可支配收入 actual 2025 m${months}`,
      `5% 居民人均可支配收入 actual 2025 m${months}`,
    ]);
  });
});
