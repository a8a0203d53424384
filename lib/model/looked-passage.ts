/** Words of a recognised document that the reader has compared with their picture: what ends the doubt of recognition. */
import * as v from 'valibot';

/** More than a document has figures. */
export const MOST_LOOKED = 10_000;
/** Units on either side by which a passage is found again, and most that it is long. */
export const LOOKED_CONTEXT = 32;
const LONGEST = 200;

export const LookedPassageSchema = v.object({
  /** As it was recognised. */
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST)),
  /** Up to 32 UTF-16 units of the recognised text on either side. */
  prefix: v.pipe(v.string(), v.maxLength(LOOKED_CONTEXT)),
  suffix: v.pipe(v.string(), v.maxLength(LOOKED_CONTEXT)),
  /** What the page prints instead, where it was misread; one line. */
  put: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST), v.regex(/^[^\r\n\0]+$/u))),
});
export type LookedPassage = v.InferOutput<typeof LookedPassageSchema>;

export const LookedPassagesSchema = v.pipe(v.array(LookedPassageSchema), v.maxLength(MOST_LOOKED));
