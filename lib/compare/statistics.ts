/** What a column of values says as a whole: mean, rank of each, and how strongly each is shaded. */

export interface ColumnStatistics {
  /** Unweighted mean of the regions, null where there are fewer than two values. */
  mean: number | null;
  count: number;
  least: number;
  most: number;
  /** 1 for the largest value; equal values share a rank. */
  rankOf: (value: number) => number;
}

export function columnStatistics(values: readonly number[]): ColumnStatistics {
  const sorted = [...values].sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!ranks.has(value)) ranks.set(value, index + 1);
  });
  return {
    mean: values.length < 2 ? null : Number((values.reduce((sum, value) => sum + value, 0) / values.length).toPrecision(12)),
    count: values.length,
    least: sorted.at(-1) ?? 0,
    most: sorted[0] ?? 0,
    rankOf: (value) => ranks.get(value) ?? 0,
  };
}

/**
 * Where a value stands between the column's ends, 0–1, and on which side of nought. Columns with falls among them are
 * shaded from nought outwards, others from the least to the most.
 */
export function heatOf(value: number, { least, most }: Pick<ColumnStatistics, 'least' | 'most'>): { strength: number; falls: boolean } {
  if (least < 0) {
    const furthest = Math.max(-least, most);
    return { strength: Math.abs(value) / furthest, falls: value < 0 };
  }
  return { strength: most === least ? 0 : (value - least) / (most - least), falls: false };
}

/** The middle value; of an even number the mean of the two in the middle. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? high : Number((((sorted[middle - 1] ?? NaN) + high) / 2).toPrecision(12));
}
