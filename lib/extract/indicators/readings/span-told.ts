/** Whether what is told goes on through the years of a span (新建, 累计, 稳定在), or stands so at its end alone. */
import type { FigureKind, Measure } from '../../../model/analysis';
import type { Clause } from '../clauses';
import { clausesBefore, type Statement } from '../statement';
import { namesStock } from './flows';

/** 农村新建住房, 新开工项目: came new. */
const ADDED = /(?<![创高更崭全])新(?:[建增]|开(?![发放]))/;
/** 棚户区改造住房: was done over. */
const DONE_OVER = /(?:改造|搬迁|安置|脱贫|落户)(?!投资|[率县村]|企业|升级|项目|地区)/;
/** 脱贫地区居民收入2万元: what is earned is no deed. */
const NOT_DONE: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'fraction']);
const STANDS_AT = /(?:达到?|增[至加]到?|[有为占])[约近超]?$/;
const ADDED_UP = /(?:合计|总计|累计|总和)(?:数|量)?$/;
const LONGEST_SUM = 3;
const TOTALLED = /累计|派出|选派|招收|培养|培训|查处|受理|新[建增]|总共|一共|先后|共(?![享建同和产青治赢识])/;
const LONGEST_WHOLE = 80;
const KEPT = /(?:稳定|保持|维持)在[约近超]?$/;
/** 五年新建学校共 | 120所: added up through the years. */
const IN_ALL = /(?<!总)共[约近超]?$/;
const DEED = /^派出(?!所)/;
const OF_SPAN = /累计|合计的[^，。；、]{0,12}$|五年共|年均|每年|连年|(?:实现|完成)[^，。；、]{0,16}$/;
const SHARE_OF_SPAN = /每年|连年|完成[^，。；、]{0,16}$/;
const NAMES_SPAN = /^年均|^每年|就业$|培训$/;
/** Words before a figure that may tell, UTF-16 units. */
const NEAR = 32;

/** What is done or added goes on through the years of a span, and so does what is kept (稳定在, 年均). */
export function tellsSpan(statement: Statement, measure: Measure): boolean {
  const { clause, placed, action, acted, entry, name } = statement;
  const before = clause.text.slice(Math.max(0, placed.start - NEAR), placed.start);
  if (KEPT.test(before) || name.startsWith('新增')) return true;
  // 发电量占比51.3%: a share is one of the last year, whatever verb its name begins with.
  if (measure === 'share') return SHARE_OF_SPAN.test(before) || isPartOfTotal(statement);
  if (action !== '' || acted === true || entry?.code === 'new_urban_jobs' || NAMES_SPAN.test(name)) return true;
  if (DEED.test(name) || (IN_ALL.test(before) && !namesStock(name))) return true;
  return OF_SPAN.test(before) || isDeed(statement, measure, before) || addsUp(clausesBefore(statement));
}

/** 五年间的实际产量合计，| 粮食为…，棉花为…: what follows is added up. */
export function addsUp(before: readonly Clause[]): boolean {
  return before.some(({ text, placed }) => placed.length === 0 && ADDED_UP.test(text.slice(-LONGEST_SUM)));
}

/** 从2019年到2023年，共选派1260人，| 其中女性占31%: a part of all of them. */
function isPartOfTotal(statement: Statement): boolean {
  if (!statement.clause.text.startsWith('其中')) return false;
  const whole = clausesBefore(statement).findLast(({ placed }) => placed.length > 0);
  return whole !== undefined && TOTALLED.test(whole.text.slice(-LONGEST_WHOLE));
}

/** 农村新建住房, 棚户区改造住房: what came new or was done over did so in all the years; how many there are then stands behind 达到. */
function isDeed({ name, placed }: Statement, measure: Measure, before: string): boolean {
  if (measure === 'rank' || NOT_DONE.has(placed.figure.kind)) return false;
  return ADDED.test(name) || (DONE_OVER.test(name) && !STANDS_AT.test(before));
}
