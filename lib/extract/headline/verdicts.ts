/** Why an indicator stands in a table of its document, or which other stands there, or why none of it does. Only a run that explains asks. */
import type { Evidence, Indicator, Span } from '../../model/analysis';
import { firstOf, type RuleRun } from '../rules/rule';
import type { Candidate } from './candidate';
import { CHOICE } from './choice';

/** Nothing else in the document fills the row. */
const ALONE = 'row.alone';
/** Of equals the first of the text. */
const FIRST = 'row.first';

interface Verdict {
  rule: string;
  /** Index of the indicator that stands in the row; null where none does. */
  stands: number | null;
  /** Indices of those that lost, each with the rule by which it did. */
  lost: readonly { indicator: number; rule: string }[];
}

export type Verdicts = Map<number, Verdict>;

/** The verdicts over all that could fill one row, by their indices: each knows which stands there. */
export function verdictsOver(best: Candidate, rivals: readonly Candidate[], rules: RuleRun): [number, Verdict][] {
  const isSame = ({ row }: Candidate): boolean => row.value === best.row.value && row.valueMax === best.row.valueMax;
  const lost = rivals.filter((rival) => !isSame(rival)).map((rival) => ({ indicator: rival.row.indicator, rule: ruleBetween(best, rival, rules) }));
  const stands = best.row.indicator;
  // The last rule of the book that was needed says most: whom it beat came closest.
  const closest = Math.max(...lost.map(({ rule }) => placeOf(rule)));
  const won: Verdict = { rule: lost.find(({ rule }) => placeOf(rule) === closest)?.rule ?? ALONE, stands, lost };
  return [
    ...rivals.filter(isSame).map(({ row }): [number, Verdict] => [row.indicator, won]),
    ...lost.map((one): [number, Verdict] => [one.indicator, { rule: one.rule, stands, lost: [one] }]),
  ];
}

const placeOf = (rule: string): number => {
  const at = CHOICE.rules.findIndex(({ id }) => id === rule);
  return at < 0 ? CHOICE.rules.length : at;
};

function ruleBetween(best: Candidate, rival: Candidate, rules: RuleRun): string {
  const inOrder = best.row.indicator < rival.row.indicator ? { best, one: rival } : { best: rival, one: best };
  return firstOf(CHOICE, inOrder, { ...rules, explain: false })?.rule ?? FIRST;
}

export const leftOut = (rule: string): Verdict => ({ rule, stands: null, lost: [] });

/**
 * The indicators, each with a code telling in its evidence what came of it in the table: the words of the figure that stands there,
 * and those of the figures that do not. `figures` and spans count in `text`.
 */
export function withVerdicts(indicators: readonly Indicator[], verdicts: ReadonlyMap<number, Verdict>, figures: readonly Span[], text: string): Indicator[] {
  const spanOf = (index: number): Span | null => {
    const figure = figures[indicators[index]?.figure ?? -1];
    return figure ? { start: figure.start, end: figure.end } : null;
  };
  const printed = (index: number): string => {
    const span = spanOf(index);
    return span ? text.slice(span.start, span.end) : '';
  };
  return indicators.map((indicator, index) => {
    const verdict = verdicts.get(index);
    if (!verdict || !indicator.evidence) return indicator;
    const row: Evidence = {
      field: 'row',
      rule: verdict.rule,
      span: verdict.stands === null ? null : spanOf(verdict.stands),
      rejected: verdict.lost.map(({ indicator: lost, rule }) => ({ value: printed(lost), rule })),
    };
    return { ...indicator, evidence: [...indicator.evidence, row] };
  });
}
