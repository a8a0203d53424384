/** Which target a result is held against, and how target, result, growth and place are worded. */
import { describe, expect, it } from 'vitest';
import { briefingSections, closingNote } from '../../../components/panel/briefing/briefing-words';
import { briefingOf } from '../../../lib/briefing/briefing';
import { storedTargets } from '../../../lib/briefing/targets';
import { analyse } from '../../../lib/engine/analyse';
import type { Locale } from '../../../lib/i18n';
import type { ReferenceFigure } from '../../../lib/reference/figures';
import { regions, report, row } from '../compare/rows';
import { translation } from '../i18n/translation';

const textOf = (review: string, place: string) => `2026年政府工作报告
——2026年1月15日在${place}第六届人民代表大会第五次会议上
${place}${place.slice(-1)}长 温亭

各位代表：
现在，我代表${place.slice(-1)}人民政府向大会报告工作，请予审议。
一、2025年工作回顾
${review}
二、2026年工作安排
2026年主要预期目标是：地区生产总值增长5.5%左右。
各位代表，让我们一起努力！`;

const target = { year: 2025, valueMax: null, basis: null, kind: 'report', unit: '%', bound: 'exact', measure: 'growth' } as const;

interface Circumstances {
  reference?: ReferenceFigure[];
  province?: boolean;
  locale?: Locale;
}

function toldOf(
  review: string,
  targets: Parameters<typeof briefingOf>[0]['targets'] = [],
  { reference = [], province = false, locale = 'zh-CN' }: Circumstances = {},
) {
  const text = textOf(review, province ? '云岭省' : '鹿鸣市');
  const read = analyse({ id: 'a', text });
  const analysis =
    province && read.report ? { ...read, report: { ...read.report, region: { name: '云岭省', code: null, level: 'province' as const, parents: [] } } } : read;
  const briefing = { ...briefingOf({ analysis, text, reference, targets }), text, terms: null };
  const sections = briefingSections(briefing, analysis, { t: translation(locale).t, locale, nameOf: () => null });
  return { briefing, lines: (id: string) => sections.find((section) => section.id === id)?.lines ?? [], note: closingNote(briefing, translation(locale).t) };
}

describe('targets that the library keeps', () => {
  const official = report('official', regions.lanbo, 2025);
  const copied = report('copied', regions.lanbo, 2025, { authority: 'other' });
  const own = report('own', regions.lanbo, 2026);
  const aim = (of: typeof official, value: number, more = {}) => row(of, { status: 'target', measure: 'growth', unit: '%', year: 2025, value, ...more });
  const values = (rows: Parameters<typeof storedTargets>[0]) => storedTargets(rows, [copied, official, own], 'own').map(({ value, basis }) => [value, basis]);

  it('are those of the document that may speak for the region, whichever row comes first', () => {
    expect(values([aim(copied, 9), aim(official, 6)])).toEqual([[6, null]]);
  });

  it('are none that the reader has excluded, of the document itself, averages or parts of the year', () => {
    expect(values([aim(official, 9, { excluded: true }), aim(own, 8), aim(official, 7, { over: 'average' }), aim(official, 5, { months: [1, 6] })])).toEqual(
      [],
    );
    expect(values([aim(official, 9, { excluded: true }), aim(copied, 6)])).toEqual([[6, null]]);
  });

  it('keep their basis', () => {
    expect(values([aim(official, 6, { basis: 'nominal' })])).toEqual([[6, 'nominal']]);
  });

  it('judge results of their own basis alone, those of the same sort of document first', () => {
    const review = '2025年，全市地区生产总值增长5.3%。';
    expect(toldOf(review, [{ ...target, code: 'gdp', value: 6, basis: 'nominal' }]).briefing.targets).toEqual([]);
    const both = [
      { ...target, code: 'gdp', value: 7, kind: 'plan' as const },
      { ...target, code: 'gdp', value: 5 },
    ];
    expect(toldOf(review, both).briefing.targets[0]).toMatchObject({ target: { value: 5 }, met: true });
  });
});

describe('words of targets and results', () => {
  it('say of a ceiling by how much it is missed, not what it is short of', () => {
    const [line] = toldOf('2025年，全市居民消费价格上涨2.3%。', [{ ...target, code: 'cpi', value: 2, bound: 'about' }]).lines('targets');
    expect(line).toMatchObject({ tone: 'missed' });
    expect(line!.text).toContain('相差0.3个百分点');
  });

  it.each(['zh-CN', 'zh-Hant', 'en'] as const)('tell an estimate as one in %s', (locale) => {
    const review = '预计2025年全市地区生产总值增长5.3%左右。';
    const [line] = toldOf(review, [{ ...target, code: 'gdp', value: 5 }], { locale }).lines('targets');
    expect(line!.text).toContain(translation(locale).t('common.status.estimate'));
  });
});

describe('headline values', () => {
  it.each([
    ['增长10%以上', '+10%以上'],
    ['增长1.5倍', '+1.5倍'],
    ['增长10%左右', '+10%左右'],
  ])('print %s as it is stated', (said, words) => {
    const texts = toldOf(`2025年，全市外贸进出口总额32.6亿元、${said}。`)
      .lines('headline')
      .map(({ text }) => text);
    expect(texts.join('\n')).toContain(words);
  });

  const reference = Array.from({ length: 12 }, (_, at): ReferenceFigure => ({
    region: `第${at}省`,
    reportYear: 2026,
    code: 'gdp',
    measure: 'level',
    status: 'actual',
    year: 2025,
    value: (at + 1) * 1e11,
    valueMax: null,
    unit: '元',
    bound: 'exact',
  }));

  it('tell a place among the reference figures as one, before the growth, and say where those come from', () => {
    const { lines, note } = toldOf('2025年，全省地区生产总值5126亿元、增长5.3%。', [], { reference, province: true });
    expect(lines('headline')[0]!.text).toMatch(/在参考数据载有此数的13个省级地区中居第8位（由高到低） · \+5\.3%$/u);
    expect(note).not.toBe('');
  });

  it('need no note without reference figures', () => {
    expect(toldOf('2025年，全市地区生产总值512.6亿元、增长5.3%。', [], { reference }).note).toBe('');
  });
});

describe('values to check', () => {
  it('are told apart from those given twice, which show both sentences', () => {
    const { lines } = toldOf('2025年，全市地区生产总值512.6亿元、增长5.3%。粮食产量88.6万吨。全市地区生产总值521.6亿元。');
    const [line] = lines('contradictions');
    expect(line!.sentences).toHaveLength(2);
    expect(line!.sentences.join('')).toMatch(/512\.6亿元.*521\.6亿元/u);
  });

  it('stand under a heading of their own', () => {
    const text = textOf('2025年，全市地区生产总值512.6亿元、增长5.3%。', '鹿鸣市');
    const read = analyse({ id: 'a', text });
    const analysis = { ...read, indicators: read.indicators.map((one, index) => (index === 0 ? { ...one, doubts: ['contradicts-growth' as const] } : one)) };
    const briefing = { ...briefingOf({ analysis, text, reference: [], targets: [] }), text, terms: null };
    const { t } = translation('zh-CN');
    const sections = briefingSections(briefing, analysis, { t, locale: 'zh-CN', nameOf: () => null });
    expect(sections.find(({ id }) => id === 'contradictions')).toBeUndefined();
    expect(sections.find(({ id }) => id === 'doubted')).toMatchObject({
      heading: t('panel.briefing.doubted'),
      lines: [{ text: expect.stringContaining(t('common.doubt.contradicts-growth')) as string }],
    });
  });
});
