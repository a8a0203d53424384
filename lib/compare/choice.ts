/** What the reader has chosen to compare; kept in the settings, so that it is there when the panel opens again. */
import * as v from 'valibot';
import { MeasureSchema } from '../model/analysis';

const code = v.pipe(v.string(), v.maxLength(100));
const key = v.pipe(v.string(), v.maxLength(500));

export const compareViews = ['table', 'chart', 'pair', 'targets', 'checks'] as const;
export type CompareView = (typeof compareViews)[number];

export const chartKinds = ['bars', 'lines', 'scatter'] as const;
export type ChartKind = (typeof chartKinds)[number];

export const cellExtras = ['heat', 'rank', 'mean'] as const;
export type CellExtra = (typeof cellExtras)[number];

export const IndicatorSetSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(100)),
  name: v.pipe(v.string(), v.maxLength(100)),
  codes: v.pipe(v.array(code), v.maxLength(100)),
});
export type IndicatorSet = v.InferOutput<typeof IndicatorSetSchema>;

export const CompareChoiceSchema = v.object({
  view: v.fallback(v.picklist(compareViews), 'table'),
  /** In the order chosen; empty for the library's first. */
  codes: v.fallback(v.pipe(v.array(code), v.maxLength(60)), []),
  /** Empty for each indicator's commonest. */
  measures: v.fallback(v.array(MeasureSchema), []),
  /** Region keys; null until the reader has chosen some. */
  regions: v.fallback(v.nullable(v.array(key)), null),
  /** null for all. */
  years: v.fallback(v.nullable(v.array(v.number())), null),
  sides: v.fallback(v.picklist(['both', 'actual', 'target']), 'both'),
  /** What the table's cells show beside their value. */
  extras: v.fallback(v.array(v.picklist(cellExtras)), ['heat']),
  chart: v.fallback(v.picklist(chartKinds), 'bars'),
  /** Ids of the two reports that stand against each other. */
  pair: v.fallback(v.tuple([v.nullable(key), v.nullable(key)]), [null, null]),
  favourites: v.fallback(v.pipe(v.array(code), v.maxLength(200)), []),
  sets: v.fallback(v.pipe(v.array(IndicatorSetSchema), v.maxLength(50)), []),
});
export type CompareChoice = v.InferOutput<typeof CompareChoiceSchema>;

export const firstChoice: CompareChoice = v.parse(CompareChoiceSchema, {});
