/**
 * The shape of one analysed text: what the command line prints, what crosses contexts, what the library keeps.
 *
 * Field names are fixed by the project's output contract (docs/output.md). All offsets are UTF-16 code units into
 * the text that was analysed; spans are half open, so `text.slice(start, end)` is always the quoted words.
 */
import * as v from 'valibot';
import { PageKindSchema } from './kinds';

/** Offsets into the analysed text, UTF-16, half open. */
export const SpanSchema = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Span = v.InferOutput<typeof SpanSchema>;

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

/** First and last month, 1–12, both included: [1, 9] January to September, [4, 4] April. */
export const MonthsSchema = v.tuple([v.number(), v.number()]);
export type Months = v.InferOutput<typeof MonthsSchema>;

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
  /** Who issued it, as printed. */
  publisher: v.nullable(v.string()),
  /** First and last month of the part of `year` that a release speaks of; null for whole years. */
  months: v.nullable(MonthsSchema),
  /** Set where the text is one of several pages of the same document. */
  part: v.nullable(v.object({ number: v.number(), of: v.nullable(v.number()) })),
});
export type ReportMeta = v.InferOutput<typeof ReportMetaSchema>;

export const BoundSchema = v.picklist(['exact', 'about', 'at_least', 'at_most', 'near', 'range']);
export type Bound = v.InferOutput<typeof BoundSchema>;

export const FigureKindSchema = v.picklist([
  'money',
  'percent',
  'point',
  'count',
  'area',
  'length',
  'weight',
  'volume',
  'energy',
  'power',
  'duration',
  'multiple',
  'fraction',
  'rank',
  'other',
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

export const PeriodSchema = v.object({
  /** First and last year, both included. */
  from: v.number(),
  to: v.number(),
  /** The part of one year; null for whole years. */
  months: v.nullable(MonthsSchema),
  /** A stock at the end of the period (年末, 9月末, a census's moment) rather than a flow over it. */
  instant: v.boolean(),
});
export type Period = v.InferOutput<typeof PeriodSchema>;

/** How prices or time are dealt with, as printed; null where nothing is said. */
export const BasisSchema = v.picklist(['nominal', 'real', 'month_on_month', 'two_year_average', 'contribution']);
export type Basis = v.InferOutput<typeof BasisSchema>;

/** How settled a value is: 预计, 初步核算, 最终核实 or 决算, 修订, 调整预算; null where nothing is said. */
export const VintageSchema = v.picklist(['estimate', 'preliminary', 'final', 'revised', 'plan_adjusted']);
export type Vintage = v.InferOutput<typeof VintageSchema>;

/** What a plan calls its indicator: 约束性, which government answers for, or 预期性, which it reckons with. */
export const NatureSchema = v.picklist(['binding', 'expected']);
export type Nature = v.InferOutput<typeof NatureSchema>;

/** The fields of an indicator for which a rule can answer. */
export const EvidenceFieldSchema = v.picklist([
  'name',
  'code',
  'subject',
  'measure',
  'value',
  'unit',
  'bound',
  'status',
  'period',
  'basis',
  'vintage',
  'nature',
  'region',
  'role',
  'over',
  'row',
]);
export type EvidenceField = v.InferOutput<typeof EvidenceFieldSchema>;

/** Why one field reads as it does: the rule, the words that gave it, and what it was preferred to. */
export const EvidenceSchema = v.object({
  field: EvidenceFieldSchema,
  /** Id of the rule (docs/rules.md tells each in plain words). */
  rule: v.string(),
  /** The words that the rule went by; null where it went by their absence. */
  span: v.nullable(SpanSchema),
  /** Values that lost, with the rule that proposed each. */
  rejected: v.array(v.object({ value: v.string(), rule: v.string() })),
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;

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
  basis: v.nullable(BasisSchema),
  vintage: v.nullable(VintageSchema),
  /** Absent where the document calls it neither. */
  nature: v.optional(NatureSchema),
  /** Another region's figure (roundups, comparisons); null for the document's own. */
  region: v.nullable(RegionSchema),
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
  /** Why it reads as it does; present where it was asked for (`extract --explain`, the popup's "why"). */
  evidence: v.optional(v.array(EvidenceSchema)),
  /** Machine-readable reasons to doubt the value itself, such as `magnitude` or `contradicts-growth`; absent where there are none. */
  doubts: v.optional(v.array(v.string())),
  /** Its figure was recognised in a picture, and the reader has compared it with the picture. */
  lookedAt: v.optional(v.literal(true)),
});
export type Indicator = v.InferOutput<typeof IndicatorSchema>;

export const HeadlineRowSchema = v.object({
  code: v.string(),
  measure: MeasureSchema,
  status: StatusSchema,
  year: v.number(),
  /** Set on rows of a part of the year. */
  months: v.optional(MonthsSchema),
  /** Set on rows of another region than the document's. */
  region: v.optional(RegionSchema),
  /** Set on rows of several years up to `year`: of each on average, or of all together. Targets of outlines alone are. */
  over: v.optional(v.picklist(['average', 'total'])),
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
  /** `pack`: a dictionary of the reader's explains it and nothing else does; the text is the beginning of what it says. */
  definition: v.nullable(v.object({ source: v.picklist(['report', 'builtin', 'pack']), text: v.string() })),
  /** How usual the entry is in provincial work reports: in eight of ten or more, in four or more; absent for rarer ones. */
  common: v.optional(v.picklist(['everyday', 'usual'])),
  /** Field of policy of the glossary's entry (lib/glossary/schema.ts); absent where there is no entry. */
  category: v.optional(v.string()),
  /** Of a coinage: the entry that explains names of its shape (1+3+N, “…年”); its words are the definition. */
  family: v.optional(v.string()),
});
export type Term = v.InferOutput<typeof TermSchema>;

export const AnalysisSchema = v.object({
  schema: v.literal(2),
  id: v.string(),
  detection: DetectionSchema,
  report: v.nullable(ReportMetaSchema),
  figures: v.array(FigureSchema),
  indicators: v.array(IndicatorSchema),
  headline: v.array(HeadlineRowSchema),
  terms: v.array(TermSchema),
});
export type Analysis = v.InferOutput<typeof AnalysisSchema>;
