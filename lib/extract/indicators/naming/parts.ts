/** Pass 4c: parts of what was measured before, named only by what they are: 茶叶产量…，其中绿茶…; 居民收入…，其中农村…. */
import { stemOf } from '../name-lists';
import type { Statement } from '../statement';
import { TERMINAL } from '../words';

/** Respects in which a part can be measured like its whole. */
const RESPECT = /产量|总产|产值|面积|单产|亩产|收入|支出|增加值|销售额|成交额|营业额|零售额|花费|市值|保有量|拥有量/;
const BRANCH = /(?:[业区县市镇园]|经济|企业|产业|集群|制造)$/;
/** Whose income it is. */
export const INCOME_OWNER = /^(全体|城镇|农村|农牧区|城乡)(常住)?(?:居民)?$/;

/** The full name of a part, or null where it needs nothing from its whole. */
export function nameOfPart(part: string, whole: Statement): string | null {
  const owner = INCOME_OWNER.exec(part);
  if (owner) return whole.entry?.code.startsWith('income_') === true ? `${owner[1] ?? ''}${owner[2] ?? ''}居民人均可支配收入` : null;
  if (TERMINAL.endingAt(part, part.length) !== '') return null;
  const respect = whole.name.slice(stemOf(whole.name).length);
  // 工业总产值增长8%，其中钢增长5%: a product is measured in tons, only a branch has an output value.
  if (/产值|增加值/.test(respect) && !BRANCH.test(part)) return null;
  return RESPECT.test(respect) && !part.endsWith(respect) ? part + respect : null;
}
