/** Whether what is told goes on through the years of a span (新建, 累计, 稳定在), or stands so at its end alone. */
import type { FigureKind, Measure } from '../../../model/analysis';
import type { Clause } from '../clauses';
import { clauseBefore, clausesBefore, type Statement } from '../statement';
import { namesFlow, namesStock } from './flows';
import { readCount } from '../../../language/dates';
import { OBJECT } from '../words';

/** 农村新建住房, 新开工项目: came new. */
const ADDED = /(?<![创高更崭全])新(?:[建增修]|开(?![发放]))|建设总?(?:里程|面积)$/;
/** 棚户区改造住房: was done over. */
const DONE_OVER =
  /(?:改造|维修|修[缮复]|植树|造林|还[林草湿]|育林|改[水厕厨]|劳务输出|搬迁|安置|脱贫|摘帽|出列|退出|落户)(?!投资|[率县村]|企业|升级|项目|地区)/;
/** 脱贫地区居民收入2万元: what is earned is no deed. */
const NOT_DONE: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'fraction']);
const STANDS_AT = /(?:达到?|增[至加]到?|[有为占])[约近超]?$/;
const ADDED_UP = /(?:合计|总计|累计|总和)(?:数|量)?$/;
/** 先后获得国家级荣誉 | 19项: what was won is counted through the years. */
const WON = /(?:[获赢夺摘捧]得|荣获|捧回|获[批评授])[^，。；、]{0,20}$/;
const LONGEST_SUM = 3;
const TOTALLED = /年[内中间]|累计|合计|派出|选派|招收|培养|培训|查处|受理|新[建增]|建成(?!区)|认定|培育|创建|总共|一共|先后|共(?![享建同和产青治赢识])/;
/** 五年内固定资产投资总额为 | 3600亿元: what is spent within so many years. */
const WITHIN_YEARS = /年[内中间][^，；均]{2,14}(?:投资|投入|支出|收入)(?:总?额)?[为是约共]{0,2}$/;
const LONGEST_WHOLE = 80;
/** 累计净增经营主体155万户、总量达 | 474万户: how many there are in the end. */
const TOTAL_STANDS = /(?:总量|总数|存量)已?达到?[约近超]?$/;
const KEPT = /(?:稳定|保持|维持)在[约近超]?$/;
/** 五年新建学校共 | 120所: added up through the years. */
const IN_ALL = /(?<!总)共[约近超]?$/;
/** 依法、共 before what courts and procuratorates do. */
const DEED =
  /^(?:[总一]?共|累计|共计|依法)*(?:(?:为?\p{Script=Han}{2,8}?)?(?:挽回|追[回讨])|派出(?!所)|追缴|追赃|没收|审查(?:起诉|逮捕)|监督(?:立案|撤案|纠正|执行)|办结|执结|审理|调解|制发|决定(?:逮捕|起诉)|提出(?:抗诉|[检司][察法]建议)|抗诉|移送|发放司法|起诉|批捕|批准逮捕|提起公诉|立案|抓获|判处|审结|受理|查办|查处|逮捕|惩治|惩处|纠正|追诉|打掉|发放)/u;
/** 打井320眼, 修渠460公里, 建沼气池1.1万口: what villages do is told by verbs of one character. */
const DUG_OR_BUILT =
  /^(?:建(?![筑制材档设成])|打[井坝]|修(?![复订缮])|栽(?!培)|植(?!被|物)|种(?![植粮子业养畜])|架设|铺设|整修|衬砌|疏浚|开挖|补偿|报销|创收$)/;
/** Units of what happens: cases, events, visits. */
const HAPPENS: ReadonlySet<string> = new Set(['起', '案', '场', '场次', '人次', '批次']);
/** 累计利用外资3320亿元，| 进出口总额2140亿美元: 累计 at the head of a sentence holds for the sums that it lists. */
const HEADS_SUMS = /^(?:[三五十]年[来间]?)?累计/;
/** 五年交通建设投资 | 330亿元. */
const NUMBER_OF_YEARS = /^在?([两二三四五六七八九十]|\d{1,2})年[来间内]?(?=\p{Script=Han}{2,12}(?:投资|投入|支出|收入)[约近超达]?$)/u;
const OF_SPAN =
  /累计|年(?:合计|共计)|合计的[^，。；、]{0,12}$|五年共|(?:拨出|拨付|贷出)[约近超]?$|年均|(?<!每[人户亩])每年|连年|(?:实现|完成)[^，。；、]{0,16}$/;
const SHARE_OF_SPAN = /(?<!每[人户亩])每年|连年|完成[^，。；、]{0,16}$/;
const NAMES_SPAN = /^(?:年均|每年|落成|竣工|完工)|(?:就业|培训|建屋量)$/;
/** 解决了 | 30万人: a verb that tells what was done. */
const DID = /(?!达到|增加|占有|变成|成为|等于|接近|超过|突破|拥有|有)\p{Script=Han}{2}了[约近超]?$/u;
/** 从1985年到1990年，…: both years of the span are told, so that what comes together in it is of all of them. */
const FROM_TO = /从[^，。；]{4,7}年?[到至—-][^，。；]{4,7}年/;
/** Words before a figure that may tell, UTF-16 units. */
const NEAR = 32;

const SO_FAR = /累计(?:总[数量])?已?(?:达到?|有|为)[约近超]?$/;
const CAME_NEW = /新[增认获创建设]|净增/;

