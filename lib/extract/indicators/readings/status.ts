/**
 * Pass 7: result, estimate or target, as the section and the sentence say, whichever is nearer. The first rule that has
 * something to say decides.
 */
import type { Period, Status } from '../../../model/analysis';
import statuses from '../../data/statuses.json';
import { firstOf, rulebook, unsaid, type Chosen, type Rule, type RuleRun } from '../../rules/rule';
import type { Clause } from '../clauses';
import { clausesBefore, type Statement } from '../statement';
import { wordsBefore, wordsBehind, wordsHere } from './printed-words';

const anyOf = (words: readonly string[], flags = '') => new RegExp(words.join('|'), flags);
const TARGET = anyOf(statuses.target, 'g');
/** A target that is told for all that follows in the sentence: 预期目标是：…. */
const ANNOUNCED = anyOf(statuses.announced, 'g');
const ESTIMATE = anyOf(statuses.estimate, 'g');
const DONE = anyOf(statuses.done, 'g');
/** Targets that lie behind (完成了年初确定的预期目标) announce nothing. */
const REACHED = anyOf(statuses.reached, 'g');
const PAST = anyOf(statuses.past, 'g');
const AHEAD = anyOf(statuses.ahead, 'g');
const AIM = anyOf([...statuses.target, ...statuses.announced]);
const OUTCOME_WORD = anyOf([...statuses.done, ...statuses.estimate]);

/** 增长5%左右的预期目标: the figure itself is called a target. */
const IS_TARGET = /^(?:左右|以上)?的[^，。；、\d]{0,6}目标(?!(?:任务)?[^，。；]{0,4}(?:实现|完成|达成))/;
/** 提出了…一万亿斤的指标, 规定的500亿元任务. */
const IS_SET = /^(?:左右|以上)?的?[^，。；、\d]{0,4}(?:指标|任务|要求|设想)(?![^，。；]{0,4}(?:实现|完成|达成))/;
const SETS = /(?:提出|规定|确定|下达|制定|设定)了?(?!的目标)[^，。；]*$/;
/** 17个项目 | 已经完工: what the figure counts is done. */
const DONE_BEHIND = /^[^，。；、\d]{0,10}已经?(?:全部|基本|陆续|相继|顺利|如期)*[完建竣投开实落通交达签启]/;
/** 报告曾提出，要把…控制在…: what was wanted then, until the sentence comes to how it turned out. */
const WANTED = /(?:曾|报告中?|会议|纲要|规划|计划|年初)(?:曾经?|[中上已])?(?:提出|要求|规定|设想)[，：]?(?:[要把将使应]|力争)[^。；]*$/;
const PLANNED_ONCE = /(?:原来?|原先|当初|年初|最初)的?(?:设想|预定|计划|规划|规定|估计|打算|安排|预算|要求)数?[的为]$/;
/** What a budget sets, first or when it is changed, or a congress approved; 比预算数 holds something against it. */
const BUDGET_NUMBER = /^(?!.*[比较])(?:[^，；]*(?:预算(?:安排)?数|(?:收入|支出)(?:年初|调整后?的?)?预算|批准的[^，；]*(?:收入|支出))|(?:年初|调整后?的?)预算|(?:预算|年度)?执行中)$/;
const OUTCOME = /实际|结果|已经?|完成了|达到了|[仍却]/;
const LONGEST_WISH = 60;
const LONGEST_TARGET = 16;
const LONGEST_DATE = 6;
/** Set before the year that lies behind: 年初确定的目标, 原计划. */
const SET_EARLIER = /年初|上年|去年|原[定计来]|年度(?:计划|目标)|人代会|次会议|上次/;
/** What comes behind such a target says how it turned out. */
const TURNED_OUT = /^(?:实际|预计|最终|结果|完成|已|全年(?:实际|预计|完成|[增下上])|上半年|前?[一二三四]个?季度|前.{1,2}个月|\d{1,2}月?[—至到]\d{1,2}月|\d{1,2}月|同比|比上年)/;

interface StatusInput {
  statement: Statement;
  period: Period | null;
  /** The last year that lies behind the document. */
  reviewYear: number | null;
  /** Words of the clause before the figure. */
  here: string;
  behind: string;
  earlier: Earlier;
}

type StatusRule = Rule<StatusInput, Status>;

const inPlan = ({ statement }: StatusInput): boolean => statement.sentence.section.phase === 'plan';

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
  gives: ({ statement }) => (statement.role !== 'from' && statement.predicate.completion === null && BUDGET_NUMBER.test(nounOrBefore(statement)) ? 'target' : null),
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
  gives: ({ statement, here, behind }) => (statement.role !== 'from' && IS_SET.test(behind) && SETS.test(here) ? 'target' : null),
  words: ({ statement }) => wordsHere(statement, /提出|规定|确定|下达|制定|设定/),
};

