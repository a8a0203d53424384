/** Pass 2: the predicate of a run of figures, as its own words tell it and what was said before. */
import type { Clause } from '../clauses';
import type { Direction } from '../comparison';
import { readPredicate, type Predicate } from '../predicate';
import { A_PLAN, takeCompletion } from '../predicate/plans';
import { RATE_AT_END, readRanking } from '../ranking';
import type { Run } from '../runs';
import { withoutLead } from '../segments';
import type { Discourse } from './discourse';
import { isPart } from './mention';

/** Takes into a predicate, the caller's own, what one idea tells of it. */
type Addition = (read: Predicate, run: Run, said: Discourse) => void;

export function predicateOf(clause: Clause, run: Run, said: Discourse): Predicate {
  const read = ofOwnWords(clause, run);
  for (const add of ADDITIONS) add(read, run, said);
  const behind = clause.text.slice(run.members[run.members.length - 1]?.end ?? clause.text.length);
  takePace(read, behind);
  // 目标为8%，比去年 | 10%左右 | 下调2个百分点: what it was then, as 比去年的.
  if (read.change === null && /^比[去上]年$/.test(read.against ?? '') && /^(?:[上下]调|调[高低])/.test(behind)) {
    read.date = read.against?.slice(1) ?? null;
    read.against = null;
    read.verb = true;
  }
  return read;
}

/** 生产总值以 | 年均12% | 的速度持续增长, 以38% | 的增速领跑: the verb of difference stands behind the figure, or the rate that it is. */
const AT_A_PACE = /(?:^|(?<=.{2}))以$/;
const BY_THE_VERB =
  /^(?:左右|以上)?的(?:年均|平均)?(?:速度|幅度)[^，。；、\d]{0,6}?(?:(增长|递增|增加|前行|前进|发展|上升|提高|上涨|攀升)|下降|递减|减少|降低)/;
const BY_THE_RATE = /^(?:左右|以上)?的(?:同比|年均|平均)?(?:高?(增速|增幅|涨幅)|降幅)/;

function takePace(read: Predicate, behind: string): void {
  const pace = AT_A_PACE.test(read.noun) ? (BY_THE_VERB.exec(behind) ?? BY_THE_RATE.exec(behind)) : null;
  if (!pace || read.change !== null) return;
  read.noun = read.noun.slice(0, -1);
  read.change = pace[1] === undefined ? 'down' : 'up';
  read.rate = true;
  read.verb = true;
}

/** 居全国 | 第4位, 是农村居民的 | 1.8倍, 增长 | 5%: each kind of figure has words of its own before it. */
function ofOwnWords(clause: Clause, { members: [first], before }: Run): Predicate {
  const implied = clause.text.slice(first?.start, first?.end).includes('番') ? ('up' as const) : null;
  if (first?.figure.kind === 'rank') return readRanking(before);
  return first?.figure.kind === 'multiple' ? readMultiple(before.replace(IS_DOUBLED, ''), implied) : readPredicate(before, implied);
}

/** 比2017年 | 翻了近 | 一番. */
const IS_DOUBLED = /翻了?[近约超]?$/;

/** 是农村居民的1.8倍: a multiple of something else, which is what it is compared with. */
const TIMES_OTHER = /(?:仅?[是为]|只有|相当于|达到?|超过|接近|不足|不到)([^，、是为]{2,16})的$/;

function readMultiple(before: string, implied: Direction | null): Predicate {
  const other = TIMES_OTHER.exec(before);
  if (!other || /^(?:19|20)\d{2}年/.test(other[1] ?? '')) return readPredicate(before, implied);
  const read = readPredicate(before.slice(0, other.index), implied);
  // 增速是全国平均水平的 | 1.2倍: the rate is a multiple of another, nothing grew by so much.
  const rate = RATE_AT_END.exec(before.slice(0, other.index))?.[0];
  return { ...read, ...(rate !== undefined && { noun: read.noun + rate, rate: false, change: null }), against: other[1] ?? null, verb: true };
}

/** 由20名专家组成: with a noun behind the figure 由 says by whom. */
const byWhom: Addition = (read, { before, behind }) => {
  if (behind.noun !== '' && /由$/.test(before)) read.from = false;
};

