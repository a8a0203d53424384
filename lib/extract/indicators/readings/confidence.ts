/**
 * Pass 8: how sure the engine is of an indicator: how often indicators with the same signs were right among labelled ones
 * (scripts/confidence.ts). A number near 0.9 means that about nine in ten were.
 */
import { UNSURE_BELOW } from '../../../model/certainty';
import type { ReadingDoubt } from '../../../model/doubts';
import learned from '../../data/confidence.json';

const WEIGHTS = new Map(Object.entries(learned.signs as Record<string, { weight: number }>).map(([id, { weight }]) => [id, weight]));
const MOST = 0.98;
const LEAST = 0.05;

/** 0–1. Signs that were never seen among the labels count nothing. */
export function confidenceOf(signs: readonly string[]): number {
  let odds = learned.bias;
  for (const id of signs) odds += WEIGHTS.get(id) ?? 0;
  const sure = 1 / (1 + Math.exp(-odds));
  return Math.round(Math.min(MOST, Math.max(LEAST, sure)) * 100) / 100;
}

/** What a sign that speaks against a reading tells the reader. */
const TOLD: Readonly<Record<string, ReadingDoubt>> = {
  'before-1985': 'old-report',
  'before-2000': 'old-report',
  'half-quoted': 'name-open',
  'whole-quoted': 'name-open',
  'bare-verb': 'name-open',
  'long-name': 'name-open',
  'name.behind': 'name-open',
  'name.turnout': 'name-open',
  'name.respect': 'name-open',
  'odd-kind': 'name-open',
  'no-period': 'year-open',
  'nothing-measured': 'whole-open',
  'part-of-month': 'days-only',
};

/** Why the confidence is too low for a value to be shown without doubt; none where it is not. */
export function readingDoubtsOf(signs: readonly string[], confidence: number): ReadingDoubt[] {
  if (confidence >= UNSURE_BELOW) return [];
  const told = signs.flatMap((sign) => ((WEIGHTS.get(sign) ?? 0) < 0 ? (TOLD[sign] ?? []) : []));
  return told.length > 0 ? [...new Set(told)] : ['little-said'];
}
