import { describe, expect, it } from 'vitest';
import { figureSections, filterSections, isUnsure } from '../../../components/panel/figure-rows';
import type { Analysis, Figure, Indicator } from '../../../lib/model/analysis';
import { plainIndicator } from '../../samples';

const figure = (id: number, quote: string): Figure => ({
  id,
  start: id * 10,
  end: id * 10 + quote.length,
  quote,
  value: 5,
  valueMax: null,
  unit: '%',
  bound: 'exact',
  kind: 'percent',
});

const indicator = (of: number, rest: Partial<Indicator> = {}): Indicator => ({
  ...plainIndicator,
  figure: of,
  code: 'gdp',
  name: '地区生产总值',
  measure: 'growth',
  value: 5,
  unit: '%',
  period: { from: 2025, to: 2025, months: null, instant: false },
  sentence: { start: 0, end: 9 },
  section: ['一、回顾'],
  confidence: 0.9,
  ...rest,
});

const analysis = (figures: Figure[], indicators: Indicator[]): Analysis => ({
  schema: 2,
  id: 'page',
  detection: { kind: 'report', score: 1, reasons: [] },
  report: null,
  figures,
  indicators,
  headline: [],
  terms: [],
});

const shape = (sections: ReturnType<typeof figureSections>) =>
  sections.map(({ title, above, rows }) => [[...above, title].join('/'), rows.map(({ id }) => id)]);

describe('figureSections', () => {
  it('groups runs of the same headings in reading order', () => {
    const plan = { section: ['二、计划', '（一）增长'], status: 'target' as const };
    const page = analysis([figure(0, '5%'), figure(1, '6%'), figure(2, '7%'), figure(3, '8%')], [indicator(0), indicator(1), indicator(2, plan), indicator(3)]);
    expect(shape(figureSections(page))).toEqual([
      ['一、回顾', ['f0.0', 'f1.0']],
      ['二、计划/（一）增长', ['f2.0']],
      ['一、回顾', ['f3.0']],
    ]);
  });

  it('keeps a figure without indicator with those before it, and the first ones with those after', () => {
    const page = analysis([figure(0, '3个'), figure(1, '6%'), figure(2, '7个'), figure(3, '8%')], [indicator(1), indicator(3, { section: ['二、计划'] })]);
    expect(shape(figureSections(page))).toEqual([
      ['一、回顾', ['f0', 'f1.0', 'f2']],
      ['二、计划', ['f3.0']],
    ]);
  });

  it('gives a figure that carries two indicators two rows', () => {
    const page = analysis([figure(0, '5%')], [indicator(0), indicator(0, { name: '城镇居民人均可支配收入' })]);
    expect(shape(figureSections(page))).toEqual([['一、回顾', ['f0.0', 'f0.1']]]);
  });

  it('has no section without figures', () => {
    expect(figureSections(analysis([], []))).toEqual([]);
    expect(shape(figureSections(analysis([figure(0, '5%')], [])))).toEqual([['', ['f0']]]);
  });
});

describe('filterSections', () => {
  const sections = figureSections(
    analysis(
      [figure(0, '5%'), figure(1, '6%'), figure(2, '7%'), figure(3, '8个'), figure(4, '9%')],
      [
        indicator(0),
        indicator(1, { status: 'estimate', code: null, name: '绿化覆盖率' }),
        indicator(2, { status: 'target', section: ['二、计划'] }),
        indicator(4, { status: 'target', code: null, name: '夜间照明率', subject: '开发区', section: ['二、计划'] }),
      ],
    ),
  );
  const ids = (wanted: string, ...filters: ('results' | 'targets' | 'coded')[]) =>
    filterSections(sections, wanted, new Set(filters)).flatMap(({ rows }) => rows.map(({ id }) => id));

  it('keeps everything when nothing is asked', () => {
    expect(ids('  ')).toEqual(['f0.0', 'f1.0', 'f2.0', 'f3', 'f4.0']);
  });

  it('finds by name, code, subject and printed figure', () => {
    expect(ids('绿化')).toEqual(['f1.0']);
    expect(ids('GDP')).toEqual(['f0.0', 'f2.0']);
    expect(ids('开发区')).toEqual(['f4.0']);
    expect(ids('8个')).toEqual(['f3']);
    expect(ids('没有的')).toEqual([]);
  });

  it('counts estimates among results', () => {
    expect(ids('', 'results')).toEqual(['f0.0', 'f1.0']);
  });

  it('widens by kind of statement and narrows by code', () => {
    expect(ids('', 'results', 'targets')).toEqual(['f0.0', 'f1.0', 'f2.0', 'f4.0']);
    expect(ids('', 'targets', 'coded')).toEqual(['f2.0']);
  });

  it('drops sections that are left empty', () => {
    expect(filterSections(sections, '', new Set(['targets'])).map(({ title }) => title)).toEqual(['二、计划']);
  });
});

describe('isUnsure', () => {
  it('asks the confidence, and never doubts a bare figure', () => {
    expect(isUnsure({ id: '', figure: figure(0, '5%'), at: 0, indicator: indicator(0, { confidence: 0.79 }), stored: null })).toBe(true);
    expect(isUnsure({ id: '', figure: figure(0, '5%'), at: 0, indicator: indicator(0, { confidence: 0.8 }), stored: null })).toBe(false);
    expect(isUnsure({ id: '', figure: figure(0, '5%'), at: 0, indicator: null, stored: null })).toBe(false);
  });
});
