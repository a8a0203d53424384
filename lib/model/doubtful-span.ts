import * as v from 'valibot';
import { SpanSchema } from './analysis';

/**
 * Words of a document that may not stand there as they are read: `reading-order`, the order of a printed page is uncertain;
 * `recognised`, a machine read them off a picture and nobody has looked.
 */
export const doubtReasons = ['reading-order', 'recognised'] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** Offsets into the text, UTF-16, half open. */
export const DoubtfulSpanSchema = v.object({ ...SpanSchema.entries, reason: v.picklist(doubtReasons) });
export type DoubtfulSpan = v.InferOutput<typeof DoubtfulSpanSchema>;

/** More than a document has paragraphs. */
export const MOST_DOUBTFUL = 20_000;
