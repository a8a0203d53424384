/**
 * Pass 9: what the words of an indicator leave open however surely they are read, so that it is shown with the reason. In: the statement and what was read of it; out:
 * reasons (lib/model/doubts.ts). They change no field.
 */
import type { Measure, Period } from '../../../model/analysis';
import { OWN_SCOPE, type OpenDoubt } from '../../../model/doubts';
import { OF_A_FIRM } from '../naming/actor';
import { CARRIED } from '../naming/carried';
import { mayBeOfEachCounted } from '../naming/counted-by';
import { LIST_OVER_COMMAS } from '../naming/lists';
import { clauseBefore, clauseLedBy, clausesBefore, type Statement } from '../statement';
import { isAdverbial } from '../topic';
import { RELATIVE } from '../words';
import { countedYears } from './counted-years';
import { dealtToSome } from './dealt-out';
import { isFlow, namesFlow } from './flows';
import { isDifference, type Measured } from './measure';
import { hasOwnScope } from './own-scope';
import type { Dated } from './period';
import type { Years } from './years';

interface Read {
  statement: Statement;
  years: Years;
  measured: Measured;
  dated: Dated;
  /** Whether it is told as an average of its years. */
  averaged: boolean;
  /** Whether it is a target of years that its section looks back on: of which years to come, nothing says. */
  aimedBehind: boolean;
}

/** What tells how its time is told. */
type Timed = Pick<Read, 'statement' | 'years' | 'measured' | 'dated'>;

/** 这方面的支出, 该项收入, 公司产值: points back to what a sentence before named. */
const POINTS_BACK = /^(?:我们)?(?:公司(?![债制])|[镇乡村县厂]里)|^(?:这(?:方面|[项类])|此[项类]|该(?!当)|其(?![他它余中次])|为此)|这些|[上前]述/;
/** 亏损, 经费, 补贴资金 alone: of whom or what, the clause before said. */
const OF_WHAT =
  /^(?:城市|城镇|农村|乡村|亏损额?|盈[利余]额?|[^，]{0,2}成本|负债|授权量|库存|效益|净?利润(?:总额)?|利税(?:总额)?|[合标]格率|(?:年度)?投资完成率|[开竣]工率|投产率|经费|[耗用]材支出|费用|上限|数字|用户|网点|职均收入|总收入|总支出|种植面积|投入|(?:每?[月年日])?[人户]均|(?:财政)?(?:补贴|补助|救助|扶持|资助|贴息)(?:资金|标准|规模|金额)|发放标准)$/;
/** 应用于生产的比重: a share of what is not named. */
const SHARE_OF_DEED = /^(?:已经?)?(?:应用|[使运]用|用|投入|来自|参加|享受)于?[^占]{2,10}(?:的?比[重例率]|占比)$/;
/** 对工业增长贡献率, 占国际市场份额 alone: whose, the item before said. */
const PART_OF_WHAT = /^(?:占[^占]{2,16}份额|对(?!外)[^，、]{2,16}贡献率)$/;
/** 启明集团投资 | 42亿元: a firm does it, whom the name does not tell. */
const FIRM_INVESTS = /(?:集团|公司|股份|实业|重工|控股)(?:计划|[将已拟])?(?:累计|总)?(?:投资|投入|出资|捐[赠款]|融资)(?:建设|研发)?[约近超]?$/;
/** 县占比: how many places, without what is told of them. */
const PLACES_ALONE = /^(?:[省市县区州村镇乡]|县区|市州|乡镇|村庄|[省市县区州、自治]{3,8})占比$/;
/** 以云亭区为例，该区…: somebody else is spoken of, whom the name does not tell. */
const SOMEBODY = /^(?:以[^，]{2,12}为例|该[省市县区州镇乡村厂校院局企]|当地[把将新])/;
/** 高的达到21%, 最低的 | 2万元: the highest of several, which stands under the name of all. */
const EXTREME =
  /^(?:其中)?(?:最?[高低多少快慢大小]|有)的?(?:[县市省村]|企业|地方|地区)?(?:(?:可?(?:高?达到?|超过|[有为仅]|只有|不足|不到)|增长|下降)[约近超]?|(?<=的)[约近超]?)$/;

