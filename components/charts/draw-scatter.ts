import * as Plot from '@observablehq/plot';
import { meansOf, type ScatterPoint } from './chart-data';
import { drawingStyle, marksOf, padded, type Frame } from './marks';
import { placeLabels } from './place-labels';
import { textWidth } from './text-width';

const HEIGHT = 340;
const SIZE = 11;
const [TOP, BOTTOM, RIGHT] = [26, 40, 16];

export interface ScatterDrawing extends Frame {
  points: readonly ScatterPoint[];
  x: { label: string; format: (value: number) => string };
  y: { label: string; format: (value: number) => string };
  highlight: readonly string[];
  home: string | null;
}

/** Regions as dots under two quantities, each with its name as far as there is room; the means of both as hairlines where all are of one level. */
export function drawScatter({ points: given, x, y, width, height: wanted, highlight, home }: ScatterDrawing): SVGSVGElement | HTMLElement {
  const height = wanted ?? HEIGHT;
  const strong = new Set([...(home === null ? [] : [home]), ...highlight]);
  // Those that stand out get their names first.
  const points = given.toSorted((a, b) => Number(strong.has(b.region)) - Number(strong.has(a.region)));
  const means = meansOf(points);
  const left = Math.max(...points.map((point) => textWidth(y.format(point.y), SIZE))) + 14;
  const [xs, ys] = [padded(points.map((point) => point.x)), padded(points.map((point) => point.y))];
  const at = (value: number, [low, high]: readonly [number, number], from: number, to: number) => from + ((value - low) / (high - low)) * (to - from);
  const room = { x: left, y: TOP, width: width - left - RIGHT, height: height - TOP - BOTTOM };
  const dots = points.map((point) => ({
    x: at(point.x, xs, left, width - RIGHT),
    y: at(point.y, ys, height - BOTTOM, TOP),
    width: textWidth(point.name, SIZE),
    height: SIZE + 2,
  }));
  const names = placeLabels(dots, room).flatMap((place, index) =>
    place ? [{ ...points[index]!, dx: place.x - dots[index]!.x, dy: place.y - dots[index]!.y }] : [],
  );
  const fill = ({ region }: ScatterPoint) => (strong.has(region) ? 'var(--rl-accent)' : 'var(--rl-series-1)');
  const words = {
    x: 'x',
    y: 'y',
    text: 'name',
    fontSize: SIZE,
    fill: 'var(--rl-ink)',
    stroke: 'var(--rl-paper)',
    strokeWidth: 3,
    textAnchor: 'start',
  } as const;
  return Plot.plot({
    width,
    height,
    marginLeft: left,
    marginRight: RIGHT,
    marginTop: TOP,
    marginBottom: BOTTOM,
    style: drawingStyle,
    x: { domain: xs },
    y: { domain: ys },
    marks: [
      Plot.gridY({ ticks: 5, stroke: 'var(--rl-hairline)', strokeOpacity: 1 }),
      Plot.axisY({
        ticks: 5,
        tickFormat: (value: number) => y.format(value),
        tickSize: 0,
        fontSize: 11,
        label: y.label,
        labelArrow: 'none',
        labelAnchor: 'top',
        color: 'var(--rl-ink-2)',
      }),
      Plot.axisX({
        ticks: Math.max(2, Math.floor(width / 110)),
        tickFormat: (value: number) => x.format(value),
        tickSize: 0,
        fontSize: 11,
        label: x.label,
        labelArrow: 'none',
        labelAnchor: 'right',
        color: 'var(--rl-ink-2)',
      }),
      Plot.ruleX(means ? [means.x] : [], { stroke: 'var(--rl-edge)', strokeDasharray: '2 3' }),
      Plot.ruleY(means ? [means.y] : [], { stroke: 'var(--rl-edge)', strokeDasharray: '2 3' }),
      Plot.dot(points, { x: 'x', y: 'y', fill, r: 4, ...marksOf(points) }),
      // Every name has a place of its own beside its dot: a mark for each.
      ...names.map((name) =>
        Plot.text([name], { ...words, dx: name.dx, dy: name.dy, fontWeight: strong.has(name.region) ? 700 : 400, ...marksOf([name], false) }),
      ),
    ],
  });
}
