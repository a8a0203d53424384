/**
 * Pass 8: how sure the engine is of an indicator: how often indicators with the same signs were right among labelled ones
 * (scripts/confidence.ts). A number near 0.9 means that about nine in ten were.
 */
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
