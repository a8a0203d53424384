/** What may stand at the end of a predicate, in the order in which it is looked for. */
import { comparisonBeforeVerb, distanceBefore } from '../comparison';
import { census, date, inPassing, per, yearly } from './dates';
import { ofPlan, planned } from './plans';
import type { Predicate, Step } from './predicate';
import { arrival, comparedAlone, fromNothing, nounOfDifference, ofRate, pace, sign, standsAt, turn, verbOrMark, will } from './verbs';

/** 收入剔除一次性因素后 | 增长6%. */
const WITHOUT =
  /按照?(?:可比|不变|现行|当年|现)价格?(?:口径)?$|按(?:现行|[新老同])(?:体制|口径)$|(?:剔除|扣除|除去|按|考虑|还原|加回)[^，、；]{2,16}(?:后|因素|影响|还原|计算|比较|折算|折合|换算|实际数额)$/;

/** 同比, 比上年, 较2017年 before a verb of difference; 高于全国 and 比全国高 without one. */
const compared: Step = (left, found) => {
  if (found.against !== null || found.arrives) return null;
  const comparison = found.change ? comparisonBeforeVerb(left) : distanceBefore(left);
  if (!comparison) return null;
  found.against = comparison.against || null;
  if (comparison.direction) {
    found.distance = comparison.direction;
    found.verb = true;
  }
  return comparison.start;
};

const without: Step = (left) => {
  const match = WITHOUT.exec(left);
  return match && match.index !== 1 ? match.index : null;
};

const STEPS: readonly Step[] = [
  compared,
  date,
  inPassing,
  standsAt,
  ofPlan,
  planned,
  sign,
  comparedAlone,
  pace,
  yearly,
  without,
  turn,
  fromNothing,
  per,
  census,
  ofRate,
  will,
  nounOfDifference,
  arrival,
  verbOrMark,
];

/** Takes one word off the end of `text.slice(0, end)`; -1 where none of the predicate is left. */
export function takeWord(text: string, end: number, found: Predicate): number {
  const left = text.slice(0, end);
  for (const take of STEPS) {
    const next = take(left, found, end);
    if (next !== null) return next;
  }
  return -1;
}