const WANTED_THEN: StatusRule = {
  id: 'status.wanted-then',
  example: ['去年的报告曾提出，将居民消费价格涨幅控制在3%以内。', '3%以内 target'],
  gives: ({ statement, here }) => {
    const before = clausesBefore(statement).slice(-2).map(({ text, closer }) => text + closer).join('');
    const wanted = WANTED.exec((before + here).slice(-LONGEST_WISH))?.[0];
    return statement.role !== 'from' && wanted !== undefined && !OUTCOME.test(wanted) ? 'target' : null;
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

const DONE_BEHIND_FIGURE: StatusRule = {
  id: 'status.done-behind',
  example: ['除17个项目已经完工外，其余加快推进。', '17个 actual', 'plan'],
  gives: ({ behind }) => (DONE_BEHIND.test(behind) ? 'actual' : null),
  words: ({ statement }) => wordsBehind(statement, /已经?(?:全部|基本|陆续|相继|顺利|如期)*[完建竣投开实落通交达签启]/),
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
  words: ({ statement }) => wordsHere(statement, OUTCOME_WORD),
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

/** The rest of a year, of which half lies behind (下半年工作安排): its whole is what the section plans for. */
function isPlanned({ sentence: { section } }: Statement, { from, to, months }: Period): boolean {
  return months === null && section.period !== null && section.period.months === null && section.period.from === from && section.period.to === to;
}

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
  gives: (input) => (inPlan(input) || (input.period !== null && input.reviewYear !== null && input.period.to > input.reviewYear) ? 'target' : null),
};

const ESTIMATED: StatusRule = {
  id: 'status.estimated',
  example: ['预计地区生产总值增长5.2%。', '5.2% estimate'],
  gives: ({ here, earlier }) => (lastPlace(here, ESTIMATE) >= 0 || earlier.estimated ? 'estimate' : null),
  words: ({ statement }) => wordsBefore(statement, ESTIMATE),
};

/** 要努力把…提高到500亿斤, 必须控制在…以下: what ought to be, in a part that is not set apart as a plan. */
const EXHORTED: StatusRule = {
  id: 'status.exhorted',
  example: ['2025年必须把粮食产量提高到500亿斤。', '500亿斤 target 2025'],
  gives: (input) => (input.statement.role !== 'from' && exhorts(input.statement) ? 'target' : null),
  words: ({ statement }) => wordsBefore(statement, EXHORTS),
};

export const STATUS = rulebook<StatusInput, Status>('status', [
  ORIGIN, BUDGETED, CALLED_TARGET, SET_AS_TARGET, WANTED_THEN, ONCE_PLANNED, DONE_BEHIND_FIGURE, TURNED, PLANNED, PAST_IN_PLAN, AIMED, ANNOUNCED_EARLIER, AHEAD_OF_REVIEW, ESTIMATED, EXHORTED,
]);

/** `period` is what the figure speaks of, `reviewYear` the last year that lies behind the document. A result where no rule says more. */
export function statusOf(statement: Statement, period: Period | null, reviewYear: number | null, rules: RuleRun): Chosen<Status> {
  const { clause, placed } = statement;
  const input = { statement, period, reviewYear, here: ownWords(statement), behind: clause.text.slice(placed.end, placed.end + LONGEST_TARGET), earlier: toldEarlier(statement) };
  return firstOf(STATUS, input, rules) ?? unsaid('status.result', 'actual');
}

/** Words of aiming stand before the figure in its own clause. */
export function aims(statement: Statement): boolean {
  const here = ownWords(statement);
  return lastPlace(here, TARGET) >= 0 || lastPlace(here, ANNOUNCED) >= 0;
}

const EXHORTS =
  /必须|应[当该](?!说|看到|指出|[^，]{0,8}的\d)|务必|力求|务求|(?:努力|争取)(?=[在把使将做]|到(?:[\d一二三四五六七八九十]|本世纪)|今后|明年|[^，]{0,8}(?:达到|提高|增长|实现))|(?<![主重需首次必简概纪摘紧想只纲险索若扼机快还不])要(?![求素道件点害领闻塞么是目案不务义旨诀员]|看到|认识|感谢|说明|指出)(?=.{2})|计划(?=[新续建在用]|投资)|打算|准备在|规定(?=.{0,12}要)/g;
/** What has come about since. */
const CAME_ABOUT = /已经?(?![知婚])|去年|上年|过去|曾|(?<![为除])了|目前|现[有在]|(?:完成|达到|实现)的/g;
/** 积极争取资金增长12%, 努力实现…: what was striven for, where a text looks back. */
const STRIVEN = /^(?:努力|争取|力求|务求)$/;
/** 把森林覆盖率提高到45%, 使…, 做到…, 其中有30个: the wish of the clauses before goes on; 全年税收增长6% tells what came of it. */
const GOES_ON_WISHING = /^[也还都就并且再同时，]*(?:[把使将让]|做到|力争|逐步|其中|预计(?!全年|今年)|到(?:\d|本世纪)|在[^，]{1,8}内)/;

/** 要坚定信心，| 全年财政收入增长5%: what came of it, a statement of its own. */
const TELLS_OUTCOME = /^(?:全年|累计)(?=.{3})(?![^，；]{0,8}[要应须])/;

/** Words before the figure, in its clause or in those it goes on from, say what ought to be, and none behind them that it has come about. */
export function exhorts(statement: Statement): boolean {
  const own = ownWords(statement);
  const backwards = statement.sentence.section.phase === 'review';
  const here = lastPlace(own, EXHORTS);
  const past = lastPlace(own, CAME_ABOUT);
  if (here >= 0 || past >= 0) return here > past && !(backwards && strivenFor(own));
  return (backwards ? GOES_ON_WISHING.test(own) : !TELLS_OUTCOME.test(own)) && exhortedEarlier(statement);
}

/** The last word of wishing in a clause is one of effort, and governs no 把 or 使. */
function strivenFor(own: string): boolean {
  const last = [...own.matchAll(EXHORTS)].at(-1);
  return last !== undefined && STRIVEN.test(last[0]) && !/^(?:[在把使将做]|到(?:[\d一二三四五六七八九十]|本世纪)|今后|明年)/.test(own.slice(last.index + last[0].length));
}

const exhortedByClause = new WeakMap<Clause, boolean>();

function exhortedEarlier(statement: Statement): boolean {
  const known = exhortedByClause.get(statement.clause);
  if (known !== undefined) return known;
  const clauses = clausesBefore(statement);
  const since = Math.max(clauses.findLastIndex(({ closer }) => closer === '；') + 1, clauses.findLastIndex(({ text }) => TELLS_OUTCOME.test(text)));
  const text = clauses.slice(Math.max(0, since)).map((clause) => clause.text).join('，');
  const wish = lastPlace(text, EXHORTS);
  const told = wish >= 0 && wish > lastPlace(text, CAME_ABOUT);
  exhortedByClause.set(statement.clause, told);
  return told;
}

/** True where the sentence itself sets a target for the year to come, whatever its section looks at. */
export function announcesTarget(statement: Statement): boolean {
  if (exhorts(statement)) return true;
  const here = ownWords(statement);
  if (lastPlace(here, ANNOUNCED) < 0) return toldEarlier(statement).announced && lastPlace(here, DONE) < 0;
  return !(statement.sentence.section.phase === 'review' && setForYearBehind(statement, here));
}

/** 增长目标为6%，实际下降1.8%; 年初确定的目标是…. */
function setForYearBehind({ sentence, clause }: Statement, here: string): boolean {
  const next = sentence.clauses[clause.index + 1];
  return SET_EARLIER.test(here) || (next !== undefined && clause.closer !== '；' && TURNED_OUT.test(next.text));
}

/** 去年, 目前, 已建成 before the figure, and nothing that looks ahead between: it lies behind even in a plan. */
export function toldAsPast({ clause, placed }: Statement): boolean {
  const before = clause.text.slice(0, placed.start);
  const past = lastPlace(before, PAST);
  return past >= 0 && past > lastPlace(before, AHEAD);
}

/** `words` has the flag g; matchAll would copy it for each of many short texts. */
function lastPlace(text: string, words: RegExp): number {
  let place = -1;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) place = match.index;
  return place;
}

/** Words of the clause before the figure. */
function ownWords({ sentence, clause, placed }: Statement): string {
  const before = sentence.clauses[clause.index - 1];
  // 今年，我市将新增…: a date alone goes with the clause it opens.
  const date = before !== undefined && before.text.length <= LONGEST_DATE ? before.text + before.closer : '';
  return (date + clause.text.slice(0, placed.start)).replace(REACHED, '');
}

interface Earlier {
  announced: boolean;
  estimated: boolean;
}

/** Every statement of a clause has the same words before it: they are read once. */
const earlierByClause = new WeakMap<Clause, Earlier>();

/** What the sentence says before the figure's own clause and has not taken back since (目标为6%，实际…). */
function toldEarlier(statement: Statement): Earlier {
  const known = earlierByClause.get(statement.clause);
  if (known) return known;
  const clauses = clausesBefore(statement);
  // 增长目标为6%，1—11月下降1.5%: a target that its next clause answers announces nothing further.
  const answered = (at: number) => statement.sentence.section.phase === 'review' && TURNED_OUT.test((clauses[at + 1] ?? statement.clause).text);
  const text = clauses.map(({ text, closer }, at) => (closer !== '；' && answered(at) ? text.replace(ANNOUNCED, '') : text) + closer).join('').replace(REACHED, '');
  const announced = lastPlace(text, ANNOUNCED);
  const estimated = lastPlace(text, ESTIMATE);
  const told = { announced: announced >= 0 && announced > Math.max(estimated, lastPlace(text, DONE)), estimated: estimated >= 0 && estimated > lastPlace(text, DONE) };
  earlierByClause.set(statement.clause, told);
  return told;
}
