/** Every policy term of a text: the report's own definitions first, then the built-in glossary, then coinages. */
import type { Region, Span, Term } from '../model/analysis';
import type { ReaderDictionaries } from '../model/pack';
import type { Reading } from '../text/reading';
import { addresses } from './addresses';
import { numberedCoinages, quotedCoinages } from './coinages';
import type { OwnDefinition } from './definition-items';
import { categoryOf, commonnessOf, entryFamilies, entryForms, type EntryForms, type Family } from './entry-forms';
import { explanationOf } from './entry-words';
import { familyOf, unquotedNames } from './families';
import { foldForm } from './fold';
import { bareDefinitions, bracketBehind } from './inline-definitions';
import { contradicts } from './contradiction';
import { entryOfForm, knownTerms, type KnownTerm } from './known-terms';
import { ownDefinitions, ownTerms, type OwnTerm } from './own-terms';
import { packTerms } from './pack-terms';
import type { Category } from './schema';

/** A term whose offsets (UTF-16, half open) count in `reading.text`; `quote` is the text between them. */
export type ReadTerm = Term;

/** What is known of the report that the text belongs to, and of the reader's own dictionaries. */
export interface TermContext {
  /** Decides between senses of one form that differ by region; null where unknown: only general senses are found. */
  region: Region | null;
  dictionaries?: ReaderDictionaries;
}

/** A place that may become a mark; the stronger of two that overlap stays. */
interface Candidate {
  start: number;
  end: number;
  id: string;
  definition: Term['definition'];
  category: Category | undefined;
  /** The entry that explains names of this shape. */
  family?: string;
}

type Definitions = ReadonlyMap<string, OwnDefinition>;

/** Share of a quotation that an explained term inside it must fill to be what the quotation names. */
const fillsQuotation = 0.6;

/**
 * Finds the terms of a reading, in order, none overlapping. Linear in the length of the text.
 *
 * A term that the report defines carries the report's words, under the entry's id where there is one; then come the
 * built-in entries, the reader's dictionaries and what nothing explains. Of two overlapping places the longer stays; a
 * quotation that an explained term nearly fills belongs to that term.
 */
export function findTerms(reading: Reading, { region, dictionaries }: TermContext): ReadTerm[] {
  const { text } = reading;
  const entries = dictionaries?.builtin === false ? none : entryForms();
  const families = dictionaries?.builtin === false ? none : entryFamilies();
  const known = knownTerms(text, region, entries);
  const quoted = quotedCoinages(text);
  const own = allDefinitions(text, known, quoted);
  const candidates: Candidate[] = [
    ...ownTerms(text, own).map((term) => ownCandidate(term, entryOfForm(term.name, region, entries))),
    ...known.map((term) => knownCandidate(text, term, own)),
    ...packTerms(text, region, dictionaries?.entries ?? none).map(({ start, end, words }) => ({
      ...bareCandidate(text, { start, end }),
      definition: { source: 'pack' as const, text: words },
    })),
    ...[...quoted, ...numberedCoinages(text), ...unquotedNames(text, region, families)].map((span) => coinedCandidate(text, span, region, families)),
  ];
  return withoutOverlaps(candidates, text.length, addresses(text)).map((candidate) => termOf(text, candidate));
}

function termOf(text: string, { start, end, id, definition, category, family }: Candidate): ReadTerm {
  const term: ReadTerm = { start, end, quote: text.slice(start, end), id, definition };
  if (category) term.category = category;
  if (family) term.family = family;
  const common = commonnessOf(id);
  if (common) term.common = common;
  return term;
}

const none: readonly never[] = [];

/** What the report defines, wherever: in sections and in passing, in brackets behind a known term, in a line behind a bare name. */
function allDefinitions(text: string, known: readonly KnownTerm[], quoted: readonly Span[]): Definitions {
  const own = ownDefinitions(text);
  for (const { start, end } of known) {
    const words = bracketBehind(text, end);
    const name = foldForm(text.slice(start, end));
    if (words !== null && !own.has(name)) own.set(name, { names: [name], quoted: false, text: words });
  }
  // Few texts ask for them.
  let names: Set<string> | null = null;
  const isName = (words: string): boolean =>
    (names ??= new Set([...quoted, ...known].map(({ start, end }) => foldForm(text.slice(start, end))))).has(foldForm(words));
  for (const definition of bareDefinitions(text, isName)) {
    const name = foldForm(definition.names[0] ?? '');
    if (!own.has(name)) own.set(name, definition);
  }
  return own;
}

/** A name that the report defines, under the entry of that name unless the report means something else by it. */
function ownCandidate({ start, end, name, definition }: OwnTerm, found: EntryForms | null): Candidate {
  const entry = found && !contradicts(found, definition.text) ? found : null;
  return { start, end, id: entry?.id ?? ownId(name), definition: { source: 'report', text: definition.text }, category: categoryIn(entry) };
}

function knownCandidate(text: string, { start, end, entry }: KnownTerm, own: Definitions): Candidate {
  const words = text.slice(start, end);
  const definition = ownWordsOn(entry, words, own);
  // The report means something else by these words: its own alone.
  if (definition && contradicts(entry, definition.text)) return { start, end, id: ownId(words), definition, category: undefined };
  return { start, end, id: entry.id, definition: definition ?? { source: 'builtin', text: explanationOf(entry.id) }, category: categoryIn(entry) };
}

const categoryIn = (entry: EntryForms | null): Category | undefined => (entry && categoryOf(entry.id)) ?? undefined;

/** A place without an entry, known by its words. */
function bareCandidate(text: string, { start, end }: Span): Candidate {
  return { start, end, id: ownId(text.slice(start, end)), definition: null, category: undefined };
}

/** A coinage, with what can be said of names of its shape. */
function coinedCandidate(text: string, span: Span, region: Region | null, families: readonly Family[]): Candidate {
  const family = familyOf(text, span, region, families);
  const bare = bareCandidate(text, span);
  return family === null ? bare : { ...bare, definition: { source: 'builtin', text: explanationOf(family) }, family };
}

/** The id of a term without an entry: alike for every way of printing it. */
export function ownId(name: string): string {
  return `report:${foldForm(name).replace(/[^\p{L}\p{N}+]+/gu, '-')}`;
}

/** The report's definition of an entry: of the form printed here, or of the entry's main form. */
function ownWordsOn(entry: EntryForms, quote: string, own: ReadonlyMap<string, OwnDefinition>): Term['definition'] {
  if (own.size === 0) return null;
  const definition = own.get(foldForm(quote)) ?? own.get(foldForm(entry.zh));
  return definition ? { source: 'report', text: definition.text } : null;
}

/** Keeps the strongest of overlapping candidates outside the closed stretches, in order of start. */
function withoutOverlaps(candidates: readonly Candidate[], length: number, closed: readonly Span[]): Candidate[] {
  const ranked = candidates
    .map((candidate, order) => ({ candidate, order, strength: strength(candidate) }))
    .sort((a, b) => b.strength - a.strength || a.candidate.start - b.candidate.start || a.order - b.order);
  const taken = new Uint8Array(length);
  for (const { start, end } of closed) taken.fill(1, start, end);
  const kept: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (isTaken(taken, candidate)) continue;
    taken.fill(1, candidate.start, candidate.end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function isTaken(taken: Uint8Array, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true;
  return false;
}

/** Length, raised for what has a definition of its own so far that it beats a quotation it nearly fills. */
function strength({ start, end, definition, family }: Candidate): number {
  return (end - start) / (definition && family === undefined ? fillsQuotation : 1);
}
