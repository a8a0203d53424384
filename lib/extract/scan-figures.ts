/**
 * Finds every figure of a text: number, unit, bound and kind, as a statistician would write them down.
 *
 * The passes, in order, each a file of figures/ that takes what the one before hands on (shapes in figures/figure.ts):
 *   1 numbers       every number, Arabic, Chinese or mixed
 *   2 drafts        numbers with their units; words of number that need none (三成, 1/4, 翻一番, 2.5∶1)
 *   3 compound      amounts printed in two units or with 半 become one draft: 五元三毛, 两米半
 *   4 join          ranges become one draft, the items of a list share the unit behind the last
 *   5 ranks         第4位 and the like apart, ordinals out
 *   6 furniture, named-spans, not-figures, acceptance   lines of the page, names, dates, codes and numbers that count nothing out
 *   7 finish        bound words, shared along lists
 * Units and number words are those of lib/language; words and rules are data: ./data/{figure-words,bounds,not-figures}.json.
 */
import type { Reading } from '../text/reading';
import { isCounted } from './figures/acceptance';
import { joinParts } from './figures/compound';
import { draftsOf } from './figures/drafts';
import type { Draft, ReadFigure } from './figures/figure';
import { finish } from './figures/finish';
import { pageLines } from './figures/furniture';
import { joinRanges, shareUnits } from './figures/join';
import { namedSpans, outside } from './figures/named-spans';
import { isNoFigure } from './figures/not-figures';
import { readNumbers } from './figures/numbers';
import { takeRanks } from './figures/ranks';
import { PLAIN_RUN, type RuleRun } from './rules/rule';

export type { ReadFigure } from './figures/figure';

/**
 * All figures of running text in order of start, not overlapping; offsets count in `reading.text`. Values of tables, whose
 * unit stands elsewhere, are read by lib/extract/tables.
 *
 * Takes time in proportion to the text, whatever the text; never throws, every value is finite.
 */
export function scanFigures({ text }: Pick<Reading, 'text'>, rules: RuleRun = PLAIN_RUN): ReadFigure[] {
  const numbers = readNumbers(text);
  const drafts = shareUnits(text, joinRanges(text, joinParts(text, draftsOf(text, numbers, rules), rules)), rules);
  const unnamed = outside(outside(takeRanks(text, drafts), pageLines(text)), namedSpans(text));
  return apart(
    finish(
      text,
      unnamed.filter((draft) => isFigure(text, draft)),
      rules,
    ),
  );
}

/** Two readings of the same signs (三十万一 and 一半 of 三十万一半) contradict each other: neither is a figure. */
function apart(figures: readonly ReadFigure[]): ReadFigure[] {
  return figures.filter(({ start, end }, at) => (figures[at - 1]?.end ?? 0) <= start && (figures[at + 1]?.start ?? Infinity) >= end);
}

function isFigure(text: string, draft: Draft): boolean {
  return draft.kind === 'rank' || (!isNoFigure(text, draft) && isCounted(text, draft));
}
