/** The structure of a table as its page or file draws it: which cell stands in which row and column, and where its words are. */
import * as v from 'valibot';
import { SpanSchema } from './analysis';

/** Bounds of what one document may hand over: a yearbook's page has some 3,000 cells. */
export const MOST_GRIDS = 300;
export const MOST_CELLS = 6000;

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

export const GridCellSchema = v.object({
  row: place,
  column: place,
  rowSpan: place,
  columnSpan: place,
  /** Offsets into the flat text, UTF-16, half open; equal where the cell is empty. */
  ...SpanSchema.entries,
  /** Drawn as a head (<th>). */
  head: v.boolean(),
});
export type GridCell = v.InferOutput<typeof GridCellSchema>;

export const GridSchema = v.object({
  /** Its caption, where it is drawn with one; null otherwise. */
  caption: v.nullable(SpanSchema),
  /** In reading order; the spans of different cells do not overlap. */
  cells: v.pipe(v.array(GridCellSchema), v.maxLength(MOST_CELLS)),
});
export type Grid = v.InferOutput<typeof GridSchema>;
