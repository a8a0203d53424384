/** What became of each indicator in the table of its document, as evidence. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import type { Phase } from '../../../lib/detect/outline';
import { reportWith } from './told-words';

/** By figure: the rule, the words that stand in the row, and what lost with the rule by which it did. */
function rowsOf(sentence: string, phase?: Phase): Record<string, (string | null)[] | undefined> {
  const text = reportWith(sentence, phase);
  const { figures, indicators } = analyse({ id: 'rows', text, force: true, explain: true });
  return Object.fromEntries(
    indicators.map(({ figure, evidence = [] }): [string, (string | null)[] | undefined] => {
      const row = evidence.find(({ field }) => field === 'row');
      const said = row && [row.rule, row.span && text.slice(row.span.start, row.span.end), ...row.rejected.map(({ value, rule }) => `${value} ${rule}`)];
      return [figures[figure]?.quote ?? '', said || undefined];
    }),
  );
}

describe('the evidence of a row', () => {
  it('tells of the exact value that it went before a floor, and of the floor what went before it', () => {
    const said = rowsOf('进出口总额突破900亿元，地区生产总值增长6%。全省进出口总额完成950亿元。');
    expect(said['950亿元']).toEqual(['row.exact', '950亿元', '900亿元 row.exact']);
    expect(said['900亿元']).toEqual(['row.exact', '950亿元', '900亿元 row.exact']);
    expect(said['6%']).toEqual(['row.alone', '6%']);
  });

  it('names the rule by which the closest rival lost, and of each its own', () => {
    const said = rowsOf(
      '固定资产投资增长9%。地区生产总值增长5.6%，固定资产投资增长4.1%，进出口总额增长8%。固定资产投资实际增长3.8%，外贸企业增长1%，出口增长2%，进口增长1%。',
    );
    expect(said['4.1%']).toEqual(['row.plain', '4.1%', '9% row.overview', '3.8% row.plain']);
    expect(said['9%']).toEqual(['row.overview', '4.1%', '9% row.overview']);
  });

  it('says the same twice of a value that is printed twice', () => {
    expect(rowsOf('地区生产总值增长6%。总体看，地区生产总值增长6.0%，出口增长2%。')).toMatchObject({
      '6%': ['row.alone', '6.0%'],
      '6.0%': ['row.alone', '6.0%'],
    });
  });

  it('takes of equals the first', () => {
    expect(rowsOf('地区生产总值增长6%。地区生产总值增长7%。')['7%']).toEqual(['row.first', '6%', '7% row.first']);
  });

  it('tells why a figure stands in no table', () => {
    expect(rowsOf('白鹭港出口增长9%。全省地区生产总值居全国第8位。全省进出口总额比2020年增长36%。')).toMatchObject({
      '9%': ['row.not.own', null],
      第8位: ['row.not.measure', null],
      '36%': ['row.not.year', null],
    });
  });

  it('says nothing of a figure without a code', () => {
    expect(rowsOf('新建口袋公园16处。')).toEqual({ '16处': undefined });
  });
});
