/**
 * Pass 7c: result, estimate or target, as the section and the sentence say, whichever is nearer. The first rule that has
 * something to say decides.
 */
import type { Period, Status, Vintage } from '../../../model/analysis';
import { firstOf, rulebook, unsaid, type Chosen, type Rule, type RuleRun } from '../../rules/rule';
import { A_PLAN } from '../predicate/plans';
import { clausesBefore, type Statement } from '../statement';
import { toldAsPast, toldEarlier, type Earlier } from './outlook';
import { wordsBefore, wordsBehind, wordsHere } from './printed-words';
import { AIM, ANNOUNCED, DONE, ESTIMATE, lastPlace, OUTCOME, ownWords, PAST, sinceFrom, TARGET } from './status-words';
import { isAddress } from './resolve-date';
import { EXHORTS, exhorts } from './wishes';
import type { Years } from './years';

/** 增长5%左右的预期目标: the figure itself is called a target. */
const IS_TARGET = /^(?:左右|以上)?的[^，。；、\d]{0,6}目标(?!(?:任务)?[^，。；]{0,4}(?:实现|完成|达成))/;
/** 提出了…一万亿斤的指标, 规定的500亿元任务. */
const IS_SET = /^(?:左右|以上)?的?[^，。；、\d]{0,4}(?:指标|任务|要求|设想)(?![^，。；]{0,4}(?:实现|完成|达成))/;
/** 17000个租户 | 将会受惠: what the figure counts is to come. */
const WILL_BEHIND = /^[^，。；、\d]{1,12}(?:[将都亦也均]会?|(?<=[户者士民客人])会)(?:受惠|获|得到|受益)/;
/** 提出了钢产量 | 180万吨、煤产量380万吨的两项指标: an item of a list that ends so. */
const SET_IN_LIST =
  /^、[^，。；]{2,80}的(?:[两二三四五六七八九十\d]{1,3}[项大个])?[^，。；、\d]{0,4}(?:指标|任务|要求|目标)(?![^，。；]{0,4}(?:实现|完成|达成))/;
const LONGEST_LIST = 100;
const SETS = /(?:提出|规定|确定|下达|制定|设定|原定|要求)了?(?!的目标)[^，。；]*$/;
/** 17个项目 | 已经完工: what the figure counts is done. */
const DONE_BEHIND = /^[^，。；、\d]{0,10}已经?(?:全部|基本|陆续|相继|顺利|如期)*[完建竣投开实落通交达签启]/;
/** 报告曾提出，要把…控制在…: what was wanted then, until the sentence comes to how it turned out. */
const WANTED = /(?:曾|报告中?|会议|纲要|规划|计划|年初)(?:曾经?|[中上已])?(?:提出|要求|规定|设想)[，：]?(?:[要把将使应]|力争)[^。；]*$/;
const PLANNED_ONCE = /(?:原来?|原先|当初|年初|最初|(?:预算|计划)[案时中])的?(?:设想|预定|计划|规划|规定|估计|打算|安排|预算|要求)数?[的为]$/;
/** What a budget sets, first or when it is changed, or a congress approved; 比预算数 and 完成预算数 hold something against it. */
const BUDGET_NUMBER =
  /^(?!.*(?:[比较]|完成|[为占](?:年初|调整后?的?)?预算))(?:[^，；]*(?:预算(?:安排)?数|(?:收入|支出)(?:年初|调整后?的?)?预算|原[定来]?预算[^，；]{0,4}(?:收入|支出)|批准(?:的|年初)[^，；]*(?:收入|支出)|一般公共预算(?:收入|支出)调整为)|(?:年初|调整后?的?)预算|(?:预算|年度)?执行中)$/;
const CAME_OUT = /实际|结果|已经?|完成了|达到了|[仍却]/;
const LONGEST_WISH = 60;
const LONGEST_TARGET = 16;

interface StatusInput {
  statement: Statement;
  period: Period | null;
  /** The last year that lies behind the document. */
  reviewYear: number | null;
  /** Words of the clause before the figure. */
  here: string;
  behind: string;
  earlier: Earlier;
  /** How settled the whole is that this is told as a part of. */
  whole: Vintage | null;
  /** In an address of Hong Kong or Macau, what the government will do. */
  pledge: boolean;
}

