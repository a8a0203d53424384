/** Why an indicator reads as it does, in the shape in which it crosses contexts. */
import * as v from 'valibot';
import { EvidenceFieldSchema } from './analysis';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** Longest words and values that are quoted, in UTF-16 units, and most values that a reason names as rejected. */
export const MOST_WORDS = 60;
export const MOST_REJECTED = 4;
/** More than an indicator has fields. */
const MOST_REASONS = 30;

export const ReasonSchema = v.object({
  field: EvidenceFieldSchema,
  /** Id of the rule (docs/rules.md). */
  rule: text(100),
  /** The words that gave it, as printed; null where it went by their absence. */
  words: v.nullable(text(MOST_WORDS + 1)),
  /** Values that lost, as the indicator would have had them. */
  rejected: v.pipe(v.array(text(MOST_WORDS + 1)), v.maxLength(MOST_REJECTED)),
});
export type Reason = v.InferOutput<typeof ReasonSchema>;

/** Field by field; null where the indicator is not found again in what is read. */
export const WhySchema = v.nullable(v.pipe(v.array(ReasonSchema), v.maxLength(MOST_REASONS)));
export type Why = v.InferOutput<typeof WhySchema>;
