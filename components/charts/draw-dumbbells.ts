import * as Plot from '@observablehq/plot';
import { drawingStyle, marksOf, padded, type Frame, type Plotted } from './marks';
import { textWidth } from './text-width';

/** One region's target and result of one year. */
export interface Dumbbell {
  region: string;
  name: string;
  target: Plotted;
  result: Plotted;
  met: boolean | null;
  /** Result less target in words. */
  difference: string;
}

export interface DumbbellDrawing extends Frame {
  pairs: readonly Dumbbell[];
  format: (value: number) => string;
  home: string | null;
  highlight: readonly string[];
}

/** Height of a row, px; of a few regions each has its two values written in, and the room for them. */
const ROW = 22;
const ROOMY = 46;
const FEW = 8;
const AXIS = 24;

/**
 * A line from what was planned (a hollow diamond, a bar where it is a range) to what came of it (a dot), the widest surplus
 * above; what fell short has a dashed line, so that it differs without colour, and its difference stands at the end.
 */
export function drawDumbbells({ pairs, format, width, home, highlight }: DumbbellDrawing): SVGSVGElement | HTMLElement {
  const few = pairs.length <= FEW;
  const row = few ? ROOMY : ROW;
  const rows = pairs.map((pair, index) => ({ ...pair, top: AXIS + index * row + row / 2 }));
  const height = AXIS + pairs.length * row + 6;
  const nameRoom = Math.min(width * 0.3, Math.max(...pairs.map(({ name }) => textWidth(name, 12))) + 10);
  const endRoom = Math.max(...pairs.map(({ difference }) => textWidth(difference, 11))) + 14;
  const values = pairs.flatMap(({ target, result }) => [target.value, target.valueMax ?? target.value, result.value]);
  const strong = new Set([...highlight, ...(home === null ? [] : [home])]);
  const points = (side: 'target' | 'result') => rows.map((row) => ({ ...row[side], top: row.top }));
  const [targets, results] = [points('target'), points('result')];
  const ranges = targets.filter(({ valueMax }) => valueMax !== null);
  const short = rows.filter(({ met }) => met === false);
  const reached = rows.filter(({ met }) => met !== false);
  type Row = (typeof rows)[number];
  const names = rows.map(({ region, name, top }) => ({ region, name, top }));
  const link = { x1: ({ target }: Row) => target.value, x2: ({ result }: Row) => result.value, y: 'top', strokeWidth: 2 } as const;
  const words = { y: 'top', fontSize: 11, fontVariant: 'tabular-nums' } as const;
  // The result stands above its dot, the target below its diamond: they never meet, however near the values.
  const written = { ...words, x: 'value', text: 'label', stroke: 'var(--rl-paper)', strokeWidth: 3 } as const;
  return Plot.plot({
    width,
    height,
    marginLeft: nameRoom,
    marginRight: endRoom,
    marginTop: AXIS,
    marginBottom: 6,
    style: drawingStyle,
    x: { domain: padded(values, 0.05) },
    y: { domain: [AXIS, height - 6], range: [AXIS, height - 6], axis: null },
    marks: [
      Plot.gridX({ ticks: Math.max(2, Math.floor((width - nameRoom - endRoom) / 70)), stroke: 'var(--rl-hairline)', strokeOpacity: 1 }),
      Plot.axisX({
        anchor: 'top',
        ticks: Math.max(2, Math.floor((width - nameRoom - endRoom) / 70)),
        tickFormat: (value: number) => format(value),
        tickSize: 0,
        fontSize: 11,
        label: null,
      }),
      Plot.text(names, {
        y: 'top',
        text: 'name',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -nameRoom,
        fontSize: 12,
        fill: 'var(--rl-ink)',
        lineWidth: (nameRoom - 6) / 12,
        textOverflow: 'ellipsis-end',
        ...marksOf(names, false, (region) => strong.has(region)),
      }),
      Plot.ruleY(reached, {
        ...link,
        stroke: 'var(--rl-actual)',
        ...marksOf(
          reached.map(({ result }) => result),
          false,
        ),
      }),
      Plot.ruleY(short, {
        ...link,
        stroke: 'var(--rl-accent)',
        strokeDasharray: '3 3',
        ...marksOf(
          short.map(({ result }) => result),
          false,
        ),
      }),
      Plot.ruleY(ranges, { x1: 'value', x2: 'valueMax', y: 'top', stroke: 'var(--rl-target)', strokeWidth: 5, strokeOpacity: 0.4 }),
      Plot.dot(targets, {
        x: 'value',
        y: 'top',
        symbol: 'diamond',
        r: 5,
        stroke: 'var(--rl-target)',
        strokeWidth: 1.5,
        fill: 'var(--rl-paper)',
        ...marksOf(targets),
      }),
      Plot.dot(results, { x: 'value', y: 'top', r: 4.5, fill: 'var(--rl-actual)', ...marksOf(results) }),
      ...(few
        ? [
            Plot.text(results, { ...written, dy: -13, fill: 'var(--rl-actual)', fontWeight: 600, ...marksOf(results, false) }),
            Plot.text(targets, { ...written, dy: 14, fill: 'var(--rl-target)', ...marksOf(targets, false) }),
          ]
        : []),
      Plot.text(rows, {
        ...words,
        text: 'difference',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: endRoom - 2,
        fill: ({ met }: Row) => (met === false ? 'var(--rl-accent)' : 'var(--rl-ink)'),
      }),
    ],
  });
}
