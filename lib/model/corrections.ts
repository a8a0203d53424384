/** What a reader may set right in an indicator, and how the indicator is found again. */
import * as v from 'valibot';
import { BasisSchema, BoundSchema, MeasureSchema, MonthsSchema, PeriodSchema, RegionSchema, StatusSchema, VintageSchema } from './analysis';
import { PageKindSchema } from './kinds';

/** The fields of an indicator that can be set right. */
export const ExtractedFieldsSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  code: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  measure: MeasureSchema,
  value: v.pipe(v.number(), v.finite()),
  valueMax: v.nullable(v.pipe(v.number(), v.finite())),
  unit: v.pipe(v.string(), v.maxLength(40)),
  status: StatusSchema,
  period: v.nullable(PeriodSchema),
  // Absent in what was kept before these could be set right: then the row's own are as extracted.
  bound: v.optional(BoundSchema),
  basis: v.optional(v.nullable(BasisSchema)),
  vintage: v.optional(v.nullable(VintageSchema)),
});
export type ExtractedFields = v.InferOutput<typeof ExtractedFieldsSchema>;

/** Only what differs from the extraction; `excluded` takes the indicator out of every comparison. */
export const CorrectionChangeSchema = v.object({
  ...v.partial(ExtractedFieldsSchema).entries,
  excluded: v.optional(v.boolean()),
});
export type CorrectionChange = v.InferOutput<typeof CorrectionChangeSchema>;

/** Where an indicator stands, told by words: offsets move when the page changes. */
export const CorrectionAnchorSchema = v.object({
  /** The figure as printed. */
  quote: v.pipe(v.string(), v.maxLength(200)),
  /** Up to 64 UTF-16 units on either side, inside the sentence. */
  prefix: v.pipe(v.string(), v.maxLength(64)),
  suffix: v.pipe(v.string(), v.maxLength(64)),
  /** The name as extracted: one figure may carry several indicators. */
  name: v.pipe(v.string(), v.maxLength(200)),
});
export type CorrectionAnchor = v.InferOutput<typeof CorrectionAnchorSchema>;

/** What a reader may say of a whole document: what it is, whose, and of when. Only what differs from the reading. */
export const DocumentChangeSchema = v.object({
  kind: v.optional(PageKindSchema),
  region: v.optional(RegionSchema),
  year: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200)))),
  months: v.optional(v.nullable(MonthsSchema)),
});
export type DocumentChange = v.InferOutput<typeof DocumentChangeSchema>;

/** The same fields as a document has them. */
export const DocumentFactsSchema = v.object({
  kind: PageKindSchema,
  region: RegionSchema,
  year: v.nullable(v.number()),
  months: v.nullable(MonthsSchema),
});
export type DocumentFacts = v.InferOutput<typeof DocumentFactsSchema>;
