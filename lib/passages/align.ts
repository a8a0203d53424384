/** Two documents side by side, passage by passage: what is new, dropped, changed, moved or the same. */
import { matchPassages, type Match } from './match';
import type { Passage } from './passages';
import { firstNotBefore } from '../text/first-not-before';

export type PassageChange = 'new' | 'dropped' | 'changed' | 'same';

export interface AlignedRow {
  change: PassageChange;
  /** The passage stands elsewhere in the order of the other document. */
  moved: boolean;
  /** null where it is new. */
  first: Passage | null;
  /** null where it was dropped. */
  second: Passage | null;
}

export interface AlignedSection {
  /** Titles of the headings of the later document, of the earlier one for a section that nothing of goes on. */
  title: readonly string[];
  rows: AlignedRow[];
}

/**
 * The passages of both in one order: that of the second, what was dropped where it stood in the first. A matched passage
 * that breaks the order of the others has moved and stands where the second document puts it.
 */
export function alignPassages(first: readonly Passage[], second: readonly Passage[]): AlignedSection[] {
  const matches = matchPassages(
    first.map(({ words }) => words),
    second.map(({ words }) => words),
  );
  const inPlace = new Set(longestInOrder(matches));
  const ofSecond = new Map(matches.map((match) => [match.second, match]));
  const matched = new Set(matches.map((match) => match.first));
  const rows: AlignedRow[] = [];
  let from = 0;
  const dropUpTo = (end: number) => {
    for (; from < end; from++) {
      const passage = first[from];
      if (passage && !matched.has(from)) rows.push({ change: 'dropped', moved: false, first: passage, second: null });
    }
  };
  for (const [at, passage] of second.entries()) {
    const match = ofSecond.get(at);
    if (match && inPlace.has(match)) dropUpTo(match.first);
    rows.push(rowOf(match ? (first[match.first] ?? null) : null, passage, match !== undefined && !inPlace.has(match)));
  }
  dropUpTo(first.length);
  return sectionsOf(rows, counterparts(first, second, matches));
}

function rowOf(first: Passage | null, second: Passage, moved: boolean): AlignedRow {
  if (!first) return { change: 'new', moved: false, first: null, second };
  return { change: first.words === second.words ? 'same' : 'changed', moved, first, second };
}

/**
 * Below which heading of the second document a section of the first goes on: where most of its matched passages stand.
 * Keyed by the joined titles.
 */
function counterparts(first: readonly Passage[], second: readonly Passage[], matches: readonly Match[]): ReadonlyMap<string, readonly string[]> {
  const votes = new Map<string, Map<string, { title: readonly string[]; count: number }>>();
  for (const match of matches) {
    const [from, to] = [first[match.first]?.section ?? [], second[match.second]?.section ?? []];
    const counts = votes.get(keyOf(from)) ?? new Map<string, { title: readonly string[]; count: number }>();
    votes.set(keyOf(from), counts);
    counts.set(keyOf(to), { title: to, count: (counts.get(keyOf(to))?.count ?? 0) + 1 });
  }
  return new Map([...votes].map(([key, counts]) => [key, [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most)).title]));
}

const keyOf = (title: readonly string[]): string => title.join('\n');

/** Rows below one heading together; what was dropped stands below the heading under which its section goes on. */
function sectionsOf(rows: readonly AlignedRow[], goesOnIn: ReadonlyMap<string, readonly string[]>): AlignedSection[] {
  const sections: AlignedSection[] = [];
  for (const row of rows) {
    const own = row.first?.section ?? [];
    const title = row.second?.section ?? goesOnIn.get(keyOf(own)) ?? own;
    const last = sections.at(-1);
    if (last && sameTitle(last.title, title)) last.rows.push(row);
    else sections.push({ title, rows: [row] });
  }
  return sections;
}

const sameTitle = (a: readonly string[], b: readonly string[]): boolean => keyOf(a) === keyOf(b);

/** The most matches whose passages stand in one order in both documents (longest increasing subsequence, n log n). */
function longestInOrder(matches: readonly Match[]): Match[] {
  const inOrder = [...matches].sort((a, b) => a.first - b.first);
  const ends: number[] = [];
  const before = new Int32Array(inOrder.length).fill(-1);
  for (const [at, { second }] of inOrder.entries()) {
    const length = firstNotBefore(ends.length, (one) => (inOrder[ends[one] ?? 0]?.second ?? 0) < second);
    before[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  }
  const found: Match[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const match = inOrder[at];
    if (match) found.push(match);
  }
  return found.reverse();
}
