import * as Plot from '@observablehq/plot';
import type { LinePoint } from './chart-data';
import { withGaps } from './draw-lines';
import { drawingStyle, marksOf, padded, type Frame } from './marks';

export interface MultipleDrawing extends Frame {
  points: readonly LinePoint[];
  stepLabel: (at: number) => string;
  stride: number;
  home: string | null;
}

const PANEL = 120;
const PANEL_HEIGHT = 84;
/** Of a few regions each has more room, and every value in words. */
const ROOMY_HEIGHT = 150;
const FEW = 6;
const FEW_VALUES = 5;

/** A small chart for each region on one scale, the reader's own region first, with its last value in words. */
export function drawMultiples({ points, stepLabel, stride, width, height: wanted, home }: MultipleDrawing): SVGSVGElement | HTMLElement {
  const regions = [...new Map(points.map(({ region, name }) => [region, name])).entries()].sort(([a], [b]) => Number(b === home) - Number(a === home));
  const columns = Math.max(1, Math.min(regions.length, Math.floor(width / PANEL)));
  const rows = Math.ceil(regions.length / columns);
  const few = regions.length <= FEW;
  const height = wanted ?? rows * (few ? ROOMY_HEIGHT : PANEL_HEIGHT) + 20;
  const place = new Map(regions.map(([region], index) => [region, { column: index % columns, row: Math.floor(index / columns) }]));
  const domain = padded(
    points.map(({ value }) => value),
    0.12,
  );
  const placed = points.map((point) => ({ ...point, ...place.get(point.region)! }));
  const results = withGaps(
    placed.filter(({ status }) => status !== 'target'),
    stride,
  ) as typeof placed;
  const marks = placed.filter(({ status }) => status !== 'target');
  const targets = placed.filter(({ status }) => status === 'target');
  const last = regions.flatMap(
    ([region]) =>
      marks
        .filter((point) => point.region === region)
        .sort((a, b) => a.at - b.at)
        .at(-1) ?? [],
  );
  // As many as can be told apart are written in, else each region's last.
  const written = few && new Set(marks.map(({ at }) => at)).size <= FEW_VALUES ? marks : last;
  // A value in words stands on the side where its target does not.
  const aims = new Map(targets.map(({ region, at, value }) => [`${region} ${at}`, value]));
  const aimedHigher = ({ region, at, value }: LinePoint) => (aims.get(`${region} ${at}`) ?? -Infinity) >= value;
  const steps = [...new Set(points.map(({ at }) => at))].sort((a, b) => a - b);
  const [first, final] = [steps[0]! - (steps.length === 1 ? 1 : 0), steps.at(-1)! + (steps.length === 1 ? 1 : 0)];
  const sides = [true, false].flatMap((below) =>
    [true, false].map((opens) => ({ below, opens, some: written.filter((point) => aimedHigher(point) === below && (point.at === first) === opens) })),
  );
  const heads = regions.map(([region, name]) => ({ region, name, ...place.get(region)! }));
  const facet = { fx: 'column', fy: 'row' } as const;
  const roomy = (width / columns - 16) / 12;
  return Plot.plot({
    width,
    height,
    marginLeft: 4,
    marginRight: 4,
    marginTop: 4,
    marginBottom: 18,
    style: drawingStyle,
    fx: { domain: Array.from({ length: columns }, (_, index) => index), padding: 0.12, axis: null },
    fy: { domain: Array.from({ length: rows }, (_, index) => index), padding: 0.24, axis: null },
    x: { domain: [first, final], inset: 6, axis: null },
    // Room for the words over and under the outermost values, clear of the names.
    y: { domain, axis: null, insetTop: 16, insetBottom: 12 },
    marks: [
      Plot.frame({ anchor: 'bottom', stroke: 'var(--rl-hairline)' }),
      Plot.text(heads, {
        ...facet,
        text: 'name',
        frameAnchor: 'top-left',
        dy: -9,
        fontSize: 12,
        fill: 'var(--rl-ink)',
        lineWidth: roomy,
        textOverflow: 'ellipsis-end',
        ...marksOf(heads, false, (region) => region === home),
      }),
      ...(domain[0] < 0 && domain[1] > 0 ? [Plot.ruleY([0], { stroke: 'var(--rl-edge)', strokeWidth: 0.5 })] : []),
      Plot.line(results, { ...facet, x: 'at', y: 'value', z: 'region', stroke: 'var(--rl-actual)', strokeWidth: 1.5, ...marksOf(results, false) }),
      Plot.dot(targets, { ...facet, x: 'at', y: 'value', symbol: 'diamond', r: 3.5, stroke: 'var(--rl-target)', fill: 'var(--rl-paper)', ...marksOf(targets) }),
      Plot.dot(marks, { ...facet, x: 'at', y: 'value', r: 2.5, fill: 'var(--rl-actual)', ...marksOf(marks) }),
      ...sides.map(({ some, below, opens }) =>
        Plot.text(some, {
          ...facet,
          x: 'at',
          y: 'value',
          text: 'label',
          textAnchor: opens ? 'start' : 'end',
          dy: below ? 10 : -9,
          fontSize: 11,
          fill: 'var(--rl-ink)',
          stroke: 'var(--rl-paper)',
          strokeWidth: 3,
          ...marksOf(some, false),
        }),
      ),
      Plot.axisX(first === final ? [first] : [steps[0]!, steps.at(-1)!], {
        fy: rows - 1,
        anchor: 'bottom',
        tickSize: 0,
        fontSize: 10,
        label: null,
        tickFormat: stepLabel,
      }),
    ],
  });
}
