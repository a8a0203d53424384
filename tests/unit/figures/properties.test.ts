import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../lib/language/numerals';
import { scanFigures } from '../../../lib/extract/scan-figures';
import { meteredText } from './metered-text';

/** Pieces that the passes look at, so that random texts reach every branch. */
const pieces = [
  ...('0123456789零一二两三五九十百千万亿点余多来成半翻番倍第前居列首位%‰.,，、：:∶/+-—~至到和及分之约超近逾达年月日个家元亩米度级' +
    '“”《》［］()（）\n 。GPMA'),
  '分之',
  '翻番',
  '负',
  '半',
  '零',
  '+',
  '?',
  '□',
  '壹',
  '拾',
  '︰',
  'kWh',
  '角',
  '分钟',
  '就有',
  '每',
  '阅读',
  '来源：',
  '\ufffd',
  '一半',
  '千瓦',
  '千瓦时',
  '个百分点',
  '个多月',
  '亿元',
  '左右',
  '以上',
  '以内',
  '不低于',
  '突破',
  '控制在',
  '分别',
  '每',
  '人次',
  '台（套）',
  '/平方米',
  '第三',
  '首位',
  '全国',
  '建成',
  '大关',
] as const;
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

describe('scanFigures on any text', () => {
  it('gives figures in order, apart, inside the text, with finite values', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
        let last = 0;
        for (const figure of scanFigures({ text: source })) {
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.end).toBeLessThanOrEqual(source.length);
          expect(Number.isFinite(figure.value) && figure.value >= 0).toBe(true);
          expect(figure.valueMax === null || figure.valueMax >= figure.value).toBe(true);
          expect(figure.bound === 'range').toBe(figure.valueMax !== null);
          expect(figure.number.start).toBeGreaterThanOrEqual(figure.start);
          expect(figure.number.end).toBeLessThanOrEqual(figure.end);
          last = figure.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives neither of two figures that share a sign', () => {
    expect(scanFigures({ text: '拾万一半余' })).toEqual([]);
    expect(scanFigures({ text: '共二十一万一半以上。' })).toEqual([]);
    expect(scanFigures({ text: '共二十一万户，一半以上是新户。' }).map(({ value }) => value)).toEqual([210_000, 0.5]);
  });

  it('reads a printed decimal with its multiplier exactly', () => {
    const multipliers = { '': 0, 万: 4, 亿: 8, 万亿: 12 } as const;
    const multiplier = fc.constantFrom(...(Object.keys(multipliers) as (keyof typeof multipliers)[]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }), multiplier, (whole, cents, word) => {
        const digits = `${whole}.${String(cents).padStart(2, '0')}`;
        const [figure] = scanFigures({ text: `投资${digits}${word}元。` });
        expect(figure?.value).toBe(Number(`${digits}e${multipliers[word]}`));
      }),
    );
  });

  it('reads whole numbers in Chinese numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
        const numeral = readNumeral(inChinese(value));
        expect(numeral && Number(`${numeral.mantissa}e${numeral.exponent}`)).toBe(value);
      }),
    );
  });
});

describe('work grows no faster than the text', () => {
  const hostile = [
    '1',
    '一',
    '十',
    '万',
    '一万',
    '3—',
    '3—3',
    '1、',
    '1和',
    '1/',
    '1:',
    '1.1.',
    '1,111,',
    '一点',
    '一分之',
    '百分之',
    '3个多',
    '3元、',
    '1个和',
    '第一',
    '前三',
    '全国',
    '居全国首',
    '一半',
    '翻番',
    '翻一番',
    '-1',
    'a1',
    '1万1千',
    '“',
    '“1',
    '《一',
    '《',
    '每',
    '余',
    '1 ',
    '1 1 ',
    '1 .',
    '1.',
    '?',
    '1?',
    '□1',
    '负',
    '负1',
    '零',
    '1年零1个月',
    '半',
    '1米半',
    '元',
    '1元1角',
    '壹',
    '拾',
    '壹拾',
    '伍元',
    '+',
    '1+',
    '1多',
    '︰',
    '1︰',
    '1∶1∶',
    '百分之一至',
    '每1人就有1',
    '发动机',
    '阅读1',
    '来源：1',
    '亿',
    '1亿',
    '一亿',
    '千瓦时',
    'kWh',
    '1kWh',
    '两',
    '二两',
    '成',
    '2.5成',
    '3余',
    '台（',
    '1台（',
    '千瓦',
    '1千',
    '约',
    '约1',
    '分别',
    '1%左右、',
    '成',
    '三成',
  ];

  it.each(hostile)('%s repeated', (piece) => {
    expect(growth(piece)).toBeLessThan(2.2);
  });

  it('any two pieces repeated', () => {
    const few = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(few, (piece) => {
        expect(growth(piece)).toBeLessThan(2.2);
      }),
      { numRuns: 150 },
    );
  });
});

/** Steps for twice the text over steps for the text. */
function growth(piece: string): number {
  const once = piece.repeat(Math.ceil(2000 / piece.length));
  return stepsFor(once + once) / stepsFor(once);
}

function stepsFor(source: string): number {
  const metered = meteredText(source);
  scanFigures({ text: metered.text });
  return metered.steps();
}

const digits = '零一二三四五六七八九';

/** 三百零五, 二万零八十: the standard way of writing, with one 零 for any gap. */
function inChinese(value: number): string {
  if (value >= 1e8) return joined(inChinese(Math.floor(value / 1e8)), '亿', value % 1e8, 1e7);
  if (value >= 1e4) return joined(inChinese(Math.floor(value / 1e4)), '万', value % 1e4, 1e3);
  let rest = value;
  let word = '';
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit > 0) word += `${digits[digit]}${name}`;
    else if (word !== '' && !word.endsWith('零') && rest > 0) word += '零';
  }
  return word;
}

function joined(head: string, name: string, rest: number, least: number): string {
  if (rest === 0) return head + name;
  return `${head}${name}${rest < least ? '零' : ''}${inChinese(rest)}`;
}
