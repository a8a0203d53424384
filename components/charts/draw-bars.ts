import * as Plot from '@observablehq/plot';
import type { Step } from '../../lib/compare/step';
import { barDomain, LINE, stepsOfBars, type Bar, type PlacedBar } from './bar-data';
import { hatch } from './hatch';
import { marksOf, type Frame } from './marks';
import { textWidth } from './text-width';

/** Room of a year's heading and after its bars, px. */
const HEADING = 24;
const AFTER = 12;

export interface BarDrawing extends Omit<Frame, 'height'> {
  bars: readonly Bar[];
  stepLabel: (step: Step) => string;
  /** Regions that stand out; the others are pale. Empty for none. */
  strong: ReadonlySet<string>;
}

/**
 * Bars by region, a group a year or part of one, on one scale: results solid, estimates pale in outline, targets hatched in outline, so
 * that they differ without colour. Every bar is named at its start and its value stands at its end; there is no axis to read off.
 */
export function drawBars({ bars, stepLabel, width, pattern, strong }: BarDrawing): SVGSVGElement | HTMLElement {
  const domain = barDomain(bars);
  const labelRoom = Math.max(...bars.map((bar) => textWidth(bar.label, 11))) + 12;
  const nameRoom = Math.min(width * 0.34, Math.max(...bars.map((bar) => textWidth(bar.name, 12))) + 10);
  const leftRoom = nameRoom + Math.max(0, ...bars.filter(falls).map((bar) => textWidth(bar.label, 11) + 8));
  const placed: PlacedBar[] = [];
  const names: { region: string; name: string; middle: number }[] = [];
  const headings: { words: string; top: number }[] = [];
  let height = 0;
  for (const group of stepsOfBars(bars)) {
    headings.push({ words: stepLabel(group), top: height });
    const top = height + HEADING;
    placed.push(...group.bars.map((bar) => ({ ...bar, top: bar.top + top })));
    names.push(...group.names.map((name) => ({ ...name, middle: name.middle + top })));
    height = top + group.height + AFTER;
  }
  const middle = (bar: PlacedBar) => bar.top + LINE / 2;
  const box = { x1: 0, x2: 'value', y1: (bar: PlacedBar) => bar.top + 2, y2: (bar: PlacedBar) => bar.top + LINE - 2 };
  const words = { y: middle, text: 'label', fontSize: 11, fontVariant: 'tabular-nums', fill: 'var(--rl-ink)' } as const;
  const ranges = placed.filter((bar) => bar.valueMax !== null && bar.valueMax !== bar.value);
  const rangeLine = { stroke: 'var(--rl-ink-2)', strokeWidth: 1.5 } as const;
  const of = (status: Bar['status']) => placed.filter((bar) => bar.status === status);
  const [results, estimates, targets] = [of('actual'), of('estimate'), of('target')];
  const opacity = ({ region }: Bar) => (strong.size === 0 || strong.has(region) ? 1 : 0.4);
  return Plot.plot({
    width,
    height: height + 4,
    marginLeft: leftRoom,
    marginRight: labelRoom,
    marginTop: 2,
    marginBottom: 2,
    style: { background: 'none', fontFamily: 'inherit', overflow: 'visible' },
    x: { domain, axis: null },
    y: { domain: [0, height], range: [2, height + 2], axis: null },
    marks: [
      () => hatch(pattern, 'var(--rl-target)'),
      Plot.text(headings, {
        y: ({ top }: { top: number }) => top + 12,
        text: 'words',
        frameAnchor: 'left',
        dx: -leftRoom,
        fontSize: 12,
        fontWeight: 600,
        fill: 'var(--rl-ink-2)',
      }),
      Plot.ruleY(headings, { y: ({ top }: { top: number }) => top + 20, insetLeft: -leftRoom, insetRight: -labelRoom, stroke: 'var(--rl-hairline)' }),
      Plot.text(names, {
        y: 'middle',
        text: 'name',
        frameAnchor: 'left',
        dx: -leftRoom,
        fontSize: 12,
        ...marksOf(names, false, (region) => strong.has(region)),
        fill: 'var(--rl-ink-2)',
        lineWidth: (nameRoom - 6) / 12,
        textOverflow: 'ellipsis',
      }),
      Plot.rect(results, { ...box, fill: 'var(--rl-actual)', opacity, ...marksOf(results) }),
      Plot.rect(estimates, { ...box, fill: 'var(--rl-estimate)', fillOpacity: 0.25, stroke: 'var(--rl-estimate)', opacity, ...marksOf(estimates) }),
      Plot.rect(targets, { ...box, fill: `url(#${pattern})`, stroke: 'var(--rl-target)', opacity, ...marksOf(targets) }),
      // A range runs on from its lower end as a rule with a stop.
      Plot.ruleY(ranges, { ...rangeLine, x1: 'value', x2: 'valueMax', y: middle }),
      Plot.ruleX(ranges, {
        ...rangeLine,
        x: 'valueMax',
        y1: (bar: PlacedBar) => bar.top + 4,
        y2: (bar: PlacedBar) => bar.top + LINE - 4,
      }),
      ...yearRules(placed),
      Plot.text(
        placed.filter((bar) => !falls(bar)),
        { ...words, x: end, textAnchor: 'start', dx: 5 },
      ),
      Plot.text(placed.filter(falls), { ...words, x: 'value', textAnchor: 'end', dx: -5 }),
    ],
  });
}

/** The line of nought beside every bar, not through the headings. */
function yearRules(placed: readonly PlacedBar[]) {
  return [Plot.ruleX(placed, { x: 0, y1: (bar: PlacedBar) => bar.top, y2: (bar: PlacedBar) => bar.top + LINE, stroke: 'var(--rl-edge)' })];
}

const end = (bar: Bar): number => bar.valueMax ?? bar.value;

const falls = (bar: Bar): boolean => end(bar) < 0;
