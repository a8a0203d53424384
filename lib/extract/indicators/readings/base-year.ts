/** The year that a growth is counted from: 比2002年增长65.5%, 与2020年相比，…, 比五年前增加, 分别比“十三五”末提高. */
import type { Period } from '../../../model/analysis';
import { relationOf, type SaidDate } from '../../../language/dates';
import type { Clause, Placed } from '../clauses';
import { lastCensus } from './last-census';
import { resolveDate, resolveWords } from './resolve-date';
import type { Years } from './years';
import { clausesBefore, type Statement } from '../statement';

const COMPARES = /相比|比较|对比/;
/** 2025年比2020年，…: a clause that is nothing but the comparison. */
const ONLY_COMPARES = /^(?:同样|其中)?$/;
/** 比2010年的3.1人 | 减少0.5人. */
const THEN = /^(?:第[一二三四五六七八九十]{1,3}次)?(?:全国)?(?:人口|经济|农业)?(?:普查)?时?的[\d.,一二三四五六七八九十百千万亿零]+/;
/** 的2798310人相比: what it was then may stand between, UTF-16 units. */
const LONGEST_COMPARED = 20;
/** 比年初, 比上月: within the year. */
const WITHIN = /^(?:同比|环比|[比较](?:上年|去年|上一年)(?:同期|[末底])?)$/;

/** Null where nothing but the year before is compared with. `found` is the period of the figure itself. */
export function baseYear(statement: Statement, years: Years, found: Period): number | null {
  const { against } = statement.predicate;
  if (against !== null && WITHIN.test(against)) return null;
  const said = against === null ? null : resolveWords(against, statement, years, found);
  // 比“十三五”时期加快, 较“十三五”增长: spans are compared with each other, no year is counted from.
  if (said) return said.from === said.to ? said.to : null;
  if (against !== null) return null;
  const date = comparedBefore(statement);
  const compared = date && resolveDate(date, statement, years, found);
  // 产业活动单位9815个，增加2460个: a census counts anew, and tells what came since it last did; 全年新增300个 is of its year.
  if (!date && found.from === found.to && found.to === years.year) return saysWholeYear(statement) ? null : lastCensus(years);
  return compared && compared.from === compared.to ? compared.to : null;
}

const WHOLE_YEAR = /全年|当年|年内/;

const saysWholeYear = ({ clause: { text }, placed }: Statement): boolean => WHOLE_YEAR.test(text.slice(0, placed.start));

/** 与2019年相比，…; 同1978年相比…增长; for an average also 比2020年增长30%、年均增长5.4%. */
function comparedBefore(statement: Statement): SaidDate | null {
  const { clause, placed, predicate } = statement;
  const own = lastBase(clause, placed.start, predicate.average);
  if (own) return own;
  const before = clausesBefore(statement);
  const listed = baseOfList(statement, before);
  if (listed) return listed;
  let passed: Placed | null = null;
  for (let at = before.length - 1; at >= 0; at--) {
    const earlier = before[at] as Clause;
    const date = lastBase(earlier, earlier.text.length, predicate.average && at === before.length - 1);
    // 与2010年相比，城镇人口增加38万人，乡村人口减少27万人: a clause of its own compares all that follow.
    if (date) return passed !== null && (tellsMore(earlier) || !isAlike(statement, passed)) ? null : date;
    passed = earlier.placed[0] ?? passed;
    if (earlier.closer === '；' || (passed !== null && tellsOfYear(earlier, before[at - 1]))) break;
  }
  return null;
}

/** A clause with a date of its own; 与2015年相比，| 2020年收入达到5200元，增长58%: the year of the value alone. */
const tellsOfYear = ({ dates }: Clause, before: Clause | undefined): boolean =>
  dates.length > 0 && !COMPARES.test(before?.text.slice(-LONGEST_COMPARING) ?? '');

const LONGEST_COMPARING = 2;

/** 工业总产值比1990年 | 增长1.9倍. */
const GROWN = /^(?:年[末底]?)?[^，。；\d]{0,8}(?:增长|增加|增产|提高|上升|下降|减少|降低|扩大)[了约近超]{0,2}$/;
const BY_HOW_MUCH: ReadonlySet<string> = new Set(['percent', 'multiple']);

/** 工业总产值比1990年增长1.9倍，钢增长1.2倍，石油增长60%: a list of growth goes on from the year that its first item names, up to what tells otherwise. */
function baseOfList(statement: Statement, before: readonly Clause[]): SaidDate | null {
  if (!goesOnGrowing(statement)) return null;
  for (const earlier of before.slice(-LONGEST_LIST).reverse()) {
    if (earlier.closer === '；' || earlier.placed.length > 1 || !earlier.placed.every(({ figure }) => BY_HOW_MUCH.has(figure.kind))) return null;
    const date = earlier.dates.findLast((one) => relationOf(earlier.text, one) === 'base');
    const [grown] = earlier.placed;
    if (date && grown) return GROWN.test(earlier.text.slice(date.end, grown.start)) ? date : null;
    if (earlier.dates.length > 0) return null;
  }
  return null;
}

const LONGEST_LIST = 16;

/** An item with a name of its own that grew by so much, and neither a date nor a comparison. */
const goesOnGrowing = ({ clause, placed, predicate, source }: Statement): boolean =>
  predicate.change !== null &&
  predicate.against === null &&
  source !== 'carried' &&
  BY_HOW_MUCH.has(placed.figure.kind) &&
  clause.dates.length === 0 &&
  clause.opener !== '；';

/** A rate of growth goes on from a rate alone: 与2010年相比，城镇人口增加38万人，地区生产总值增长5.2% tells of one year in the end. */
function isAlike({ placed, source }: Statement, first: Placed): boolean {
  return placed.figure.kind !== 'percent' || first.figure.kind === 'percent' || source === 'carried';
}

/** A clause with figures of its own, beside the one that it compares with (与2010年的280万人相比). */
const tellsMore = ({ text, placed }: Clause): boolean => placed.length > 1 || (placed.length > 0 && !/相比$/.test(text));

/** 和2015年比，…; 较“十三五”末，…: the same with one date. */
const AGAINST_ONE = /^[和与同跟较比]“?$/;

/** The date of a clause that is nothing but a comparison; null for other clauses. */
function onlyCompared({ text, dates: [first, second, more] }: Clause): SaidDate | null {
  if (!first || more) return null;
  if (second) {
    const bare = second.end === text.length && ONLY_COMPARES.test(text.slice(0, first.start)) && /^[比较]$/.test(text.slice(first.end, second.start));
    return bare ? second : null;
  }
  return AGAINST_ONE.test(text.slice(0, first.start)) && /^”?(?:相?比)?$/.test(text.slice(first.end)) ? first : null;
}

function lastBase(clause: Clause, end: number, any: boolean): SaidDate | null {
  const { text, dates } = clause;
  const only = text.length <= end ? onlyCompared(clause) : null;
  if (only) return only;
  for (let at = dates.length - 1; at >= 0; at--) {
    const date = dates[at] as SaidDate;
    if (date.end > end || relationOf(text, date) !== 'base') continue;
    const behind = text.slice(date.end, date.end + LONGEST_COMPARED);
    return any || COMPARES.test(behind) || THEN.test(behind) ? date : null;
  }
  return null;
}
