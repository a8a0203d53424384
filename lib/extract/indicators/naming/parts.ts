/** Pass 4c: parts of what was measured before, named only by what they are: 茶叶产量…，其中绿茶…; 居民收入…，其中农村…. */
import type { Sentence } from '../clauses';
import { IS_SECTOR, SECTOR_NAME, stemOf } from '../name-lists';
import type { Statement } from '../statement';
import { TERMINAL } from '../words';

/** Respects in which a part can be measured like its whole. */
const RESPECT = /产量|总产|产值|面积|单产|亩产|收入|支出|增加值|销售额|成交额|营业额|零售额|花费|市值|保有量|拥有量/;
/** The same with what is done in it, of a level that its parts are told of by their things alone: 商品房 | 销售面积. */
const MEASURED_IN =
  /(?:(?:销售|施工|竣工|新开工|种植|播种|养殖)?面积|总?产量|总产|[用发]电量|用水量|消费量|[客货]运量|周转量|吞吐量|销售额|零售额|成交额|交易额|余额|收入|支出|(?:通车|营业|运营)?里程)$/;
const BRANCH = /(?:[业区县市镇园]|经济|企业|产业|集群|制造)$/;
/** Whose income it is. */
export const INCOME_OWNER = /^(全体|城镇|农村|农牧区|城乡)(常住)?(?:居民)?$/;

/** 第一产业, 一、二、三产, 一二三产业: one sector or several at once. */
const SECTORS = /^第?[一二三](?:、第?[二三]|二?三?次?产)/;
/** 第一产业 below a sum of investment or of tax is that part of it, not its value added. */
const SUM_OF_SECTORS = /(?:投资|外资|用电量?|税收(?:收入)?|贷款(?:余额)?|用水量|就业人员|从业人员)$/;
/** 固定资产投资 is all investment; of 民间投资 the part is called as its whole. */
const OF_ALL = /^(?:(?:全社会)?固定资产(?=投资$)|全社会|全部)/;

export function nameOfSector(part: string, whole: string): string | null {
  return SECTOR_NAME.test(part) && SUM_OF_SECTORS.test(whole) ? part + whole.replace(IS_SECTOR, '').replace(OF_ALL, '') : null;
}

/** 其中, 分领域看, 按消费类型分: parts follow of what was told before. */
export const DIVIDES = /^(?:其中|[按分从]\p{Script=Han}{2,10}[看分])/u;
/** 分产业看, 从三次产业看. */
export const BY_SECTOR = /^[按分从]\p{Script=Han}{0,3}产业\p{Script=Han}{0,4}看/u;

/** 固定资产投资增长9.7%。分产业看，| 第一产业增长29.2%: the sentence goes on with the sum that the one before it told. */
export function opensWithSectors({ clauses }: Sentence, whole: string): boolean {
  const [opening] = clauses;
  const first = clauses.find(({ placed }) => placed.length > 0);
  return (
    opening !== undefined &&
    first !== undefined &&
    (opening.text.startsWith('其中') || BY_SECTOR.test(opening.text)) &&
    SECTORS.test(first.text.replace(/^其中/, '')) &&
    SUM_OF_SECTORS.test(whole)
  );
}

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

/** 销售面积 of 商品房销售面积; '' where a part would not be measured in the same way. */
export const respectOfLevel = (whole: string): string => MEASURED_IN.exec(whole)?.[0] ?? '';