/** 低保标准提高到360元，分别保障 | 4600户: a rate of money counts nobody. */
const countsByRate = ({ source, name, placed }: Statement): boolean => source === 'carried' && placed.figure.kind === 'count' && /标准$/.test(name);

/** 新增公路120公里，高速公路通达各县，突破 | 1200公里: a clause about something else stands between a bare figure and the name that it went on with. */
function leaps(statement: Statement): boolean {
  const { source, rule, predicate, placed, clause } = statement;
  if (source !== 'carried' || rule !== CARRIED.id || predicate.change !== null || clause.placed[0] !== placed) return false;
  const between = clauseLedBy(statement);
  return between.length >= SHORTEST_SUBJECT && !isAdverbial(between) && !OF_THE_SAME.test(between);
}

/** A subject and what is said of it. */
const SHORTEST_SUBJECT = 5;
/** 创历史新高, 再上新台阶, 与上年相比: goes on about the same. */
const OF_THE_SAME = /^(?:[再又连屡首]?[次度]?(?:[创上跨迈登突刷]|超过|高于|低于|实现|完成|达到?|保持|继续|持续|稳居|位居|跃居|居全)|[与同和较比按经据])/;

/** 推进经开区改革，…，利用外资 | 增长45%: of the parks that the sentence is about, as likely as of the whole region. */
const ABOUT_PART =
  /^[^，]{0,4}(?:推[进动]|深化|支持|加快|建设|实施|发挥|提升|优化|做[强优大])[^，]{0,10}(?:开发区|[经高][开新]区|(?:自贸(?:试验)?|综保|保税|示范|先行|园|度假|合作)[区港])(?!域)/;
const OF_ALL = /全[省市区县州旗盟]|我[省市区县州]/;

/** 入园企业45家，| 实现税收1.2亿元: what those who were just spoken of achieved, as likely as what the whole region did. */
const PARKS = /入[园区驻](?:企业|项目|[^，]{0,4}\d)|^.{0,6}(?:园区|开发区|集聚区|集中区|产业园)(?!域)/;
const PRIVATE = /民营|非公|个体|私营|乡镇企业/;
const BROUGHT_IN = /招商引资|引进[^，]{0,6}(?:项目|企业)/;
/** What parks, private firms and what was brought in are told to have. */
const OF_PARKS: ReadonlySet<string> = new Set(['tax_revenue', 'exports', 'trade_total', 'fixed_asset_investment', 'industry_value_added', 'budget_revenue']);
const OF_FIRMS: ReadonlySet<string> = new Set(['tax_revenue', 'exports', 'trade_total']);
const TOLD_OF_PARKS = /^(?:财政总?收入|工业增加值|工业总产值|技工贸(?:总收入|收入)|主营业务收入)$/;
/** 民营经济快速发展，| 销售收入增长30%: what firms alone have. */
const OF_TRADE = /^(?:(?:主营业务|销售|营业|经营)收入|总?产值|增加值|(?:零售|批发|销售)额)$/;
/** 限额以上商贸企业达到45家，实现 | 零售额12亿元. */
const ABOVE_SIZE = /(?:规模以上|规上|限额以上|限上)[^，、；]{0,8}(?:企业|单位)/;
const ACHIEVED = /^(?:当年|全年|年内|累计|[已共]|[上解]缴|缴纳|实现|完成|创造|创)+/;

/** Who may have achieved what is told, if anybody beside the region does; empty where the region alone has the like. */
function membersWith({ entry, name }: Statement): readonly RegExp[] {
  if (entry === null) return OF_TRADE.test(name) ? [PARKS, PRIVATE, BROUGHT_IN, ABOVE_SIZE] : TOLD_OF_PARKS.test(name) ? [PARKS] : [];
  if (OF_FIRMS.has(entry.code)) return [PARKS, PRIVATE, BROUGHT_IN];
  return OF_PARKS.has(entry.code) ? [PARKS] : [];
}

