/** Pass 3: names before their figure, with what they take from earlier figures: 其中出口, 总里程, 占比, or all of it. */
import { isClass, ofClass } from './classes';
import { rateOfHead, schemeBefore } from './heads';
import { lexiconEntry } from './lexicon';
import { stemOf } from './name-lists';
import { PART_OF, REACHES } from './named-behind';
import { INCOME_OWNER, nameOfPart } from './parts';
import { finishName, nameOf, NAMELESS, type Named } from './noun-before';
import { found, isPart, type Found, type RunContext } from './run-context';
import { withoutLead } from './segments';
import { topicOf } from './topic';
import { FALL, OBJECT, RELATIVE, SCOPE, TERMINAL } from './words';

const OPENS_ITEM = /^(?:[、和及与]|以及)/;
/** Relative names that ask for the size of the thing itself. */
const WHOLE = /^(?:总量|总数|总额|总规模|规模|数量|余额|总值|总人数|人数)$/;
const SHARE_OF = /占比|比重|比例|份额/;
/** Relative names that measure the same thing in another respect: 茶园面积…、总产量…. */
const OTHER_RESPECT = /^装机|产量|总产|产值|面积|单产|亩产|收入|支出|增加值|销售额|成交额|营业额|花费|市值|保有量|拥有量/;
/** 梯田达到耕地面积的三成. */
const LEVEL_WITH = /^(.{2,20}?)(?:达到|相当于|超过|不足|接近)(.{2,14}?)的?$/;
/** What a region does not have of its own. */
const OF_A_FIRM = /^(?:实现)?(?:营业收入|营收|利润总额|利润|净利润|资产总额|净资产|工业总产值|产值)$/;
/** Names that end alike (货运量, 客运量) measure the same owner. */
const KIN = 2;
/** 财政支出286亿元，80%以上用于民生: a part of what was told before. */
const USED_FOR = /^(?:用于|用在|投向|投入到?|来自|来源于).{2,10}$/;
/** 完成年度任务的117%. */
const OF_PLAN = /(?:^|[、，])(?:超额)?(?:完成?|[为占])(.{0,6}(?:任务|计划|目标))的?$/;
/** 国家级, 省级 as a name: what is of that level was named before. */
const LEVEL_ONLY = /^(?:国家|世界|自治区|[省市州县区盟旗部])级$/;
const LEVELS = /(?:国家|世界|自治区|[省市州县区盟旗部])级/;
/** 再建, 继续改造: words before a verb that stands alone in a clause of its own. */
const AGAIN = /^(?:计划|继续|同步|[将拟要又])?再?(?:计划|继续)?(?=.)/;
/** Verbs whose things stand before them: 厂房竣工. */
const INTRANSITIVE = /^(?:竣工|完工|投产|投用|投运|开工|新开工|通车|交付|续建|落地|落户|签约|开业|入库|上线|挂牌|上市|达产|覆盖|惠及|涉及|受益)$/;
/** 规划建设保障房3000套，已建成2100套: what was planned is what was done. */
const PLANNED = /^(?:规划|计划)(?:建设|新建|实施|改造|开工)?/;
/** 充电桩保有量: how many there are is no part of what they are. */
const COUNT_OF = /(?:保有量|拥有量|总数|总量|数量)$/;
/** 城镇、农村居民收入分别增长5%、6%，收入比缩小至1.9: between whose incomes went without saying. */
const BETWEEN_INCOMES = /^(?:居民)?(?:收入之?(?:倍差|比|比值|差距)|倍差)$/;
const MONEY = /^(?:投资|投入|资金|投入资金|筹资)$/;
const SPENT_BY = /^(?:用于|完成|建设|实施|支持|开展|推进|改造)+/;
/** “企业评定”授权企业60家、认定人才300人: the scheme by which both are done. */
const QUOTED_SCHEME = /^“[^”]{2,20}”(?=\p{Script=Han}{3})/u;
/** Verbs whose percentage is by how much: 平均压减环节40%、材料35%. */
const RATE_ACTION = /压减|压缩|缩短|减少|降低|精简|下降/;

