/** Every policy term of a text: the report's own definitions first, then the built-in glossary, then coinages. */
import type { Region, Term } from '../model/analysis';
import type { Reading } from '../text/reading';
import { numberedCoinages, quotedCoinages } from './coinages';
import { foldForm } from './fold';
import { knownTerms } from './known-terms';

/** A term whose offsets (UTF-16, half open) count in `reading.text`; `quote` is the text between them. */
export type ReadTerm = Term;

/** What is known of the report that the text belongs to. */
export interface TermContext {
  /** Decides between senses of one form that differ by region; null where unknown: only general senses are found. */
  region: Region | null;
}

/** A place that may become a mark; the stronger of two that overlap stays. */
interface Candidate {
  start: number;
  end: number;
  id: string;
  definition: Term['definition'];
}

/** Share of a quotation that an entry inside it must fill to be what the quotation names. */
const fillsQuotation = 0.6;

/**
 * Finds the terms of a reading, in order, none overlapping. Linear in the length of the text.
 *
 * Of two overlapping places the longer stays; a quotation that an entry nearly fills belongs to the entry.
 */
export function findTerms(reading: Reading, context: TermContext): ReadTerm[] {
  const { text } = reading;
  const known: Candidate[] = knownTerms(text, context.region).map(({ start, end, entry }) => ({
    start,
    end,
    id: entry.id,
    definition: { source: 'builtin', text: entry.explanation.zh },
  }));
  const coined: Candidate[] = [...quotedCoinages(text), ...numberedCoinages(text)].map(({ start, end }) => ({
    start,
    end,
    id: ownId(text.slice(start, end)),
    definition: null,
  }));
  return withoutOverlaps([...known, ...coined])
    .map(({ start, end, id, definition }) => ({ start, end, quote: text.slice(start, end), id, definition }));
}

/** The id of a term without an entry: alike for every way of printing it. */
export function ownId(quote: string): string {
  return `report:${foldForm(quote).replace(/[^\p{L}\p{N}+]+/gu, '-')}`;
}

/** Keeps the strongest of overlapping candidates, in order of start. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const ranked = [...candidates].sort((a, b) => strength(b) - strength(a) || a.start - b.start);
  const taken = new Map<number, Candidate>();
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    let free = true;
    for (let at = candidate.start; at < candidate.end && free; at += 1) free = !taken.has(at);
    if (!free) continue;
    for (let at = candidate.start; at < candidate.end; at += 1) taken.set(at, candidate);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Length, raised for what has a definition so far that it beats a quotation it nearly fills. */
function strength({ start, end, definition }: Candidate): number {
  return (end - start) / (definition ? fillsQuotation : 1);
}
