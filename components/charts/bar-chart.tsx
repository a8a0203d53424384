import { useEffect, useId, useMemo, useRef } from 'react';
import * as Plot from '@observablehq/plot';
import { hatch } from './hatch';
import { barDomain, LINE, yearsOfBars, type Bar, type PlacedBar, type YearOfBars } from './bar-data';
import { textWidth } from './text-width';
import { useWidth } from '../ui/use-width';
import './bar-chart.css';

export interface BarChartProps {
  bars: readonly Bar[];
  /** What the chart shows; read aloud in place of the drawing. */
  label: string;
  yearLabel: (year: number) => string;
  statusLabels: Record<Bar['status'], string>;
}

/**
 * Bars by region, a group a year, on one scale: results solid, estimates pale in outline, targets hatched in outline, so
 * that they differ without colour. Every bar is named at its start and its value stands at its end; there is no axis to read off.
 */
export function BarChart({ bars, label, yearLabel, statusLabels }: BarChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const groups = useMemo(() => yearsOfBars(bars), [bars]);
  const domain = useMemo(() => barDomain(bars), [bars]);
  const statuses = (['actual', 'estimate', 'target'] as const).filter((status) => bars.some((bar) => bar.status === status));
  return (
    <figure className="rl-chart" role="group" aria-label={label}>
      <div className="rl-chart-key">
        {statuses.map((status) => (
          <span key={status} className="rl-chart-key-item">
            <span className="rl-chart-swatch" data-status={status} aria-hidden="true" />
            {statusLabels[status]}
          </span>
        ))}
      </div>
      <div ref={ref}>
        {width > 0 &&
          groups.map((group) => (
            <section key={group.year}>
              <h4 className="rl-chart-year">{yearLabel(group.year)}</h4>
              <YearPlot
                group={group}
                domain={domain}
                width={width}
                all={bars}
                label={group.bars.map((bar) => `${bar.name} ${statusLabels[bar.status]} ${bar.label}`).join('; ')}
              />
            </section>
          ))}
      </div>
    </figure>
  );
}

interface YearPlotProps {
  group: YearOfBars;
  domain: [number, number];
  width: number;
  /** The bars of all years: names and values take the same room in each. */
  all: readonly Bar[];
  label: string;
}

function YearPlot({ label, ...drawn }: YearPlotProps) {
  const { group, domain, width, all } = drawn;
  const ref = useRef<HTMLDivElement>(null);
  const pattern = useId();
  useEffect(() => {
    const drawing = drawYear({ group, domain, width, all, pattern });
    // Plot names its groups by their marks ("rule", "rect"): nothing to read aloud. The image is named as a whole.
    drawing.setAttribute('aria-hidden', 'true');
    ref.current?.replaceChildren(drawing);
  }, [group, domain, width, all, pattern]);
  return <div ref={ref} className="rl-chart-plot" role="img" aria-label={label} />;
}

function drawYear({ group, domain, width, all, pattern }: Omit<YearPlotProps, 'label'> & { pattern: string }) {
  const { bars, names, height } = group;
  const labelRoom = Math.max(...all.map((bar) => textWidth(bar.label, 11))) + 12;
  const nameRoom = Math.min(width * 0.34, Math.max(...all.map((bar) => textWidth(bar.name, 12))) + 10);
  const leftRoom = nameRoom + Math.max(0, ...all.filter(falls).map((bar) => textWidth(bar.label, 11) + 8));
  const middle = (bar: PlacedBar) => bar.top + LINE / 2;
  const box = { x1: 0, x2: 'value', y1: (bar: PlacedBar) => bar.top + 2, y2: (bar: PlacedBar) => bar.top + LINE - 2 };
  const words = { y: middle, text: 'label', fontSize: 11, fontVariant: 'tabular-nums', fill: 'var(--rl-ink)' } as const;
  const ranges = bars.filter((bar) => bar.valueMax !== null && bar.valueMax !== bar.value);
  const rangeLine = { stroke: 'var(--rl-ink-2)', strokeWidth: 1.5 } as const;
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
      Plot.text(names, {
        y: 'middle',
        text: 'name',
        frameAnchor: 'left',
        dx: -leftRoom,
        fontSize: 12,
        fill: 'var(--rl-ink-2)',
        lineWidth: (nameRoom - 6) / 12,
        textOverflow: 'ellipsis',
      }),
      Plot.rect(
        bars.filter(({ status }) => status === 'actual'),
        { ...box, fill: 'var(--rl-actual)' },
      ),
      Plot.rect(
        bars.filter(({ status }) => status === 'estimate'),
        { ...box, fill: 'var(--rl-estimate)', fillOpacity: 0.25, stroke: 'var(--rl-estimate)' },
      ),
      Plot.rect(
        bars.filter(({ status }) => status === 'target'),
        {
          ...box,
          fill: `url(#${pattern})`,
          stroke: 'var(--rl-target)',
        },
      ),
      // A range runs on from its lower end as a rule with a stop.
      Plot.ruleY(ranges, { ...rangeLine, x1: 'value', x2: 'valueMax', y: middle }),
      Plot.ruleX(ranges, {
        ...rangeLine,
        x: 'valueMax',
        y1: (bar: PlacedBar) => bar.top + 4,
        y2: (bar: PlacedBar) => bar.top + LINE - 4,
      }),
      Plot.ruleX([0], { stroke: 'var(--rl-edge)' }),
      Plot.text(
        bars.filter((bar) => !falls(bar)),
        { ...words, x: end, textAnchor: 'start', dx: 5 },
      ),
      Plot.text(bars.filter(falls), { ...words, x: 'value', textAnchor: 'end', dx: -5 }),
    ],
  });
}

const end = (bar: Bar): number => bar.valueMax ?? bar.value;

const falls = (bar: Bar): boolean => end(bar) < 0;
