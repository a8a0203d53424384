import { describe, expect, it } from 'vitest';
import type { PopupSubject } from '../../../lib/highlight/popup-port';
import { valueText } from '../../../lib/compare/format';
import { translation } from '../i18n/translation';
import { figureView } from '../../../components/popup/figure-view';
import { announcement } from '../../../components/popup/announcement';
import { figure, indicator, term } from './samples';
import type { Figure, Indicator } from '../../../lib/model/analysis';

const zh = (one: Figure, indicators: Indicator[], chosen = 0) => figureView(one, indicators, chosen, 'zh-CN', translation('zh-CN').t);
const en = (one: Figure, indicators: Indicator[], chosen = 0) => figureView(one, indicators, chosen, 'en', translation('en').t);

const rate = (over: Partial<Indicator> = {}) => indicator({ measure: 'growth', value: 5.6, unit: '%', against: '比上年', ...over });

const grown = figure({ quote: '1.3%', value: 1.3, unit: '%', kind: 'percent' });

describe('figureView', () => {
  it('says what a level states, when, and how much in plain words', () => {
    const view = zh(figure(), [indicator()]);
    expect(view).toMatchObject({
      title: '地区生产总值',
      status: 'actual',
      period: '2025年',
      basis: null,
      printed: null,
    });
    expect(valueText(view.value)).toBe('3,482.6亿元');
  });

  it('gives billions of yuan and the printed words in English', () => {
    const view = en(figure(), [indicator()]);
    expect(valueText(view.value)).toBe('348.26 billion yuan');
    expect(view.printed).toBe('3482.6亿元');
  });

  it('leaves out printed words that differ in spacing and width alone', () => {
    expect(zh(figure({ quote: '３４８２.６ 亿元' }), [indicator()]).printed).toBeNull();
    expect(zh(figure({ quote: '34826000万元' }), [indicator()]).printed).toBe('34826000万元');
  });

  it('signs growth and names what it is measured against', () => {
    const view = en(grown, [rate({ value: -1.3 })]);
    expect(valueText(view.value)).toBe('−1.3%');
    expect(view.basis).toBe('Growth on the previous year');
    expect(zh(grown, [rate({ value: -1.3 })]).basis).toBe('增速，比上年');
    expect(zh(grown, [rate({ against: null })]).basis).toBe('增速');
  });

  it('says whether a value is real or nominal and how settled it is, where the text does', () => {
    expect(en(grown, [rate({ basis: 'real', vintage: 'final' })]).basis).toBe('Growth on the previous year · real · Final');
    expect(zh(grown, [rate({ basis: 'nominal', vintage: 'preliminary' })]).basis).toBe('增速，比上年 · 名义 · 初步核算');
    expect(zh(grown, [rate({ vintage: 'estimate' })]).basis).toBe('增速，比上年');
  });

  it('says what a plan calls the indicator', () => {
    expect(en(grown, [rate({ nature: 'binding' })]).basis).toBe('Growth on the previous year · Binding');
    expect(zh(grown, [rate({ nature: 'expected' })]).basis).toBe('增速，比上年 · 预期性指标');
  });

  it('names what is measured and against what, whatever words the text has for it', () => {
    const quarter = { from: 2025, to: 2025, months: [10, 12], instant: false } as Indicator['period'];
    const month = { from: 2025, to: 2025, months: [5, 5], instant: false } as Indicator['period'];
    const onBefore = rate({ against: '环比', basis: 'month_on_month' });
    expect(en(grown, [{ ...onBefore, period: month }]).basis).toBe('Growth on the previous month');
    expect(en(grown, [{ ...onBefore, period: quarter }]).basis).toBe('Growth on the previous quarter');
    expect(en(grown, [onBefore]).basis).toBe('Growth on the previous period');
    expect(zh(grown, [{ ...onBefore, period: month }]).basis).toBe('增速，环比（比上月）');
    expect(en(grown, [rate({ measure: 'change', unit: '个百分点', against: null, basis: 'contribution' })]).basis).toBe('contribution to growth');
    expect(en(grown, [rate({ against: '比1—4月份' })]).basis).toBe('Growth on Jan–Apr');
    const times = figure({ quote: '1.8倍', value: 1.8, unit: '倍', kind: 'multiple' });
    expect(en(times, [rate({ measure: 'multiple', value: 1.8, unit: '倍', against: '上年' })]).basis).toBe('as a multiple of the previous year’s figure');
    expect(zh(times, [rate({ measure: 'multiple', value: 1.8, unit: '倍', against: '2020年' })]).basis).toBe('2020年的倍数');
  });

  it('tells two growths of one thing in a sentence apart', () => {
    const two = [rate({ against: '同比', value: -1.2 }), rate({ figure: 1, against: '环比', basis: 'month_on_month', value: -0.1 })];
    expect(en(grown, two).beside).toEqual([{ label: 'Growth on the previous period', value: '−0.1%' }]);
    expect(en({ ...grown, id: 1 }, two).beside).toEqual([{ label: 'Growth on the same period a year earlier', value: '−1.2%' }]);
  });

  it('shows a share told as a fraction as a percentage, and says of a part of a ratio that it is one', () => {
    const share = (value: number) => indicator({ measure: 'share', unit: '', value, bound: 'near', code: null });
    const tenths = en(figure({ quote: '四成', value: 0.4, unit: '', kind: 'fraction', bound: 'near' }), [share(0.4)]);
    expect([valueText(tenths.value), tenths.printed, tenths.basis]).toEqual(['nearly 40%', '四成', null]);
    const part = figure({ quote: '9.5', value: 9.5, unit: '', kind: 'other' });
    expect(en(part, [{ ...share(9.5), bound: 'exact' }]).basis).toBe('one part of the printed ratio');
    expect(valueText(en(part, [{ ...share(9.5), bound: 'exact' }]).value)).toBe('9.5');
  });

  it('writes a span of years and says where no period is stated', () => {
    expect(zh(figure(), [indicator({ period: { from: 2021, to: 2025, months: null, instant: false } })]).period).toBe('2021—2025年');
    expect(en(figure(), [indicator({ period: null })]).period).toBe('period not stated');
  });

  it('warns where the engine is not sure', () => {
    expect(zh(figure(), [indicator({ confidence: 0.79 })]).uncertain).toBe(true);
    expect(zh(figure(), [indicator({ confidence: 0.8 })]).uncertain).toBe(false);
  });

  it('says what contradicts a value, however surely it was read', () => {
    const view = en(figure(), [indicator({ doubts: ['exceeds-whole'] })]);
    expect(view.uncertain).toBe(true);
    expect(view.doubts).toEqual([expect.stringContaining('larger than the whole it belongs to')]);
    expect(zh(figure(), [indicator({ confidence: 0.5 })]).doubts).toEqual([]);
  });

  it('lets one choose among several indicators of one figure', () => {
    const both = [rate({ name: '城镇居民人均可支配收入' }), rate({ name: '农村居民人均可支配收入', subject: '东岚区' })];
    expect(zh(figure(), both).names).toEqual(['城镇居民人均可支配收入', '东岚区 农村居民人均可支配收入']);
    expect(zh(figure(), both, 1)).toMatchObject({
      title: '农村居民人均可支配收入',
      owner: '东岚区',
      indicator: both[1],
    });
    expect(zh(figure(), both, 7).indicator).toBe(both[0]);
  });

  it('says honestly that only a number was read', () => {
    const area = figure({ quote: '3.2万亩', value: 32_000, unit: '亩', kind: 'area' });
    expect(zh(area, [])).toMatchObject({
      title: '面积',
      titlePrinted: false,
      names: [],
      status: null,
      period: null,
      indicator: null,
    });
    expect(valueText(zh(area, []).value)).toBe('3.2万亩');
    expect(en(area, [])).toMatchObject({ title: 'Area', printed: '3.2万亩' });
  });

  it('does not take another figure’s indicator for its own', () => {
    expect(zh(figure(), [indicator({ figure: 3 })]).indicator).toBeNull();
  });

  describe('from and to', () => {
    const coverage = { name: '农村自来水普及率', measure: 'share', unit: '%', code: null } as const;
    const from = indicator({ ...coverage, figure: 1, value: 95.1, role: 'from' });
    const to = indicator({ ...coverage, figure: 2, value: 99.1, role: 'to' });

    it('stand together, with the mark’s end set off', () => {
      const onTo = zh(figure({ id: 2 }), [to, from]);
      expect(onTo.pair && [valueText(onTo.pair.from), valueText(onTo.pair.to), onTo.pair.marked]).toEqual(['95.1%', '99.1%', 'to']);
      const onFrom = zh(figure({ id: 1 }), [from, to]);
      expect(onFrom.pair && [valueText(onFrom.pair.from), valueText(onFrom.pair.to), onFrom.pair.marked]).toEqual(['95.1%', '99.1%', 'from']);
      expect(onTo.beside).toEqual([]);
    });

    it('are dated at both ends, whichever is marked', () => {
      const dated = [
        { ...from, period: { from: 2020, to: 2020, months: null, instant: false } },
        { ...to, period: { from: 2025, to: 2025, months: null, instant: false } },
      ];
      for (const id of [1, 2]) expect(zh(figure({ id }), dated).period).toBe('2020年 → 2025年');
      expect(
        zh(
          figure({ id: 2 }),
          dated.map((end) => ({ ...end, period: { from: 2025, to: 2025, months: null, instant: false } })),
        ).period,
      ).toBe('2025年');
      expect(zh(figure({ id: 1 }), [{ ...from, period: null }, dated[1]!]).period).toBe('2025年');
    });

    it('stay apart where the other end is of another indicator or unknown', () => {
      expect(zh(figure({ id: 2 }), [to]).pair).toBeNull();
      expect(zh(figure({ id: 2 }), [to, { ...from, name: '城镇自来水普及率' }]).pair).toBeNull();
      expect(zh(figure({ id: 2 }), [to, { ...from, measure: 'change' }]).pair).toBeNull();
    });
  });

  it('sets the growth of the same sentence beside a level, and nothing of other sentences or names', () => {
    const growth = rate({ figure: 1 });
    expect(zh(figure(), [indicator(), growth]).beside).toEqual([{ label: '增速，比上年', value: '+5.6%' }]);
    expect(zh(figure(), [indicator(), { ...growth, sentence: { start: 90, end: 120 } }]).beside).toEqual([]);
    expect(zh(figure(), [indicator(), { ...growth, name: '工业增加值' }]).beside).toEqual([]);
  });

  it('dates what stands beside it where it is of another time', () => {
    const average = rate({ figure: 1, against: null, period: { from: 2021, to: 2025, months: null, instant: false }, over: 'average' });
    expect(zh(figure(), [indicator(), average]).beside).toEqual([{ label: '2021—2025年年均 · 增速', value: '+5.6%' }]);
    expect(en(figure(), [indicator(), average]).beside).toEqual([{ label: '2021–2025, yearly average · Growth', value: '+5.6%' }]);
    const february = rate({ figure: 1, against: null, period: { from: 2025, to: 2025, months: [2, 2], instant: false } });
    expect(zh(figure(), [indicator({ period: { from: 2025, to: 2025, months: [1, 1], instant: false } }), february]).beside[0]?.label).toBe('2025年2月 · 增速');
    expect(zh(figure(), [indicator(), { ...average, period: null, over: undefined }]).beside[0]?.label).toBe('增速');
  });

  it('says of what stands beside it that it is a target, where the figure is none, and the other way round', () => {
    const result = rate({ figure: 1, against: null });
    const target = rate({ against: null, status: 'target', value: 6, period: { from: 2026, to: 2026, months: null, instant: false } });
    expect(zh(grown, [target, result]).beside).toEqual([{ label: '完成 · 2025年 · 增速', value: '+5.6%' }]);
    expect(en({ ...grown, id: 1 }, [target, result]).beside).toEqual([{ label: 'Target · 2026 · Growth', value: '+6%' }]);
  });

  it('says whose a row of a table of regions is', () => {
    const region = { name: '澜溪省', code: null, level: 'province', parents: [] } as Indicator['region'];
    expect(zh(grown, [rate({ region })]).owner).toBe('澜溪省');
    expect(zh(grown, [rate({ region, subject: '鹿鸣市' })]).owner).toBe('鹿鸣市');
    expect(zh(grown, [rate({ region }), rate({ name: '出口总额' })]).names).toEqual(['澜溪省 地区生产总值', '出口总额']);
  });

  it('calls what is told of each or by the head no total', () => {
    const level = indicator({ figure: 1, name: '人均生产总值', code: null, value: 76_540, unit: '元' });
    expect(zh(grown, [rate({ name: '人均生产总值', code: null }), level]).beside[0]?.label).toBe('数值');
    const dust = indicator({ figure: 1, name: 'PM10', code: null, value: 41, unit: '微克/立方米' });
    expect(zh(grown, [rate({ name: 'PM10', code: null }), dust]).beside[0]?.label).toBe('数值');
    expect(zh(grown, [rate(), indicator({ figure: 1 })]).beside[0]?.label).toBe('总量');
  });

  it('says that it is the growth that moved by points, where that is told beside it', () => {
    const points = rate({ figure: 1, measure: 'change', unit: '个百分点', value: 1.2, against: '比上月' });
    const marked = figure({ id: 1, quote: '1.2个百分点', value: 1.2, unit: '个百分点', kind: 'point' });
    expect(zh(marked, [points, rate()]).basis).toBe('增速之差，比上月');
    expect(en(marked, [points, rate()]).basis).toBe('Difference in growth on the previous month');
    expect(zh(grown, [rate(), points]).beside[0]?.label).toBe('增速之差，比上月');
    const share = indicator({ measure: 'share', unit: '%', value: 61.3 });
    expect(zh(marked, [points, share]).basis).toBe('增减量，比上月');
    expect(zh(marked, [points]).basis).toBe('增减量，比上月');
  });

  it('says in English among or of what, where that can only be quoted', () => {
    const rank = figure({ quote: '第三', value: 3, unit: '', kind: 'rank' });
    expect(en(rank, [indicator({ measure: 'rank', value: 3, unit: '', against: '全区' })]).basis).toBe('Rank within “全区”');
    const times = figure({ quote: '1.9倍', value: 1.9, unit: '倍', kind: 'multiple' });
    expect(en(times, [rate({ measure: 'multiple', value: 1.9, unit: '倍', against: '“十二五”期末' })]).basis).toBe(
      'as a multiple of what is printed as “‘十二五’期末”',
    );
    expect(en(grown, [rate({ against: '比上年同月' })]).basis).toBe('Growth on the same period a year earlier');
    expect(en(grown, [rate({ against: '比“十二五”末' })]).basis).toBe('Growth against what is printed as “比‘十二五’末”');
  });
});

describe('announcement', () => {
  it('is one line with name, value, kind of statement and period', () => {
    const subject: PopupSubject = { kind: 'figure', figure: figure(), indicators: [indicator({ status: 'target' })] };
    expect(announcement(subject, 'en', translation('en').t)).toBe('地区生产总值, 348.26 billion yuan, Target, 2025');
    const doubtful: PopupSubject = { ...subject, indicators: [indicator({ doubts: ['year-open'] })] };
    expect(announcement(doubtful, 'en', translation('en').t)).toContain('does not say which year');
    expect(announcement({ ...subject, indicators: [] }, 'zh-CN', translation('zh-CN').t)).toBe('金额，3,482.6亿元');
  });

  it('names a term', () => {
    expect(announcement({ kind: 'term', term: term(), index: 0, count: 2 }, 'en', translation('en').t)).toBe('两湖一环');
  });
});
