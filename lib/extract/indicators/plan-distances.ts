/** How far something is off a plan is no change in time, and no value of what it is measured in (silent.ts). */
import { clauseBefore, clausesBefore, type Statement } from './statement';

/** 高于年度计划1.2个百分点, 比预算数减少680万元: how far off a plan something came is no change in time. */
const PLAN =
  /(?:计划|目标|任务|预期|预算|进度|限额|上限|控制数|(?:执行|预计|调整)数)(?:数|水平|相比|值)?$|(?:计划|规划)(?:原定|规定|要求|确定|安排)的?[^，]{0,10}$/;
/** 超过五年计划原定数 | 约50亿元, 低于限额 | 12亿元, 比“十四五”计划目标 | 275亿元 | 超过 | 150亿元: the distance itself for a name. */
const PLAN_PASSED =
  /^(?:超过|超出|[高低少多]于|不及)[^，]{0,12}(?:计划|目标|限额|上限|控制数)[^，]{0,6}$|^[比较](?:年初|年度|规划|计划|预期|预算|目标|“.{1,2}五”|.{1,2}五)*(?:超额|超)?$/;

/** 比上年预算增加4000亿元 compares with another year. */
const OTHER_YEAR = /^(?!.*(?:原定|规定)).*(?:上年|去年|前年|(?:19|20)\d\d年)/;

/** 与年初预算相比，| 收入增加10亿元, 与2020年执行数相比，收入均增加10亿元: the same with the comparison in a clause of its own. */
const HELD_TO_PLAN = /^[与同和跟较比][^，；]*(?:预算|计划|(?:执行|预计|快报|预算)数)(?:相比|相较|比较|对比)$/;

const isHeldToPlan = (statement: Statement): boolean =>
  clausesBefore(statement)
    .slice(-LONGEST_HELD)
    .some(({ text, placed }) => placed.length === 0 && HELD_TO_PLAN.test(text));

const LONGEST_HELD = 6;

/** 较预算调整数增加3.5亿元，| 增长14.3%: the clause before says what both are held against. */
const OFF_PLAN = /^[比较](?![^，；]*(?:上年|去年|前年|(?:19|20)\d\d年))[^，；\d]{0,12}(?:预算|计划|目标|任务|预期|调整数)[^，；\d]{0,8}$/;

function followsDistance({ sentence, clause, placed, source }: Statement): boolean {
  const before = clauseBefore(sentence, clause);
  const [first] = before?.placed ?? [];
  return (
    source === 'carried' &&
    placed.figure.kind === 'percent' &&
    before?.closer === '，' &&
    first !== undefined &&
    OFF_PLAN.test(before.text.slice(0, first.start))
  );
}

export function isDistanceToPlan(statement: Statement): boolean {
  const { against, distance, change, arrives } = statement.predicate;
  if (PLAN_PASSED.test(statement.name)) return true;
  if (against === null) return change !== null && !arrives && (isHeldToPlan(statement) || followsDistance(statement));
  return PLAN.test(against) && !OTHER_YEAR.test(against) && (distance !== null || (change !== null && !arrives));
}

/** 与 | 5% | 的年度目标有 | 3.8个百分点 | 的差距: a plan, and how far off it something is. */
const GAP = /^的?(?:差距|缺口)/;
const TO_A_PLAN = /(?:目标|计划|预期)[^，。；\d]{0,6}$/;
const OPENS_GAP = /(?:与|同|距离?)(?:年初|年度)?$/;
const PLAN_WITH_GAP = /^(?:左右|以上)?的[^，。；、\d]{0,6}(?:目标|计划)[^，。；]{0,14}(?:差距|缺口|差)/;

/** 、超额 | 1.4万人, 分别超额2800人、 | 1500人: how much more than was planned. */
const IN_EXCESS = /超额(?:[\d.]{1,9}[万亿]?\p{Script=Han}{1,2}[、和]){0,3}$/u;

/** `before`, `behind`: the words of the clause around the figure. */
export const isGapToPlan = ({ before, behind }: { before: string; behind: string }): boolean =>
  (GAP.test(behind) && TO_A_PLAN.test(before)) || (OPENS_GAP.test(before) && PLAN_WITH_GAP.test(behind)) || IN_EXCESS.test(before);