/** 累计完成投资4860亿元，其中工业投资1860亿元: what is added up stays so. */
const PART = /^[、，]?其中/;
const ITEM = /^[、和]/;

const addedUp: Addition = (read, run, said) => {
  if (read.change !== null) return;
  if (PART.test(run.before)) read.cumulative ||= said.cumulative;
  else if (ITEM.test(run.before) && said.last[0]?.predicate.average === true) read.average ||= goesOnAdding(run, read);
  else if (ITEM.test(run.before)) read.cumulative ||= said.last[0]?.predicate.cumulative === true || (said.addedUp && goesOnAdding(run, read));
};

/** 累计发送旅客640万人次、运输货物超740万吨: counts of a list are added up alike, shares and sizes are not. */
function goesOnAdding({ members }: Run, { verb, reach }: Predicate): boolean {
  return !isPart(members[0]) && (!verb || /^(?:[超近逾约]|超过|突破)$/.test(reach));
}

/** “十五”期间年均 | 经济 | 增长7%: the mark of an average before the name. */
const YEARLY = /^年均(?!浓度|气温|降水|降雨|水温|温度)(.{2,})$/;

const yearlyBeforeName: Addition = (read) => {
  const yearly = read.change === null ? null : YEARLY.exec(withoutLead(read.noun));
  if (!yearly) return;
  read.noun = yearly[1] ?? '';
  read.average = true;
};

/** 各县增速为：青禾县8%: what the heading calls a rate is one. */
const rateOfHeading: Addition = (read, { members }, { heading }) => {
  if (heading?.rate !== true || read.change !== null || read.verb || !isPart(members[0])) return;
  read.rate = true;
  read.change = 'up';
};

/** 带动农户人均 | 增收 | 2300元: what each of some earns more is no income of all. */
const earned: Addition = (read) => {
  if (/^[增减]收$/.test(read.changeWord) && /[人户村]均$/.test(read.noun)) read.noun += read.changeWord;
};

/** 零售总额增速位居全省第一，| 达7.9%: the rate that was ranked. */
const rateOfRanked: Addition = (read, { members }, { last }) => {
  const ranked = last[0]?.placed.figure.kind === 'rank' ? RATE_AT_END.exec(last[0].name) : null;
  if (!ranked || read.change !== null || withoutLead(read.noun) !== '' || !isPart(members[0])) return;
  read.rate = true;
  read.change = ranked[0] === '降幅' ? 'down' : 'up';
};

/** 经济增长的主要预期目标是 | 8%. */
const aimOfGrowth: Addition = (read, { members }) => {
  if (!read.planned || read.change !== null || !isPart(members[0]) || !/.{2}增长的$/.test(read.noun)) return;
  read.noun = read.noun.slice(0, -'增长的'.length);
  read.change = 'up';
};

const ofPlan: Addition = (read, { members, before }, { last }) => {
  if (members[0]?.figure.kind !== 'percent') return;
  takeCompletion(read);
  const plan = before === '的' ? last[0]?.predicate : undefined;
  if (plan === undefined || !(plan.planned || A_PLAN.test(plan.noun))) return;
  // 完成年计划71亿元 | 的89.4%: how much of it came about.
  read.noun = '';
  read.completion = plan.noun.replace(/^.*完成/, '') || '目标';
  read.verb = true;
};

/** 比2000年到2010年的年平均增长率 | 0.62% | 下降: what is held against, an average of its own years. */
const RATE_OF_SPAN = /比((?:19|20)\d{2}年?[到至—-](?:19|20)\d{2}年)的?年?平均增(?:长率|长速度|速)[为是]?$/;

const rateOfSpan: Addition = (read, { members, before }) => {
  const span = isPart(members[0]) ? RATE_OF_SPAN.exec(before)?.[1] : undefined;
  if (span === undefined) return;
  read.noun = '';
  read.date = span;
  read.against = null;
  read.average = true;
  read.rate = true;
  read.change = 'up';
};

/** 去化周期长 | 达18个月. */
const lasts: Addition = (read) => {
  read.noun = read.noun.replace(/(?<=周期|时间|时长|寿命|期限|年限)长$/, '');
};

const ADDITIONS: readonly Addition[] = [byWhom, lasts, addedUp, yearlyBeforeName, rateOfHeading, earned, rateOfSpan, rateOfRanked, aimOfGrowth, ofPlan];
