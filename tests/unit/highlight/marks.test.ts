import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { MarkList } from '../../../lib/highlight/mark-list';
import { isSameMark, marksOfAnalysis, marksOfFigures, type Mark } from '../../../lib/highlight/marks';
import { subjectOf } from '../../../lib/highlight/subject';
import type { Analysis, Figure, Indicator, Term } from '../../../lib/model/analysis';
import { plainIndicator } from '../../samples';

const text = '放管服改革后，企业由95户增至120户，今年要达到150户。“两核三带”落地，放管服继续。';
const at = (words: string, from = 0) => ({ start: text.indexOf(words, from), end: text.indexOf(words, from) + words.length });
const figure = (id: number, quote: string): Figure => ({
  id,
  ...at(quote),
  quote,
  value: parseInt(quote, 10),
  valueMax: null,
  unit: '户',
  bound: 'exact',
  kind: 'count',
});
const indicator = (index: number, over: Partial<Indicator> = {}): Indicator => ({
  ...plainIndicator,
  figure: index,
  name: '企业',
  unit: '户',
  sentence: { start: 0, end: 30 },
  ...over,
});
const term = (quote: string, id: string, defined: boolean, from = 0): Term => ({
  ...at(quote, from),
  quote,
  id,
  definition: defined ? { source: 'builtin', text: '…' } : null,
});
const figures = [figure(0, '95户'), figure(1, '120户'), figure(2, '150户')];
const analysis: Analysis = {
  schema: 2,
  id: 'x',
  detection: { kind: 'report', score: 1, reasons: [] },
  report: null,
  figures,
  indicators: [indicator(0, { role: 'from' }), indicator(1, { role: 'to' }), indicator(2, { status: 'target', name: '经营主体' })],
  headline: [],
  terms: [term('放管服', 'fgf', true), term('两核三带', 'coinage', false), term('放管服', 'fgf', true, 30)],
};
const all = { figures: 'all', terms: 'all', hiddenTerms: [], hiddenCategories: [] } as const;
const here = (span: { start: number; end: number }) => span;
const quotes = (marks: readonly Mark[]) => marks.map((mark) => text.slice(mark.start, mark.end));

describe('what the reader knows', () => {
  const usual: Term[] = [
    { ...term('放管服', 'fgf', true), common: 'everyday' },
    { ...term('改革', 'gg', true), common: 'usual' },
    term('“两核三带”', 'rare', true),
    { ...term('落地', 'own', true, 30), common: 'everyday', definition: { source: 'report', text: '…' } },
    term('继续', 'coinage', false),
  ];
  it.each([
    ['newcomer', ['放管服', '改革', '“两核三带”', '落地', '继续']],
    ['familiar', ['改革', '“两核三带”', '落地', '继续']],
    ['expert', ['“两核三带”', '落地', '继续']],
  ] as const)('is not marked for a reader who is %s', (level, marked) => {
    expect(quotes(marksOfAnalysis({ ...analysis, terms: usual }, { ...all, figures: 'none', level }, here))).toEqual(marked);
  });
});

