/**
 * What stands out in one document, for whoever opens it: last year's targets beside their results, headline values with rank
 * and change, figures that contradict each other, claims to be first. Pure: the library's and the reference's figures come in.
 */
import { standingOf } from '../compare/standing';
import { verdictOf } from '../compare/verdict';
import type { Analysis, HeadlineRow, Indicator } from '../model/analysis';
import type { ReferenceStanding } from '../model/explain';
import type { ReferenceFigure } from '../reference/figures';
import { claimsIn, type Claim } from './claims';
import { contradictionsIn, type Contradiction } from './contradictions';

type Amount = Pick<Indicator, 'value' | 'valueMax' | 'bound'>;

/** A target that an earlier document of the same region set, as the library keeps it. */
export interface StoredTarget extends Amount {
  code: string;
  measure: Indicator['measure'];
  unit: string;
  year: number;
}

export interface TargetLine {
  /** Index into `indicators`. */
  result: number;
  target: Amount;
  /** Null where the words leave it open. */
  met: boolean | null;
  difference: number;
  /** Where the target stands: a kept document, or the reference figures. */
  from: 'library' | 'reference';
}

export interface HeadlineLine {
  indicator: number;
  /** The growth that the document states of it; null where it states none, and for growth itself. */
  growth: number | null;
  rank: ReferenceStanding['rank'];
}

export interface Briefing {
  targets: TargetLine[];
  headline: HeadlineLine[];
  contradictions: Contradiction[];
  /** Indexes of indicators whose value the document itself gives reason to doubt. */
  doubted: number[];
  claims: Claim[];
}

export interface BriefingSources {
  analysis: Analysis;
  /** The analysed text; '' where it is not at hand: then no claims are told. */
  text: string;
  reference: readonly ReferenceFigure[];
  targets: readonly StoredTarget[];
}

const MOST_HEADLINE = 10;
const DOUBTS = new Set(['contradicts-growth', 'contradicts-document', 'exceeds-whole', 'impossible']);

export function briefingOf({ analysis, text, reference, targets }: BriefingSources): Briefing {
  const results = resultsOf(analysis);
  return {
    targets: results.flatMap((row) => targetLine(row, analysis, reference, targets) ?? []),
    headline: headlineLines(results, analysis, reference),
    contradictions: contradictionsIn(analysis),
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

/** The indicator as its headline row states it. */
function stated(row: HeadlineRow, { indicators }: Analysis): Indicator | null {
  const indicator = indicators[row.indicator];
  if (!indicator) return null;
  const { code, measure, status, value, valueMax, unit, bound } = row;
  return { ...indicator, code, measure, status, value, valueMax, unit, bound };
}

function targetLine(row: HeadlineRow, analysis: Analysis, reference: readonly ReferenceFigure[], targets: readonly StoredTarget[]): TargetLine | null {
  const known = targets.find((one) => one.code === row.code && one.measure === row.measure && one.unit === row.unit && one.year === row.year);
  if (known) {
    const { met, difference } = verdictOf(known, row);
    return { result: row.indicator, target: known, met, difference, from: 'library' };
  }
  const indicator = stated(row, analysis);
  const target = indicator && analysis.report ? standingOf(reference, indicator, analysis.report.region)?.target : null;
  return target ? { result: row.indicator, target, met: target.met, difference: target.difference, from: 'reference' } : null;
}

function headlineLines(results: readonly HeadlineRow[], analysis: Analysis, reference: readonly ReferenceFigure[]): HeadlineLine[] {
  const growth = new Map(results.filter(({ measure }) => measure === 'growth').map((row) => [row.code, row.value]));
  const levels = new Set(results.filter(({ measure }) => measure !== 'growth').map(({ code }) => code));
  return results
    .filter(({ measure, code }) => measure !== 'growth' || !levels.has(code))
    .slice(0, MOST_HEADLINE)
    .flatMap((row): HeadlineLine[] => {
      const indicator = stated(row, analysis);
      if (!indicator) return [];
      const standing = analysis.report && standingOf(reference, indicator, analysis.report.region);
      return [{ indicator: row.indicator, growth: row.measure === 'growth' ? null : (growth.get(row.code) ?? null), rank: standing?.rank ?? null }];
    });
}
