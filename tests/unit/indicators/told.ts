/** The engine's indicators of one sentence, in the form of the specification files. */
import type { Phase, Section } from '../../../lib/detect/outline';
import { extractIndicators, type ReadIndicator } from '../../../lib/extract/indicators';
import type { ReadFigure } from '../../../lib/extract/figures/figure';
import { PLAIN_RUN } from '../../../lib/extract/rules/rule';
import { scanFigures } from '../../../lib/extract/scan-figures';
import type { Indicator, ReportMeta } from '../../../lib/model/analysis';
import { read } from '../../../lib/text/reading';
import { unknownReport } from '../../../lib/model/unknown-report';

export type Told = Pick<
  Indicator,
  'name' | 'code' | 'subject' | 'measure' | 'value' | 'valueMax' | 'status' | 'basis' | 'vintage' | 'role' | 'against' | 'section'
> & {
  over: 'average' | 'total' | null;
  nature: Indicator['nature'] | null;
  /** Where they are not the figure's own. */
  unit: string | null;
  bound: Indicator['bound'] | null;
  /** The figure as printed. */
  figure: string;
  period: [number, number] | null;
  months: [number, number] | null;
  instant: boolean;
  /** Name of the other region whose figure it is. */
  region: string | null;
};

/** A report of an invented province that plans for 2026. */
export const META: ReportMeta = {
  ...unknownReport,
  region: { name: '云岭省', code: null, level: 'province', parents: [] },
  year: 2026,
  reviewYear: 2025,
};

export function sectionOver(length: number, phase: Phase, years: readonly [number, number]): Section {
  return { start: 0, end: length, path: ['一、工作回顾'], phase, period: { from: years[0], to: years[1], months: null, instant: false } };
}

export function readAll(
  text: string,
  phase: Phase = 'review',
  years: readonly [number, number] = [2025, 2025],
  off: readonly string[] = [],
): { text: string; figures: ReadFigure[]; quotes: string[]; indicators: ReadIndicator[] } {
  const reading = read(text);
  const rules = { ...PLAIN_RUN, off: new Set(off) };
  const figures = scanFigures(reading, rules);
  const indicators = extractIndicators(reading, figures, [sectionOver(reading.text.length, phase, years)], META, 'report', rules);
  return { text: reading.text, figures, quotes: figures.map(({ start, end }) => reading.text.slice(start, end)), indicators };
}

export function indicatorsIn(text: string, phase: Phase, years: readonly [number, number]): Told[] {
  const { quotes, figures, indicators } = readAll(text, phase, years);
  return indicators.map(
    ({ figure, name, code, subject, measure, value, valueMax, unit, bound, status, period, basis, vintage, nature, region, over, role, against, section }) => ({
      figure: quotes[figure] ?? '',
      name,
      code,
      subject,
      measure,
      value,
      valueMax,
      status,
      period: period && [period.from, period.to],
      months: period?.months ?? null,
      instant: period?.instant ?? false,
      basis,
      vintage,
      nature: nature ?? null,
      region: region?.name ?? null,
      over: over ?? null,
      unit: unit === figures[figure]?.unit ? null : unit,
      bound: bound === figures[figure]?.bound ? null : bound,
      role,
      against,
      section,
    }),
  );
}
