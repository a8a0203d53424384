/** The library's rows as a backup may bring them. Fields that a later build has added stay as they are. */
import * as v from 'valibot';
import { BoundSchema, DetectionSchema, IndicatorSchema, MeasureSchema, MonthsSchema, ReportMetaSchema, StatusSchema, TermSchema } from '../model/analysis';
import { PageKindSchema } from '../model/kinds';
import { AuthoritySchema } from '../store/authority';
import { CorrectionAnchorSchema, CorrectionChangeSchema, DocumentChangeSchema, DocumentFactsSchema, ExtractedFieldsSchema } from '../model/corrections';
import { LookedPassagesSchema } from '../model/looked-passage';
import { PackEntrySchema, packLimits } from '../model/pack';
import { ClipDetailsSchema, ClipDraftSchema } from '../model/explain';

const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000));
const text = v.pipe(v.string(), v.maxLength(100_000));
/** A document of many pages is as long as all of them. */
const LONGEST_TEXT = 20_000_000;
const time = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const stated = {
  code: key,
  measure: MeasureSchema,
  status: StatusSchema,
  year: v.number(),
  value: v.number(),
  valueMax: v.nullable(v.number()),
  unit: text,
  bound: BoundSchema,
  months: v.optional(MonthsSchema),
};
const headline = v.looseObject(stated);

const report = v.looseObject({
  ...ReportMetaSchema.entries,
  id: key,
  url: text,
  address: text,
  addresses: v.array(text),
  identity: v.optional(text),
  authority: AuthoritySchema,
  base: text,
  parts: v.optional(
    v.pipe(
      v.array(v.looseObject({ number: count, url: text, address: text, fingerprint: text, textHash: text, length: count, figureCount: count })),
      v.maxLength(1000),
    ),
  ),
  refused: v.optional(v.array(text)),
  described: v.optional(v.literal(true)),
  pageTitle: text,
  detection: DetectionSchema,
  savedAt: time,
  fingerprint: text,
  textHash: text,
  figureCount: count,
  indicatorCount: count,
  termCount: count,
  codes: v.array(text),
  deletedAt: v.null(),
});

const indicator = v.looseObject({
  ...IndicatorSchema.entries,
  reportId: key,
  index: count,
  regionName: text,
  regionCode: v.nullable(text),
  regionKey: text,
  reportYear: v.nullable(v.number()),
  quote: text,
  start: count,
  end: count,
  sentenceText: text,
  headline: v.optional(headline),
  headlineCode: v.optional(key),
  headlineYear: v.optional(v.number()),
  correctionId: v.optional(key),
  extracted: v.optional(ExtractedFieldsSchema),
  extractedHeadline: v.optional(headline),
  excluded: v.optional(v.literal(true)),
  part: v.optional(count),
});

const term = v.looseObject({ ...TermSchema.entries, reportId: key, index: count, part: v.optional(count), context: v.optional(text) });

/** A report and what was read in it; every row names the report. */
export const BundleSchema = v.pipe(
  v.object({ report, indicators: v.array(indicator), terms: v.array(term), text: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))) }),
  v.check(({ report: { id }, indicators, terms }) => [...indicators, ...terms].every(({ reportId }) => reportId === id)),
);

/** A dictionary and its entries; the built-in glossary brings none. */
export const PackContentsSchema = v.object({
  pack: v.looseObject({
    id: key,
    title: v.pipe(v.string(), v.maxLength(200)),
    revision: text,
    author: text,
    licence: text,
    attribution: text,
    position: time,
    on: v.boolean(),
    marked: v.boolean(),
    count,
    addedAt: time,
  }),
  entries: v.pipe(v.array(PackEntrySchema), v.maxLength(packLimits.entries)),
});

/** Tables beside the reports. */
export const rowSchemas = {
  clips: v.looseObject({
    ...ClipDraftSchema.entries,
    ...ClipDetailsSchema.entries,
    id: key,
    address: text,
    position: time,
    createdAt: time,
    deletedAt: v.null(),
  }),
  folders: v.looseObject({ id: key, name: text, position: time, deletedAt: v.null() }),
  corrections: v.looseObject({
    id: key,
    reportId: key,
    anchor: CorrectionAnchorSchema,
    original: ExtractedFieldsSchema,
    change: CorrectionChangeSchema,
    createdAt: time,
    updatedAt: time,
  }),
  sources: v.looseObject({
    address: key,
    identity: text,
    url: text,
    pageTitle: text,
    kind: PageKindSchema,
    authority: AuthoritySchema,
    savedAt: time,
    statements: v.array(v.looseObject({ ...stated, name: text, quote: text, sentenceText: text })),
  }),
  dismissals: v.looseObject({ id: key, dismissedAt: time }),
  documents: v.looseObject({
    address: key,
    change: DocumentChangeSchema,
    original: DocumentFactsSchema,
    looked: v.optional(LookedPassagesSchema),
    createdAt: time,
    updatedAt: time,
  }),
  notes: v.looseObject({ id: key, form: text, text, createdAt: time, updatedAt: time }),
};
