import { describe, expect, it, vi } from 'vitest';
import { formatValue, scaleFor, unitWords, valueText, type Quantity } from '../../../lib/compare/format';
import type { Measure } from '../../../lib/model/analysis';

const quantity = (value: number, unit: string, more: Partial<Quantity> = {}): Quantity => ({
  value,
  valueMax: null,
  unit,
  bound: 'exact',
  ...more,
});

describe('a value in words', () => {
  it.each<[Quantity, Measure, string, string]>([
    [quantity(34_820_000_000, '元'), 'level', '348.2亿元', '34.82 billion yuan'],
    [quantity(1_260_000_000_000, '元'), 'level', '1.26万亿元', '1.26 trillion yuan'],
    [quantity(1_263_500_000_000, '元'), 'level', '12,635亿元', '1,263.5 billion yuan'],
    [quantity(18_335_184_000_000, '元'), 'level', '183,351.84亿元', '18.335184 trillion yuan'],
    [quantity(1_234_567_000_000, '元'), 'level', '12,345.67亿元', '1,234.567 billion yuan'],
    [quantity(74_208_000_000, '元'), 'level', '742.08亿元', '74.208 billion yuan'],
    [quantity(123_456_700, '亩'), 'level', '12,345.67万亩', '123.4567 million mu'],
    [quantity(5_020_300_000_000, '元', { valueMax: 5_120_450_000_000 }), 'level', '50,203–51,204.5亿元', '5,020.3–5,120.45 billion yuan'],
    [quantity(412_900_000_000_000, '元'), 'level', '412.9万亿元', '412.9 trillion yuan'],
    [quantity(38_985, '元'), 'level', '38,985元', '38,985 yuan'],
    [quantity(125_000, '人'), 'level', '12.5万人', '125,000 people'],
    [quantity(34_820_123_456, '元'), 'level', '348.2亿元', '34.82 billion yuan'],
    [quantity(5.2, '%'), 'growth', '+5.2%', '+5.2%'],
    [quantity(-0.6, '个百分点'), 'change', '−0.6个百分点', '−0.6 percentage points'],
    [quantity(1, '个百分点'), 'change', '+1个百分点', '+1 percentage point'],
    [quantity(0, '%'), 'growth', '0%', '0%'],
    [quantity(5, '%', { bound: 'about' }), 'growth', '+5%左右', 'about +5%'],
    [quantity(60_000, '人', { bound: 'at_least' }), 'level', '6万人以上', 'at least 60,000 people'],
    [quantity(5.5, '%', { bound: 'at_most' }), 'share', '5.5%以内', 'at most 5.5%'],
    [quantity(9_900_000_000, '元', { bound: 'near' }), 'level', '近99亿元', 'nearly 9.9 billion yuan'],
    [quantity(-2, '%', { bound: 'about' }), 'growth', '−2%左右', 'about −2%'],
    [quantity(9, '%', { bound: 'near' }), 'growth', '接近+9%', 'nearly +9%'],
    [quantity(6, '%', { bound: 'about' }), 'share', '约6%', 'about 6%'],
    [quantity(4.5, '%', { valueMax: 5, bound: 'range' }), 'growth', '+4.5–5%', '+4.5–5%'],
    [quantity(120_000_000, '斤', { valueMax: 150_000_000 }), 'level', '1.2–1.5亿斤', '120–150 million jin (0.5 kg)'],
    [quantity(3, '位'), 'rank', '第3位', 'No. 3'],
    [quantity(1, '位'), 'rank', '第1位', 'No. 1'],
    [quantity(12, '个'), 'level', '12个', '12'],
    [quantity(0.004, '%'), 'share', '0.004%', '0.004%'],
    [quantity(310, '台（套）'), 'level', '310台（套）', '310 台（套）'],
  ])('%o %s: %s, %s', (value, measure, chinese, english) => {
    expect(valueText(formatValue(value, measure, 'zh-CN'))).toBe(chinese);
    expect(valueText(formatValue(value, measure, 'en'))).toBe(english);
  });
});

describe('the scale of a column', () => {
  it('is the one its middle value fills, with no printed digit lost', () => {
    expect(scaleFor([34_820_000_000, 1_263_500_000_000, 9_000_000_000], '元', 'zh-CN').word).toBe('亿');
    expect(scaleFor([34_820_000_000, 1_263_500_000_000, 9_000_000_000], '元', 'en').word).toBe('billion');
    expect(scaleFor([38_985, 19_970, 56_780], '元', 'zh-CN').word).toBe('');
    expect(scaleFor([60_000, 125_000], '人', 'zh-CN').word).toBe('万');
  });

  it('keeps what most of a column prints apart where one value is printed to the yuan', () => {
    const values = [3_201_120_000_000, 3_198_450_000_000, 2_704_117_301_226];
    const shown = (locale: 'zh-CN' | 'en') => values.map((value) => formatValue(quantity(value, '元'), 'level', locale, scaleFor(values, '元', locale)).number);
    expect(shown('zh-CN')).toEqual(['32,011.2', '31,984.5', '27,041.17']);
    expect(shown('en')).toEqual(['3,201.12', '3,198.45', '2,704.12']);
  });

  it('shows every printed digit of a column in one English scale', () => {
    const values = [18_335_184_000_000, 14_027_350_000_000, 13_100_000_000_000];
    const scale = scaleFor(values, '元', 'en');
    expect(scale).toEqual({ factor: 1e12, word: 'trillion', decimals: 6 });
    expect(values.map((value) => formatValue(quantity(value, '元'), 'level', 'en', scale).number)).toEqual(['18.335184', '14.02735', '13.1']);
  });

  it('leaves rates, ranks and empty columns alone', () => {
    expect(scaleFor([50_000], '%', 'zh-CN').factor).toBe(1);
    expect(scaleFor([], '元', 'zh-CN').factor).toBe(1);
    expect(scaleFor([0], '元', 'en').factor).toBe(1);
  });

  it('names the unit of the column and keeps every cell in it', () => {
    const scale = scaleFor([34_820_000_000, 9_000_000_000], '元', 'zh-CN');
    expect(unitWords('元', scale, 'zh-CN')).toBe('亿元');
    expect(formatValue(quantity(50_000_000, '元'), 'level', 'zh-CN', scale).number).toBe('0.5');
    expect(unitWords('元', scaleFor([3e9], '元', 'en'), 'en')).toBe('billion yuan');
    expect(unitWords('%', scaleFor([3], '%', 'en'), 'en')).toBe('%');
  });
});

it('makes few formatters for a table of many values', () => {
  const made = vi.spyOn(Intl, 'NumberFormat');
  for (let value = 1; value < 500; value += 1) for (const locale of ['zh-CN', 'en'] as const) formatValue(quantity(value * 1.7, '%'), 'growth', locale);
  expect(made.mock.calls.length).toBeLessThan(10);
  made.mockRestore();
});
