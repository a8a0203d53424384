/**
 * Reference figures: headline figures of official work reports of the nation and the 31 provincial regions, read from the
 * texts by hand and checked by a second reader (public/reference). They are facts beside the reader's library, never rows of
 * it. One line of JSON a figure, so that a newer file can be imported line by line.
 */
import * as v from 'valibot';
import { BasisSchema, BoundSchema, MeasureSchema, StatusSchema } from '../model/analysis';

export const NATION = '全国';

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(60));
const year = v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2200));
const amount = v.pipe(v.number(), v.finite());

export const ReferenceFigureSchema = v.object({
  /** Full official name; 全国 for the nation. */
  region: name,
  /** Year of the report that states it. */
  reportYear: year,
  code: name,
  measure: MeasureSchema,
  status: StatusSchema,
  /** The figure's own year. */
  year,
  /** In the base unit: 元, 人, %. A fall is negative. */
  value: amount,
  valueMax: v.nullable(amount),
  unit: v.pipe(v.string(), v.maxLength(20)),
  bound: BoundSchema,
  basis: v.optional(v.nullable(BasisSchema)),
});
export type ReferenceFigure = v.InferOutput<typeof ReferenceFigureSchema>;

/** The whole set is 1,441 lines; a longer file is none of ours. */
export const MOST_FIGURES = 50_000;
const LONGEST_FILE = 20_000_000;

export class ReferenceError extends Error {
  /** Line of the file that is no figure, from 1; 0 where the file as a whole is refused. */
  readonly line: number;

  constructor(line: number) {
    super(line === 0 ? 'not a file of reference figures' : `line ${line} is no reference figure`);
    this.name = 'ReferenceError';
    this.line = line;
  }
}

/**
 * Figures of a file, all or none.
 * @throws {ReferenceError} for a line that is no figure, an empty file and one too long.
 */
export function parseReference(text: string): ReferenceFigure[] {
  if (text.length > LONGEST_FILE) throw new ReferenceError(0);
  const lines = text.split('\n');
  const figures: ReferenceFigure[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    if (figures.length >= MOST_FIGURES) throw new ReferenceError(0);
    figures.push(figureIn(line, index + 1));
  });
  if (figures.length === 0) throw new ReferenceError(0);
  return figures;
}

/**
 * Those of one region, of a file that `parseReference` has taken before: the others are not looked at, so that a page need not wait
 * for all of them. @throws {ReferenceError}
 */
export function referenceOf(text: string, region: string): ReferenceFigure[] {
  const words = JSON.stringify(region);
  // Where letters stand as their numbers the words cannot be looked for.
  const escaped = text.includes(String.raw`\u`);
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() !== '' && (escaped || line.includes(words)) ? [figureIn(line, index + 1)] : []))
    .filter((figure) => figure.region === region);
}

function figureIn(line: string, number: number): ReferenceFigure {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ReferenceError(number);
  }
  const parsed = v.safeParse(ReferenceFigureSchema, value);
  if (!parsed.success) throw new ReferenceError(number);
  return parsed.output;
}

/** The level of an indicator that the newest report of a region states for a year, in `unit`; null where none does. */
export function levelOf(figures: readonly ReferenceFigure[], region: string, code: string, year: number, unit: string): number | null {
  let newest: ReferenceFigure | null = null;
  for (const figure of figures) {
    const same = figure.region === region && figure.code === code && figure.year === year && figure.unit === unit;
    if (!same || figure.measure !== 'level' || figure.status === 'target') continue;
    if (newest === null || figure.reportYear > newest.reportYear) newest = figure;
  }
  return newest?.value ?? null;
}
