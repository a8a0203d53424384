/** Pass 3: the respect that the items behind the first leave out: 国有企业增加值增长4.7%，股份制企业 | 增长7.1%. */
import { lexiconEntry } from '../lexicon';
import { IS_SECTOR } from '../name-lists';
import type { Statement } from '../statement';
import { TERMINAL } from '../words';
import { found } from './found';
import { isPart, type Mention } from './mention';
import { same, type NamingRule } from './naming';
import { DIVIDES, nameOfPart, nameOfSector } from './parts';

/** What such items are: all of a list are of one sort. */
const SORTS = ['企业', '地区', '产业', '行业', '制造业', '业', '城镇', '农村', '市场', '品种', '产品'];
/** 主要产品中, 分三大门类看, 从…看: a list of parts follows, whatever its items are called. */
const OPENS_LIST = /^(?:其中|[按分从]\p{Script=Han}{2,10}[看分]|主要\p{Script=Han}{0,4}产品(?:产量)?中?|\p{Script=Han}{2,8}中)$/u;

/** 工业战略性新兴产 | 业 | 增加值: where the branch ends, whatever branches it is a part of; 营业, 就业 are none. */
const lastBranch = (name: string): number => [...name.matchAll(/(?<=.)(?<![营就失创毕])业(?![务绩])/g)].at(-1)?.index ?? name.indexOf('业');

/** 东部地区 | 人口所占比重: with what the first item tells of its sort; null where the other is of none or of another. */
function ofSameSort(name: string, first: string): string | null {
  const sort = SORTS.find((one) => name.endsWith(one) && first.indexOf(one) > 0);
  const respect = sort === undefined ? '' : first.slice((sort === '业' ? lastBranch(first) : first.indexOf(sort)) + sort.length);
  return respect.length >= 2 && TERMINAL.endingAt(respect, respect.length) !== '' ? name + respect : null;
}

/** 固定资产投资增长9.7%。分产业看，| 第一产业增长129%, 第二产业增长33%. */
export const SECTOR_OF_SUM: NamingRule = {
  id: 'name.item.sector',
  example: ['固定资产投资增长9.7%。分产业看，第一产业增长29.2%。', '第一产业投资 growth 29.2%'],
  gives: ({ named, last, sentence, clause, run }) => {
    const name = last ? nameOfSector(named.name, last.name) : null;
    if (!last || name === null) return null;
    const opened = DIVIDES.test(sentence.clauses[0]?.text ?? '') || DIVIDES.test(clause.text) || /^[、，]?其中/.test(run.before);
    return opened || IS_SECTOR.test(last.name) ? same(found({ ...named, name, entry: lexiconEntry(name), subject: last.subject }, 'before')) : null;
  },
};

function wholeName({ named, sentence, clause }: Mention, first: Statement): string | null {
  const listed = OPENS_LIST.test(sentence.clauses[0]?.text ?? '') && clause.index > 0;
  return ofSameSort(named.name, first.name) ?? (listed ? nameOfPart(named.name, first) : null);
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
    const name = wholeName(mention, last);
    return name === null ? null : same(found({ ...named, name, entry: lexiconEntry(name) }, 'before'));
  },
};
