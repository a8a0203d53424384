/** Charts never set figures of unlike parts of the year side by side. */
import { describe, expect, it } from 'vitest';
import { stepsOfBars } from '../../../components/charts/bar-data';
import { barsOf, lineOf, scatterOf } from '../../../components/charts/chart-data';
import { alternativeOf, footOf, rowsOf } from '../../../components/panel/compare/chart-words';
import { drawingOf, type DrawingWish } from '../../../components/panel/compare/drawings';
import { quantityWords } from '../../../components/panel/compare/quantity-words';
import { compareMatrix } from '../../../lib/compare/matrix';
import type { Step } from '../../../lib/compare/step';
import type { Region } from '../../../lib/model/analysis';
import { byId, regions, report, row } from '../compare/rows';
import { translation } from '../i18n/translation';

const { t } = translation('zh-CN');
const hills: Region = { name: '岚丘省', code: '930000', level: 'province', parents: [] };
const [first, second] = [report('a', regions.yunling, 2026), report('b', hills, 2026)];
const reports = byId([first, second]);
const label = ({ value }: { value: number }) => String(value);

function wished(rows: ReturnType<typeof row>[], step: Step): DrawingWish {
  const matrix = compareMatrix(rows, reports, ['gdp']);
  const quantity = matrix.quantities[0]!;
  const cells = matrix.cells(quantity.id);
  const words = quantityWords(quantity, cells, { nameOf: (code) => code, t, locale: 'zh-CN' });
  return {
    cells,
    quantity,
    matrix,
    regions: new Set(matrix.regions.map(({ key }) => key)),
    words,
    emphasis: { highlight: [], home: null },
    step,
    single: false,
    t,
    locale: 'zh-CN',
  };
}

const drawn = (found: ReturnType<typeof drawingOf>) =>
  'cells' in found ? found.cells.map(({ region, months, value }) => [region.name, months, value]) : found;

const parts = [
  row(first, { value: 90, year: 2025, months: [1, 9] }),
  row(first, { value: 60, year: 2025, months: [1, 6], index: 1 }),
  row(second, { value: 70, year: 2025, months: [1, 6] }),
];

describe('parts of the year', () => {
  it('are mapped one at a time', () => {
    expect(drawn(drawingOf('tiles', wished(parts, { year: 2025, months: [1, 6] })))).toEqual([
      ['云岭省', [1, 6], 60],
      ['岚丘省', [1, 6], 70],
    ]);
    expect(drawn(drawingOf('tiles', wished(parts, { year: 2025, months: null })))).toHaveProperty('nothing');
  });

  it('stand in groups of their own among bars', () => {
    const { cells } = wished(parts, { year: 2025, months: null });
    expect(stepsOfBars(barsOf(cells, label)).map(({ year, months, bars }) => [year, months, bars.map(({ label: words }) => words)])).toEqual([
      [2025, [1, 9], ['90']],
      [2025, [1, 6], ['60', '70']],
    ]);
  });

  it('are as long as one another on a line of other months than from January on', () => {
    const spans = [
      row(first, { value: 1, year: 2025, months: [4, 6] }),
      row(first, { value: 2, year: 2025, months: [7, 9], index: 1 }),
      row(second, { value: 9, year: 2025, months: [3, 9] }),
    ];
    expect(drawn(drawingOf('lines', wished(spans, { year: 2025, months: null })))).toEqual([
      ['云岭省', [4, 6], 1],
      ['云岭省', [7, 9], 2],
    ]);
  });

  it('stand on one scale of months, a year’s end in December', () => {
    const [cell] = wished([row(first, { value: 1, year: 2025 })], { year: 2025, months: null }).cells;
    expect(lineOf([cell!, { ...cell!, months: [6, 6] }], label, true).map(({ at }) => at)).toEqual([2025 * 12 + 5, 2025 * 12 + 11]);
  });
});

describe('two quantities', () => {
  const both = (months: [number, number] | null, otherMonths: [number, number] | null) => {
    const rows = [first, second].flatMap((of, at) => [
      row(of, { value: 10 + at, year: 2025, months: months ?? undefined }),
      row(of, { code: 'exports', value: 5 - at, year: 2025, months: otherMonths ?? undefined, index: 1 }),
    ]);
    const matrix = compareMatrix(rows, reports, ['gdp', 'exports']);
    const [x, y] = [matrix.quantities.find(({ code }) => code === 'gdp')!, matrix.quantities.find(({ code }) => code === 'exports')!];
    return scatterOf(matrix, x, y, { year: 2025, months }, new Set(matrix.regions.map(({ key }) => key))).map(({ x: across, y: up }) => [across, up]);
  };
  it('stand against each other for one and the same part of the year only', () => {
    expect(both([1, 6], [1, 6])).toEqual([
      [10, 5],
      [11, 4],
    ]);
    expect(both(null, null)).toEqual([
      [10, 5],
      [11, 4],
    ]);
    expect(both([1, 6], null)).toEqual([]);
    expect(both(null, [1, 9])).toEqual([]);
  });
  it('are named in every row', () => {
    const { cells, words } = wished(parts, { year: 2025, months: null });
    expect(rowsOf(cells, () => words, t, true)[0]!.kind).toContain(words.name);
    expect(rowsOf(cells, () => words, t)[0]!.kind).not.toContain(words.name);
  });
});

describe('the words around a chart', () => {
  it('call no nation the highest of its provinces', () => {
    const nation = report('n', { name: '全国', code: null, level: 'nation', parents: [] }, 2026);
    const matrix = compareMatrix(
      [row(nation, { value: 900, year: 2025 }), row(first, { value: 9, year: 2025 }), row(second, { value: 7, year: 2025 })],
      byId([nation, first, second]),
      ['gdp'],
    );
    const cells = matrix.cells(matrix.quantities[0]!.id);
    const words = quantityWords(matrix.quantities[0]!, cells, { nameOf: (code) => code, t, locale: 'zh-CN' });
    expect(alternativeOf({ title: '', subtitle: '' }, cells, words, t)).toMatch(/最高：云岭省.*最低：岚丘省/);
  });

  it('count the documents that are not named, not their regions', () => {
    const many = Array.from({ length: 8 }, (_, at): Region => ({ name: `第${at + 1}县`, code: `9401${10 + at}`, level: 'county', parents: [] }));
    const papers = many.flatMap((region, at) => [2025, 2026].map((year) => report(`${at} ${year}`, region, year)));
    const matrix = compareMatrix(
      papers.map((of) => row(of, { value: 5, year: of.year! - 1 })),
      byId(papers),
      ['gdp'],
    );
    expect(footOf(matrix.cells(matrix.quantities[0]!.id), t).find((line) => line.startsWith('来源'))).toContain('另有 4 份');
  });
});