function isOfMembers(statement: Statement): boolean {
  const { entry, name, clause, source } = statement;
  const members = membersWith(statement);
  if (members.length === 0) return false;
  const before = clausesBefore(statement);
  // 实现税收1.2亿元，| 增长15%: of those whose the value is.
  const told = source === 'carried' && clause.opener === '，' ? before.pop() : clause;
  const isAchieved = (text: string): boolean => (entry === null && OF_TRADE.test(name)) || ACHIEVED.test(text);
  if (!told || !isAchieved(told.text) || OF_ALL.test(told.text)) return false;
  const last = before.findLastIndex(({ text, closer }) => closer === '；' || OF_ALL.test(text));
  return before.slice(last + 1).some(({ text }) => members.some((words) => words.test(text)));
}

/** The sentence opens with what was done for some part of the region, and has stated nothing of the whole since. */
function speaksOfPart(statement: Statement): boolean {
  const { clause, placed } = statement;
  const before = clausesBefore(statement);
  if (before.length === 0 || OF_ALL.test(clause.text.slice(0, placed.start))) return false;
  return ABOUT_PART.test(before[0]?.text ?? '') && !before.some(({ text }) => OF_ALL.test(text));
}

/** 全省…，云亭开发区实现产值19亿元，| 一般公共预算收入增长4%: the sentence may have gone back to the whole region. */
const isTakenOver = (statement: Statement): boolean =>
  statement.entry !== null && !statement.clause.text.includes(statement.subject) && clausesBefore(statement).some(({ text }) => OF_ALL.test(text));

/** 启明集团整车项目投产，…，实现 | 销售收入22亿元; 启明电子挂牌上市，募集资金12亿元: of the firm, as likely as not. */
function isOfFirm(statement: Statement): boolean {
  const { name } = statement;
  if (!OF_A_FIRM.test(name) && name !== '募集资金') return false;
  return clausesBefore(statement).some(({ text, placed }) => FIRM.test(text) || (placed.length === 0 && /(?:上市|挂牌)$/.test(text)));
}

const FIRM = /集团|公司(?!债)|股份(?!制)|控股|重工|实业/;

const isOfSomebody = (statement: Statement): boolean =>
  isOfFirm(statement) || [...clausesBefore(statement), statement.clause].some(({ text }) => SOMEBODY.test(text));

/** 青山、白鹭、云亭三区工业投资分别增长4%、5%: which value is whose nobody can tell. */
const isDealtUnclearly = (statement: Statement): boolean =>
  dealtToSome(statement) ||
  (statement.predicate.each && ((statement.name.includes('、') && statement.rule !== LIST_OVER_COMMAS.id) || hasValuesOfOthers(statement)));

/** 钢材、水泥，汽车产量分别增长2%、6%、4%: values of several things under the last of their names. 分别比上月、上年同期 tells of one. */
function hasValuesOfOthers({ source, clause, placed }: Statement): boolean {
  const { text, dates } = clause;
  if (source !== 'before' || dates.length > 1 || clause.placed.length < 2) return false;
  return (
    clause.placed.every(({ figure }) => figure.unit === placed.figure.unit) && /分别(?:同比)?\p{Script=Han}{0,3}$/u.test(text.slice(0, clause.placed[0]?.start))
  );
}

/** 镇级财政收入全部超过 | 1000万元, 村集体收入均达到10万元: each of them has so much, not all together. */
const OF_EACH = /^(?:[各村镇乡]|所有|每[个户家]|(?:规上|规模以上)企业)/;
const EACH_REACHES = /(?:全部|全都|[均都])已?经?(?:超过?|突破|达到?|实现|高于|不低于)[约近]?$/;
const isOfEach = ({ name, clause, placed }: Statement): boolean =>
  placed.figure.kind === 'money' && OF_EACH.test(name) && EACH_REACHES.test(clause.text.slice(0, placed.start));

/** 煤炭价格下跌12%，减收 | 3亿元: whose income that is, no name says. */
const earnedByNobody = ({ predicate, source, name }: Statement): boolean =>
  source === 'carried' && /^(?:净|多)?[增减][收支]/.test(predicate.changeWord) && !/[收支税]|财[政力]|利润|经费/.test(name);

const OF_SOME: readonly ((statement: Statement) => boolean)[] = [earnedByNobody, isOfEach, leaps, countsByRate, isOfMembers];

