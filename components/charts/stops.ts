/** A drawing that pointer and keyboard can walk: the same on the page and in the published file. */

/** What is told of one value of a chart. */
export interface ChartRow {
  /** Id of its cell. */
  id: string;
  region: string;
  /** Year or part of a year. */
  period: string;
  /** Result, estimate, target. */
  kind: string;
  /** With its unit. */
  value: string;
  /** Without, in the chart's unit; the lower end of a range. */
  number: number;
  /** How settled it is. */
  settled: string;
  sentence: string;
  source: string;
  /** Address of the page; '' where there is none that may be opened. */
  url: string;
}

export const rowWords = ({ region, period, kind, value }: ChartRow): string => `${region} ${period} ${kind}: ${value}`;

/**
 * Names the drawing and each value in it; what is only written beside them is not read aloud a second time. Of all stops
 * one answers to the Tab key, the arrow keys go on from there.
 */
export function prepare(drawing: Element, label: string, rows: readonly ChartRow[]): Element {
  const byId = new Map(rows.map((row, index) => [row.id, { row, index }]));
  drawing.setAttribute('role', 'group');
  drawing.setAttribute('aria-label', label);
  for (const group of drawing.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  for (const words of drawing.querySelectorAll('text')) words.setAttribute('aria-hidden', 'true');
  let first = true;
  for (const stop of drawing.querySelectorAll('[data-stop]')) {
    const found = byId.get(stop.getAttribute('data-point') ?? '');
    if (!found) continue;
    stop.setAttribute('role', 'button');
    stop.setAttribute('aria-label', rowWords(found.row));
    stop.setAttribute('tabindex', first ? '0' : '-1');
    stop.setAttribute('data-row', String(found.index));
    first = false;
  }
  return drawing;
}

/** The stop that a key leads to; null for keys that lead nowhere. */
export function stopAfter(stops: readonly Element[], at: Element, key: string): Element | null {
  const index = stops.indexOf(at);
  const steps: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowDown: index + 1,
    ArrowLeft: index - 1,
    ArrowUp: index - 1,
    Home: 0,
    End: stops.length - 1,
  };
  const next = steps[key];
  return next === undefined ? null : (stops[Math.max(0, Math.min(stops.length - 1, next))] ?? null);
}

/** Lets the marks of one region stand out; null for all alike. */
export function light(frame: Element, region: string | null): void {
  frame.toggleAttribute('data-lit', region !== null);
  for (const mark of frame.querySelectorAll('[data-region]')) mark.toggleAttribute('data-dim', region !== null && mark.getAttribute('data-region') !== region);
}
