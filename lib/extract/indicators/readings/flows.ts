/** What flows through a time (output, revenue, things done) against what stands at its end (population, deposits). */
import type { Measure } from '../../../model/analysis';
import type { Statement } from '../statement';

const FLOW =
  /(?:收入|支出|投资|投入|增加值|生产总值|产量|总产|产值|总量|总额|进出口|出口|进口|零售额|销售额|成交额|营业额|利润|就业|客运量|货运量|吞吐量|周转量|人次|出生人口|死亡人口|用电量|资金|[内外]资|补助|补贴|经费|出栏|出笼)$/;
const STOCK =
  /存栏|在册|余额|存款|贷款|(?<!出生|死亡)人口(?!(?:自然)?(?:增长|出生|死亡)率)|户籍|常住|登记在册|保有量|拥有量|里程|失业率|城镇化率|负债率|结余|结转|覆盖率|总数/;
const STOCK_CODES = new Set([
  'resident_population',
  'business_entities',
  'high_tech_firms',
  'loans',
  'deposits',
  'urbanization_rate',
  'surveyed_unemployment',
  'registered_unemployment',
]);

/** 工业总产值, 营业收入: a name of what comes together through a time. */
export const namesFlow = (name: string): boolean => FLOW.test(name) && !STOCK.test(name);

/** 贷款余额, 公路里程: a name of what stands at the end of a time. */
export const namesStock = (name: string): boolean => STOCK.test(name);

/** A statement of what stands at the end of a time; 新增贷款 flows. */
export const isStock = ({ entry, name, action, acted }: Statement): boolean =>
  action === '' && !acted && !/^[新净]增/.test(name) && ((entry !== null && STOCK_CODES.has(entry.code)) || (STOCK.test(name) && !FLOW.test(name)));

/** 年末 | 参加失业保险12万人: who is enrolled then, however the verb tells it. */
const ENROLLED = /^参加(?!.*新增)[^，]{0,16}(?:保险|医疗|养老)/;

/** True for a statement that no moment can date. */
export function isFlow({ entry, name, action, acted }: Statement, measure: Measure): boolean {
  if ((entry && STOCK_CODES.has(entry.code)) || ENROLLED.test(name)) return false;
  if (entry || action !== '' || acted) return measure !== 'rank';
  return namesFlow(name);
}
