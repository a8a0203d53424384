/** Pass 3: the respect that the items behind the first leave out: 国有企业增加值增长4.7%，股份制企业 | 增长7.1%. */
import { lexiconEntry } from '../lexicon';
import { TERMINAL } from '../words';
import { found } from './found';
import { isPart, type Mention } from './mention';
import { same, type NamingRule } from './naming';

/** What such items are: all of a list are of one sort. */
const SORTS = ['企业', '地区', '产业', '行业', '制造业', '业', '城镇', '农村', '市场', '品种', '产品'];
/** 主要产品中, 分三大门类看, 从…看: a list of parts follows, whatever its items are called. */
const OPENS_LIST = /^(?:其中|[按分从]\p{Script=Han}{2,10}[看分]|主要\p{Script=Han}{0,4}产品(?:产量)?中?|\p{Script=Han}{2,8}中)$/u;
const OF_PRODUCTS = /(?:产量|销量|出口|出口额|价格)$/;

/** 东部地区 | 人口所占比重: what the first item tells of its sort; '' where the other is of none or of another. */
function respectOf(first: string, other: string): string {
  const sort = SORTS.find((one) => other.endsWith(one) && first.indexOf(one) > 0);
  const respect = sort === undefined ? '' : first.slice(first.indexOf(sort) + sort.length);
  return respect.length >= 2 && TERMINAL.endingAt(respect, respect.length) !== '' ? respect : '';
}

function elidedRespect({ named, last, sentence, clause }: Mention): string {
  if (!last) return '';
  const listed = OPENS_LIST.test(sentence.clauses[0]?.text ?? '') && clause.index > 0;
  return respectOf(last.name, named.name) || (listed ? (OF_PRODUCTS.exec(last.name)?.[0] ?? '') : '');
}

export const ELIDED: NamingRule = {
  id: 'name.item.elided',
  example: ['国有控股企业增加值同比增长4.7%，股份制企业增长7.1%。', '股份制企业增加值 growth 7.1%'],
  gives: (mention) => {
    const { named, last, predicate, run, clause } = mention;
    const bare =
      named.name.length >= 2 && named.entry === null && !named.relative && named.action === '' && TERMINAL.endingAt(named.name, named.name.length) === '';
    const changes = predicate.change !== null && (isPart(run.members[0]) || run.members[0]?.figure.kind === 'point');
    if (!bare || !changes || !last || last.predicate.change === null || clause.index - last.clause.index > 1) return null;
    const respect = elidedRespect(mention);
    return respect === '' ? null : same(found({ ...named, name: named.name + respect, entry: lexiconEntry(named.name + respect) }, 'before'));
  },
};
