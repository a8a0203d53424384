import * as Plot from '@observablehq/plot';
import { colouredRegions, colourOf, type Emphasis } from './colouring';
import { drawingStyle, marksOf, padded, type Frame } from './marks';
import type { LinePoint } from './chart-data';
import { spread } from './place-labels';
import { textWidth } from './text-width';

const HEIGHT = 300;
const TOP = 14;
const BOTTOM = 26;
/** Marks on a scale, about. */
const TICKS = 5;
const LABEL_GAP = 14;
/** From the last step to the names, px. */
const LEADER = 16;

export interface LineDrawing extends Frame, Emphasis {
  points: readonly LinePoint[];
  /** A value at the axis, without unit. */
  format: (value: number) => string;
  /** What a step is called at the axis. */
  stepLabel: (at: number) => string;
  /** A lower value stands higher: places. */
  reversed?: boolean;
  /** Steps further apart than this are not joined. */
  stride: number;
}

/**
 * Regions over years or months. Results are joined by a line that breaks where a step has no value; estimates are hollow on
 * it; targets are hollow diamonds beside it, joined to nothing. Coloured lines lie over pale ones, and each is named at
 * its own end: where names would meet they are moved apart and a hairline leads to them.
 */
export function drawLines(drawing: LineDrawing): SVGSVGElement | HTMLElement {
  const { points, format, stepLabel, width, reversed = false, stride } = drawing;
  const height = drawing.height ?? HEIGHT;
  const coloured = colouredRegions(points, drawing);
  const colour = colourOf(coloured);
  const named = new Set(coloured);
  const steps = [...new Set(points.map(({ at }) => at))].sort((a, b) => a - b);
  const [first, last] = [steps[0]! - (steps.length === 1 ? 1 : 0), steps.at(-1)! + (steps.length === 1 ? 1 : 0)];
  const domain = padded(points.map(({ value }) => value));
  const inner = height - TOP - BOTTOM;
  const yOf = (value: number) => TOP + ((reversed ? value - domain[0] : domain[1] - value) / (domain[1] - domain[0])) * inner;
  const valueAt = (y: number) =>
    reversed ? domain[0] + ((y - TOP) / inner) * (domain[1] - domain[0]) : domain[1] - ((y - TOP) / inner) * (domain[1] - domain[0]);
  const ends = endsOf(points, coloured);
  const places = spread(
    ends.map(({ value }) => yOf(value)),
    LABEL_GAP,
    height - BOTTOM,
  );
  const labels = ends.map((point, index) => ({ ...point, place: valueAt(places[index]!) }));
  const right = Math.min(width * 0.36, Math.max(0, ...labels.map(({ name }) => textWidth(name, 11)))) + LEADER + 8;
  const left = Math.max(...points.map(({ value }) => textWidth(format(value), 11))) + 12;
  const layer = (some: readonly LinePoint[], pale: boolean) => {
    const stroke = (point: LinePoint) => colour(point.region);
    const results = withGaps(
      some.filter(({ status }) => status !== 'target'),
      stride,
    );
    const actual = some.filter(({ status }) => status === 'actual');
    const estimates = some.filter(({ status }) => status === 'estimate');
    const targets = some.filter(({ status }) => status === 'target');
    const hollow = { x: 'at', y: 'value', stroke, fill: 'var(--rl-paper)', strokeWidth: 1.5 } as const;
    return [
      Plot.line(results, { x: 'at', y: 'value', z: 'region', stroke, strokeWidth: pale ? 1 : 2, strokeOpacity: pale ? 0.55 : 1, ...marksOf(results, false) }),
      Plot.dot(actual, { x: 'at', y: 'value', fill: stroke, fillOpacity: pale ? 0.6 : 1, r: pale ? 2 : 3.5, ...marksOf(actual) }),
      Plot.dot(estimates, { ...hollow, r: pale ? 2 : 3.5, ...marksOf(estimates) }),
      Plot.dot(targets, { ...hollow, r: pale ? 3 : 4.5, symbol: 'diamond', ...marksOf(targets) }),
    ];
  };
  // Between two places there is none.
  const ticks = reversed ? placesIn(domain) : TICKS;
  return Plot.plot({
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: TOP,
    marginBottom: BOTTOM,
    style: drawingStyle,
    x: { domain: [first, last] },
    y: { domain: reversed ? [domain[1], domain[0]] : domain },
    marks: [
      Plot.gridY({ ticks, stroke: 'var(--rl-hairline)', strokeOpacity: 1 }),
      Plot.axisY({
        ticks,
        tickFormat: format,
        tickSize: 0,
        fontSize: 11,
        label: null,
        color: 'var(--rl-ink-2)',
      }),
      Plot.axisX(spaced(steps, width - left - right, textWidth(stepLabel(steps.at(-1)!), 11) + 10), {
        tickFormat: stepLabel,
        tickSize: 0,
        fontSize: 11,
        label: null,
        color: 'var(--rl-ink-2)',
      }),
      ...(domain[0] < 0 && domain[1] > 0 ? [Plot.ruleY([0], { stroke: 'var(--rl-edge)' })] : []),
      ...layer(
        points.filter(({ region }) => !named.has(region)),
        true,
      ),
      ...layer(
        points.filter(({ region }) => named.has(region)),
        false,
      ),
      Plot.link(labels, {
        x1: 'at',
        y1: 'value',
        x2: () => last,
        y2: 'place',
        stroke: ({ region }: LinePoint) => colour(region),
        strokeWidth: 0.75,
        strokeDasharray: '2 2',
        ...marksOf(labels, false),
      }),
      Plot.text(labels, {
        x: () => last,
        y: 'place',
        text: 'name',
        textAnchor: 'start',
        dx: LEADER - 6,
        fontSize: 11,
        fill: ({ region }: LinePoint) => colour(region),
        stroke: 'var(--rl-paper)',
        strokeWidth: 3,
        textOverflow: 'ellipsis-end',
        lineWidth: (right - LEADER - 4) / 11 + 0.5,
        ...marksOf(labels, false, (region) => region === drawing.home),
      }),
    ],
  });
}

/** Each coloured region's last result, else its last target. */
function endsOf(points: readonly LinePoint[], regions: readonly string[]): LinePoint[] {
  return regions.flatMap((region) => {
    const mine = points.filter((point) => point.region === region).sort((a, b) => a.at - b.at);
    const end = mine.filter(({ status }) => status !== 'target').at(-1) ?? mine.at(-1);
    return end ? [end] : [];
  });
}

/** A value of none between two steps that are further apart than one stride: the line breaks there. */
export function withGaps(points: readonly LinePoint[], stride: number): LinePoint[] {
  const ordered = points.toSorted((a, b) => a.region.localeCompare(b.region) || a.at - b.at);
  return ordered.flatMap((point, index) => {
    const before = ordered[index - 1];
    return before?.region === point.region && point.at - before.at > stride ? [{ ...point, at: before.at + stride, value: NaN }, point] : [point];
  });
}

/** Whole places between two ends, about as many as a scale has marks. */
export function placesIn([from, to]: readonly [number, number]): number[] {
  const [first, last] = [Math.ceil(from), Math.floor(to)];
  const every = Math.max(1, Math.ceil((last - first) / TICKS));
  return Array.from({ length: Math.max(0, Math.floor((last - first) / every) + 1) }, (_, at) => first + at * every);
}

/** As many steps as have room, the last among them. */
export function spaced(steps: readonly number[], width: number, room: number): number[] {
  const every = Math.max(1, Math.ceil((steps.length * room) / Math.max(1, width)));
  return steps.filter((_, index) => (steps.length - 1 - index) % every === 0);
}
