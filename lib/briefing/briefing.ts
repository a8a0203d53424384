/**
 * What stands out in one document, for whoever opens it: last year's targets beside their results, headline values with rank
 * and change, figures that contradict each other, claims to be first. Pure: the library's and the reference's figures come in.
 */
import { verdictOf } from '../compare/verdict';
import type { Analysis, HeadlineRow } from '../model/analysis';
import type { ReferenceStanding } from '../model/explain';
import type { ReferenceFigure } from '../reference/figures';
import { claimsIn, type Claim } from './claims';
import { contradictionsIn, type Contradiction } from './contradictions';
import { standingIn, stated, targetFor, type Amount, type BriefingSources, type StatedFigure } from './known';
import { partsOfYear, type PartOfYear } from './parts';
import type { StoredTarget } from './targets';

export interface TargetLine {
  /** Index into `indicators`. */
  result: number;
  stated: StatedFigure;
  /** In the result's unit. */
  target: Amount;
  /** Null where the words leave it open. */
  met: boolean | null;
  difference: number;
  /** Where the target stands: a kept document, or the reference figures. */
  from: 'library' | 'reference';
}

export interface HeadlineLine {
  indicator: number;
  stated: StatedFigure;
  /** The growth that the document states of it; null where it states none, and for growth itself. */
  growth: StatedFigure | null;
  /** The place of `stated`, never of `growth`, among the provincial regions whose reference figure states the same. */
  rank: ReferenceStanding['rank'];
}

export interface Briefing {
  targets: TargetLine[];
  headline: HeadlineLine[];
  /** Headline values of a release, each under its own part of the year: what has added up since January never beside one month. */
  parts: PartOfYear[];
  contradictions: Contradiction[];
  /** Indexes of indicators whose value the document itself gives reason to doubt. */
  doubted: number[];
  claims: Claim[];
}

const MOST_HEADLINE = 10;
const DOUBTS = new Set(['contradicts-growth', 'contradicts-document', 'exceeds-whole', 'below-parts', 'contradicts-series', 'impossible']);

export function briefingOf({ analysis, text, reference, targets }: BriefingSources): Briefing {
  const results = resultsOf(analysis);
  return {
    targets: results.flatMap((row) => targetLine(row, analysis, reference, targets) ?? []),
    headline: headlineLines(results, analysis, reference),
    parts: partsOfYear({ analysis, reference, targets }),
    contradictions: contradictionsIn(analysis, text),
    doubted: analysis.indicators.flatMap(({ doubts }, index) => (doubts?.some((doubt) => DOUBTS.has(doubt)) ? [index] : [])),
    claims: claimsIn(text),
  };
}

/** Results of the document's own region for the year that it looks back on, whole years, each quantity once. */
function resultsOf({ headline, report }: Analysis): HeadlineRow[] {
  const own = headline.filter(({ status, months, region }) => status !== 'target' && months === undefined && region === undefined);
  const year = report?.reviewYear ?? Math.max(...own.map((row) => row.year));
  const seen = new Set<string>();
  return own.filter((row) => {
    const key = `${row.code} ${row.measure}`;
    if (row.year !== year || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function targetLine(row: HeadlineRow, analysis: Analysis, reference: readonly ReferenceFigure[], targets: readonly StoredTarget[]): TargetLine | null {
  const indicator = stated(row, analysis);
  if (!indicator) return null;
  const common = { result: row.indicator, stated: row };
  const known = targetFor(row, indicator, analysis.detection.kind, targets);
  if (known) {
    const { met, difference } = verdictOf({ ...known, code: row.code }, row);
    return { ...common, target: known, met, difference, from: 'library' };
  }
  const target = standingIn(reference, indicator, analysis)?.target;
  return target ? { ...common, target, met: target.met, difference: target.difference, from: 'reference' } : null;
}

function headlineLines(results: readonly HeadlineRow[], analysis: Analysis, reference: readonly ReferenceFigure[]): HeadlineLine[] {
  const growth = new Map(results.filter(({ measure }) => measure === 'growth').map((row) => [row.code, row]));
  const levels = new Set(results.filter(({ measure }) => measure !== 'growth').map(({ code }) => code));
  return results
    .filter(({ measure, code }) => measure !== 'growth' || !levels.has(code))
    .slice(0, MOST_HEADLINE)
    .flatMap((row): HeadlineLine[] => {
      const indicator = stated(row, analysis);
      if (!indicator) return [];
      const rank = standingIn(reference, indicator, analysis)?.rank ?? null;
      return [{ indicator: row.indicator, stated: row, growth: row.measure === 'growth' ? null : (growth.get(row.code) ?? null), rank }];
    });
}
