/** Comparisons kept by name: what is kept of one, how they are put in order, and what a library lacks of one: pure. */
import * as v from 'valibot';
import { ComparisonSchema, MOST_KEPT, type CompareChoice, type KeptComparison } from './choice';

/** What stands at the moment, where the choice leaves it open. */
export interface Shown {
  codes: readonly string[];
  regions: readonly { key: string; name: string }[];
  /** They are ranked together. */
  together: boolean;
}

/**
 * The comparison as it is shown: indicators and regions are written out, so that it is the same one when the library has
 * grown, and in another's.
 */
export function keepComparison(id: string, name: string, choice: CompareChoice, { codes, regions, together }: Shown): KeptComparison {
  const comparison = v.parse(ComparisonSchema, { ...choice, codes: [...codes], regions: regions.map(({ key }) => key), together });
  return { id, name, comparison, places: Object.fromEntries(regions.map(({ key, name: printed }) => [key, printed])) };
}

/** The choice that a kept comparison is opened by: what is the reader's own stays, and so does where he stands. */
export const opening = ({ comparison }: KeptComparison): Partial<CompareChoice> => ({ ...comparison, list: null, focus: null });

/** What a library lacks of a comparison. */
export interface Lacking {
  codes: string[];
  /** Names of regions. */
  regions: string[];
}

/**
 * What the library lacks of a kept comparison, as far as it is still what is compared; null for nothing.
 * @param codes that can be compared. @param regions keys of the regions that have comparable figures.
 */
export function lackingOf(
  { comparison, places }: KeptComparison,
  choice: Pick<CompareChoice, 'codes' | 'regions'>,
  codes: ReadonlySet<string>,
  regions: ReadonlySet<string>,
): Lacking | null {
  const lacking = {
    codes: comparison.codes.filter((code) => !codes.has(code) && choice.codes.includes(code)),
    regions: (comparison.regions ?? []).filter((key) => !regions.has(key) && choice.regions?.includes(key)).map((key) => places[key] ?? key),
  };
  return lacking.codes.length + lacking.regions.length > 0 ? lacking : null;
}

export const isFull = (kept: readonly KeptComparison[]): boolean => kept.length >= MOST_KEPT;

/** The list with one at a place again, or behind the last where there are fewer; unchanged where it is in it, or there is no room. */
export function putBack(kept: readonly KeptComparison[], one: KeptComparison, at: number): KeptComparison[] {
  return isFull(kept) || kept.some(({ id }) => id === one.id) ? [...kept] : kept.toSpliced(at, 0, one);
}

/** The list with one moved by so many places; unchanged where there is no such place. */
export function moved(kept: readonly KeptComparison[], id: string, by: number): KeptComparison[] {
  const from = kept.findIndex((one) => one.id === id);
  const to = from + by;
  const one = kept[from];
  if (!one || to < 0 || to >= kept.length) return [...kept];
  const rest = kept.toSpliced(from, 1);
  return rest.toSpliced(to, 0, one);
}
