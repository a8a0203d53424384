/**
 * Headline values of a release, each under its own part of the year: what January to October have brought stands apart from
 * October alone, and both from how things stood at its end. No rank is told: reference figures are of whole years.
 */
import { runOf } from '../compare/kind-of-figure';
import type { HeadlineRow, Months } from '../model/analysis';
import { standingIn, stated, targetFor, type Amount, type BriefingSources, type StatedFigure } from './known';

/** What is planned for the whole year; whether it will be reached, no part of the year can say. */
export interface Planned {
  target: Amount;
  of: Pick<StatedFigure, 'unit' | 'measure'>;
  from: 'library' | 'reference';
}

export interface PartLine {
  indicator: number;
  stated: StatedFigure;
  /** The growth that the document states of it in the same part; null where it states none, and for growth itself. */
  growth: StatedFigure | null;
  /** Null where nobody says, and for all but the months since January. */
  planned: Planned | null;
}

export interface PartOfYear {
  year: number;
  months: Months;
  /** They stood so at its end. */
  instant: boolean;
  lines: PartLine[];
}

const MOST_LINES = 10;

/** The document's own part first, then the latest, the longer before the shorter; none for documents on whole years. */
export function partsOfYear({ analysis, reference, targets }: Omit<BriefingSources, 'text'>): PartOfYear[] {
  const { months, year } = analysis.report ?? { months: null, year: null };
  if (months === null || year === null) return [];
  const parts = new Map<string, PartOfYear & { rows: HeadlineRow[] }>();
  for (const row of analysis.headline) {
    if (row.status === 'target' || row.year !== year || row.months === undefined || row.region !== undefined) continue;
    const instant = runOf(row.code, analysis.indicators[row.indicator]?.period ?? null, row.months) === 'moment';
    const own: Months = instant ? [row.months[1], row.months[1]] : row.months;
    const key = `${own.join('-')} ${instant}`;
    const part = parts.get(key) ?? { year, months: own, instant, rows: [], lines: [] };
    parts.set(key, part);
    if (!part.rows.some(({ code, measure }) => code === row.code && measure === row.measure)) part.rows.push(row);
  }
  return [...parts.values()]
    .sort((a, b) => placeOf(a, months) - placeOf(b, months))
    .map(({ rows, ...part }) => ({ ...part, lines: linesOf(rows, part, { analysis, reference, targets }) }));
}

const MONTHS = 12;

function placeOf({ months: [first, last], instant }: PartOfYear, own: Months): number {
  if (first === own[0] && last === own[1] && !instant) return -1;
  return ((MONTHS - last) * MONTHS + first) * 2 + Number(instant);
}

function linesOf(rows: readonly HeadlineRow[], part: PartOfYear, sources: Omit<BriefingSources, 'text'>): PartLine[] {
  const growth = new Map(rows.filter(({ measure }) => measure === 'growth').map((row) => [row.code, row]));
  const levels = new Set(rows.filter(({ measure }) => measure !== 'growth').map(({ code }) => code));
  return rows
    .filter(({ measure, code }) => measure !== 'growth' || !levels.has(code))
    .slice(0, MOST_LINES)
    .map((row) => {
      const grown = row.measure === 'growth' ? null : (growth.get(row.code) ?? null);
      const planned = part.instant || part.months[0] !== 1 ? null : ((grown && plannedFor(grown, sources)) ?? plannedFor(row, sources));
      return { indicator: row.indicator, stated: row, growth: grown, planned };
    });
}

function plannedFor(row: HeadlineRow, { analysis, reference, targets }: Omit<BriefingSources, 'text'>): Planned | null {
  const indicator = stated(row, analysis);
  if (!indicator) return null;
  const known = targetFor(row, indicator, analysis.detection.kind, targets);
  if (known) return { target: known, of: row, from: 'library' };
  const year = indicator.period && { ...indicator.period, months: null, instant: false };
  const target = standingIn(reference, { ...indicator, period: year }, analysis)?.target;
  return target ? { target, of: row, from: 'reference' } : null;
}
