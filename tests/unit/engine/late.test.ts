/** Reports that were written while the year under review ran, with and without a printed date. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const LATE_BODY = `各位代表：
我代表省人民政府，向大会报告工作，请予审议。
一、当前的经济形势
今年以来，全省生产稳步增长。今年一至十月，工业总产值完成八十六亿四千万元，比去年同期增长百分之七点三。
社会商品零售总额今年预计将比去年增长百分之九。今年上半年新增储蓄存款二亿三千万元。
二、明年的任务
明年工业总产值计划增长百分之四。明年粮食总产量要求达到二百二十亿斤。`;

const told = (text: string, quote: string) => {
  const { figures, indicators } = analyse({ id: 'late', text, force: true });
  const found = indicators.find(({ figure }) => figures[figure]?.quote === quote);
  return found && [found.name, found.status, found.period && [found.period.from, found.period.to, found.period.months]];
};

describe('a report written late in the year that it tells', () => {
  const dated = `政府工作报告\n——1984年12月6日在望川省第六届人民代表大会第二次会议上\n${LATE_BODY}`;
  const filed = `1984年中华人民共和国国务院政府工作报告\n${LATE_BODY.replace('省人民政府', '国务院').replace('全省', '全国')}`;

  it.each([
    ['dated', dated],
    ['undated, filed under its year', filed],
  ])('reads 今年 as the year that lies behind: %s', (_, text) => {
    expect(told(text, '百分之七点三')).toEqual(['工业总产值', 'actual', [1984, 1984, [1, 10]]]);
    expect(told(text, '二亿三千万元')?.slice(1)).toEqual(['actual', [1984, 1984, [1, 6]]]);
  });

  it.each([
    ['dated', dated],
    ['undated, filed under its year', filed],
  ])('reads what is expected as an estimate: %s', (_, text) => {
    expect(told(text, '百分之九')).toEqual(['社会商品零售总额', 'estimate', [1984, 1984, null]]);
  });

  it('plans for the year behind it', () => {
    expect(told(filed, '百分之四')?.slice(1)).toEqual(['target', [1985, 1985, null]]);
    expect(told(filed, '二百二十亿斤')?.slice(1)).toEqual(['target', [1985, 1985, null]]);
  });

  it('tells results where no year is known', () => {
    expect(told(`政府工作报告\n${LATE_BODY}`, '百分之七点三')).toEqual(['工业总产值', 'actual', null]);
    expect(told(`政府工作报告\n${LATE_BODY}`, '百分之四')?.[1]).toBe('target');
  });

  it('leaves a report of spring as it is', () => {
    const spring = `政府工作报告\n——2024年2月2日在望川省第十四届人民代表大会第二次会议上\n${LATE_BODY}`;
    expect(told(spring, '二百二十亿斤')?.slice(1)).toEqual(['target', [2024, 2024, null]]);
  });
});
