/**
 * Hidden copies of what a page shows: for printing, for search engines, for screen readers, the slide of a carousel.
 *
 * The words are asked first and the styles only where words stand twice, so a page without copies pays for no style. What is
 * hidden and stands nowhere else is kept: it may be on its way in.
 */
import type { RunInterval, Runs } from './runs';
import { firstNotBefore } from '../first-not-before';
import type { Steps } from '../steps';

/** A clause of this many UTF-16 units that stands twice is a copy, not a phrase. */
const LEAST_REPEATED = 6;
/** A page in which fewer units stand twice has no copy worth a question. */
const LEAST_COPY = 40;
/** Of a longer page the copies are not looked for. */
const LONGEST = 600_000;
/**
 * Clauses whose style is asked at most. A long report says some 3,000; where far more stand twice every so many is asked, which finds
 * any copy that is as large as the steps between them: styles cost the more the larger a page is.
 */
const MOST_ASKED = 6000;
/** Elements whose styles are asked, and runs that are parted, in one step. */
const STYLES = 50;
const RUNS = 2000;
/** What ends a clause, in whatever markup it stands. */
const STOPS = /[\s，。；：！？—,;:!?]+/;

/** Words without a stop among them, and the runs that they stand in. */
interface Clause extends RunInterval {
  text: string;
}

/** The runs of hidden copies, sorted and disjoint. @param hidingOf the element that hides what stands in another. */
export function* copiesAmong(runs: Runs, hidingOf: (element: Element) => Element | null): Steps<RunInterval[]> {
  if (runs.units > LONGEST) return [];
  const clauses = yield* clausesOf(runs);
  const counts = new Map<string, number>();
  for (const { text } of clauses) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isRepeated = ({ text }: Clause) => counts.get(text)! > 1;
  const repeated = clauses.filter(isRepeated);
  if (unitsOf(repeated) < LEAST_COPY * 2) return [];
  const step = Math.ceil(repeated.length / MOST_ASKED);
  const copies: RunInterval[] = [];
  let end = 0;
  let asked = 0;
  for (let at = 0; at < repeated.length; at += step) {
    const clause = repeated[at]!;
    if (clause.from < end || !isRepeated(clause)) continue;
    if (++asked % STYLES === 0) yield;
    const hider = hidingOf(runs.elementOf(clause.from));
    if (hider === null) continue;
    const hidden = yield* hiddenBy(hider, clause, runs, hidingOf);
    end = hidden.to;
    const own = clauses.slice(firstFrom(clauses, hidden.from), firstFrom(clauses, hidden.to));
    if (!isCopy(own, counts)) continue;
    // Of two hidden copies one is kept.
    for (const { text } of own) counts.set(text, counts.get(text)! - 1);
    copies.push(hidden);
  }
  return copies;
}

/** The runs around a clause that the same element hides. */
function* hiddenBy(hider: Element, { from, to }: RunInterval, runs: Runs, hidingOf: (element: Element) => Element | null): Steps<RunInterval> {
  const isSame = (run: number) => hidingOf(runs.elementOf(run)) === hider;
  let first = from;
  let last = Math.max(from, to - 1);
  while (first > 0 && isSame(first - 1)) if (--first % STYLES === 0) yield;
  while (last + 1 < runs.count && isSame(last + 1)) if (++last % STYLES === 0) yield;
  return { from: first, to: last + 1 };
}

/** For the most part it says what the rest of the page says. */
function isCopy(own: readonly Clause[], counts: ReadonlyMap<string, number>): boolean {
  const here = new Map<string, number>();
  for (const { text } of own) here.set(text, (here.get(text) ?? 0) + 1);
  const elsewhere = own.filter(({ text }) => counts.get(text)! > here.get(text)!);
  return own.length > 0 && unitsOf(elsewhere) * 5 >= unitsOf(own) * 3;
}

function unitsOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { text }) => sum + text.length, 0);
}

/** Index of the first clause that begins in a run or behind it. */
function firstFrom(clauses: readonly Clause[], run: number): number {
  return firstNotBefore(clauses.length, (at) => clauses[at]!.from < run);
}

/** Clauses of the whole page in order, over runs where elements part their words. */
function* clausesOf(runs: Runs): Steps<Clause[]> {
  const clauses: Clause[] = [];
  let text = '';
  let from = 0;
  const finish = (to: number) => {
    if (text.length >= LEAST_REPEATED) clauses.push({ text, from, to });
    text = '';
  };
  for (let run = 0; run < runs.count; run++) {
    if (run % RUNS === RUNS - 1) yield;
    if (runs.startsLine(run)) finish(run);
    runs
      .textOf(run)
      .split(STOPS)
      .forEach((piece, at) => {
        if (at > 0) finish(run + 1);
        if (text === '') from = run;
        text += piece;
      });
  }
  finish(runs.count);
  return clauses;
}
