/** Invented marks for the popup's tests. */
import type { Figure, Indicator, Term } from '../../../lib/model/analysis';
import type { SeriesPoint, TermExplanation } from '../../../lib/model/explain';
import { plainIndicator } from '../../samples';

export function figure(over: Partial<Figure> = {}): Figure {
  return {
    id: 0,
    start: 10,
    end: 18,
    quote: '3482.6亿元',
    value: 348_260_000_000,
    valueMax: null,
    unit: '元',
    bound: 'exact',
    kind: 'money',
    ...over,
  };
}

export function indicator(over: Partial<Indicator> = {}): Indicator {
  return {
    ...plainIndicator,
    code: 'gdp',
    name: '地区生产总值',
    value: 348_260_000_000,
    unit: '元',
    period: { from: 2025, to: 2025, months: null, instant: false },
    sentence: { start: 0, end: 40 },
    confidence: 0.9,
    ...over,
  };
}

export function point(over: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    region: '澄浦新市',
    year: 2025,
    measure: 'growth',
    status: 'actual',
    value: 5,
    valueMax: null,
    unit: '%',
    own: false,
    ...over,
  };
}

export function term(over: Partial<Term> = {}): Term {
  return { start: 5, end: 9, quote: '两湖一环', id: 'lianghu-yihuan', definition: null, ...over };
}

export function explanation(over: Partial<TermExplanation> = {}): TermExplanation {
  return {
    id: 'lianghu-yihuan',
    name: { zh: '两湖一环', en: 'two lakes and one ring' },
    category: 'ecology',
    explanation: { zh: '两片湖区与一条绿道。', en: 'Two lakes and a greenway.' },
    items: [
      { zh: '镜湖', en: 'Mirror Lake' },
      { zh: '雁湖', en: 'Wild Goose Lake' },
    ],
    introduced: null,
    figures: null,
    disputed: null,
    sources: [{ title: '《澄浦新市总体规划》', body: '澄浦新市人民政府', date: '2021' }],
    related: [],
    confidence: 'high',
    ...over,
  };
}
