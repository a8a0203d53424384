/** What the popup shows beyond the analysis itself: explanations, the reader's library beside a figure, clips. */
import * as v from 'valibot';
import { BoundSchema, FigureSchema, IndicatorSchema, MeasureSchema, RegionLevelSchema, StatusSchema, TermSchema } from './analysis';
import { PageKindSchema } from './kinds';

/** A text in both languages of the interface. */
export const BilingualSchema = v.object({ zh: v.string(), en: v.string() });
export type Bilingual = v.InferOutput<typeof BilingualSchema>;

/** Where a term or rule comes from: document, issuing body, date (year, year-month or full ISO date), number, address. */
export const SourceSchema = v.object({
  title: v.string(),
  body: v.string(),
  date: v.string(),
  number: v.optional(v.string()),
  url: v.optional(v.string()),
});

export const TermExplanationSchema = v.object({
  id: v.string(),
  /** Canonical form in Chinese, English rendering (official one first). */
  name: BilingualSchema,
  category: v.string(),
  /** Words that the explanation serves without being the name; absent: none. */
  covers: v.optional(v.array(v.string())),
  explanation: BilingualSchema,
  /** What the term counts, in full, where it counts things (三区三线: six items). */
  items: v.array(BilingualSchema),
  /** Who introduced it, when and where. */
  introduced: v.nullable(BilingualSchema),
  /** What it means for figures beside it. */
  figures: v.nullable(BilingualSchema),
  /** One sentence: that the term is disputed, and by whom. */
  disputed: v.nullable(BilingualSchema),
  sources: v.array(SourceSchema),
  related: v.array(v.string()),
  /** The related entries' names, in their order. */
  relatedNames: v.optional(v.array(BilingualSchema)),
  /** Names of the regions that mean this by it; none or absent: every region. */
  regions: v.optional(v.array(v.string())),
  confidence: v.picklist(['high', 'medium']),
});
export type TermExplanation = v.InferOutput<typeof TermExplanationSchema>;

/** The statistical meaning of an indicator code. */
export const IndicatorMeaningSchema = v.object({
  code: v.string(),
  name: BilingualSchema,
  meaning: BilingualSchema,
  /** What a careful reader should bear in mind (real or nominal growth, threshold, revision). */
  caution: v.nullable(BilingualSchema),
  sources: v.array(SourceSchema),
});
export type IndicatorMeaning = v.InferOutput<typeof IndicatorMeaningSchema>;

/** One value of the same indicator elsewhere in the library. */
export const SeriesPointSchema = v.object({
  region: v.string(),
  year: v.number(),
  measure: MeasureSchema,
  status: StatusSchema,
  value: v.number(),
  valueMax: v.nullable(v.number()),
  unit: v.string(),
  /** The row of the report that the popup stands in. */
  own: v.boolean(),
});
export type SeriesPoint = v.InferOutput<typeof SeriesPointSchema>;

const StatedAmountSchema = v.object({ value: v.number(), valueMax: v.nullable(v.number()), bound: BoundSchema, status: StatusSchema });

/** A place among others, the highest value first, the figure itself among them. */
const PlaceSchema = v.object({
  /** From 1 on; equal figures share it. */
  place: v.number(),
  /** How many others share it. */
  tied: v.number(),
  of: v.number(),
  median: v.number(),
  /** The figure less the median. */
  distance: v.number(),
});

/** Where a figure stands among the reference figures (lib/reference), all of its own year, measure and unit. */
export const ReferenceStandingSchema = v.object({
  year: v.number(),
  /** Place among the provincial regions, the highest value first, itself among them; their median, and the figure less it. */
  rank: v.nullable(v.object(PlaceSchema.entries)),
  nation: v.nullable(StatedAmountSchema),
  /** The province of a region below one. */
  province: v.nullable(v.object({ name: v.string(), ...StatedAmountSchema.entries })),
  /**
   * What the region itself had planned for the year; `met` is null where a bound leaves it open. `difference`: result less target;
   * `ceiling`: less than the target is met.
   */
  target: v.nullable(v.object({ ...StatedAmountSchema.entries, met: v.nullable(v.boolean()), difference: v.number(), ceiling: v.boolean() })),
});
export type ReferenceStanding = v.InferOutput<typeof ReferenceStandingSchema>;

