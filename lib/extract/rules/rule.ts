/**
 * Rules as objects: what a pass knows is a list of them, each with its name, its example and what it goes before.
 *
 * A pass asks `firstOf(book, input, run)`: the first rule that gives something decides. Which rule that was is part of the
 * answer, so that evidence and confidence can name it; what the other rules would have said is worked out only for a
 * run that explains. Rules are pure: they read their input, give a value and change nothing.
 */
import type { Phase } from '../../detect/outline';
import type { Indicator, Span } from '../../model/analysis';

/** What a rule decides. */
export type Stage =
  | 'figure'
  | 'unit'
  | 'bound'
  | 'name'
  | 'code'
  | 'owner'
  | 'measure'
  | 'period'
  | 'status'
  | 'basis'
  | 'vintage'
  | 'nature'
  | 'over'
  | 'against'
  | 'silent'
  | 'row';

/**
 * A sentence of a report of the invented 云岭省 that plans for 2026, and words that one of its indicators then tells
 * (`toldBy` in tests/unit/rules/told-words.ts; all must stand in one indicator; behind `!` none may). With the rule switched off they do not hold:
 * a test tries every rule. `where` is the phase of the section, `review` where left out; `nation`: the review in the nation's own report;
 * `address`: an address of Hong Kong.
 */
export type Example = readonly [text: string, told: string, where?: Phase | 'nation' | 'address'];

export interface Rule<In, Out> {
  /** `stage.what`, unique in the engine: evidence, confidence and `off` name a rule by it. */
  id: string;
  example: Example;
  /** Ids of rules of the same book that it goes before, wherever it stands in the list. */
  beats?: readonly string[];
  /** Null where the rule has nothing to say of the input. */
  gives: (input: In) => Out | null;
  /**
   * The words it went by, in offsets of the reading; asked only where the rule decided, in a run that explains. A rule without
   * goes by the absence of words, or by what an earlier pass found.
   */
  words?: (input: In) => Span | null;
}

/** Rules of one stage in the order in which they are asked. */
export interface Rulebook<In, Out> {
  stage: Stage;
  rules: readonly Rule<In, Out>[];
}

/** How one document is read: which rules are switched off, and whether anybody asks why. */
export interface RuleRun {
  off: ReadonlySet<string>;
  explain: boolean;
  /** Hears of each indicator with the signs that its confidence comes from: for learning what they are worth. */
  watch?: (indicator: Indicator, signs: readonly string[]) => void;
}

/** A run with every rule, that explains nothing. */
export const PLAIN_RUN: RuleRun = { off: new Set(), explain: false };

/** What a book gave: the value, the rule that gave it, and what it won against (in a run that explains, else null). */
export interface Chosen<Out> {
  value: Out;
  rule: string;
  /** The words that the rule went by (in a run that explains); null where it went by none. */
  words: Span | null;
  rejected: readonly Proposal<Out>[] | null;
}

export interface Proposal<Out> {
  rule: string;
  value: Out;
}

/**
 * Orders the rules: as listed, but each before those it beats.
 * @throws {Error} where two rules share an id, one beats an unknown rule, or rules beat each other in a circle.
 */
export function rulebook<In, Out>(stage: Stage, listed: readonly Rule<In, Out>[]): Rulebook<In, Out> {
  const byId = new Map(listed.map((rule) => [rule.id, rule]));
  if (byId.size < listed.length) throw new Error(`Two rules of ${stage} share an id.`);
  /** Rules that each must wait for. */
  const waits = new Map<string, Set<string>>(listed.map(({ id }) => [id, new Set()]));
  for (const { id, beats = [] } of listed) {
    for (const other of beats) {
      const own = waits.get(other);
      if (!own) throw new Error(`${id} beats ${other}, which is no rule of ${stage}.`);
      own.add(id);
    }
  }
  const rules: Rule<In, Out>[] = [];
  const left = new Set(listed);
  while (left.size > 0) {
    const next = [...left].find(({ id }) => [...(waits.get(id) ?? [])].every((other) => !left.has(byId.get(other) as Rule<In, Out>)));
    if (!next) throw new Error(`Rules of ${stage} beat each other in a circle: ${[...left].map(({ id }) => id).join(', ')}.`);
    left.delete(next);
    // All of one shape: a property of objects of many shapes takes long to find, and a document asks a million times.
    const { id, example, beats, gives, words } = next;
    rules.push({ id, example, beats, gives, words });
  }
  return { stage, rules };
}

/** The first rule that gives a value; null where none does. */
export function firstOf<In, Out>({ rules }: Rulebook<In, Out>, input: In, { off, explain }: RuleRun): Chosen<Out> | null {
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at] as Rule<In, Out>;
    if (off.size > 0 && off.has(rule.id)) continue;
    const value = rule.gives(input);
    if (value === null) continue;
    return explain
      ? { value, rule: rule.id, words: rule.words?.(input) ?? null, rejected: proposals(rules.slice(at + 1), input, off) }
      : { value, rule: rule.id, words: null, rejected: null };
  }
  return null;
}

/** What holds where no rule has anything to say. */
export function unsaid<Out>(rule: string, value: Out): Chosen<Out> {
  return { value, rule, words: null, rejected: null };
}

function proposals<In, Out>(rules: readonly Rule<In, Out>[], input: In, off: ReadonlySet<string>): Proposal<Out>[] {
  return rules.flatMap((rule) => {
    const value = off.has(rule.id) ? null : rule.gives(input);
    return value === null ? [] : [{ rule: rule.id, value }];
  });
}
