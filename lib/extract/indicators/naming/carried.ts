/** Pass 3: a figure without a name of its own goes on with an earlier one: 地区生产总值达到300亿元、| 增长5%. */
import { finishName, NAMELESS } from '../noun-before';
import { isPraise } from '../praise';
import { RATE_AT_END } from '../ranking';
import type { Statement } from '../statement';
import { isAdverbial, topicOf } from '../topic';
import { again, found, type Found } from './found';
import { isPart, type Mention } from './mention';
import { same, sameOrNull, type NamingRule } from './naming';

/** 高的达到百分之五, 最多的: the same of some. */
export const EXTREME = /^(?:其中)?(?:最?[高低多少大小]的?|有的)$/;

/** 它虽然, 这: speaks of what was named before. */
const SAYS_WHICH = /^(?:[它其][们中的]?(?:虽然?|尽管)?|[这那此]中?|[两前后]者|[当本][月季期]|相比|相较|对比|上述)$/;
/** 一般公共预算收入预算数为90亿元，| 执行数为86亿元: says how far it is settled, of what was named before. */
const SAYS_HOW_SETTLED =
  /^(?:其中|预算|年度)?(?:实际)?(?:(?:决算|(?:年初|调整后?)?预算(?:安排)?|预算执行|执行|完成)数|(?:拟|预计|预算|计划)?安排|(?:年初|调整后?的?)预算|执行中)$/;
/** 同口径增长4%，自然口径 | 下降0.6%: says how it is counted, of what was named before. */
const SAYS_HOW_COUNTED = /^(?:若|如果?)?(?:按照?)?(?:自然|[同新老原全大小]|可比)口径(?:计算|看|下)?$/;
/** 在五年计划的 | 前三年: says when, of what was named before. */
const IN_PASSING = /^在(?![建校册职岗线编押营途役读院库售孕园逃案外])[^，]{1,16}(?:[的中下里上]|期间|时期|年间|计划)$/;

/** 进出口增长6.2%，好于 | 5%左右 | 的预期目标: holds what was named before against a plan. */
const HELD_TO_PLAN =
  /^(?=.)(?:[高低好优快慢]于|超过|超出|不及|接近|略[高低]于|超额完成|完成)?(?:去年)?(?:年初|年度?|全年|全?省|全?市|全?县|上级|原先|当初)?(?:(?:预算|计划)[案时中])?(?:确定|提出|下达|制定|预定|既定|计划|安排|估计|预计|预测|预算|任务)?的?$/;

const saysWhich = (noun: string): boolean =>
  HELD_TO_PLAN.test(noun) || EXTREME.test(noun) || SAYS_WHICH.test(noun) || SAYS_HOW_SETTLED.test(noun) || SAYS_HOW_COUNTED.test(noun) || IN_PASSING.test(noun);

/** The words before the figure name nothing of their own. */
export function namesNothing({ named, noun, bare, said }: Mention): boolean {
  return named.name === '' || isPraise(named.name) || ((saysWhich(noun) || SAYS_WHICH.test(bare)) && (said.last.length > 0 || said.before.topic !== null));
}

/** 外贸进出口促稳提质、| 增长4%: the name stands before the verb that 、 ends. */
export const TOPIC_LISTED: NamingRule = {
  id: 'name.topic.listed',
  example: ['外贸进出口促稳提质、增长4%。', 'trade_total growth 4%'],
  gives: ({ noun, own }) => {
    const topic = noun.endsWith('、') ? topicOf(noun.slice(0, -1), own) : null;
    return topic && same(found(topic, 'carried'));
  },
};

/** What a verb such as 完成 has for its object, named in full by the clause before. */
const BARE_OBJECT = /^(?:投资额?|产值|总产值|增加值|产量|销售额|零售额|进出口|出口额?|进口额?|贷款|存款|销量|用电量)$/;

/** 民间投资活力增强，完成 | 投资90亿元. */
function isObjectOfTopic({ named, said: { before } }: Mention): boolean {
  if (named.subject !== '' || !BARE_OBJECT.test(named.name)) return false;
  const { topic } = before;
  return topic !== null && topic.name.length > named.name.length && topic.name.endsWith(named.name);
}

/** 客运量创历史新高，| 达到900万人次. */
export const TOPIC: NamingRule = {
  id: 'name.topic',
  example: ['客运量创历史新高，达到900万人次。', '客运量 level'],
  gives: (mention) => {
    const topic = namesNothing(mention) || isAdverbial(mention.noun) || isObjectOfTopic(mention) ? mention.said.before.topic : null;
    return topic && same(found(topic, 'carried'));
  },
};

/** 占工业投资的比重达42%，| 提高5个百分点: points change the share, not the whole. */
export const CARRIED_SHARE: NamingRule = {
  id: 'name.carried.share',
  example: ['技术改造投资达到60亿元，占工业投资的比重达42%，提高5个百分点。', '技术改造投资占工业投资比重 change 5个百分点'],
  gives: (mention) => (namesNothing(mention) ? sameOrNull(shareTold(mention)) : null),
};

function shareTold({ said, run }: Mention): Found | null {
  return said.share && run.members[0]?.figure.kind === 'point' ? { ...again(said.share, 'carried'), share: true, partitive: false } : null;
}

/** 新增书屋12间、| 累计达到90间: the second speaks of all of them. */
export const CARRIED_STOCK: NamingRule = {
  id: 'name.carried.stock',
  example: ['新增公园绿地96公顷、累计达到1830公顷。', '公园绿地 1830公顷'],
  gives: (mention) => (namesNothing(mention) ? sameOrNull(stockOf(mention)) : null),
};