/** 产值 alone, 该项支出; or a sentence that speaks of somebody else. */
function whoseUnsaid({ statement, measured }: Read): boolean {
  const { name, subject, entry, clause, placed } = statement;
  const before = clause.text.slice(0, placed.start);
  if (EXTREME.test(before) || isDealtUnclearly(statement)) return true;
  if (subject !== '') return isTakenOver(statement);
  if (statement.beside !== '' || OF_SOME.some((holds) => holds(statement))) return true;
  if (measured.measure === 'share' && PLACES_ALONE.test(name)) return true;
  if ([POINTS_BACK, OF_WHAT, SHARE_OF_DEED, PART_OF_WHAT].some((words) => words.test(name)) || FIRM_INVESTS.test(before)) return true;
  return (entry === null ? RELATIVE.has(name) : speaksOfPart(statement)) || isOfSomebody(statement);
}

/** 占比, 合格率, 贡献, 覆盖面: names that say what a percentage is a part of, or of what it is a rate. */
const SAYS_PART = /[占率比重例感度面]|份额|贡献|水平|之一/;
const GOES_ON = /^(?:以[上下内]|左右)?\p{Script=Han}{2}/u;

/** 学生近 | 九成 | 升入高中 under the name 学生: the part of what, or doing what, no name says, and the words behind are not read. */
function partUnnamed({ statement: { entry, name, clause, placed }, measured }: Read): boolean {
  return measured.measure === 'share' && entry === null && !SAYS_PART.test(name) && GOES_ON.test(clause.text.slice(placed.end));
}

/** 年均增长 in the review of one year: of which years, neither the sentence nor its section says. */
function isSupposed({ sentence: { section } }: Statement, explicit: boolean): boolean {
  return !explicit && section.period !== null && section.period.from === section.period.to;
}

/** `rises`: told as growth; `averaged`: read as an average of its years. */
function isAverageOfUnsaid(statement: Statement, rises: boolean, averaged: boolean, explicit: boolean): boolean {
  if (!statement.predicate.average) return false;
  return (rises && !averaged) || ((rises || averaged) && isSupposed(statement, explicit));
}

/** An average of one year, or of no year that is told; several years that only their number tells. */
function yearsUnsaid({ statement, years, measured, dated, averaged }: Read): boolean {
  const { period, explicit } = dated;
  const { clause, sentence } = statement;
  if (isAverageOfUnsaid(statement, isDifference(measured.measure), averaged, explicit) || isDealtToYears(statement)) return true;
  if (IN_BEST_YEAR.test(clause.text.slice(0, statement.placed.start))) return true;
  if ([mayBeOfAll, goesOnFromBase, mayEndBefore, mayBeOfMonths, isOfUnsaidPart].some((isOpen) => isOpen({ statement, years, measured, dated }))) return true;
  if (period === null && [...clausesBefore(statement), clause].some(({ text }) => text.includes('以来'))) return true;
  const count = countedYears(statement);
  if (count === null) return false;
  // Which of the years of its section: the last ones, as likely as not.
  const whole = sentence.section.period;
  const length = period === null ? 1 : period.to - period.from + 1;
  return length === 1 || length !== count || whole === null || whole.to - whole.from + 1 !== count;
}

/** 2024年、2025年进出口总额分别增长5%、6%: one value a year, of which the last date tells one alone. */
function isDealtToYears({ predicate, sentence, clause }: Statement): boolean {
  const said = clause.dates.length > 0 ? clause : clauseBefore(sentence, clause);
  return (
    predicate.each &&
    clause.placed.length > 1 &&
    said !== undefined &&
    said.dates.length === clause.placed.length &&
    (said === clause || said.placed.length === 0)
  );
}

/** 吞吐量最高年份达 | 2860万人次, 最多的一年: which of the years that was, nothing says. */
const IN_BEST_YEAR = /最[高多大好低少][^，；\d]{0,6}(?:年份|[一那]年)[^，；\d]{0,4}$/;

/** 当季增长8%: of which quarter, nothing before says. */
const OF_A_PART = /当[季月](?:同比|完成|实现|新增|累计|增[长速])/;

const isOfUnsaidPart = ({ statement: { clause, placed }, dated: { period } }: Timed): boolean =>
  period?.months === null && OF_A_PART.test(clause.text.slice(0, placed.start));

