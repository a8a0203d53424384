/** Pass 3: an earlier name, told of a wider region than the report's: 全市地区生产总值增长5%，| 全国 | 增长5.2%. */
import type { Clause, Sentence } from '../clauses';
import type { Surroundings } from '../surroundings';
import { standingOf } from '../wider-region';
import { carriedName } from './carried';
import type { Mention } from './mention';
import { same, type NamingRule } from './naming';

const WHERE = '全国|我国|全中国|全球|全世界|世界|[全我本][省市区县州旗盟疆]|全自治[区州]';
const OPENS = '^(?:[而但]|其中|同期|同年|当年|期间)*';
/** 全国, 而全国平均为: nothing but where. */
const SAYS_WHERE = new RegExp(`${OPENS}(?<where>${WHERE})(?:平均(?:每人|水平)?|[则仅只也])*[为是]?$`);
/** 高于全国（5.2%）: the words that a bracket goes on from. */
const BEFORE_BRACKET = new RegExp(`(?:^|[于比较过和与及、])(?<where>${WHERE})(?:平均)?(?:水平|增速)?$`);
const WORLD = /^(?:全球|全?世界)$/;
const NATION = /国$/;
/** A part of the nation speaks of itself. */
const OF_A_PART = /[全我本][省市区县州旗盟疆]|全自治[区州]/;

/** 全市…增长5%，| 全国增长5.2%; of the nation's own report 全国 is the report itself. */
export const OF_WIDER: NamingRule = {
  id: 'name.of-wider',
  example: ['全省地区生产总值增长5%，全国增长5.2%。', '全国的 地区生产总值 growth 5.2%'],
  gives: (mention) => {
    const { said, own } = mention;
    const where = (said.last.length > 0 || said.before.topic !== null) && whereOf(mention);
    const subject = where ? subjectOf(where, mention.sentence, mention.clause, own) : null;
    return subject === null ? null : same({ ...carriedName(mention), subject, source: subject === '' ? 'carried' : 'aside' });
  },
};

function whereOf({ noun, sentence, clause }: Mention): string | undefined {
  if (noun !== '' || clause.bracketAfter === null) return SAYS_WHERE.exec(noun)?.groups?.where;
  return BEFORE_BRACKET.exec(outsideBefore(clause, sentence))?.groups?.where;
}

/** What the clause around a bracket says before it. */
function outsideBefore({ index, pieces }: Clause, { clauses }: Sentence): string {
  const outer = clauses.slice(0, index).findLast(({ bracketAfter }) => bracketAfter === null);
  const from = pieces[0]?.from ?? 0;
  const behind = outer?.pieces.find((piece) => piece.from > from);
  return outer?.text.slice(0, behind?.at) ?? '';
}

/** '' where it is the report's own region; null where the words do not tell. */
function subjectOf(where: string, sentence: Sentence, clause: Clause, own: Surroundings): string | null {
  const { names, level } = own;
  if (WORLD.test(where)) return where;
  if (NATION.test(where)) {
    if (!names.has(where)) return where;
    const ofPart = level === null && sentence.clauses.some(({ index, text }) => index <= clause.index && OF_A_PART.test(text));
    return ofPart ? where : '';
  }
  const standing = standingOf(where, own);
  if (standing === 'wider') return where;
  return standing === 'own' ? '' : null;
}
