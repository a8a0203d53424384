import { describe, expect, it } from 'vitest';
import { scanFigures } from '../../../lib/extract/scan-figures';

const scan = (text: string) => scanFigures({ text }).map(({ start, end, value, unit, bound }) => [text.slice(start, end), value, unit, bound]);

describe('scanFigures', () => {
  it('reads number, unit and bound', () => {
    expect(scan('云岭省生产总值突破1.2万亿元，增长5.5%左右，新增就业30余万人。')).toEqual([
      ['1.2万亿元', 1.2e12, '元', 'at_least'],
      ['5.5%左右', 5.5, '%', 'about'],
      ['30余万人', 300_000, '人', 'at_least'],
    ]);
  });

  it('leaves dates, sessions and plan names alone', () => {
    expect(scan('2026年2月3日，澄浦市第十四届人民代表大会第三次会议开幕，“十五五”开局。')).toEqual([]);
  });
});
