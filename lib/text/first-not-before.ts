/**
 * Binary search in what is sorted.
 *
 * @param isBefore whether the thing at an index comes before the place that is looked for: true up to some index, false from there on.
 * @returns index of the first thing that does not, `count` where all do.
 */
export function firstNotBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
