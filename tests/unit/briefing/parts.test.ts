/** The briefing of a release: months since January, one month and its end apart; the year's target beside the first alone. */
import { describe, expect, it } from 'vitest';
import { briefingSections, closingNote } from '../../../components/panel/briefing/briefing-words';
import { briefingOf } from '../../../lib/briefing/briefing';
import { analyse } from '../../../lib/engine/analyse';
import { locales, type Locale } from '../../../lib/i18n';
import type { ReferenceFigure } from '../../../lib/reference/figures';
import { translation } from '../i18n/translation';

const RELEASE = `2026年1—10月鹿鸣市国民经济运行情况
鹿鸣市统计局
2026年11月20日
1—10月，全市规模以上工业增加值同比增长6.8%。10月份，规模以上工业增加值增长7.2%。
1—10月，全市社会消费品零售总额612.4亿元，同比增长4.7%。10月份，社会消费品零售总额68.9亿元，增长3.9%。
10月末，全市各项贷款余额2986.4亿元，增长9.2%。
前三季度，全市居民人均可支配收入31256元，增长5.3%。
`;

const target = { year: 2026, valueMax: null, basis: null, kind: 'report', unit: '%', bound: 'about', measure: 'growth' } as const;

function told(text: string, { targets = [], reference = [] }: Partial<Parameters<typeof briefingOf>[0]> = {}, locale: Locale = 'zh-CN') {
  const analysis = analyse({ id: 'a', text });
  const briefing = { ...briefingOf({ analysis, text, reference, targets }), text, terms: null };
  const sections = briefingSections(briefing, analysis, { t: translation(locale).t, locale, nameOf: () => null });
  return { sections, note: closingNote(briefing, translation(locale).t) };
}

const lines = (sections: ReturnType<typeof told>['sections']) => sections.map(({ id, heading, lines: all }) => [id, heading, ...all.map(({ text }) => text)]);

describe('a release', () => {
  it('is told part by part: its own months, the month, its end, earlier months', () => {
    expect(lines(told(RELEASE).sections)).toEqual([
      ['part-1-10', '2026年1—10月的主要数值', '规模以上工业增加值 +6.8%', '社会消费品零售总额 612.4亿元 · +4.7%'],
      ['part-10-10', '2026年10月的主要数值', '规模以上工业增加值 +7.2%', '社会消费品零售总额 68.9亿元 · +3.9%'],
      ['part-10-10-end', '2026年10月末的主要数值', '各项贷款余额 2,986.4亿元 · +9.2%'],
      ['part-1-9', '2026年1—9月的主要数值', '居民人均可支配收入 31,256元 · +5.3%'],
    ]);
  });

  it('sets the target of the year beside what has come since January, without a verdict, and never beside one month', () => {
    const { sections } = told(RELEASE, { targets: [{ ...target, code: 'retail_sales', value: 5 }] });
    const texts = lines(sections).flat();
    expect(texts).toContainEqual(expect.stringMatching(/^社会消费品零售总额 612\.4亿元 · \+4\.7% · 全年目标 .*5%/u));
    expect(texts).toContain('社会消费品零售总额 68.9亿元 · +3.9%');
    expect(sections.some(({ lines: all }) => all.some(({ tone }) => tone !== null))).toBe(false);
  });

  it('takes a target from the reference figures and says so', () => {
    const reference: ReferenceFigure[] = [
      {
        region: '鹿鸣市',
        code: 'industry_value_added',
        measure: 'growth',
        status: 'target',
        unit: '%',
        year: 2026,
        value: 6.5,
        valueMax: null,
        bound: 'exact',
        reportYear: 2026,
        basis: null,
      } as unknown as ReferenceFigure,
    ];
    const { sections, note } = told(RELEASE, { reference });
    expect(lines(sections).flat()).toContain('规模以上工业增加值 +6.8% · 全年目标 +6.5%（目标见参考数据）');
    expect(note).not.toBe('');
  });

  it.each([...locales])('has words in %s, each line with its sentence', (locale) => {
    for (const { lines: all } of told(RELEASE, { targets: [{ ...target, code: 'retail_sales', value: 5 }] }, locale).sections) {
      for (const line of all) {
        expect(line.text).not.toMatch(/\{\{|panel\./u);
        for (const sentence of line.sentences) expect(RELEASE).toContain(sentence);
        expect(line.place).not.toBeNull();
      }
    }
  });

  it.each([
    ['of one quarter', '2026年一季度望川县经济运行情况\n望川县统计局\n一季度，全县地区生产总值62.3亿元，增长5.1%。\n', ['part-1-3']],
    [
      'of one month',
      '2026年5月份望川县居民消费价格指数\n望川县统计局\n5月份，居民消费价格同比上涨0.6%，环比下降0.2%。1—5月平均，居民消费价格上涨0.4%。\n',
      ['part-5-5', 'part-1-5'],
    ],
    [
      'of half a year',
      '上半年望川县经济运行情况\n望川县统计局\n2026年7月20日\n上半年，全县固定资产投资增长4.4%。6月末，各项存款余额312亿元。\n',
      ['part-1-6', 'part-6-6-end'],
    ],
  ])('%s has its parts', (_, text, ids) => {
    expect(told(text).sections.map(({ id }) => id)).toEqual(ids);
  });
});

it('documents on whole years have no parts', () => {
  const text = '鹿鸣市2025年国民经济和社会发展统计公报\n鹿鸣市统计局\n2025年，全市地区生产总值512.6亿元，增长5.3%。12月份，居民消费价格上涨0.2%。\n';
  expect(told(text).sections.map(({ id }) => id)).toEqual(['headline']);
});
