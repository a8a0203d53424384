import { describe, expect, it } from 'vitest';
import { isPageLine, isPageNumberLine } from '../../../lib/text/page-lines';
import { read } from '../../../lib/text/reading';

describe('a line of the page itself', () => {
  it.each([
    '2026/2/14 09:31 政府工作报告_鹿鸣市人民政府',
    '2026/2/14, 9:31 AM Report',
    'https://www.luming.gov.cn/zwgk/2026/t20260214_7.html 3/12',
    'file:///C:/report.html 1/9',
    '阅读 1.2万次',
    '浏览量：3,521次',
    '点击数: 884 【字体：大 中 小】',
    '发布日期：2026-02-14 10:30 来源：鹿鸣日报 浏览量：3,521次 字号：[大 中 小] 【打印】',
    '发布时间：2026-02-14 10:30来源：鹿鸣日报浏览次数：17字体：大 中 小',
    '2026-02-14 10:30 来源：鹿鸣日报 阅读量：2.3万',
    '责任编辑：办公室 共 12 页 阅读 1.2万次',
    '本文共 2386 字，阅读需 6 分钟',
    '今天是2026年1月30日 星期五 10:32',
    '访问量 3.6万人次',
  ])('%s', (line) => {
    expect(isPageLine(line)).toBe(true);
  });

  it.each(['- 4 -', '第 3 页 共 12 页', '3/12'])('%s is a page number', (line) => {
    expect(isPageNumberLine(line)).toBe(true);
  });
});

describe('a line of the text', () => {
  it.each([
    '全市政务新媒体阅读量突破1.2亿次。',
    '阅读推广活动1200场次，参与群众36万人次。',
    '图书馆年接待读者访问量达到86万人次，增长7.2%。',
    '2026年1月20日在鹿鸣市第五届人民代表大会第六次会议上',
    '发布新标准12项；下载应用1200万次。增长5%',
    '接待游客120万人次',
    '来源于农业的收入增长4.2%。',
    '今天是2026年新春的第一个工作日，我们召开大会。各位代表！',
  ])('%s', (line) => {
    expect(isPageLine(line)).toBe(false);
  });
});

it('reads a sentence that a printed page cuts in two as one', () => {
  const text =
    '经济平稳增长。全市地区生产总值达到812.6亿元，增长5.4%；一般公共预算收入63\n2026/2/14 09:31 政府工作报告_鹿鸣市人民政府\nhttps://www.luming.gov.cn/2026/t7.html 3/12\n.4亿元，增长4.2%。';
  expect(read(text).text).toContain('一般公共预算收入63.4亿元');
});
