/** Two texts side by side as CSV, a row a passage, in the order of the later one. */
import type { AlignedSection } from '../passages/align';
import { guarded } from './csv';

/** The file's text, with the mark by which Excel knows the encoding; `names` are those of the two documents. */
export async function passagesCsv(sections: readonly AlignedSection[], names: readonly [string, string]): Promise<string> {
  const { default: papa } = await import('papaparse');
  const head = ['section', 'change', 'moved', names[0], names[1]];
  const rows = sections.flatMap(({ title, rows: below }) =>
    below.map(({ change, moved, first, second }) => [title.join(' › '), change, moved ? 'yes' : 'no', first?.words ?? '', second?.words ?? '']),
  );
  const cells = [head, ...rows].map((row) => row.map((cell) => guarded(cell)));
  return `\ufeff${papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
