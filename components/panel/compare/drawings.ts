/** Each kind of chart of one quantity: what it draws, of which values, and what has to be said beside it. */
import type { CompareCell } from '../../../lib/compare/cell';
import type { ChartKind } from '../../../lib/compare/choice';
import { withoutWhole } from '../../../lib/compare/levels';
import { groupBy, type CompareMatrix, type Quantity } from '../../../lib/compare/matrix';
import { ofOneLength, singleMonths } from '../../../lib/compare/single-months';
import { stepKey, type Step } from '../../../lib/compare/step';
import { rankValue } from '../../../lib/compare/ranking';
import { targetResults } from '../../../lib/compare/targets';
import { isChinese, type Locale, type Translate } from '../../../lib/i18n';
import { monthsWords } from '../../../lib/i18n/period-words';
import { barsOf, lineOf, plotted, ranksOf, slopesOf, strideOf, tilesOf, type LinePoint } from '../../charts/chart-data';
import { colouredRegions, type Emphasis } from '../../charts/colouring';
import { drawBars } from '../../charts/draw-bars';
import { drawDumbbells } from '../../charts/draw-dumbbells';
import { drawLines } from '../../charts/draw-lines';
import { drawMultiples } from '../../charts/draw-multiples';
import { drawSlopes } from '../../charts/draw-slopes';
import { drawTiles } from '../../charts/draw-tiles';
import type { Frame } from '../../charts/marks';
import { columnPeriod, type QuantityWords } from './quantity-words';
import { shortDifference } from './stacked-value';

export type OneKind = Exclude<ChartKind, 'scatter'>;

export interface Drawn {
  draw: (frame: Frame) => Element;
  /** The values drawn; a difference between months says of which two (`difference`). */
  cells: readonly CompareCell[];
  /** What its axis counts, where that is not the quantity's unit. */
  unit?: string;
  /** Whether results, estimates and targets are told apart by how they are filled. */
  keyed: boolean;
  notes: readonly string[];
}

/** Why there is nothing to draw, in words. */
export interface Undrawn {
  nothing: string;
}

export interface DrawingWish {
  cells: readonly CompareCell[];
  quantity: Quantity;
  matrix: CompareMatrix;
  regions: ReadonlySet<string>;
  words: QuantityWords;
  emphasis: Emphasis;
  /** For charts of one year or part of one. */
  step: Step;
  /** Each month alone instead of from January on. */
  single: boolean;
  t: Translate;
  locale: Locale;
}

type Kind = (wish: DrawingWish) => Drawn | Undrawn;

/** Kinds that draw all regions' amounts on one scale. */
const onOneScale = new Set<OneKind>(['bars', 'lines', 'slopes']);

export function drawingOf(kind: OneKind, wish: DrawingWish): Drawn | Undrawn {
  const cells = wish.quantity.measure === 'level' && onOneScale.has(kind) ? besideOthers(wish) : wish.cells;
  const drawn = kinds[kind]({ ...wish, cells });
  if ('nothing' in drawn || cells.length === wish.cells.length) return drawn;
  return { ...drawn, notes: [...drawn.notes, wish.t('panel.compare.chart.wholeNote')] };
}

/** The figures without a whole that would make its parts small, unless the reader stands in it or asks for it. */
function besideOthers({ cells, emphasis: { highlight, home } }: DrawingWish): readonly CompareCell[] {
  const parts = withoutWhole(cells);
  const kept = new Set(parts);
  return cells.some((cell) => !kept.has(cell) && (highlight.includes(cell.region.key) || cell.region.key === home)) ? cells : parts;
}

const isResult = ({ status }: CompareCell): boolean => status !== 'target';

