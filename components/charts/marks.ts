/** What ties a drawn mark to the value that it shows, so that pointer and keyboard lead from it to the sentence. */
import type * as Plot from '@observablehq/plot';
import type { Months, Region } from '../../lib/model/analysis';

/** A value as every chart takes it. */
export interface Plotted {
  /** Names the value: the id of its cell, unlike any other in the chart. */
  id: string;
  /** Key of the region: two may have one name. */
  region: string;
  name: string;
  level: Region['level'];
  year: number;
  /** The part of the year; null for the whole. */
  months: Months | null;
  status: 'actual' | 'estimate' | 'target';
  value: number;
  /** Upper end of a range, else null. */
  valueMax: number | null;
  /** The value in words, without its unit. */
  label: string;
}

/** The room that a chart is drawn for, px. */
export interface Frame {
  width: number;
  /** null: as high as it needs to be. */
  height: number | null;
  /** Id of the hatching, unlike any other in the document. */
  pattern: string;
}

type Named = Pick<Plotted, 'id' | 'region'>;

/**
 * Options of a Plot mark over `points`: each of its elements says whose value it shows (`data-point`, `data-region`).
 * @param stop whether the elements are what the keyboard stops at; labels beside them are not.
 * @param bold whether the words of a region are.
 */
export function marksOf(
  points: readonly Pick<Named, 'region'>[] | readonly Named[],
  stop = true,
  bold: (region: string) => boolean = () => false,
): { render: Plot.RenderFunction } {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      for (const element of group?.children ?? []) tie(element, points, { stop, bold });
      return group;
    },
  };
}

/** Plot binds to each element the index of its datum, to a line those of its points (d3-selection's `__data__`). */
function tie(element: Element, points: readonly { region: string; id?: string }[], { stop, bold }: { stop: boolean; bold: (region: string) => boolean }): void {
  const bound = (element as Element & { __data__?: number | readonly number[] }).__data__;
  const point = points[typeof bound === 'number' ? bound : (bound?.[0] ?? -1)];
  if (!point) return;
  element.setAttribute('data-region', point.region);
  if (bold(point.region)) element.setAttribute('font-weight', '700');
  if (typeof bound !== 'number' || point.id === undefined) return;
  element.setAttribute('data-point', point.id);
  if (stop) element.setAttribute('data-stop', '');
}

/** Every drawing's frame: no ground of its own, the words of the interface. */
export const drawingStyle = { background: 'none', fontFamily: 'inherit', overflow: 'visible', color: 'var(--rl-ink-2)' } as const;

/** A domain with some room at both ends; never of no length. */
export function padded(values: readonly number[], share = 0.08): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * share;
  return [least - room, most + room];
}
