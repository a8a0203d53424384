/** What a popup tells of a term beyond explanations: where the library's reports use it, and the reader's own words on it. */
import * as v from 'valibot';

/** Words around a term in another report of the library. */
export const TermUseSchema = v.object({
  region: v.string(),
  year: v.nullable(v.number()),
  url: v.string(),
  /** At most 120 UTF-16 units. */
  context: v.string(),
  /** The term as printed there. */
  quote: v.string(),
});
export type TermUse = v.InferOutput<typeof TermUseSchema>;

/** How much the library's reports use a term. */
export const TermFrequencySchema = v.object({
  /** Reports that use it, of so many. */
  reports: v.number(),
  of: v.number(),
  /** First year of which a stored report uses it. */
  since: v.nullable(v.number()),
  /** Against the same region's report of the year before, where both are stored. */
  change: v.nullable(v.picklist(['new', 'kept'])),
});
export type TermFrequency = v.InferOutput<typeof TermFrequencySchema>;

export const TermUsesSchema = v.object({
  /** The reader's own explanation, null where there is none. */
  note: v.nullable(v.string()),
  /** Other reports of the same region, latest first. */
  elsewhere: v.array(TermUseSchema),
  /** null where the library cannot be read. */
  frequency: v.optional(v.nullable(TermFrequencySchema)),
});
export type TermUses = v.InferOutput<typeof TermUsesSchema>;
