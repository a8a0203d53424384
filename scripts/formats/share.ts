/** What two analyses of the same document have in common. */
import type { Analysis } from '../../lib/model/analysis';

export interface Share {
  figures: number;
  figuresOf: number;
  rows: number;
  rowsOf: number;
  /** Headline rows that the text does not have, and that are not marked doubtful. */
  wrongUndoubted: number;
  /** What is missing, for a look. */
  misses: string[];
}

/** How much of `wanted` is in `found`, each figure and row as often as it stands there. */
export function shareOf(wanted: Analysis, found: Analysis): Share {
  const figures = overlap(figureKeys(wanted), figureKeys(found));
  const rows = overlap(rowKeys(wanted), rowKeys(found));
  const known = new Set(rowKeys(wanted));
  const wrong = found.headline.filter((row, at) => !known.has(rowKeys(found)[at] ?? '') && !found.indicators[row.indicator]?.doubts?.length);
  return {
    figures: figures.common,
    figuresOf: wanted.figures.length,
    rows: rows.common,
    rowsOf: wanted.headline.length,
    wrongUndoubted: wrong.length,
    misses: [...figures.missing, ...rows.missing],
  };
}

function figureKeys({ figures }: Analysis): string[] {
  return figures.map(({ value, valueMax, unit, bound }) => [value, valueMax, unit, bound].join(' '));
}

function rowKeys({ headline }: Analysis): string[] {
  return headline.map(({ code, measure, status, year, months, value, valueMax, unit, bound }) =>
    JSON.stringify([code, measure, status, year, months, value, valueMax, unit, bound]),
  );
}

function overlap(wanted: readonly string[], found: readonly string[]): { common: number; missing: string[] } {
  const left = new Map<string, number>();
  for (const key of found) left.set(key, (left.get(key) ?? 0) + 1);
  const missing: string[] = [];
  for (const key of wanted) {
    const count = left.get(key) ?? 0;
    if (count === 0) missing.push(key);
    else left.set(key, count - 1);
  }
  return { common: wanted.length - missing.length, missing };
}