/** What comes in year by year, and is told of several years as their sum as often as of the last. */
const INFLOWS: ReadonlySet<string> = new Set(['fdi', 'investment_attracted']);

/** 合同资金38亿元: a sum that no code knows, and no verb says to have been reached. */
const isBareSum = ({ entry, name, placed, predicate }: Statement): boolean =>
  entry === null && placed.figure.kind === 'money' && predicate.reach === '' && predicate.change === null && namesFlow(name);

/** 五年来，实际使用外资263亿美元: of all five years or of the last. */
function mayBeOfAll({ statement, measured, dated: { period } }: Timed): boolean {
  const { sentence, entry, clause, placed, role } = statement;
  const whole = sentence.section.period;
  if (!(INFLOWS.has(entry?.code ?? '') || isBareSum(statement)) || measured.measure !== 'level' || role !== null || whole === null || whole.from === whole.to)
    return false;
  const isLast = period !== null && period.from === whole.to && period.to === whole.to;
  return isLast && clausesBefore(statement).every(({ dates }) => dates.length === 0) && clause.dates.every(({ start }) => start >= placed.end);
}

/** 1—11月产值4500亿元，预计全年突破5000亿元；| 增加值增长29%: of the months that the sentence began with, or of the year. */
function mayBeOfMonths({ statement }: Timed): boolean {
  const before = clausesBefore(statement);
  const cut = before.findLastIndex(({ closer }) => closer === '；') + 1;
  if (cut === 0 || [...before.slice(cut), statement.clause].some(({ dates }) => dates.length > 0)) return false;
  const dates = before.slice(0, cut).flatMap((clause) => clause.dates);
  const last = dates.at(-1)?.years;
  return (dates[0]?.months ?? null) !== null && last?.kind === 'relative' && last.word === 'whole';
}

/** 比1997年增长: a rise over more than the year before. */
const FROM_BASE = /[比较][“"]?(?:(?:19|20)\d{2}年|[一二三四五六七八九十]{1,2}五)/;

/**
 * 2002年生产总值1732亿元，比1997年增长59%；存款余额1720亿元，| 增长103.6%: in a part about several years, behind a growth over all of
 * them, a bare one may be of all of them, too, or of the last.
 */
function goesOnFromBase({ statement, measured, dated: { period } }: Timed): boolean {
  const { predicate, sentence } = statement;
  const whole = sentence.section.period;
  if (measured.measure !== 'growth' || predicate.against !== null || predicate.average || predicate.cumulative) return false;
  if (whole === null || whole.from === whole.to || period === null || period.from !== whole.to || period.to !== whole.to) return false;
  return clausesBefore(statement).some(({ text }) => FROM_BASE.test(text));
}

/**
 * 五年来，财政收入从29亿元提高到41亿元，年均增长7% in October: whether a sum of the year that runs, or an average that ends with it, is of the year
 * before or of an estimate, nothing says.
 */
function mayEndBefore({ statement, years, measured: { measure }, dated: { period, explicit } }: Timed): boolean {
  const whole = statement.sentence.section.period;
  if (years.running !== true || whole === null || whole.from === whole.to || period?.to !== years.reviewYear || period?.months !== null) return false;
  return comesTogether(statement, measure, period, explicit);
}

function comesTogether(statement: Statement, measure: Measure, period: Period, explicit: boolean): boolean {
  const { predicate, role, entry } = statement;
  // 五年来 tells the span as its section does: the last of the five is the one that runs, or is not.
  const ofOne = period.from === period.to;
  if (measure === 'growth') return !(ofOne && explicit) && isFlow(statement, measure) && !predicate.cumulative;
  return ofOne && !explicit && measure === 'level' && role !== 'from' && entry !== null && isFlow(statement, measure);
}

export function openIn(read: Read): OpenDoubt[] {
  const doubts: OpenDoubt[] = [];
  if (whoseUnsaid(read)) doubts.push('whose-open');
  if (partUnnamed(read) || mayBeOfEachCounted(read.statement.clause, read.statement.placed)) doubts.push('name-open');
  if (read.aimedBehind || yearsUnsaid(read)) doubts.push('year-open');
  if (hasOwnScope(read.statement)) doubts.push(OWN_SCOPE);
  return doubts;
}
