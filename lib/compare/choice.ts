/** What the reader has chosen to compare; kept in the settings, so that it is there when the panel opens again. */
import * as v from 'valibot';
import { BasisSchema, MeasureSchema, MonthsSchema, RegionSchema } from '../model/analysis';
import { peerKinds } from './peers';
import { settledOrder } from './vintages';

const code = v.pipe(v.string(), v.maxLength(100));
const key = v.pipe(v.string(), v.maxLength(500));

export const compareViews = ['table', 'chart', 'pair', 'targets', 'checks'] as const;
export type CompareView = (typeof compareViews)[number];

export const chartKinds = ['bars', 'tiles', 'dumbbells', 'lines', 'ranks', 'slopes', 'multiples', 'scatter'] as const;
export type ChartKind = (typeof chartKinds)[number];

export const cellExtras = ['heat', 'rank', 'mean', 'index', 'perHead', 'average'] as const;
export type CellExtra = (typeof cellExtras)[number];

/** What came of a target. `open`: no stored report tells the result yet; `unlike`: there is one that the target cannot be held against. */
export const targetOutcomes = ['missed', 'met', 'open', 'unlike'] as const;

/** Sizes of a chart that is taken elsewhere. */
export const chartSizes = ['article', 'square', 'wide'] as const;
export type ChartSize = (typeof chartSizes)[number];

/** Most comparisons that are kept. */
export const MOST_KEPT = 100;
/** Characters of a kept comparison's name. */
export const LONGEST_NAME = 100;

export const IndicatorSetSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.maxLength(100)),
  codes: v.pipe(v.array(code), v.maxLength(100)),
});
export type IndicatorSet = v.InferOutput<typeof IndicatorSetSchema>;

/** Most own lists of regions, and most regions of one. */
export const MOST_LISTS = 50;
export const MOST_LISTED = 500;

/** Regions that the reader compares with one another, by a name of his own: peers whatever their level. */
export const PeerListSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.maxLength(100)),
  /** In the reader's order; the name is for libraries that lack the region. */
  regions: v.pipe(v.array(v.object({ key, name: v.pipe(v.string(), v.maxLength(200)) })), v.maxLength(MOST_LISTED)),
});
export type PeerList = v.InferOutput<typeof PeerListSchema>;

/** The figure that the reader came from: its column decides the order of the table. */
export const FocusSchema = v.object({
  code,
  measure: MeasureSchema,
  year: v.number(),
  months: v.fallback(v.nullable(MonthsSchema), null),
  side: v.picklist(['actual', 'target']),
  basis: v.fallback(v.nullable(BasisSchema), null),
});
export type Focus = v.InferOutput<typeof FocusSchema>;

/** What is compared and how it is shown, without what belongs to the reader alone. */
export const ComparisonSchema = v.object({
  view: v.fallback(v.picklist(compareViews), 'table'),
  /** In the order chosen; empty for the library's first. */
  codes: v.fallback(v.pipe(v.array(code), v.maxLength(60)), []),
  /** Empty for each indicator's commonest. */
  measures: v.fallback(v.pipe(v.array(MeasureSchema), v.maxLength(20)), []),
  /** Region keys; null until the reader has chosen some. */
  regions: v.fallback(v.nullable(v.pipe(v.array(key), v.maxLength(5000))), null),
  /** null for all. */
  years: v.fallback(v.nullable(v.pipe(v.array(v.number()), v.maxLength(300))), null),
  sides: v.fallback(v.picklist(['both', 'actual', 'target']), 'both'),
  /** What the table's cells show beside their value. */
  extras: v.fallback(v.pipe(v.array(v.picklist(cellExtras)), v.maxLength(20)), ['heat']),
  chart: v.fallback(v.picklist(chartKinds), 'bars'),
  /** Whose peers are shown where `regions` is null; null for the nearest circle. */
  peers: v.fallback(v.nullable(v.picklist(peerKinds)), null),
  /** Whether chosen regions are ranked together, whatever their levels, as those of an own list are. */
  together: v.fallback(v.boolean(), false),
  /** Which targets are shown by what came of them; empty for all. */
  outcomes: v.fallback(v.pipe(v.array(v.picklist(targetOutcomes)), v.maxLength(10)), []),
  focus: v.fallback(v.nullable(FocusSchema), null),
  /** Only results that are so settled; null for the newest of each. */
  settled: v.fallback(v.nullable(v.picklist(settledOrder)), null),
  /** Whether reference figures stand where the library has none. */
  reference: v.fallback(v.boolean(), true),
  /** Region keys that stand out in charts, beside the pinned one. */
  highlight: v.fallback(v.pipe(v.array(key), v.maxLength(20)), []),
  chartTitle: v.fallback(v.pipe(v.string(), v.maxLength(200)), ''),
  chartNote: v.fallback(v.pipe(v.string(), v.maxLength(500)), ''),
  chartSize: v.fallback(v.picklist(chartSizes), 'article'),
  /** Of figures counted from January on what each month adds. */
  singleMonths: v.fallback(v.boolean(), false),
});

/** A comparison that the reader keeps by name, or was sent. */
export const KeptComparisonSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  comparison: ComparisonSchema,
  /** Names of its regions by key: another library may lack them. */
  places: v.fallback(v.record(key, v.pipe(v.string(), v.maxLength(200))), {}),
});
export type KeptComparison = v.InferOutput<typeof KeptComparisonSchema>;

export const CompareChoiceSchema = v.object({
  ...ComparisonSchema.entries,
  /** The region that the reader stands in: it is pinned, and peers are its peers. null: the page's or the one read last. */
  home: v.fallback(v.nullable(RegionSchema), null),
  /** The own list whose regions are the peers where `regions` is null; null for none. */
  list: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(100))), null),
  /** In the reader's order. One that cannot be read takes no other with it. */
  lists: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((all) => all.filter((one) => v.is(PeerListSchema, one)).slice(0, MOST_LISTS)),
      v.array(PeerListSchema),
    ),
    [],
  ),
  /** Ids of the two reports that stand against each other. */
  pair: v.fallback(v.tuple([v.nullable(key), v.nullable(key)]), [null, null]),
  favourites: v.fallback(v.pipe(v.array(code), v.maxLength(200)), []),
  sets: v.fallback(v.pipe(v.array(IndicatorSetSchema), v.maxLength(50)), []),
  /** As with the lists. */
  kept: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((all) => all.filter((one) => v.is(KeptComparisonSchema, one)).slice(0, MOST_KEPT)),
      v.array(KeptComparisonSchema),
    ),
    [],
  ),
});
export type CompareChoice = v.InferOutput<typeof CompareChoiceSchema>;

export const firstChoice: CompareChoice = v.parse(CompareChoiceSchema, {});

/** What belongs to the reader and not to one panel: every open panel follows it. */
export const sharedFields = ['favourites', 'sets', 'kept', 'lists'] as const satisfies readonly (keyof CompareChoice)[];

/** A change of some fields, or one made out of what stands. */
export type ChoiceChange = Partial<CompareChoice> | ((standing: CompareChoice) => Partial<CompareChoice>);

export const changedChoice = (standing: CompareChoice, change: ChoiceChange): CompareChoice => ({
  ...standing,
  ...(typeof change === 'function' ? change(standing) : change),
});
