/**
 * The sorts of document that the product knows, one row a sort: what each is and how the library treats it. Whoever asks
 * "is this news?" or "may this be compared?" asks here; how a sort is recognised stands in lib/detect.
 */
import * as v from 'valibot';

export const PageKindSchema = v.picklist([
  'report',
  'communique',
  'plan',
  'budget',
  'outline',
  'release',
  'census',
  'judicial',
  'document',
  'coverage',
  'roundup',
  'other',
]);
export type PageKind = v.InferOutput<typeof PageKindSchema>;

export interface KindTraits {
  /** Speaks for its region by itself: it has an identity in the library. News and texts of no sort do not. */
  own: boolean;
  /** Its figures of the whole region fill cells of the comparison. */
  compared: boolean;
  /**
   * What its `year` is: `planned`, the year that it plans for, the review being the year before (work, plan and budget
   * reports, news about one); `told`, the year that its figures are of (communiqués, releases, censuses); `span`, the first
   * year of several planned ones (outlines); `none`, no year of its own.
   */
  year: 'planned' | 'told' | 'span' | 'none';
  /** Whether its statements are results, targets or both where no word says so. */
  states: 'results' | 'targets' | 'both';
  /** Speaks of several regions side by side: the document itself has none. */
  ofSeveral?: true;
  /** Recognised pages of this sort are marked without being asked. */
  marked: boolean;
}

/** One row a sort; the compiler names what is missing when a sort is added. */
export const kinds: Record<PageKind, KindTraits> = {
  report: { own: true, compared: true, year: 'planned', states: 'both', marked: true },
  communique: { own: true, compared: true, year: 'told', states: 'results', marked: true },
  plan: { own: true, compared: true, year: 'planned', states: 'both', marked: true },
  budget: { own: true, compared: true, year: 'planned', states: 'both', marked: true },
  outline: { own: true, compared: true, year: 'span', states: 'both', marked: true },
  release: { own: true, compared: true, year: 'told', states: 'results', marked: true },
  census: { own: true, compared: true, year: 'told', states: 'results', marked: true },
  judicial: { own: true, compared: false, year: 'planned', states: 'both', marked: true },
  document: { own: false, compared: false, year: 'none', states: 'both', marked: false },
  coverage: { own: false, compared: false, year: 'planned', states: 'both', marked: true },
  roundup: { own: false, compared: false, year: 'none', states: 'both', marked: true, ofSeveral: true },
  other: { own: false, compared: false, year: 'none', states: 'both', marked: false },
};