type StatusRule = Rule<StatusInput, Status>;

const inPlan = ({ statement }: StatusInput): boolean => statement.sentence.section.phase === 'plan';

/** 增长目标由 | 7% | 上调至 | 8%, 涨幅控制从去年的 | 5%，下降到 | 3%. */
const TARGET_MOVES = /(?:目标|涨幅控制)[^，；。\d]{0,2}[由从].{0,30}$/;
/** 目标为7%，| 比去年的8%下调1个百分点: what a target is held against is the one before it, unless it is what came about. */
const TARGET_HELD = /^比(?:去年|上年)(?!实际)[^，；]{0,12}(?:[上下]调|调[高低]|下降|上升|提高|降低)/;

export const MOVED: StatusRule = {
  id: 'status.target-moved',
  example: ['地区生产总值增长目标由去年的7%上调至8%。', '7% target'],
  gives: ({ statement, here }) => {
    const before = clausesBefore(statement).at(-1);
    const { role, clause } = statement;
    if (role !== null) return TARGET_MOVES.test(`${before?.text ?? ''}，${here}`) ? 'target' : null;
    const isHeld = before !== undefined && before.placed.length > 0 && /目标[^，]{0,12}$/.test(before.text) && TARGET_HELD.test(clause.text);
    return isHeld && !CAME_OUT.test(before.text) ? 'target' : null;
  },
  words: ({ statement }) => wordsBefore(statement, /目标|控制/),
};

/** 由44%提高到46%: where something starts lies behind. */
const ORIGIN: StatusRule = {
  id: 'status.origin',
  example: ['国家级创新平台由12家增加到30家。', '12家 actual', 'plan'],
  gives: (input) => {
    if (!inPlan(input) || input.statement.role !== 'from') return null;
    // 由今年预计的80亿元增加到86亿元: the year that it starts from is not over.
    return lastPlace(input.here, ESTIMATE) >= 0 ? 'estimate' : 'actual';
  },
  words: ({ statement }) => wordsHere(statement, /[由从]/),
};

/** 一般公共预算收入预算数为 | 90亿元, and how much more that is: what a budget sets has not come about. */
const BUDGETED: StatusRule = {
  id: 'status.budgeted',
  example: ['一般公共预算收入预算数为90亿元，执行数为86亿元。', '90亿元 target'],
  gives: ({ statement, behind }) => {
    const { role, predicate } = statement;
    if (role === 'from' || predicate.completion !== null) return null;
    // 完成年计划 | 71亿元 | 的89.4%.
    return BUDGET_NUMBER.test(nounOrBefore(statement)) || (/^的[\d.]+%/.test(behind) && A_PLAN.test(predicate.noun)) ? 'target' : null;
  },
  words: ({ statement }) => wordsBefore(statement, /预算(?:安排)?数/),
};

/** The noun before the figure; of a difference without one, the clause that it goes on from. */
function nounOrBefore(statement: Statement): string {
  const { noun, change, distance } = statement.predicate;
  if (noun !== '' || change === null || distance !== null) return noun;
  const before = clausesBefore(statement).at(-1);
  return (before?.text.slice(0, before.placed[0]?.start) ?? '').replace(/[为是达到]{1,2}$/, '');
}

const CALLED_TARGET: StatusRule = {
  id: 'status.called-target',
  example: ['确立了地区生产总值增长6%左右的预期目标。', '6%左右 target'],
  gives: ({ statement, behind }) => (statement.role !== 'from' && IS_TARGET.test(behind) ? 'target' : null),
  words: ({ statement }) => wordsBehind(statement, /[^，。；、\d的]{0,4}目标/),
};

const SET_AS_TARGET: StatusRule = {
  id: 'status.set',
  example: ['会议提出了粮食产量480万吨的指标。', '480万吨 target'],
  gives: ({ statement, here, behind }) => {
    const { clause, placed, role } = statement;
    if (role === 'from' || !SETS.test(here)) return null;
    // 与去年提出的 | 9% | 相比.
    return IS_SET.test(behind) ||
      (here.startsWith('与') && behind.startsWith('相比')) ||
      SET_IN_LIST.test(clause.text.slice(placed.end, placed.end + LONGEST_LIST))
      ? 'target'
      : null;
  },
  words: ({ statement }) => wordsHere(statement, /提出|规定|确定|下达|制定|设定/),
};