/** 新增上市公司6家，累计达到 | 9家: how many there are in the end, not how many came in these years. */
export function isTotalSoFar({ clause, placed, sentence, action }: Statement): boolean {
  if (placed.figure.kind !== 'count' || action !== '' || !SO_FAR.test(clause.text.slice(0, placed.start))) return false;
  const before = clause.placed[0] === placed ? (clauseBefore(sentence, clause)?.text ?? '') : clause.text.slice(0, placed.start);
  return CAME_NEW.test(before);
}

const OF_A_TIME = /[\d年期月季初末前]|五$/;

/** 人均产值低于全省平均水平 | 6000元: as it stands in the end, and so does a share (占比3.1%，高于全省平均水平0.8个百分点); how far a growth is ahead (2.1个百分点) goes with that growth. */
export const isGapInLevels = ({ predicate: { against }, placed, share }: Statement): boolean =>
  against !== null && against !== '' && !OF_A_TIME.test(against) && (share || placed.figure.kind !== 'point') && placed.figure.kind !== 'percent';

const PART = /^(?:其中)?[约均已]?占/;

/** 民生支出累计1260亿元，| 占财政支出的78%: a part of what was added up. */
function isShareOfSum({ clause, placed, sentence }: Statement): boolean {
  if (clause.placed[0] !== placed || !PART.test(clause.text)) return false;
  return TOTALLED.test((clauseBefore(sentence, clause)?.text ?? '').slice(-LONGEST_WHOLE));
}

/** What is done or added goes on through the years of a span, and so does what is kept (稳定在, 年均). */
export function tellsSpan(statement: Statement, measure: Measure): boolean {
  const { clause, placed, name } = statement;
  const before = clause.text.slice(Math.max(0, placed.start - NEAR), placed.start);
  if (TOTAL_STANDS.test(before) || isTotalSoFar(statement)) return false;
  if (KEPT.test(before) || name.startsWith('新增')) return true;
  // 发电量占比51.3%: a share is one of the last year, whatever verb its name begins with.
  if (measure === 'share') return SHARE_OF_SPAN.test(before) || isPartOfTotal(statement) || isShareOfSum(statement);
  return (
    namesDeed(statement) ||
    OF_SPAN.test(before) ||
    isSum(statement, before) ||
    isDeed(statement, measure, before) ||
    addsUp(clausesBefore(statement)) ||
    (measure === 'level' && isOfWholeSpan(statement, before))
  );
}

const isOfWholeSpan = (statement: Statement, before: string): boolean => !STANDS_AT.test(before) && (isPartOfTotal(statement) || isFromTo(statement));

/** 从1985年到1990年，用于普及教育的经费约49亿元: no stock of the last year. */
function isFromTo({ name, clause, placed, sentence }: Statement): boolean {
  if (namesStock(name) || name.startsWith('设') || NOT_SUMMED.has(placed.figure.kind)) return false;
  return [...sentence.clauses.slice(0, clause.index), { text: clause.text.slice(0, placed.start) }].some(({ text }) => FROM_TO.test(text));
}

const NOT_SUMMED: ReadonlySet<FigureKind> = new Set(['percent', 'point', 'fraction', 'multiple', 'rank', 'duration']);

/** 在东部乡镇 | 建成 | 文化站: where it was done stands before what was done. */
function isDoneSomewhere(name: string): boolean {
  for (let at = name.startsWith('在') ? 3 : name.length; at < name.length - 2; at++) if (OBJECT.startingAt(name, at).length > 1) return true;
  return false;
}

/** The name says what was done. */
const namesDeed = ({ action, acted, entry, name }: Statement): boolean =>
  action !== '' || acted || isDoneSomewhere(name) || entry?.code === 'new_urban_jobs' || [NAMES_SPAN, DEED, DUG_OR_BUILT].some((words) => words.test(name));

const isSum = (statement: Statement, before: string): boolean =>
  (WON.test(before) && statement.placed.figure.kind === 'count') ||
  (IN_ALL.test(before) && !namesStock(statement.name)) ||
  WITHIN_YEARS.test(before) ||
  isListedSum(statement) ||
  isHappening(statement);

/** 接受培训的70万人次; 年接待游客 and 年度吞吐量 are of one year, and what was reached of the last. */
const isHappening = ({ name, placed, predicate: { verb, reach } }: Statement): boolean =>
  HAPPENS.has(placed.figure.unit) && (!verb || /^[超近约逾]?$/.test(reach)) && !/^(?:[年日月]|单日|平均|人均)|年度|吞吐量|周转量/.test(name);

/** A bare sum of a list that 累计 or a number of years opens. */
function isListedSum({ clause, placed, predicate, name, sentence, entry }: Statement): boolean {
  const before = clause.text.slice(0, placed.start);
  if (predicate.verb || predicate.change !== null || placed.figure.kind !== 'money' || namesStock(name)) return false;
  const years = readCount(NUMBER_OF_YEARS.exec(before)?.[1] ?? '');
  const { period } = sentence.section;
  if (period !== null && years === period.to - period.from + 1) return true;
  return (entry !== null || namesFlow(name)) && HEADS_SUMS.test(sentence.clauses[0]?.text ?? '');
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
  return ADDED.test(name) || (!STANDS_AT.test(before) && (DONE_OVER.test(name) || DID.test(before)));
}
