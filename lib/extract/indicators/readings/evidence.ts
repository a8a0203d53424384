/** Why status, basis and vintage read as they do: the rule, and the words it went by. Worked out only for a run that explains. */
import type { Basis, Evidence, EvidenceField, Span, Status, Vintage } from '../../../model/analysis';
import { evidenceFor } from '../../rules/evidence';
import type { Chosen } from '../../rules/rule';
import { spanInReading } from '../clauses';
import { clausesBefore, type Statement } from '../statement';

export interface ChosenReadings {
  status: Chosen<Status>;
  basis: Chosen<Basis> | null;
  vintage: Chosen<Vintage> | null;
}

/** Words that each value is told by; the nearest before the figure is shown. */
const WORDS: Readonly<Record<string, RegExp>> = {
  target: /预期目标|目标|力争|计划|预期|确保|争取|安排|努力|将(?=[达新建实完])|拟/g,
  estimate: /预计|有望/g,
  actual: /实际|已经?|去年|上年|完成/g,
  real: /实际|(?:可比|不变)价格?|扣除(?:价格|物价)因素/g,
  nominal: /名义|现价/g,
  contribution: /拉动|贡献/g,
  month_on_month: /环比/g,
  two_year_average: /[两二]年平均/g,
  preliminary: /初步(?:核算|统计|测算)|快报/g,
  final: /最终核[实算定]|决算/g,
  revised: /修订|订正/g,
  plan_adjusted: /调整后?的?预算/g,
};

/** Rules that go by the section, by a year or by nothing being said: words that happen to stand near are not theirs. */
const WORDLESS: ReadonlySet<string> = new Set(['status.result', 'status.ahead', 'vintage.final-accounts']);

export function readingEvidence(statement: Statement, { status, basis, vintage }: ChosenReadings): Evidence[] {
  const chosen: [EvidenceField, Chosen<string> | null][] = [['status', status], ['basis', basis], ['vintage', vintage]];
  return chosen.flatMap(([field, one]) => (one ? [evidenceFor(field, one, String, WORDLESS.has(one.rule) ? null : wordsFor(one.value, statement))] : []));
}

/** Null where no word of the kind stands before the figure. */
function wordsFor(value: string, statement: Statement): Span | null {
  const words = WORDS[value];
  if (!words) return null;
  const { clause, placed } = statement;
  const own = [...clause.text.slice(0, placed.start).matchAll(words)].pop();
  if (own) return spanInReading(clause, own.index, own.index + own[0].length);
  for (const earlier of clausesBefore(statement).reverse()) {
    const there = [...earlier.text.matchAll(words)].pop();
    if (there) return spanInReading(earlier, there.index, there.index + there[0].length);
  }
  return null;
}
