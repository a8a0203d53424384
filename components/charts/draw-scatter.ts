import * as Plot from '@observablehq/plot';
import type { ScatterPoint } from './chart-data';
import { textWidth } from './text-width';

const HEIGHT = 320;
/** More names than this would cover one another. */
const NAMED = 40;

export interface ScatterDrawing {
  points: readonly ScatterPoint[];
  x: { label: string; format: (value: number) => string };
  y: { label: string; format: (value: number) => string };
  width: number;
}

/** Regions as dots under two quantities, each with its name; the means of both as hairlines. */
export function drawScatter({ points, x, y, width }: ScatterDrawing): SVGSVGElement | HTMLElement {
  const mean = (pick: (point: ScatterPoint) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const widest = Math.max(...points.map((point) => textWidth(y.format(point.y), 11)));
  const xs = padded(points.map((point) => point.x));
  const named = points.length <= NAMED ? points : [];
  // Names run to the right of their dot; of those in the right third to the left.
  const turn = xs[0] + ((xs[1] - xs[0]) * 2) / 3;
  const words = { x: 'x', y: 'y', text: 'name', fontSize: 11, fill: 'var(--rl-ink)', stroke: 'var(--rl-paper)', strokeWidth: 3 } as const;
  return Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: widest + 14,
    marginRight: 16,
    marginTop: 26,
    marginBottom: 40,
    style: { background: 'none', fontFamily: 'inherit', overflow: 'visible', color: 'var(--rl-ink-2)' },
    x: { domain: xs },
    y: { domain: padded(points.map((point) => point.y)) },
    marks: [
      Plot.gridY({ ticks: 5, stroke: 'var(--rl-hairline)', strokeOpacity: 1 }),
      Plot.axisY({ ticks: 5, tickFormat: (value: number) => y.format(value), tickSize: 0, fontSize: 11, label: y.label, labelArrow: 'none', labelAnchor: 'top', color: 'var(--rl-ink-2)' }),
      Plot.axisX({ ticks: Math.max(2, Math.floor(width / 110)), tickFormat: (value: number) => x.format(value), tickSize: 0, fontSize: 11, label: x.label, labelArrow: 'none', labelAnchor: 'right', color: 'var(--rl-ink-2)' }),
      Plot.ruleX([mean((point) => point.x)], { stroke: 'var(--rl-edge)', strokeDasharray: '2 3' }),
      Plot.ruleY([mean((point) => point.y)], { stroke: 'var(--rl-edge)', strokeDasharray: '2 3' }),
      Plot.dot(points, { x: 'x', y: 'y', fill: 'var(--rl-series-1)', r: 4, title: 'name' }),
      Plot.text(
        named.filter((point) => point.x <= turn),
        { ...words, textAnchor: 'start', dx: 8 },
      ),
      Plot.text(
        named.filter((point) => point.x > turn),
        { ...words, textAnchor: 'end', dx: -8 },
      ),
    ],
  });
}

function padded(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  return [least - room, most + room];
}
