/** The middle one of the values, null where there are none. Sorts them. */
export function median(values: number[]): number | null {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? null;
}

/** The value that a share (0–1) of all lies below. Sorts them. */
export function quantile(values: number[], share: number): number {
  return values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
