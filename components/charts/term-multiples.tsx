import { useEffect, useMemo, useRef } from 'react';
import * as Plot from '@observablehq/plot';
import type { TermRegion } from '../../lib/compare/wording';
import { useWidth } from '../ui/use-width';
import { textWidth } from './text-width';
import styles from './term-multiples.module.css';

export interface TermMultiplesProps {
  regions: readonly TermRegion[];
  /** What the drawing shows, to be read aloud in its place. */
  label: string;
}

/** Height of one region's bars, px, and room below them for the years. */
const ROW = 44;
const YEARS = 22;

interface Bar {
  region: string;
  year: number;
  count: number;
}

/**
 * Small multiples: a row a region, a bar a year, one scale for all. A report that does not use the term is a nought on
 * the line; a year without a report is left empty.
 */
export function TermMultiples({ regions, label }: TermMultiplesProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const bars = useMemo(() => regions.flatMap(({ region, years }) => years.map(({ year, count }) => ({ region: region.name, year, count }))), [regions]);
  useEffect(() => {
    if (width === 0) return;
    const drawing = draw(
      bars,
      regions.map(({ region }) => region.name),
      width,
    );
    drawing.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(drawing);
  }, [bars, regions, width]);
  return (
    <div ref={frame} className={styles.root}>
      <div ref={place} role="img" aria-label={label} />
    </div>
  );
}

function draw(bars: readonly Bar[], names: readonly string[], width: number): Element {
  const used = bars.map(({ year }) => year);
  const from = Math.min(...used);
  const years = Array.from({ length: Math.max(...used) - from + 1 }, (_, index) => from + index);
  const nameRoom = Math.min(width * 0.36, Math.max(...names.map((name) => textWidth(name, 12))) + 12);
  const most = Math.max(...bars.map(({ count }) => count));
  const numbers = { fontSize: 11, fontVariant: 'tabular-nums', lineAnchor: 'bottom', dy: -3 } as const;
  return Plot.plot({
    width,
    height: names.length * ROW + YEARS,
    marginLeft: nameRoom,
    marginRight: 4,
    marginTop: 4,
    marginBottom: YEARS,
    style: { background: 'transparent', color: 'var(--rl-ink-2)', fontFamily: 'inherit' },
    x: {
      type: 'band',
      domain: years,
      label: null,
      tickSize: 0,
      tickFormat: (year: number) => String(year),
      padding: 0.3,
      ticks: spaced(years, width - nameRoom),
    },
    y: { axis: null, domain: [0, most * 1.9] },
    fy: { domain: names, axis: null, padding: 0.12 },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rl-hairline)' }),
      Plot.barY(
        bars.filter(({ count }) => count > 0),
        { x: 'year', y: 'count', fy: 'region', fill: 'var(--rl-term)' },
      ),
      Plot.text(
        bars.filter(({ count }) => count > 0),
        { ...numbers, x: 'year', y: 'count', fy: 'region', text: (bar: Bar) => String(bar.count), fill: 'var(--rl-ink)' },
      ),
      Plot.text(
        bars.filter(({ count }) => count === 0),
        { ...numbers, x: 'year', y: 0, fy: 'region', text: () => '0', fill: 'var(--rl-ink-3)' },
      ),
      Plot.text(names, {
        fy: (name: string) => name,
        text: (name: string) => name,
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -nameRoom,
        dy: 10,
        fontSize: 12,
        fill: 'var(--rl-ink)',
        textOverflow: 'ellipsis-end',
        lineWidth: (nameRoom - 8) / 12,
      }),
    ],
  });
}

/** Years that are named below: as many as have room. */
function spaced(years: readonly number[], width: number): number[] {
  const every = Math.max(1, Math.ceil((years.length * 34) / Math.max(1, width)));
  return years.filter((_, index) => (years.length - 1 - index) % every === 0);
}
