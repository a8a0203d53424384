import * as Plot from '@observablehq/plot';
import { spread, type LinePoint } from './chart-data';
import { textWidth } from './text-width';

const colours = [
  'var(--rl-series-1)',
  'var(--rl-series-2)',
  'var(--rl-series-3)',
  'var(--rl-series-4)',
  'var(--rl-series-5)',
  'var(--rl-series-6)',
  'var(--rl-series-7)',
  'var(--rl-series-8)',
];

/** Regions that get a colour and a name of their own; the others are drawn pale behind them. */
export const COLOURS = colours.length;

const HEIGHT = 280;
const TOP = 14;
const BOTTOM = 26;
const LABEL_GAP = 14;

export interface LineDrawing {
  points: readonly LinePoint[];
  /** A value at the axis and in labels, without unit. */
  format: (value: number) => string;
  width: number;
}

const colourOf = (index: number): string => colours[index] ?? 'var(--rl-edge)';

/**
 * Regions over years. Results are joined by a line, estimates are hollow on it; targets are hollow diamonds beside it,
 * joined to nothing. Every line is named at its end, so that no colour need be looked up.
 */
export function drawLines({ points, format, width }: LineDrawing): SVGSVGElement | HTMLElement {
  const regions = [...new Set(points.map(({ region }) => region))];
  const stroke = (point: LinePoint) => colourOf(regions.indexOf(point.region));
  const results = points.filter(({ status }) => status !== 'target');
  const targets = points.filter(({ status }) => status === 'target');
  const years = [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  const domain = [least - room, most + room] as const;
  const y = (value: number) => HEIGHT - BOTTOM - ((value - domain[0]) / (domain[1] - domain[0])) * (HEIGHT - BOTTOM - TOP);
  const ends = regions
    .slice(0, COLOURS)
    .flatMap((region) => {
      const mine = points.filter((point) => point.region === region);
      const last = mine.filter(({ status }) => status !== 'target').at(-1) ?? mine.at(-1);
      return last ? [last] : [];
    });
  const places = spread(ends.map(({ value }) => y(value)), LABEL_GAP, HEIGHT - BOTTOM);
  const labels = ends.map((point, index) => ({ ...point, at: domain[0] + ((HEIGHT - BOTTOM - places[index]!) / (HEIGHT - BOTTOM - TOP)) * (domain[1] - domain[0]) }));
  const right = Math.min(width * 0.34, Math.max(...labels.map(({ name }) => textWidth(name, 11))) + 14);
  const ticks = 5;
  const left = Math.max(...values.map((value) => textWidth(format(value), 11))) + 12;
  return Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: left,
    marginRight: right,
    marginTop: TOP,
    marginBottom: BOTTOM,
    style: { background: 'none', fontFamily: 'inherit', overflow: 'visible', color: 'var(--rl-ink-2)' },
    x: { domain: [years[0]! - (years.length === 1 ? 1 : 0), years.at(-1)! + (years.length === 1 ? 1 : 0)] },
    y: { domain: [...domain] },
    marks: [
      Plot.gridY({ ticks, stroke: 'var(--rl-hairline)', strokeOpacity: 1 }),
      Plot.axisY({ ticks, tickFormat: (value: number) => format(value), tickSize: 0, fontSize: 11, label: null, color: 'var(--rl-ink-2)' }),
      Plot.axisX(years, { tickFormat: (year: number) => String(year), tickSize: 0, fontSize: 11, label: null, color: 'var(--rl-ink-2)' }),
      ...(domain[0] < 0 && domain[1] > 0 ? [Plot.ruleY([0], { stroke: 'var(--rl-edge)' })] : []),
      Plot.line(results, { x: 'year', y: 'value', z: 'region', stroke, strokeWidth: 2, curve: 'linear' }),
      Plot.dot(
        results.filter(({ status }) => status === 'actual'),
        { x: 'year', y: 'value', fill: stroke, r: 3.5 },
      ),
      Plot.dot(
        results.filter(({ status }) => status === 'estimate'),
        { x: 'year', y: 'value', stroke, fill: 'var(--rl-paper)', strokeWidth: 1.5, r: 3.5 },
      ),
      Plot.dot(targets, { x: 'year', y: 'value', stroke, fill: 'var(--rl-paper)', strokeWidth: 1.5, r: 4.5, symbol: 'diamond' }),
      Plot.text(labels, { x: years.at(-1)! + (years.length === 1 ? 1 : 0), y: 'at', text: 'name', textAnchor: 'start', dx: 8, fontSize: 11, fill: stroke, stroke: 'var(--rl-paper)', strokeWidth: 3 }),
    ],
  });
}
