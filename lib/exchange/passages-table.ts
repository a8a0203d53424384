/** Two texts side by side as a table, a row a passage, in the order of the later one. */
import type { AlignedSection } from '../passages/align';
import type { TakenTable } from './taken-table';

/** `names` are those of the two documents. */
export function passagesTable(sections: readonly AlignedSection[], names: readonly [string, string]): TakenTable {
  return {
    title: names.join(' – '),
    head: ['section', 'change', 'moved', ...names],
    rows: sections.flatMap(({ title, rows: below }) =>
      below.map(({ change, moved, first, second }) => [title.join(' › '), change, moved ? 'yes' : 'no', first?.words ?? '', second?.words ?? '']),
    ),
  };
}