const kinds: Record<OneKind, Kind> = {
  bars: ({ cells, words, emphasis, quantity, t }) => {
    // A rank is no quantity: a longer bar would say the opposite.
    if (quantity.measure === 'rank') return { nothing: t('panel.compare.chart.noRankBars') };
    const strong = emphasis.highlight.length === 0 ? [] : [...emphasis.highlight, ...(emphasis.home === null ? [] : [emphasis.home])];
    const bars = barsOf(cells, words.cell);
    const draw = ({ width, pattern }: Frame) =>
      drawBars({ bars, stepLabel: (step) => columnPeriod({ ...step, quantity }, t), width, pattern, strong: new Set(strong) });
    return { draw, cells, keyed: true, notes: [] };
  },
  tiles: ({ cells, words, emphasis, step, t, locale }) => {
    const ofStep = cells.filter((cell) => stepKey(cell) === stepKey(step) && cell.region.level === 'province');
    const results = ofStep.filter(isResult);
    const shown = results.length > 0 ? results : ofStep;
    if (shown.length === 0) return { nothing: t('panel.compare.chart.noProvinces') };
    const tiles = tilesOf(shown, words.cell, ({ mark, letters }) => (isChinese(locale) ? mark : letters));
    const ordered = shown.toSorted((a, b) => rankValue(a) - rankValue(b));
    const ends = [words.cell(ordered[0]!), words.cell(ordered.at(-1)!)] as const;
    return { draw: (frame) => drawTiles({ ...frame, ...emphasis, tiles, ends }), cells: shown, keyed: false, notes: [t('panel.compare.chart.tileNote')] };
  },
  dumbbells: ({ matrix, quantity, regions, words, emphasis, step, t, locale }) => {
    const judged = targetResults(matrix, [quantity], regions).filter(
      (found) => stepKey(found.target) === stepKey(step) && found.result !== null && found.difference !== null,
    );
    // Where several sorts of document set a target, the one that stands in the table.
    const found = [...groupBy(judged, ({ region }) => region.key).values()].map(([first]) => first!);
    if (found.length === 0) return { nothing: t('panel.compare.chart.noPairs') };
    const pairs = found
      .toSorted((a, b) => b.difference! - a.difference!)
      .map(({ target, result, outcome, difference, region }) => ({
        region: region.key,
        name: region.name,
        met: outcome === 'met',
        target: plotted(target, words.cell(target)),
        result: plotted(result!, words.cell(result!)),
        difference: shortDifference(target, difference!, locale),
      }));
    const draw = (frame: Frame) => drawDumbbells({ ...frame, ...emphasis, pairs, format: (value) => words.number(value) });
    return { draw, cells: found.flatMap(({ target, result }) => [target, result!]), keyed: false, notes: [t('panel.compare.chart.dumbbellKey')] };
  },
  lines: (wish) => {
    const { points, cells, stride, stepLabel } = wayOf(wish);
    if (points.length === 0) return nothingToDraw(wish);
    const draw = (frame: Frame) => drawLines({ ...frame, ...wish.emphasis, points, stride, stepLabel, format: (value) => wish.words.number(value) });
    return {
      draw,
      cells,
      keyed: false,
      notes: [...statusNote(cells, wish), ...colouredNote(points, wish), ...singleNote(wish), wish.t('panel.compare.chart.lineGap')],
    };
  },
  ranks: (wish) => {
    const way = wayOf(wish);
    const points = ranksOf(way.points);
    if (points.length === 0) return nothingToDraw(wish);
    const shown = new Set(points.map(({ id }) => id));
    const draw = (frame: Frame) =>
      drawLines({ ...frame, ...wish.emphasis, points, stride: way.stride, stepLabel: way.stepLabel, format: String, reversed: true });
    return {
      draw,
      cells: way.cells.filter(({ id }) => shown.has(id)),
      keyed: false,
      unit: wish.t('panel.compare.chart.rankUnit'),
      notes: [wish.t('panel.compare.chart.rankNote'), ...colouredNote(points, wish)],
    };
  },
  slopes: (wish) => {
    const { cells, words, t, quantity } = wish;
    const years = [...new Set(cells.filter(isResult).map(({ year }) => year))].sort((a, b) => a - b);
    if (quantity.run !== null || years.length < 2) return { nothing: t('panel.compare.chart.needsYears') };
    const pairs = slopesOf(cells, [years[0]!, years.at(-1)!], words.cell);
    if (pairs.length === 0) return { nothing: t('panel.compare.chart.needsYears') };
    const ids = new Set(pairs.flatMap(({ from, to }) => [from.id, to.id]));
    const draw = (frame: Frame) => drawSlopes({ ...frame, ...wish.emphasis, pairs, yearLabel: (year) => t('common.year', { year }) });
    return {
      draw,
      cells: cells.filter(({ id }) => ids.has(id)),
      keyed: false,
      notes: colouredNote(
        pairs.map(({ to }) => ({ ...to, at: to.year })),
        wish,
      ),
    };
  },
  multiples: (wish) => {
    const { points, cells, stride, stepLabel } = wayOf(wish);
    if (points.length === 0) return nothingToDraw(wish);
    const draw = (frame: Frame) => drawMultiples({ ...frame, home: wish.emphasis.home, points, stride, stepLabel });
    return { draw, cells, keyed: false, notes: [...statusNote(cells, wish), ...singleNote(wish)] };
  },
};

/** Why a way over time has no values: there are none, or none of which a single month could be taken. */
const nothingToDraw = ({ single, quantity, t }: DrawingWish): Undrawn => ({
  nothing: t(single && quantity.run === 'cumulative' ? 'panel.compare.chart.noSingleMonths' : 'panel.compare.notHere'),
});

/** The way over years, or over months for figures of parts of years. */
function wayOf({ cells: given, quantity, single, words, t }: DrawingWish): {
  points: LinePoint[];
  cells: readonly CompareCell[];
  stride: number;
  stepLabel: (at: number) => string;
} {
  const byMonth = quantity.run !== null;
  const cells = cellsOfWay(given, quantity, single);
  const points = lineOf(cells, words.cell, byMonth);
  const stepLabel = byMonth ? (at: number) => monthsWords(Math.floor(at / 12), [(at % 12) + 1, (at % 12) + 1], t, false) : String;
  return { points, cells, stride: strideOf(points, byMonth), stepLabel };
}

/** Of other months than those from January on only such as are equally long. */
function cellsOfWay(cells: readonly CompareCell[], { run }: Quantity, single: boolean): readonly CompareCell[] {
  if (run === 'span') return ofOneLength(cells);
  return single && run === 'cumulative' ? singleMonths(cells) : cells;
}

const statusNote = (cells: readonly CompareCell[], { t }: DrawingWish): string[] =>
  new Set(cells.map(({ status }) => status)).size > 1 ? [t('panel.compare.chart.lineMarks')] : [];

const singleNote = ({ single, quantity, t }: DrawingWish): string[] => (single && quantity.run === 'cumulative' ? [t('panel.compare.chart.singleNote')] : []);

function colouredNote(points: readonly LinePoint[], { emphasis, t }: DrawingWish): string[] {
  const all = new Set(points.map(({ region }) => region)).size;
  const count = colouredRegions(points, emphasis).length;
  return count < all ? [t('panel.compare.chart.coloured', { count, all })] : [];
}
