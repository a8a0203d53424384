/**
 * The specification of figures: every sentence of tests/specs/figures/*.yaml with all its figures, in order, as
 * [quote as printed, value, upper end of a range, unit, bound, kind]. Places and sentences are invented.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scanFigures } from '../../../lib/extract/scan-figures';
import { BoundSchema, FigureKindSchema } from '../../../lib/model/analysis';
import { read } from '../../../lib/text/reading';
import * as v from 'valibot';

const FigureRow = v.tuple([v.string(), v.number(), v.nullable(v.number()), v.string(), BoundSchema, FigureKindSchema]);
const Spec = v.object({
  construction: v.string(),
  cases: v.array(v.object({ text: v.string(), figures: v.array(FigureRow) })),
});

const folder = join(import.meta.dirname, '../../specs/figures');
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const specs = files.map((file) => v.parse(Spec, parse(readFileSync(join(folder, file), 'utf8'))));

function figuresOf(text: string): v.InferOutput<typeof FigureRow>[] {
  const reading = read(text);
  return scanFigures(reading).map(({ start, end, value, valueMax, unit, bound, kind }) => {
    const span = reading.span(start, end);
    return [text.slice(span.start, span.end), value, valueMax, unit, bound, kind];
  });
}

it('covers every construction with at least 350 sentences', () => {
  expect(specs.flatMap((spec) => spec.cases).length).toBeGreaterThanOrEqual(350);
});

describe.each(specs)('$construction', ({ cases }) => {
  it.each(cases)('$text', ({ text, figures }) => {
    expect(figuresOf(text)).toEqual(figures);
  });
});