describe('marks of an analysis', () => {
  it('stand in the layers of what they are', () => {
    const layers = marksOfAnalysis(analysis, all, here).map((mark) => mark.layers.join(' '));
    expect(layers).toEqual([
      'reportlens-figure',
      'reportlens-figure',
      'reportlens-figure reportlens-target',
      'reportlens-term reportlens-explained',
      'reportlens-term reportlens-coinage',
      'reportlens-term reportlens-explained',
    ]);
  });

  it.each([
    ['all', 'all', 6],
    ['all', 'none', 3],
    ['none', 'all', 3],
    ['key', 'key', 5],
    ['none', 'key', 2],
    ['none', 'none', 0],
  ] as const)('with figures %s and terms %s are %d', (figuresWanted, termsWanted, count) => {
    expect(marksOfAnalysis(analysis, { ...all, figures: figuresWanted, terms: termsWanted }, here)).toHaveLength(count);
  });

  it('take a term that the reader has explained for explained', () => {
    const marks = marksOfAnalysis(analysis, { ...all, figures: 'none', terms: 'key' }, here, { noted: new Set(['coinage']) });
    expect(quotes(marks)).toEqual(['放管服', '两核三带', '放管服']);
    expect(marks[1]?.layers).toContain('reportlens-explained');
  });

  it('leave out hidden terms and kinds', () => {
    expect(quotes(marksOfAnalysis(analysis, { ...all, figures: 'none', hiddenTerms: ['fgf'] }, here))).toEqual(['两核三带']);
    expect(quotes(marksOfAnalysis(analysis, { ...all, figures: 'none', hiddenCategories: ['coinage'] }, here))).toEqual(['放管服', '放管服']);
  });

  it('leave out what has gone from the page', () => {
    expect(quotes(marksOfAnalysis(analysis, all, (span) => (span.start > 20 ? null : span)))).toEqual(['95户', '120户', '放管服']);
  });

  it('before the analysis are all figures, shifted to where they were scanned', () => {
    const marks = marksOfFigures([{ ...figure(0, '95户'), start: 0, end: 3 }], all, 10);
    expect(marks[0]).toMatchObject({ start: 10, end: 13, index: null });
    expect(marksOfFigures(figures, { ...all, figures: 'key' })).toEqual([]);
  });
});

describe('the list of marks', () => {
  const list = new MarkList(marksOfAnalysis(analysis, all, here));

  it('is in the order of the text', () => {
    expect(quotes(list.marks)).toEqual(['放管服', '95户', '120户', '150户', '两核三带', '放管服']);
  });

  it('goes round in both directions', () => {
    const first = list.marks[0]!;
    const last = list.marks.at(-1)!;
    expect(list.neighbour(null, 1)).toBe(first);
    expect(list.neighbour(null, -1)).toBe(last);
    expect(list.neighbour(last, 1)).toBe(first);
    expect(list.neighbour(first, -1)).toBe(last);
    expect(list.neighbour(first, 1, (mark) => mark.kind === 'term' && mark.term.id === 'fgf')).toBe(last);
    expect(new MarkList([]).neighbour(null, 1)).toBeNull();
  });

  it('goes on from a mark that is no longer in it', () => {
    const gone = { ...list.marks[1]!, start: 14, end: 15 };
    expect(quotes([list.neighbour(gone, 1)!, list.neighbour(gone, -1)!])).toEqual(['120户', '95户']);
  });

  it('finds what a walk over all marks finds, shortest first', () => {
    const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), fc.nat(40), (spans, offset) => {
        const marks = spans.map((one): Mark => ({ kind: 'figure', ...one, layers: [], index: null, figure: figures[0]! }));
        const found = new MarkList(marks).covering(offset);
        const expected = marks.filter((mark) => mark.start <= offset && offset < mark.end);
        expect(new Set(found)).toEqual(new Set(expected));
        const lengths = found.map((mark) => mark.end - mark.start);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the subject of a popup', () => {
  const list = new MarkList(marksOfAnalysis(analysis, all, here));
  const markOf = (words: string) => list.marks.find((mark) => text.slice(mark.start, mark.end) === words)!;

  it('of a figure has its own statements first, then what belongs beside it', () => {
    const subject = subjectOf(markOf('120户'), list, analysis);
    expect(subject.kind === 'figure' && subject.indicators.map((one) => one.figure)).toEqual([1, 0]);
  });

  it('of a figure that no analysis knows has none', () => {
    const [fresh] = marksOfFigures(figures, all);
    expect(subjectOf(fresh!, list, analysis)).toMatchObject({ kind: 'figure', indicators: [] });
    expect(subjectOf(markOf('95户'), list, null)).toMatchObject({ indicators: [] });
  });

  it('of a term counts its like', () => {
    expect(subjectOf(list.marks.at(-1)!, list, analysis)).toMatchObject({ kind: 'term', index: 1, count: 2 });
  });
});

it('a mark is the same when the page was marked anew', () => {
  const [a] = marksOfAnalysis(analysis, all, here);
  const [b] = marksOfAnalysis(analysis, all, here);
  expect(isSameMark(a!, b!)).toBe(true);
  expect(isSameMark(a!, null)).toBe(false);
  expect(isSameMark(a!, { ...b!, end: 99 })).toBe(false);
});
