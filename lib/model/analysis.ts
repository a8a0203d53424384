/**
 * The shape of one analysed text: what the command line prints, what crosses contexts, what the library keeps.
 *
 * Field names are fixed by the project's output contract (docs/output.md). All offsets are UTF-16 code units into
 * the text that was analysed; spans are half open, so `text.slice(start, end)` is always the quoted words.
 */
import * as v from 'valibot';

/** Offsets into the analysed text, UTF-16, half open. */
export const SpanSchema = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Span = v.InferOutput<typeof SpanSchema>;

/** `report`: a government work report itself; `coverage`: news about one; `other`: neither. */
export const PageKindSchema = v.picklist(['report', 'coverage', 'other']);
export type PageKind = v.InferOutput<typeof PageKindSchema>;

export const DetectionSchema = v.object({
  kind: PageKindSchema,
  /** 0–1, how sure the detector is of `kind`. */
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Short machine-readable reasons such as `title`, `salutation`, `figure-density`. */
  reasons: v.array(v.string()),
});
export type Detection = v.InferOutput<typeof DetectionSchema>;

export const RegionLevelSchema = v.picklist(['nation', 'province', 'prefecture', 'county', 'township']);
export type RegionLevel = v.InferOutput<typeof RegionLevelSchema>;

export const RegionSchema = v.object({
  /** As printed in the list of divisions, or as printed on the page where the list lacks it; '' if unknown. */
  name: v.string(),
  /** Adcode (2 digits padded to 6 for provinces and prefectures, 6 for counties, 9 for townships), null if not in the list. */
  code: v.nullable(v.string()),
  level: v.nullable(RegionLevelSchema),
  /** Names of the regions above, outermost first: ['新疆维吾尔自治区', '伊犁哈萨克自治州']. */
  parents: v.array(v.string()),
});
export type Region = v.InferOutput<typeof RegionSchema>;

export const ReportMetaSchema = v.object({
  title: v.nullable(v.string()),
  region: RegionSchema,
  /** The year the report plans for. */
  year: v.nullable(v.number()),
  /** The year it looks back on. */
  reviewYear: v.nullable(v.number()),
  session: v.nullable(v.string()),
  /** ISO date of delivery. */
  date: v.nullable(v.string()),
  speaker: v.nullable(v.string()),
});
export type ReportMeta = v.InferOutput<typeof ReportMetaSchema>;

export const BoundSchema = v.picklist(['exact', 'about', 'at_least', 'at_most', 'near', 'range']);
export type Bound = v.InferOutput<typeof BoundSchema>;

export const FigureKindSchema = v.picklist([
  'money', 'percent', 'point', 'count', 'area', 'length', 'weight', 'volume', 'energy', 'power', 'duration',
  'multiple', 'fraction', 'rank', 'other',
]);
export type FigureKind = v.InferOutput<typeof FigureKindSchema>;

export const FigureSchema = v.object({
  /** Its index in `figures`. */
  id: v.number(),
  ...SpanSchema.entries,
  quote: v.string(),
  /** 万 and 亿 multiplied out. Never negative: direction belongs to the indicator. */
  value: v.number(),
  /** Upper end of a range, else null. */
  valueMax: v.nullable(v.number()),
  /** Printed unit or measure word without 万/亿. */
  unit: v.string(),
  bound: BoundSchema,
  kind: FigureKindSchema,
});
export type Figure = v.InferOutput<typeof FigureSchema>;

export const MeasureSchema = v.picklist(['level', 'growth', 'change', 'share', 'rank', 'multiple']);
export type Measure = v.InferOutput<typeof MeasureSchema>;

export const StatusSchema = v.picklist(['actual', 'estimate', 'target']);
export type Status = v.InferOutput<typeof StatusSchema>;

export const PeriodSchema = v.object({ from: v.number(), to: v.number() });
export type Period = v.InferOutput<typeof PeriodSchema>;

export const IndicatorSchema = v.object({
  /** Index into `figures` of the figure that carries the value. */
  figure: v.number(),
  /** Canonical code (docs/output.md) or null. */
  code: v.nullable(v.string()),
  name: v.string(),
  /** Whose, where it is not the report's own region; else ''. */
  subject: v.string(),
  measure: MeasureSchema,
  /** A fall is negative where measure is growth or change. */
  value: v.number(),
  valueMax: v.nullable(v.number()),
  unit: v.string(),
  bound: BoundSchema,
  status: StatusSchema,
  period: v.nullable(PeriodSchema),
  /** How a figure stands for a period of several years: as the average of one (年均) or added up (累计); absent where not said. */
  over: v.optional(v.picklist(['average', 'total'])),
  role: v.nullable(v.picklist(['from', 'to'])),
  /** What a change is measured against, as printed (同比, 比上年, 较2017年, 比全国), or null. */
  against: v.nullable(v.string()),
  sentence: SpanSchema,
  /** Headings above the sentence, outermost first. */
  section: v.array(v.string()),
  /** 0–1, how sure the engine is of name, measure, status and period together. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Indicator = v.InferOutput<typeof IndicatorSchema>;

export const HeadlineRowSchema = v.object({
  code: v.string(),
  measure: MeasureSchema,
  status: StatusSchema,
  year: v.number(),
  value: v.number(),
  valueMax: v.nullable(v.number()),
  unit: v.string(),
  bound: BoundSchema,
  /** Index into `indicators`. */
  indicator: v.number(),
});
export type HeadlineRow = v.InferOutput<typeof HeadlineRowSchema>;

export const TermSchema = v.object({
  ...SpanSchema.entries,
  quote: v.string(),
  /** Glossary entry id, or a slug of the report's own term (`report:…`). */
  id: v.string(),
  definition: v.nullable(v.object({ source: v.picklist(['report', 'builtin']), text: v.string() })),
  /** Field of policy of the glossary's entry (lib/glossary/schema.ts); absent where there is no entry. */
  category: v.optional(v.string()),
});
export type Term = v.InferOutput<typeof TermSchema>;

export const AnalysisSchema = v.object({
  schema: v.literal(1),
  id: v.string(),
  detection: DetectionSchema,
  report: v.nullable(ReportMetaSchema),
  figures: v.array(FigureSchema),
  indicators: v.array(IndicatorSchema),
  headline: v.array(HeadlineRowSchema),
  terms: v.array(TermSchema),
});
export type Analysis = v.InferOutput<typeof AnalysisSchema>;