export function nameBefore(context: RunContext): Found {
  const { run, thread, predicate, noun, own } = context;
  const percent = isPart(run.members[0]);
  const ratio = PART_OF.exec(noun);
  if (ratio && percent) return partOf(noun.slice(0, ratio.index), noun.slice(ratio.index + 1), context);
  // 外贸进出口促稳提质、增长4%: the name stands before the verb that 、 ends.
  const topic = noun.endsWith('、') ? topicOf(noun.slice(0, -1), own) : null;
  if (topic) return found(topic, 'carried');
  const respect = RELATIVE.endingAt(noun, noun.length);
  if (run.describes && respect !== '' && run.behind.noun !== '' && !percent) return found(finishName(run.behind.noun + respect, own), 'behind');
  const plan = percent ? OF_PLAN.exec(noun) : null;
  if (plan) return found({ ...NAMELESS, name: `${carried(context).name}${plan[1] ?? ''}完成率` }, 'leaning', true);
  const level = percent && run.before.endsWith('的') ? LEVEL_WITH.exec(noun) : null;
  if (level) return partOf(level[1] ?? '', level[2] ?? '', context);
  if (percent && run.behind.verb !== '' && run.behind.noun === '' && noun !== '' && !predicate.verb) return partDoing(context);
  if (percent && noun === '' && !predicate.verb && USED_FOR.test(run.behind.verb)) {
    const whole = carried(context);
    if (whole.name !== '') return found({ ...NAMELESS, name: `${run.behind.verb}${whole.name}占比`, subject: whole.subject }, 'leaning', true, true);
  }
  const named = nameOf(noun, own, predicate.change === null);
  if (named.name === '') return carried(context);
  if (MONEY.test(named.name)) return spentOn(named, context);
  const rate = rateOfHead(named.name, thread, own);
  if (rate) return rate;
  if (BETWEEN_INCOMES.test(named.name) && thread.root?.entry?.code.startsWith('income_') === true) return found({ ...named, name: named.name.replace(/^(?:居民)?(?:收入)?/, '城乡居民收入') }, 'leaning');
  if (named.relative) return leaning(named, context);
  if (REACHES.test(named.name) && run.behind.noun === '' && thread.head !== '') return found({ ...named, name: thread.head + named.name }, 'leaning');
  if (REACHES.test(named.name) && run.behind.noun === '' && thread.last.length > 0) return doneTo(named, context);
  if (isBareVerb(named.name) && (OPENS_ITEM.test(run.before) || goesOnCounting(context))) return doneTo(named, context);
  if (isClass(named.name) && (thread.last.length > 0 || thread.head !== '')) return ofClass(named.name, thread, own);
  const again = named.name.replace(AGAIN, '');
  if (run.behind.noun === '' && !percent && (again === '建' || OBJECT.has(again)) && !OPENS_ITEM.test(run.before)) return doneAgain(again, named, context);
  const ofLevel = levelOf(named, context);
  if (ofLevel) return ofLevel;
  const part = partOfLast(named, context);
  if (part) return part;
  const scheme = REACHES.test(named.action) ? schemeBefore(thread, '') : '';
  if (scheme !== '') return found({ ...named, name: scheme + named.name }, 'before');
  const quoted = named.action !== '' && run.before.startsWith('、') ? (QUOTED_SCHEME.exec(thread.last[thread.last.length - 1]?.name ?? '')?.[0] ?? '') : '';
  if (quoted !== '') return found({ ...named, name: quoted + named.name }, 'before');
  const plain = found(inherits(named, context) ? { ...named, subject: thread.owner || (thread.root?.subject ?? '') } : named, 'before');
  const { action } = thread;
  if (percent && RATE_ACTION.test(action) && OPENS_ITEM.test(run.before) && !predicate.verb) return { ...plain, name: action + named.name, action };
  if (named.action !== '' || action === '' || predicate.change !== null || predicate.verb || !OPENS_ITEM.test(run.before)) return plain;
  const metric = TERMINAL.endingAt(named.name, named.name.length) !== '' && !action.startsWith('新');
  // 更新渔船92艘、减船转产90艘: an item with a verb of its own.
  if (percent || metric || FALL.startingAt(named.name, 0) !== '') return plain;
  return { ...plain, name: action + named.name, action };
}

