/** Heads and feet of printed sheets in the middle of sentences: not read, and the sentence goes on. */
import { describe, expect, it } from 'vitest';
import { pageFigures } from '../../../lib/engine/page-figures';
import { read } from '../../../lib/text/reading';

const sentence = [
  '过去一年，全市地区生产总值达到1256.8亿元，增长5.6%；一般公共预算收入86',
  '.3亿元，增长4.2%；城镇居民人均可支配收入4',
  '8215元，增长4.8%，农村居民收入稳步提高。',
];
const whole = sentence.join('');

/** The sentence over three sheets with what a browser prints between them; `{n}` is the sheet's number. */
function printed(between: readonly string[]): string {
  return sentence.map((piece, at) => (at === 0 ? piece : `${between.map((line) => line.replace('{n}', String(at))).join('\n')}\n${piece}`)).join('\n');
}

describe('a text that a browser printed', () => {
  it.each<[string, string[]]>([
    ['Chromium', ['https://www.luming.gov.cn/zwgk/t2026.html {n}/12', '2026/3/23 21:07 政府工作报告_鹿鸣市人民政府']],
    ['Chromium, head before foot', ['2026/3/23 21:07 政府工作报告_鹿鸣市人民政府', 'https://www.luming.gov.cn/zwgk/t2026.html {n}/12']],
    ['Chromium in English', ['3/23/26, 9:07 PM 政府工作报告_鹿鸣市人民政府', 'https://www.luming.gov.cn/zwgk/t2026.html {n}/12']],
    ['Firefox', ['第 {n} 页，共 12 页 2026/3/23 21:07', '政府工作报告_鹿鸣市人民政府 https://www.luming.gov.cn/zwgk/t2026.html']],
    ['Firefox in English', ['{n} of 12 23/3/2026, 21:07', '政府工作报告_鹿鸣市人民政府 https://www.luming.gov.cn/zwgk/t2026.html']],
    ['a saved file', ['file:///D:/report.html {n}/12', '2026-3-23 9:07 政府工作报告']],
  ])('%s', (_, between) => {
    expect(read(printed(between)).text).toBe(whole);
    expect(pageFigures(printed(between)).map(({ value }) => value)).toEqual([125_680_000_000, 5.6, 8_630_000_000, 4.2, 48_215, 4.8]);
  });

  it('keeps a byline, an address in a sentence and a table of times', () => {
    const text = '政府工作报告\n2026-01-28 10:30 来源：鹿鸣日报\n全文见 https://www.luming.gov.cn/a.html 。\n开幕 9:00\n闭幕 17:30';
    expect(read(text).text.split('\n')).toHaveLength(5);
  });
});
