/** Pass 3: how many have each how much: 38家 | 规上企业 | 产值 | 均超 | 亿元. The sum says which are counted, and is none of the region. */
import type { Clause, Placed } from '../clauses';
import { finishName } from '../noun-before';
import { found } from './found';
import { same, type NamingRule } from './naming';

/** 规上企业 | 年产值, 行政村 | 集体经营性收入, 县 | 城镇居民人均可支配收入: those who are counted, then what each of them has. */
const OWNER = '\\p{Script=Han}{1,12}?';
const AMOUNT =
  '(?:年度?|当年|全年|集体|经营性?|主营业务|销售|营业|城镇|农村|居民|农民|人均|户均|亩均|纯|总|可支配|一般公共|公共财政|地方|财政|预算|工业|地区|交易)*(?:收入|产值|增加值|营收|利润|税收|利税|销售额|交易额|产量|投资|GDP|生产总值)';
const REACHES = '达到?|超过?|突破|过|增长|高于|不低于';
const EACH_HAS = new RegExp(`^的?(?<owner>${OWNER})(?<amount>${AMOUNT})(?:全部|全都|各自|[均都])已?经?(?<verb>${REACHES})[约近]?$`, 'u');
const HAVE = new RegExp(`^的?${OWNER}${AMOUNT}已?经?(?:${REACHES})[约近]?$`, 'u');
/** 16个主导产业产值 | 占 | 八成: their output is told, not how many outputs there are. */
const HAVE_PART = new RegExp(`^的?${OWNER}${AMOUNT}占`, 'u');

/** The words between a count and the figure behind it in its clause; '' where none is. */
function between({ text, placed }: Clause, count: Placed): string {
  const next = placed[placed.indexOf(count) + 1];
  return next && count.figure.kind === 'count' ? text.slice(count.end, next.start) : '';
}

const countBefore = ({ placed }: Clause, sum: Placed): Placed | undefined => placed[placed.indexOf(sum) - 1];

/** 120个行政村集体收入全部突破 | 20万元. */
export function isOfEachCounted(clause: Clause, sum: Placed): boolean {
  const count = countBefore(clause, sum);
  return count !== undefined && EACH_HAS.test(between(clause, count));
}

/** 12个县财政收入突破10亿元: each of them or all together, nothing says; true of the count and of the sum. Of 16个主导产业产值占八成 true of the count. */
export function mayBeOfEachCounted(clause: Clause, placed: Placed): boolean {
  const before = countBefore(clause, placed);
  const behind = between(clause, placed);
  return HAVE.test(behind) || HAVE_PART.test(behind) || (before !== undefined && HAVE.test(between(clause, before)));
}

export const COUNTED_BY_AMOUNT: NamingRule = {
  id: 'name.counted-by',
  example: ['38家规上企业产值均超亿元。', '产值超亿元的规上企业 38家'],
  gives: ({ clause, run, bare, own }) => {
    const [count] = run.members;
    const has = count && run.members.length === 1 && bare === '' ? EACH_HAS.exec(between(clause, count))?.groups : undefined;
    const sum = count && clause.placed[clause.placed.indexOf(count) + 1];
    if (!has || !sum) return null;
    const owner = has['owner'] ?? '';
    const name = `${has['amount'] ?? ''}${has['verb'] ?? ''}${clause.text.slice(sum.start, sum.end)}的${owner}`;
    return same(found({ ...finishName(owner, own), entry: null, name }, 'behind'));
  },
};
