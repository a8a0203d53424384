/** Bars of the comparison, laid out without drawing: one group a step of time, one line a bar. */
import { stepKey, stepsOf, type Step } from '../../lib/compare/step';
import type { Plotted } from './marks';

export type Bar = Plotted;

/** A bar with the top of its line, in px from the top of its group. */
export interface PlacedBar extends Bar {
  top: number;
}

export interface StepOfBars extends Step {
  bars: PlacedBar[];
  /** Each region's name with the middle of its lines. */
  names: { region: string; name: string; middle: number }[];
  height: number;
}

/** Height of a line, and the gap between two regions, in px. */
export const LINE = 17;
const GAP = 5;

const statusOrder: Record<Plotted['status'], number> = { actual: 0, estimate: 0, target: 1 };

/** The years or parts of years, the newest first as in the table; in each the regions in the order of the bars, a region's result above its target. */
export function stepsOfBars(bars: readonly Bar[]): StepOfBars[] {
  const regions = new Set(bars.map(({ region }) => region));
  return stepsOf(bars).map((step) => {
    const group: StepOfBars = { ...step, bars: [], names: [], height: 0 };
    for (const region of regions) {
      const lines = bars.filter((bar) => stepKey(bar) === stepKey(step) && bar.region === region).sort((a, b) => statusOrder[a.status] - statusOrder[b.status]);
      if (lines.length === 0) continue;
      if (group.height > 0) group.height += GAP;
      group.names.push({ region, name: lines[0]!.name, middle: group.height + (lines.length * LINE) / 2 });
      for (const line of lines) {
        group.bars.push({ ...line, top: group.height });
        group.height += LINE;
      }
    }
    return group;
  });
}

/** One scale for all years, from nought or the deepest fall to the furthest end of a range. */
export function barDomain(bars: readonly Bar[]): [number, number] {
  let low = 0;
  let high = 0;
  for (const { value, valueMax } of bars) {
    low = Math.min(low, value);
    high = Math.max(high, valueMax ?? value);
  }
  return low === high ? [0, 1] : [low, high];
}
