import { findTerms, type ReadTerm } from '../../../lib/glossary/find-terms';
import type { Region } from '../../../lib/model/analysis';
import { read } from '../../../lib/text/reading';

/** A region by names alone, as reports of places outside the list of divisions have it. */
export function regionNamed(name: string, ...parents: string[]): Region {
  return { name, code: null, level: null, parents };
}

/** Terms of a text as the engine would find them in a report of that region. */
export function termsOf(text: string, region: Region | null = null): ReadTerm[] {
  return findTerms(read(text), { region });
}

/** Just the quotes. */
export function quotesOf(text: string, region: Region | null = null): string[] {
  return termsOf(text, region).map(({ quote }) => quote);
}
