/** Kinds of policy terms, by which a reader can hide them. */
import type { Term } from './analysis';

/** Fields of policy (one data file each in lib/glossary/data/terms), then what has no entry in the glossary. */
export const termKinds = [
  'doctrine',
  'economy',
  'industry',
  'finance',
  'rural',
  'opening-up',
  'science-education',
  'ecology',
  'social',
  'health',
  'governance',
  'ethnic-religious',
  'regional',
  'epidemic',
  'statistics',
  /** Defined by the report alone. */
  'own',
  /** Explained by a dictionary of the reader's alone. */
  'pack',
  /** Explained by nothing, or only by what sort of name it is. */
  'coinage',
] as const;
export type TermKind = (typeof termKinds)[number];

const known = new Set<string>(termKinds);

export const isTermKind = (kind: string): kind is TermKind => known.has(kind);

/** The kind of a term: its entry's field of policy, else what explains it. */
export function termKind({ category, definition, family }: Pick<Term, 'category' | 'definition' | 'family'>): TermKind {
  if (category !== undefined && isTermKind(category)) return category;
  if (definition?.source === 'pack') return 'pack';
  return definition && family === undefined ? 'own' : 'coinage';
}
