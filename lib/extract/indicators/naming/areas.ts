/** Pass 3: town and country, of which the same is told: 居民消费价格上涨1.4%，其中城市上涨1.3%，农村上涨1.6%. */
import { finishName } from '../noun-before';
import type { Sentence } from '../clauses';
import { found } from './found';
import { same, type NamingRule } from './naming';

const AREA = /^(?:城市|城镇|农村|乡村)$/;
/** What is told of both alike. */
const OF_BOTH = /价格(?:总?水平|总?指数)?$|居民人均(?:可支配收入|消费支出|纯收入)$/;
const OWN_AREA = /^(?:全体|城市|城镇|农村|乡村)/;

/** 城市上涨1.3%，| 农村上涨1.6%. */
export const AREA_ALIKE: NamingRule = {
  id: 'name.area',
  example: ['居民消费价格上涨1.4%，城市上涨1.3%，农村上涨1.6%。', '农村居民消费价格 growth 1.6%'],
  gives: ({ named, last, own }) => {
    if (!last || !AREA.test(named.name) || !OF_BOTH.test(last.name)) return null;
    return same(found({ ...finishName(named.name + last.name.replace(OWN_AREA, ''), own), subject: last.subject }, 'leaning'));
  },
};

/** 其中，城市上涨1.3%。, 农村上涨1.6%。: a sentence that opens with an area goes on with what the one before told. */
export function opensWithArea({ clauses }: Sentence): boolean {
  const first = clauses.find(({ placed }) => placed.length > 0);
  const before = first?.text.slice(0, first.placed[0]?.start).replace(/^其中/, '') ?? '';
  return AREA.test(before.slice(0, 2)) && /^(?:同比|环比)?(?:价格)?[上增下][涨长降升]/.test(before.slice(2));
}
