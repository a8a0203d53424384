/**
 * Tells the sorts of official document, news about one, roundups of many regions, and everything else apart.
 *
 * Each rule that applies leaves its name in `reasons`. Rules speak about what a text is called and does (keeps the form of a
 * title, addresses deputies, reports to a congress, quotes deputies), not about how often it prints 政府工作报告: law texts,
 * notices and link lists print it too. The rules of each sort stand in sorts/.
 */
import type { Detection } from '../model/analysis';
import type { PageKind } from '../model/kinds';
import type { Reading } from '../text/reading';
import type { PageHints } from './hints';
import { gather, type Evidence, type Rule } from './sorts/evidence';
import { notDocuments } from './sorts/not-documents';
import { coverageRules } from './sorts/rules-coverage';
import { OFFICIAL_FROM, OFFICIAL_SURE, officialSorts } from './sorts/rules-official';
import { reportRules } from './sorts/rules-report';
import { roundupRules } from './sorts/rules-roundup';

export type { PageHints } from './hints';

interface Candidate {
  kind: PageKind;
  rules: readonly Rule[];
  /** Points from which the text is taken for this sort, and at which it surely is. */
  from: number;
  sure: number;
}

/**
 * In the order in which they are asked: the first stage with a sort that reaches its points has it, the best of the stage
 * wins. Official texts before news: a communiqué that sets its counties side by side is no roundup.
 */
const stages: readonly (readonly Candidate[])[] = [
  officialSorts.filter(({ kind }) => kind !== 'document').map(({ kind, rules }) => ({ kind, rules, from: OFFICIAL_FROM, sure: OFFICIAL_SURE })),
  [{ kind: 'report', rules: reportRules, from: 6, sure: 12 }],
  [{ kind: 'roundup', rules: roundupRules, from: 7, sure: 10 }],
  [{ kind: 'coverage', rules: coverageRules, from: 4, sure: 9 }],
  officialSorts.filter(({ kind }) => kind === 'document').map(({ kind, rules }) => ({ kind, rules, from: OFFICIAL_FROM, sure: OFFICIAL_SURE })),
];

interface Weighed extends Candidate {
  points: number;
  reasons: string[];
}

/** Kind, score (0–1: how sure of the kind) and reasons. Linear in the text's length; never throws. */
export function detect(reading: Reading, hints: PageHints): Detection {
  return detectIn(gather(reading, hints));
}

/** The same for evidence already gathered. */
export function detectIn(evidence: Evidence): Detection {
  if (evidence.reading.text === '') return { kind: 'other', score: 1, reasons: ['empty'] };
  const against = weigh(notDocuments, evidence);
  const tried: Weighed[] = [];
  for (const stage of stages) {
    const weighed = stage.map((candidate) => ({ ...candidate, ...sum(weigh(candidate.rules, evidence), against) }));
    const best = weighed.reduce((a, b) => (b.points > a.points ? b : a));
    if (best.points >= best.from) return { kind: best.kind, score: certainty(best), reasons: best.reasons };
    tried.push(...weighed);
  }
  const nearest = Math.max(0, ...tried.map(({ points, from }) => points / from));
  const reasons = [...new Set(tried.filter(({ kind }) => kind === 'report' || kind === 'coverage').flatMap((candidate) => candidate.reasons))];
  return { kind: 'other', score: round(1 - nearest / 2), reasons: reasons.length > 0 ? reasons : ['nothing-of-a-report'] };
}

interface Weight {
  points: number;
  reasons: string[];
}

function sum(own: Weight, against: Weight): Weight {
  return { points: own.points + against.points, reasons: [...own.reasons, ...against.reasons] };
}

function weigh(rules: readonly Rule[], evidence: Evidence): Weight {
  const applying = rules.filter((rule) => rule.applies(evidence));
  return {
    points: applying.reduce((total, { points }) => total + points, 0),
    reasons: applying.map(({ name, points }) => (points < 0 ? `not:${name}` : name)),
  };
}

function certainty({ points, from, sure }: Weighed): number {
  return round(Math.min(0.99, 0.6 + (0.39 * (points - from)) / (sure - from)));
}

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