const WANTED_THEN: StatusRule = {
  id: 'status.wanted-then',
  example: ['去年的报告曾提出，将居民消费价格涨幅控制在3%以内。', '3%以内 target'],
  gives: ({ statement, here }) => {
    const before = clausesBefore(statement)
      .slice(-2)
      .map(({ text, closer }) => text + closer)
      .join('');
    const wanted = WANTED.exec((before + here).slice(-LONGEST_WISH))?.[0];
    return statement.role !== 'from' && wanted !== undefined && !CAME_OUT.test(wanted) ? 'target' : null;
  },
  words: ({ statement }) => wordsBefore(statement, /提出|要求|规定|设想/),
};

/** 比原来设想的 | 六百亿元 | 多…: a plan that something is held against. */
const ONCE_PLANNED: StatusRule = {
  id: 'status.once-planned',
  example: ['公路建设投资比原来设想的60亿元多出8%。', '60亿元 target'],
  gives: ({ statement, here }) => (statement.predicate.completion === null && PLANNED_ONCE.test(here) ? 'target' : null),
  words: ({ statement }) => wordsHere(statement, PLANNED_ONCE),
};

/** 去年8月调整计划时减少为 | 20亿元: what a plan came to say. */
const PLAN_MADE = /(?:修[订改]|调整|编制|制[定订]|批准)的?(?:年度|年初)?(?:计划|预算)(?:草案)?[时中][^，；]{0,4}[为到]$/;

const PLAN_REVISED: StatusRule = {
  id: 'status.plan-revised',
  example: ['公路建设投资，去年8月修订计划时减少为30亿元。', '30亿元 target 2025'],
  gives: ({ statement, here }) => (statement.role !== 'from' && PLAN_MADE.test(here) ? 'target' : null),
  words: ({ statement }) => wordsHere(statement, /(?:修[订改]|调整|编制|制[定订]|批准)的?(?:年度|年初)?(?:计划|预算)/),
};

const DONE_BEHIND_FIGURE: StatusRule = {
  id: 'status.done-behind',
  example: ['除17个项目已经完工外，其余加快推进。', '17个 actual', 'plan'],
  gives: ({ behind }) => (DONE_BEHIND.test(behind) ? 'actual' : null),
  words: ({ statement }) => wordsBehind(statement, /已经?(?:全部|基本|陆续|相继|顺利|如期)*[完建竣投开实落通交达签启]/),
};

const WILL_BEHIND_FIGURE: StatusRule = {
  id: 'status.will-behind',
  example: ['全部3万名纳税人都会受惠。', '3万名 target'],
  gives: ({ behind }) => (WILL_BEHIND.test(behind) ? 'target' : null),
  words: ({ statement }) => wordsBehind(statement, /[将都亦也均]?会|将/),
};

/** 计划增长6%, 收入安排101.5亿元. */
const PLANNED: StatusRule = {
  id: 'status.planned',
  example: ['社会消费品零售总额计划增长7%，预计增长6.3%。', '7% target'],
  gives: ({ statement }) => (statement.predicate.planned && statement.role !== 'from' ? 'target' : null),
  words: ({ statement }) => wordsHere(statement, /计划|安排|预期目标|目标|预期/),
};

/** 增长目标为6%，实际增长5%: the word nearest to the figure. */
const TURNED: StatusRule = {
  id: 'status.turned-out',
  example: ['固定资产投资力争增长6%、实际增长1.8%。', '1.8% actual'],
  gives: (input) => {
    if (inPlan(input)) return null;
    const done = lastPlace(input.here, DONE);
    const estimated = lastPlace(input.here, ESTIMATE);
    const aimed = Math.max(lastPlace(input.here, TARGET), lastPlace(input.here, ANNOUNCED));
    const last = Math.max(done, estimated);
    if (last < 0 || last < aimed || (aimed < 0 && !input.earlier.announced)) return null;
    return last === done ? 'actual' : 'estimate';
  },
  words: ({ statement }) => wordsHere(statement, OUTCOME),
};

