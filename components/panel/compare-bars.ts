import type { Bar } from '../charts/bar-data';
import type { CompareView } from './compare-view';

/** The view's cells as bars. */
export function barsOf(view: CompareView): Bar[] {
  return view.rows.flatMap(({ region, actual, target }) =>
    (
      [
        ['actual', actual],
        ['target', target],
      ] as const
    ).flatMap(([status, cells]) =>
      [...cells].map(([year, { value, valueMax, words }]) => ({
        region: region.name,
        year,
        status,
        value,
        valueMax,
        label: words,
      })),
    ),
  );
}