function isBareVerb(name: string): boolean {
  return OBJECT.has(name) ? name.length < 5 : name.length < 4 && name.startsWith('新') && OBJECT.has(name.slice(1));
}

/** 新签约项目100个，新开工80个: the same unit tells that the same things are counted. */
function goesOnCounting({ run, thread }: RunContext): boolean {
  const last = thread.last[thread.last.length - 1];
  return last !== undefined && last.action !== '' && run.before.startsWith('新') && last.placed.figure.unit === run.members[0]?.figure.unit;
}

/** 茶叶产量增长5%，其中绿茶增长8%: a part of what was measured before, in the same respect. */
function partOfLast(named: Named, { run, thread, predicate, own }: RunContext): Found | null {
  const opens = /^[、，]?其中/.test(run.before);
  const whole = opens ? thread.root : thread.whole;
  if (!whole || named.entry || !(predicate.verb || predicate.change !== null) || TERMINAL.endingAt(named.name, named.name.length) !== '') return null;
  const name = nameOfPart(named.name, whole);
  if (name === null || (predicate.change === null && !INCOME_OWNER.test(named.name))) return null;
  thread.whole = whole;
  return found(finishName(name, own), 'before');
}

/**
 * 市属企业转型加快，税收收入增长9%; 白鹭港货运量增长5%，客运量增长3%: a bare indicator has the owner of what stands
 * before it in the sentence, unless 全省 says otherwise.
 */
function inherits(named: Named, { noun, thread, clause }: RunContext): boolean {
  if (named.subject !== '' || SCOPE.startingAt(noun, 0) !== '' || clause.opener === '；') return false;
  const kin = thread.root?.name.endsWith(named.name.slice(-KIN)) === true && named.name.length > KIN;
  return named.entry !== null || kin || ((thread.owner !== '' || thread.root?.subject !== '') && OF_A_FIRM.test(named.name));
}

/** 投入3亿元 | 完成码头改造: what money was spent on, behind it or just before it. */
function spentOn(named: Named, context: RunContext): Found {
  const { run, clause, thread, own } = context;
  const purpose = [run.behind.verb || run.behind.noun, run.purpose].map((words) => words.replace(SPENT_BY, '')).find((words) => words !== '');
  // What is built with it is no part of the sum: 新建学校投资 is all of it.
  if (purpose !== undefined) return found({ ...finishName(purpose + named.name, own), action: '' }, 'behind');
  const last = thread.last[thread.last.length - 1];
  return last?.clause === clause ? leaning(named, context) : found(named, 'leaning');
}

/** 彩票公益金的六成 | 用于养老: what a part of a thing does. */
function partDoing({ noun, run, own }: RunContext): Found {
  const named = nameOf(noun.replace(/[的中]$/, ''), own, false);
  return found({ ...named, entry: null, name: `${named.name}${run.behind.verb}占比` }, 'before', true);
}

/** 占全部门店 | 三成. */
function partOf(whose: string, whole: string, context: RunContext): Found {
  const owner = withoutLead(whose) === '' ? carried(context) : nameOf(whose, context.own, false);
  const base = owner.relative ? leaning(owner, context) : owner;
  const of = whole.replace(/的?(?:比重|比例|比率|份额)?的?$/, '');
  const name = of === '' ? `${base.name}占比` : `${base.name}占${of}${whole.includes('份额') ? '份额' : '比重'}`;
  return found({ ...NAMELESS, name, entry: lexiconEntry(name), subject: base.subject }, base.name === '' ? 'leaning' : 'before', true);
}

/** The name of the figure before; of 新增书屋12间、累计达到90间 the second speaks of all 书屋. */
function carried({ run, thread, predicate, own }: RunContext): Found {
  if (thread.topic) return found(thread.topic, 'carried');
  const last = thread.last[thread.last.length - 1];
  if (thread.share && run.members[0]?.figure.kind === 'point') return found({ ...thread.share, relative: false }, 'carried', true);
  if (!last) return found(NAMELESS, 'carried');
  if (predicate.changeWord !== '' && last.action === predicate.changeWord) return found({ ...last, relative: false }, 'carried');
  const grown = predicate.verb && predicate.change === null && /^(?:新|净增|增)/.test(last.action);
  const total = (predicate.cumulative || grown) && last.action !== '' && last.name.length - last.action.length >= 2;
  const stock = total ? finishName(last.name.slice(last.action.length), own) : { ...last, relative: false };
  return found(stock, 'carried', last.share && isPart(run.members[0]), last.partitive);
}

