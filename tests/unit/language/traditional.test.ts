import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { formatValue, valueText } from '../../../lib/compare/format';
import units from '../../../lib/language/data/units.json';
import { printedScales } from '../../../lib/language/number-words';
import { traditional } from '../../../lib/language/traditional';

const convert = Converter({ from: 'cn', to: 'tw' });
/** Printed with these in Taiwan and Hong Kong, whatever the table of characters holds. */
const asPrinted = (words: string) => words.replaceAll('裡', '里').replaceAll('臺', '台').replaceAll('釐', '厘').replaceAll('週', '周');

describe('units in traditional characters', () => {
  const words = [...units.rows.map((row) => row.unit), ...printedScales.map(({ word }) => word), '约', '以上', '以内', '近', '第'];

  it.each([...new Set(words)])('%s as OpenCC has it', (word) => {
    expect(traditional(word)).toBe(asPrinted(convert(word)));
  });

  it('stand in values', () => {
    const text = (value: number, unit: string, bound: 'exact' | 'about' | 'at_most') =>
      valueText(formatValue({ value, valueMax: null, unit, bound }, 'level', 'zh-Hant'));
    expect(text(34_820_000_000, '元', 'about')).toBe('約348.2億元');
    expect(text(126_000, '人', 'exact')).toBe('12.6萬人');
    expect(text(5.5, '%', 'at_most')).toBe('5.5%以內');
    expect(valueText(formatValue({ value: 0.6, valueMax: null, unit: '个百分点', bound: 'exact' }, 'change', 'zh-Hant'))).toBe('+0.6個百分點');
  });
});