const PAST_IN_PLAN: StatusRule = {
  id: 'status.past-in-plan',
  example: ['去年地区生产总值增长5.2%，今年要再上台阶。', '5.2% actual', 'plan'],
  gives: (input) => {
    if (!inPlan(input)) return null;
    const { statement, period, reviewYear, here } = input;
    const past = toldAsPast(statement) || (period !== null && reviewYear !== null && period.to <= reviewYear && !isPlanned(statement, period));
    return past ? (lastPlace(here, ESTIMATE) >= 0 ? 'estimate' : 'actual') : null;
  },
  words: ({ statement }) => (toldAsPast(statement) ? wordsHere(statement, PAST) : null),
};

/** The rest of a year, of which half lies behind (下半年工作安排): that part of it and its whole are what the section plans for. */
function isPlanned({ sentence: { section } }: Statement, { from, to, months }: Period): boolean {
  const isAhead = months === null || (months[0] > 1 && months[1] === LAST_MONTH);
  return isAhead && section.period !== null && section.period.months === null && section.period.from === from && section.period.to === to;
}

const LAST_MONTH = 12;

const AIMED: StatusRule = {
  id: 'status.aimed',
  example: ['力争全年进出口总额突破900亿元。', '900亿元 target'],
  gives: ({ statement, here }) => (statement.role !== 'from' && (lastPlace(here, TARGET) >= 0 || lastPlace(here, ANNOUNCED) >= 0) ? 'target' : null),
  words: ({ statement }) => wordsBefore(statement, AIM),
};

/** A part of the year that lies behind is no target, whatever the sentence announced before: 目标为6%，1—11月下降1.5%. */
const ANNOUNCED_EARLIER: StatusRule = {
  id: 'status.announced',
  example: ['2025年的主要预期目标是：地区生产总值增长5.5%，城镇新增就业3万人。', '3万人 target 2025'],
  gives: ({ statement, earlier, period, reviewYear }) => {
    const partBehind = period !== null && period.months !== null && reviewYear !== null && period.to <= reviewYear;
    return statement.role !== 'from' && earlier.announced && !partBehind ? 'target' : null;
  },
  words: ({ statement }) => wordsBefore(statement, ANNOUNCED),
};

/** A part of the text that plans, or years that end ahead: 到2027年，…较2023年增长25%. */
const AHEAD_OF_REVIEW: StatusRule = {
  id: 'status.ahead',
  example: ['城镇化率提高到72%。', '72% target', 'plan'],
  gives: (input) => {
    const later = input.period !== null && input.reviewYear !== null && input.period.to > input.reviewYear;
    return inPlan(input) || (later && !isAccountedFor(input) && !isBehind(input) && !isDone(input)) ? 'target' : null;
  },
};

/** 今年首三季，进出口增长4%: an address given late in its year tells of the months behind it. */
function isBehind({ statement, period, reviewYear }: StatusInput): boolean {
  if (!period?.months || reviewYear === null || statement.sentence.section.phase === 'plan') return false;
  const [first, last] = period.months;
  return period.to === reviewYear + 1 && first === 1 && (last > 1 || period.instant) && last < LAST_MONTH;
}

/** 今年已批出申请5万宗, where no part looks back or plans: done already. */
const isDone = ({ statement, period, reviewYear, here }: StatusInput): boolean =>
  !/review|plan/.test(statement.sentence.section.phase) &&
  period !== null &&
  period.to - 1 === reviewYear &&
  lastPlace(here, DONE) > Math.max(lastPlace(here, TARGET), lastPlace(here, ESTIMATE));

/** 二、2025年上半年预算执行情况 in a report that plans for 2025: those months lie behind. */
function isAccountedFor({ statement, period }: StatusInput): boolean {
  const told = statement.sentence.section.period;
  if (!told?.months || !period?.months) return false;
  return period.to < told.to || (period.to === told.to && period.months[1] <= told.months[1]);
}

/** （预计数）right behind a value, （预计数，下同）behind one before it in the sentence. */
const ESTIMATED_NUMBER = /^预计数?$/;

function calledEstimate({ statement, period, reviewYear }: StatusInput): boolean {
  const { clause, placed, sentence } = statement;
  // Years before the one reviewed are settled, whatever holds below.
  if (sentence.estimated === true && (period === null || reviewYear === null || period.to >= reviewYear)) return true;
  if (clause.asides.some(({ at, text }) => at === placed.end && ESTIMATED_NUMBER.test(text))) return true;
  return clausesBefore(statement).some(({ asides }) => asides.some(({ text }) => text === '下同') && asides.some(({ text }) => ESTIMATED_NUMBER.test(text)));
}

