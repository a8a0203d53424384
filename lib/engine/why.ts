/** The reasons of one indicator, out of an analysis that explains. */
import type { Analysis, Evidence, Indicator, Span } from '../model/analysis';
import { MOST_REJECTED, MOST_WORDS, type Reason, type Why } from '../model/why';

export interface WhyPlace {
  /** Where the figure stands, in offsets of the analysed text. */
  figure: Span;
  /** One figure may carry several indicators. */
  name: string;
}

/** Fields that are told by the indicator itself and may be compared with another reading of the same words. */
const COMPARED = ['code', 'subject', 'measure', 'unit', 'bound', 'status', 'period', 'basis', 'vintage', 'nature'] as const;
export type Compared = Pick<Indicator, (typeof COMPARED)[number]> & {
  /** Set where it stands in a row of a table. */
  headline?: object;
};

/**
 * Why the indicator at a place reads as it does. `text` is what was analysed with `explain`. With `known` only reasons of
 * fields that read as they do there are given: another text can have told the others otherwise.
 */
export function whyOf({ figures, indicators }: Analysis, text: string, { figure, name }: WhyPlace, known?: Compared): Why {
  const there = indicators.filter((indicator) => figures[indicator.figure]?.start === figure.start && figures[indicator.figure]?.end === figure.end);
  const found = there.find((indicator) => indicator.name === name);
  if (!found) return null;
  const differs = ({ field, span }: Evidence): boolean => {
    if (known === undefined) return false;
    if (field === 'row') return (known.headline !== undefined) !== (span?.start === figure.start);
    return COMPARED.some((one) => one === field && !isSame(known[one], found[one]));
  };
  return (found.evidence ?? []).filter((one) => !differs(one)).map((evidence) => reasonOf(evidence, text));
}

/** Periods are compared by what they say. */
const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

function reasonOf({ field, rule, span, rejected }: Evidence, text: string): Reason {
  const words = span && shortened(text.slice(span.start, span.end).replace(/\s+/g, ' ').trim());
  return { field, rule, words: words === '' ? null : words, rejected: rejected.slice(0, MOST_REJECTED).map(({ value }) => shortened(value)) };
}

const shortened = (words: string): string => (words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words);