/** Where a figure stands among stored regions of its level, of one parent or of all; in the figure's unit. */
export const PeerStandingSchema = v.object({
  year: v.number(),
  among: v.picklist(['parent', 'level']),
  /** The region that all of them lie in; null for all of the level. */
  parent: v.nullable(v.string()),
  level: RegionLevelSchema,
  ...PlaceSchema.entries,
});
export type PeerStanding = v.InferOutput<typeof PeerStandingSchema>;

export const IndicatorContextSchema = v.object({
  meaning: v.nullable(IndicatorMeaningSchema),
  /** Statistical notions that help to read the figure (estimate, percentage point, rank …); at most two. */
  notions: v.array(IndicatorMeaningSchema),
  /** Same code, measure and unit: own region first, then others; at most 12. */
  series: v.array(SeriesPointSchema),
  /** Among the reference figures; null where they are switched off or have nothing beside it. */
  standing: v.nullable(ReferenceStandingSchema),
  /** Among stored regions of its level; null for provinces and where too few are stored. */
  peers: v.nullable(PeerStandingSchema),
  /** Names of the regions in it, in the interface's language where that is not Chinese. */
  placeNames: v.optional(v.record(v.string(), v.string())),
});
export type IndicatorContext = v.InferOutput<typeof IndicatorContextSchema>;

/** What a reader clips; the background adds id and time. */
export const ClipDraftSchema = v.object({
  /** `sentence` and `selection`: words of any kind that the reader picked, without figure or term. */
  kind: v.picklist(['figure', 'term', 'sentence', 'selection']),
  quote: v.pipe(v.string(), v.maxLength(2000)),
  /** The sentence around the quote. */
  sentence: v.pipe(v.string(), v.maxLength(4000)),
  /** Up to 64 characters on either side, to find the place again. */
  prefix: v.pipe(v.string(), v.maxLength(200)),
  suffix: v.pipe(v.string(), v.maxLength(200)),
  url: v.pipe(v.string(), v.maxLength(4000)),
  title: v.pipe(v.string(), v.maxLength(1000)),
  reportId: v.nullable(v.pipe(v.string(), v.maxLength(500))),
  region: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  year: v.nullable(v.number()),
  figure: v.nullable(FigureSchema),
  indicator: v.nullable(IndicatorSchema),
  term: v.nullable(TermSchema),
  /** Who publishes the page and when, as the page says: for citations. */
  publisher: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200)))),
  /** ISO date, or its first parts. */
  published: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40)))),
  /** What the page was recognised as, with the report's own title, the level of its listed region, and ISO date of delivery. */
  pageKind: v.optional(v.nullable(PageKindSchema)),
  reportTitle: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1000)))),
  regionLevel: v.optional(v.nullable(RegionLevelSchema)),
  delivered: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40)))),
  /** Text directive that opens the page at the passage and nowhere else (lib/text/text-fragment.ts), encoded. */
  fragment: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(4000)))),
  /** Printed page, counted from 1, of a document that has pages (PDF in the reader). */
  page: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)))),
});
export type ClipDraft = v.InferOutput<typeof ClipDraftSchema>;

/** What a script finds selected in a page. */
export const SelectionAnswerSchema = v.object({
  outcome: v.picklist(['clipped', 'nothing', 'tooLong']),
  draft: v.nullable(ClipDraftSchema),
});
export type SelectionAnswer = v.InferOutput<typeof SelectionAnswerSchema>;

/** What the reader adds to a clip. */
export const ClipDetailsSchema = v.object({
  note: v.pipe(v.string(), v.maxLength(10_000)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(30)),
  /** Id of its folder; null for none. */
  folderId: v.nullable(v.string()),
});
export type ClipDetails = v.InferOutput<typeof ClipDetailsSchema>;