const ESTIMATED: StatusRule = {
  id: 'status.estimated',
  example: ['预计地区生产总值增长5.2%。', '5.2% estimate'],
  // 预计全年生产总值达到209亿元。其中，第一产业…: a part is as settled as its whole.
  gives: (input) => {
    const { statement, here, earlier, whole } = input;
    // 预计高新技术企业由1200家增加到1500家: where it starts from is known.
    if (statement.role === 'from') return lastPlace(sinceFrom(here), ESTIMATE) >= 0 ? 'estimate' : null;
    const told = lastPlace(here, ESTIMATE) >= 0 || (earlier.estimated && lastPlace(here, DONE) < 0);
    return told || calledEstimate(input) || whole === 'estimate' ? 'estimate' : null;
  },
  words: ({ statement }) => wordsBefore(statement, ESTIMATE),
};

/** 要努力把…提高到500亿斤, 必须控制在…以下: what ought to be, in a part that is not set apart as a plan. */
const EXHORTED: StatusRule = {
  id: 'status.exhorted',
  example: ['2025年必须把粮食产量提高到500亿斤。', '500亿斤 target 2025'],
  gives: (input) => (input.statement.role !== 'from' && exhorts(input.statement) ? 'target' : null),
  words: ({ statement }) => wordsBefore(statement, EXHORTS),
};

/** 将总数增加4000张至1.6万张, 增加1000张: in an address, without a word of when, what the government will do. */
const PLEDGES =
  /^(?:\d{1,3}[.．])?(?:[亦也并]|同时|另外|此外|我们|政府)*(?:[将把]|会(?![议员展计场长见谈])|增加|新增|增设|推出|提供|设立|资助|注资|预留|拨款|投放|兴建|提高|调高|延长|扩大)/;
const TOLD_AS_DONE = /[已了曾]|过去|去年|至今|目前|现时|以来|今年|上[半年]/;

export const isPledge = (statement: Statement, years: Pick<Years, 'title'>): boolean => {
  const { clause, sentence, placed, role, predicate } = statement;
  if (!isAddress(years) || role === 'from' || predicate.date !== null || /review|plan/.test(sentence.section.phase)) return false;
  return [...clausesBefore(statement), clause].some(({ text }) => PLEDGES.test(text)) && !TOLD_AS_DONE.test(wordsUpTo(statement, placed.start));
};

const wordsUpTo = (statement: Statement, end: number): string =>
  [...clausesBefore(statement).map(({ text }) => text), statement.clause.text.slice(0, end)].join('，');

const PLEDGED: StatusRule = {
  id: 'status.pledged',
  example: ['政府将资助名额增加400个。', '400个 target', 'address'],
  gives: ({ pledge }) => (pledge ? 'target' : null),
};

export const STATUS = rulebook<StatusInput, Status>('status', [
  MOVED,
  ORIGIN,
  BUDGETED,
  CALLED_TARGET,
  SET_AS_TARGET,
  WANTED_THEN,
  ONCE_PLANNED,
  PLAN_REVISED,
  DONE_BEHIND_FIGURE,
  WILL_BEHIND_FIGURE,
  TURNED,
  PLANNED,
  PAST_IN_PLAN,
  AIMED,
  ANNOUNCED_EARLIER,
  AHEAD_OF_REVIEW,
  PLEDGED,
  ESTIMATED,
  EXHORTED,
]);

/** `period` is what the figure speaks of, `years` those of the document. A result where no rule says more. */
export function statusOf(statement: Statement, period: Period | null, years: Years, whole: Vintage | null, rules: RuleRun): Chosen<Status> {
  const { clause, placed } = statement;
  const { reviewYear } = years;
  const input = {
    statement,
    period,
    reviewYear,
    here: ownWords(statement),
    behind: clause.text.slice(placed.end, placed.end + LONGEST_TARGET),
    earlier: toldEarlier(statement),
    whole,
    pledge: isPledge(statement, years),
  };
  return firstOf(STATUS, input, rules) ?? unsaid('status.result', 'actual');
}