function stockOf({ last, predicate, own, run }: Mention): Found | null {
  if (!last || last.action === '' || last.name.length - last.action.length < 2 || goesOnDoing(last.action, predicate.changeWord)) return null;
  const grown = predicate.verb && predicate.change === null && /^(?:新|净增|增)/.test(last.action);
  if (!predicate.cumulative && !grown) return null;
  return found(finishName(last.name.slice(last.action.length), own), 'carried', last.share && isPart(run.members[0]), last.partitive);
}

const goesOnDoing = (action: string, changeWord: string): boolean => changeWord !== '' && action === changeWord;

/** 超过了前三年平均每年增加23亿元的 | 水平, 远远超过年均增长2%的 | 速度: what the name before is measured against. */
const EXCEEDS = /^[、，]?(?:[还也都]|已经?|大大|远远|明显|大幅)*(?:超过|高于|快于|低于|慢于|相当于)了?/;
const LEVEL_BEHIND = /^的(?:水平|速度|规模|增速|幅度|纪录|要求|指标|任务|计划)/;

export const EXCEEDED: NamingRule = {
  id: 'name.exceeded',
  example: ['农业总产值增加27亿元，超过了前三年平均每年增加23亿元的水平。', '农业总产值 23亿元'],
  gives: (mention) => {
    const { run, clause, last } = mention;
    const end = run.members[run.members.length - 1]?.end ?? 0;
    return last && EXCEEDS.test(run.before) && LEVEL_BEHIND.test(clause.text.slice(end)) ? same(carriedName(mention)) : null;
  },
};

/** The name of the figure before. */
export const CARRIED: NamingRule = {
  id: 'name.carried',
  example: ['地区生产总值达到3260亿元，增长5.2%。', 'gdp growth 5.2%'],
  gives: (mention) => (namesNothing(mention) ? same(lastName(mention)) : null),
};

/** A growth, or a sum of money (经常开支占开支八成，为44亿元), is of the thing, not of its share. */
function isMeasuredItself(last: Statement, { run, predicate }: Mention): boolean {
  if (last.share && run.members[0]?.figure.kind === 'money') return true;
  const grows = isPart(run.members[0]) && predicate.change !== null && !predicate.arrives && !OF_SHARES.test(predicate.changeWord);
  return grows && last.entry?.percent !== 'share';
}

function lastName(mention: Mention): Found {
  const { run, predicate } = mention;
  const last = lastMeant(mention);
  if (!last) return found(NAMELESS, 'carried');
  const ranked = withoutRankedRate(last, mention);
  if (ranked) return ranked;
  const grown = isMeasuredItself(last, mention) ? withoutShare(last.name) : null;
  if (grown !== null && grown !== '') return found({ ...finishName(grown, mention.own), subject: last.subject }, 'carried');
  if (goesOnDoing(last.action, predicate.changeWord)) return found({ ...last, relative: false }, 'carried');
  return found({ ...last, relative: false }, last.source === 'aside' ? 'aside' : 'carried', last.share && isPart(run.members[0]), last.partitive);
}

/** 零售总额增速位居全省第一，| 达7.9%: the thing grows; its rate alone was ranked. */
function withoutRankedRate({ placed, name, subject }: Statement, { run, predicate, own }: Mention): Found | null {
  if (!predicate.rate || placed.figure.kind !== 'rank' || !isPart(run.members[0])) return null;
  return found({ ...finishName(name.replace(RATE_AT_END, ''), own), subject }, 'carried');
}

/** 人均存款, 户均用电, 亩产: of each one, not of all. */
const OF_EACH = /[人户村校]均|每[人户亩]|亩产|单产/;

/** 存款余额3120亿元，人均存款6.8万元，比上年末多增 | 210亿元: what each has cannot change by more than it is; the amount of all can. */
function ofWhole(last: Statement, { run, predicate, said: { named } }: Mention): Statement {
  const own = run.members[0]?.figure;
  const told = last.placed.figure;
  if (!own || predicate.change === null || own.unit !== told.unit || own.value <= told.value || !OF_EACH.test(last.name)) return last;
  return named.findLast(({ placed: { figure }, name }) => figure.unit === own.unit && figure.value >= own.value && !OF_EACH.test(name)) ?? last;
}

/** 占比达到52%，提高2%: shares rise by what is loosely printed as per cent; amounts grow. */
const OF_SHARES = /提高|提升|上升|回升|降低|扩大|缩小|收窄/;

/** 高新区产值 | 占比, 民生支出 | 占一般公共预算支出比重. */
const SHARE = /^(.{2,}?)共?(?:占(?:比|[^占]{2,20}?的?比[重例])|(?<!所占)的?比重)$/;

/** 企业数量占比 | 户数: how many, once more. */
const HOW_MANY = /(?:数量|总数)$/;

/** 高新区产值占比38%，同比下降3%: by so many per cent the thing itself grows, not its share; null where the name tells no share. */
export const withoutShare = (name: string): string | null => SHARE.exec(name)?.[1]?.replace(HOW_MANY, '') ?? null;

/** 全市增长5%，全国增长5.2%，| 低于全国0.2个百分点: what is ranked or held against others is the region itself. */
function lastMeant(mention: Mention): Statement | undefined {
  const { last, said, run, predicate } = mention;
  const compared = predicate.distance !== null || run.members[0]?.figure.kind === 'rank';
  if (compared && last?.source === 'aside') return said.root ?? last;
  return last && ofWhole(last, mention);
}

/** The name that a figure without one would go on with, whatever stands before it. */
export function carriedName(mention: Mention): Found {
  const { topic } = mention.said.before;
  if (topic) return found(topic, 'carried');
  return shareTold(mention) ?? stockOf(mention) ?? lastName(mention);
}
