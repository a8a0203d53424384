/** Figures that tell nothing about an indicator: spans of time in passing, counts of the report's own points. */
import type { Statement } from './statement';

const OF_THE_TEXT = /^(?:个|项|大|条|方面)?(?:方面|重点工作|重点任务|举措|措施|着力点|大局|阶段|坚持|确保|必须|突出|聚焦)/;
const PASSING_BEFORE = /(?:连续|近|过去|未来|今后|用|每|前|历时|时隔|为期|再|又|后|第|满|逾|这|头|经过|花|隔|至少|提前)$/;
const PASSING_AFTER = /^(?:来|内|间|以来|后|前|多来|左右时间|行动|翻|计划|规划|攻坚|实现|保持|位居|居|蝉联|获|稳居|位列|增长|持续|任期|工作|磨|如一|再|为一|的|免费|周年|期)/;

/** True where no indicator should be made of the statement. */
export function tellsNothing({ placed, clause, name, predicate }: Statement): boolean {
  const { figure, start, end } = placed;
  if (name === '' || figure.attributive) return true;
  const after = clause.text.slice(end);
  if (figure.kind === 'duration') {
    const before = clause.text.slice(0, start);
    return PASSING_BEFORE.test(before) || PASSING_AFTER.test(after) || (figure.unit === '年' && !predicate.verb);
  }
  return figure.kind === 'count' && OF_THE_TEXT.test(after);
}
