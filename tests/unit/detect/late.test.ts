import { describe, expect, it } from 'vitest';
import { yearFrame } from '../../../lib/detect/late';
import { reportMeta } from '../../../lib/detect/report-meta';
import { read } from '../../../lib/text/reading';

function frameOf(source: string) {
  const reading = read(source);
  const { year, reviewYear, late } = yearFrame(reportMeta(reading, {}), reading.text);
  return { year, reviewYear, late };
}

describe('the year that a policy address calls this one', () => {
  const address = (date: string, year: string) =>
    frameOf(`行政長官${year}施政報告\n香港特別行政區政府\n${date}\n主席、各位議員：\n今年上半年，本地生產總值實質增長2.7%，失業率為3.6%。\n`);

  it('runs in autumn, and the next is planned', () => {
    expect(address('2025年9月17日', '二零二五年')).toEqual({ year: 2026, reviewYear: 2025, late: true });
    expect(address('2018年10月10日', '二零一八年')).toEqual({ year: 2019, reviewYear: 2018, late: true });
  });

  it('has just begun in January', () => {
    expect(address('2015年1月14日', '二零一五年')).toEqual({ year: 2015, reviewYear: 2014, late: false });
  });

  it('is told by its own year where no day is printed', () => {
    const undated = (year: string) => frameOf(`行政長官${year}施政報告\n香港特別行政區政府\n主席、各位議員：\n我們會在明年增加3 000個名額。\n`);
    expect(undated('二零二二年')).toEqual({ year: 2023, reviewYear: 2022, late: true });
    expect(undated('二零一六年')).toEqual({ year: 2016, reviewYear: 2015, late: false });
  });

  it.each([
    ['澳門特別行政區二〇一九年財政年度施政報告', { year: 2019, reviewYear: 2018, late: true }],
    ['二○二一年財政年度施政報告— 一、二○二○年施政工作回顧和總結', { year: 2021, reviewYear: 2020, late: true }],
    ['澳門特別行政區二〇二五年財政年度施政報告', { year: 2025, reviewYear: 2024, late: false }],
    ['二零零九至一零年施政報告', { year: 2009, reviewYear: 2008, late: false }],
    ['2005-06年施政報告', { year: 2005, reviewYear: 2004, late: false }],
  ])('is told by the years of accounts in %s', (title, expected) => {
    expect(frameOf(`${title}\n行政長官\n主席、各位議員：\n7月至9月總體失業率為1.8%。\n`)).toEqual(expected);
  });

  it('lies before the year of accounts where an autumn is printed', () => {
    expect(frameOf('澳門特別行政區二〇二六年財政年度施政報告\n2025年11月18日\n主席、各位議員：\n今年首三季，旅客有所增加。\n')).toEqual({
      year: 2026,
      reviewYear: 2025,
      late: true,
    });
  });

  it('is read in the summer as a work report reads it', () => {
    expect(frameOf('政府工作报告\n——2025年6月26日在鹿鸣市第十届人民代表大会第三次会议上\n各位代表：\n今年，全市地区生产总值增长5%。\n')).toEqual({
      year: 2025,
      reviewYear: 2024,
      late: false,
    });
  });
});
