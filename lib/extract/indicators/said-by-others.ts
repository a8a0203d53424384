/** What somebody wishes for or claims, which the document itself does not state (silent.ts). */
import { clausesBefore, type Statement } from './statement';

/** 王小梅代表呼吁，把…提高到8%; “建议今年…”; 希望旅游收入突破500亿元: what somebody wishes for is no target of the region. */
const BY_SOMEBODY = '(?:(?:(?![办复采纳听收落件])[^，。；“”]){0,12}(?:代表|委员|专家|学者|教授|网友|企业家)们?[^，。；：“”]{0,4}|[他她])';
const WISHED = new RegExp(
  `(?:^|[，。；：“])(?:${BY_SOMEBODY}(?:建议|呼吁|希望|期待|期盼|提议|倡议)(?=[，：“今把将在到进加力尽本明未全市]|$)|(?:呼吁|希望|期待|期盼)(?!值|[^，。；]{0,6}目标))|“建议`,
);

export function isWished(statement: Statement): boolean {
  const before = clausesBefore(statement).map(({ text, closer }) => text + closer);
  return WISHED.test([...before, statement.clause.text.slice(0, statement.placed.start)].join(''));
}

/** 有人认为偏差达到90%: what others say, which the report does not. */
const SOME_CLAIM = /^(?:[而还也]|但是?|曾经?|至今)?有(?:[的些]|一些)?人(?:曾经?|却|竟)?(?:认为|以为|断言|扬言|宣称|叫嚷|鼓吹|硬说|说[，：“])/;

export const isClaimed = (statement: Statement): boolean => [...clausesBefore(statement), statement.clause].some(({ text }) => SOME_CLAIM.test(text));