/** 新增国家级绿色工厂3家、省级12家: the same things of another level. */
function levelOf(named: Named, { thread, own }: RunContext): Found | null {
  const last = thread.last[thread.last.length - 1];
  if (!last || !LEVEL_ONLY.test(named.name) || !LEVELS.test(last.name)) return null;
  return found({ ...finishName(last.name.replace(LEVELS, named.name), own), subject: last.subject }, 'leaning');
}

/** 新建公园23个，今年再建30个: the same is done to more of the same things. */
function doneAgain(verb: string, named: Named, context: RunContext): Found {
  const last = context.thread.lastIn(context.run.members[0]?.figure.unit ?? '');
  if (!last) return found(named, 'before');
  if (INTRANSITIVE.test(verb)) return doneTo({ ...named, name: verb }, context, last);
  const tail = OBJECT.endingAt(last.name, last.name.length);
  const things = (last.action !== '' ? last.name.slice(last.action.length) : last.name.slice(0, last.name.length - tail.length)).replace(PLANNED, '').replace(COUNT_OF, '');
  if (things.length < (last.action === '' ? 3 : 2) || TERMINAL.endingAt(things, things.length) !== '') return found(named, 'before');
  const action = verb === '建' ? '新建' : verb;
  return found({ ...named, name: action + things, action, subject: last.subject }, 'leaning');
}

/** 总里程, 占比: in what respect the earlier name is measured. */
function leaning(named: Named, { thread, own }: RunContext): Found {
  if (thread.owner !== '' && OF_A_FIRM.test(named.name)) return found({ ...named, subject: thread.owner, relative: false }, 'before');
  const last = thread.topic ?? thread.root ?? thread.last[thread.last.length - 1];
  if (!last || last.name === '') return found(named, 'leaning');
  const base = last.name.length - last.action.length >= 3 ? last.name.slice(last.action.length) : last.name;
  if (WHOLE.test(named.name) && last.entry) return found({ ...NAMELESS, name: base, entry: last.entry, subject: last.subject }, 'carried');
  const tail = named.name.replace(/^总/, '');
  const stem = OTHER_RESPECT.test(named.name) ? stemOf(base) : base;
  const overlap = tail.length > 2 ? base.lastIndexOf(tail.slice(0, 2)) : -1;
  // 研发经费投入 | 投入强度, 空气质量优良天数 | 优良率: the words they share stand once.
  if (overlap > 1 && !base.endsWith(tail)) return found({ ...finishName(base.slice(0, overlap) + tail, own), subject: last.subject }, 'leaning');
  const name = base.endsWith(tail) ? base.slice(0, base.length - tail.length) + named.name : stem + named.name;
  return found({ ...finishName(name, own), subject: last.subject }, 'leaning', SHARE_OF.test(named.name));
}

/** 厂房新开工20栋、竣工14栋: what is done to the things counted before. */
function doneTo(named: Named, { thread, own }: RunContext, last = thread.last[thread.last.length - 1]): Found {
  if (!last || last.name === '') return found(named, 'before');
  if (REACHES.test(named.name)) return found({ ...named, name: last.name + named.name, subject: last.subject }, 'leaning');
  // 新签约项目100个，新开工80个: the verb that opened the name gives way to the new one.
  if (last.action !== '' && last.name.length > last.action.length) {
    const done = named.name + last.name.slice(last.action.length);
    return found({ ...finishName(done, own), subject: last.subject }, 'leaning');
  }
  const verb = OBJECT.endingAt(last.name, last.name.length);
  const things = verb === '' ? last.name.slice(last.action.length) || last.name : last.name.slice(0, last.name.length - verb.length).replace(/新$/, '');
  return found({ ...named, name: things + named.name, subject: last.subject }, 'leaning');
}
