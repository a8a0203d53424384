import { describe, expect, it } from 'vitest';
import { remToPx } from '../../../components/popup/shadow-style';
import { againstWords } from '../../../components/popup/against-words';
import { translation } from '../i18n/translation';

describe('remToPx', () => {
  it('turns rems into pixels of an untouched root', () => {
    expect(remToPx('a{font:400 0.8125rem/1.5 x;margin:1rem -0.5rem}')).toBe('a{font:400 13px/1.5 x;margin:16px -8px}');
    // As minifiers write them.
    expect(remToPx('a{margin:.5rem -.5rem}')).toBe('a{margin:8px -8px}');
  });

  it('leaves names and other units alone', () => {
    const css = '.remark-1rem{width:calc(2em + 3px);--x1rem:1}';
    expect(remToPx(css)).toBe(css);
  });
});

describe('againstWords', () => {
  const { t } = translation('en');

  it('keeps the printed words in Chinese', () => {
    expect(againstWords('较2017年末', 'zh-CN', translation('zh-CN').t)).toBe('较2017年末');
  });

  it.each([
    ['同比', 'on the same period a year earlier'],
    ['比上年同期', 'on the same period a year earlier'],
    ['比上年', 'on the previous year'],
    ['较去年', 'on the previous year'],
    ['较上年末', 'on the end of the previous year'],
    ['较2017年', 'on 2017'],
    ['比２０１７ 年底', 'on the end of 2017'],
    ['比全国平均水平', 'against the national average'],
    ['环比', 'on the previous period'],
  ])('puts %s in plain English', (printed, words) => {
    expect(againstWords(printed, 'en', t)).toBe(words);
  });

  it('quotes what it does not know', () => {
    expect(againstWords('比计划', 'en', t)).toContain('“比计划”');
  });
});
