/** Pass 3: names that only say in what respect an earlier name is measured: 总里程, 占比, 总投资. */
import { IN_TOTAL } from '../account';
import { stemOf } from '../name-lists';
import { finishName, NAMELESS, type Named } from '../noun-before';
import { clauseLedBy, type Statement } from '../statement';
import type { Surroundings } from '../surroundings';
import { RELATIVE, SCOPE } from '../words';
import { achievesNext, OF_A_FIRM } from './actor';
import { withoutShare } from './carried';
import { found, type Found } from './found';
import { rateOfHead } from './heads';
import type { Mention } from './mention';
import { each, same, sameOrNull, type NamingRule } from './naming';
import { mayOwn } from './regional';

/** Relative names that ask for the size of the thing itself. */
const WHOLE = /^(?:总量|总数|总额|总规模|规模|数量|余额|总值|总人数|人数)$/;
const SHARE_OF = /占比|比重|比例|份额/;
/** Relative names that measure the same thing in another respect: 茶园面积…、总产量…. */
const OTHER_RESPECT = /^装机|产量|总产|产值|面积|单产|亩产|收入|支出|增加值|销售额|成交额|营业额|花费|市值|保有量|拥有量/;
/** 城镇、农村居民收入分别增长5%、6%，收入比缩小至1.9: between whose incomes went without saying. */
const BETWEEN_INCOMES = /^(?:居民)?(?:收入之?(?:倍差|比|比值|差距)|倍差)$/;
const MONEY = /^(?:投资|投入|资金|投入资金|筹资|支出)$/;
/** 支出12亿元，| 用于科技创新. */
const OF_NEXT = /^(?:主要)?用于(.{2,12})$/;
const SPENT_BY = /^(?:用于|完成|建设|实施|支持|开展|推进|改造)+/;
/** Names that end alike (货运量, 客运量) measure the same owner. */
const KIN = 2;

/** 长达4000公里的 | 管道. */
const MEASURED_BY: ReadonlyMap<string, string> = new Map(Object.entries({ 长: '长度', 全长: '长度', 总长: '总长度', 高: '高度', 宽: '宽度', 深: '深度' }));
/** 总产值翻两番的 | 目标: what was set, no thing that has a value. */
const SET = /目标|任务|要求|指标|计划|设想|水平|基础/;

/** 总投资100亿元的 | 风电项目: the respect stands before, the thing behind. */
export const RESPECT_OF_BEHIND: NamingRule = {
  id: 'name.respect.behind',
  example: ['总投资100亿元的风电项目开工建设。', '风电项目总投资 100亿元'],
  gives: ({ run, noun, percent, own }) => {
    const respect = MEASURED_BY.get(noun) ?? RELATIVE.endingAt(noun, noun.length);
    const thing = run.describes && !percent && !SET.test(run.behind.noun) ? run.behind.noun : '';
    return respect !== '' && thing !== '' ? same(found(finishName(thing + respect, own), 'behind')) : null;
  },
};

const SPENT = '支出';
/** 投资33亿元 | 赛车小镇 | 被评为: what became of the thing that the money was for. */
const BEFELL = /^(?:[已均]|全部|顺利|成功|正式|如期)*(?:[被落入获荣]|建成|竣工|投产|投用|投运|开工|签约|跻身|列入|启动|通车|开业|开园)/;

/** What the money is for: behind it, or, of what is spent, in the next clause. */
function purposeOf({ named, run, clause, sentence }: Mention): string | undefined {
  const { noun, verb } = run.behind;
  const purpose = [verb === '' || (noun !== '' && BEFELL.test(verb)) ? noun : verb, run.purpose]
    .map((words) => words.replace(SPENT_BY, ''))
    .find((words) => words !== '');
  if (purpose !== undefined || named.name !== SPENT || clause.closer !== '，') return purpose;
  return OF_NEXT.exec(sentence.clauses[clause.index + 1]?.text ?? '')?.[1];
}

/** 投入3亿元 | 完成码头改造: what money was spent on, behind it or just before it. */
export const SPENT_ON: NamingRule = {
  id: 'name.spent-on',
  example: ['投入3亿元完成码头改造。', '码头改造投入 3亿元'],
  gives: (mention) => {
    const { named, clause, last, own } = mention;
    if (!MONEY.test(named.name)) return null;
    const purpose = purposeOf(mention);
    // What is built with it is no part of the sum: 新建学校投资 is all of it.
    if (purpose !== undefined) return same(found({ ...finishName(purpose + named.name, own), action: '' }, 'behind'));
    // 支出310亿元 without a purpose is the account's.
    if (named.name === SPENT) return null;
    // 房地产开发投资继续下降，完成投资36亿元: of the investment that the clause before speaks of.
    if (mention.said.before.topic?.name.endsWith(named.name) === true) return same(found(mention.said.before.topic, 'carried'));
    return same(last?.clause === clause ? leaningName(named, mention) : found(named, 'leaning'));
  },
};

/** 强化食品安全监管，| 合格率98%: the rate of what the clause before is about. */
export const RATE_OF_HEAD: NamingRule = {
  id: 'name.rate-of-head',
  example: ['强化食品安全监管，合格率98%。', '食品安全合格率 share 98%'],
  gives: ({ named, said, own }) => sameOrNull(named.name === '' ? null : rateOfHead(named.name, said, own)),
};

/** 城镇、农村居民收入分别增长5%、6%，| 收入比缩小至1.9. */
export const INCOME_GAP: NamingRule = {
  id: 'name.income-gap',
  example: ['城镇、农村居民人均可支配收入分别增长5%、6%，倍差缩小至1.9倍。', '城乡居民收入倍差'],
  gives: ({ named, said }) => {
    if (!BETWEEN_INCOMES.test(named.name) || said.root?.entry?.code.startsWith('income_') !== true) return null;
    return same(found({ ...named, name: named.name.replace(/^(?:居民)?(?:收入)?/, '城乡居民收入') }, 'leaning'));
  },
};

/** 市属企业转型加快，| 利润增长9%: what only firms have belongs to the firms of the clause before. */
export const RESPECT_OF_OWNER: NamingRule = {
  id: 'name.respect.owner',
  example: ['市属企业转型加快，产值达到90亿元。', '市属企业的 产值 90亿元'],
  gives: ({ named, said, clause }) => {
    const owner = said.before.owner || (achievesNext(said.actor, clause) ? said.actor.name : '');
    return named.relative && owner !== '' && OF_A_FIRM.test(named.name) ? same(found({ ...named, subject: owner, relative: false }, 'before')) : null;
  },
};

/** 平均停留, 人均消费: what one of those told of before does; 人均消费支出 is the region's own. */
const OF_EACH_ONE = /^(?:平均|人均|户均|次均)(?:停留|居住|逗留|消费|花费|住院)(?:天数|时间|时长|费用|金额)?$/;

/** 研学游客突破120万、| 人均消费860元. */
export const RESPECT_OF_EACH: NamingRule = {
  id: 'name.respect.each',
  example: ['研学游客突破120万、人均消费860元。', '研学游客人均消费 860元'],
  gives: ({ named, last, clause, own }) => {
    const near = last !== undefined && clause.index - last.clause.index < 2 && clause.opener !== '；';
    if (!near || last.share || !OF_EACH_ONE.test(named.name) || !COUNTED.has(last.placed.figure.kind)) return null;
    return same(
      found({ ...finishName(last.name.slice(last.action.length).replace(/(?:人数|人次|数量|总数)$/, '') + named.name, own), subject: last.subject }, 'leaning'),
    );
  },
};

const COUNTED: ReadonlySet<string> = new Set(['count', 'other']);

/** 工业生产 | 增长较快, 外贸 | 稳中提质, 民营经济 | 贡献加大: the branch that a clause without a figure speaks of. */
const BRANCH_FARES =
  /^(?:全[国省市县区州]|[我本][国省市县区州])?(\p{Script=Han}{0,4}?(?:(?<![创就失毕])业|(?:民营|县域|海洋|数字|旅游|林下|集体|非公有制)经济|外贸|贸易))(?:\p{Script=Han}{2})?(?:更加?|愈加|不断|进一步|加[大快强速]|[稳较持快平提回增保企继蓬迅健高转优凸亮])/u;
/** What a branch produces or turns over, all of it. */
const OF_A_BRANCH = /^(?:总?产值|增加值|总额|总产量)$/;

/** 工业生产增长较快，| 总产值增长9.6%. */
export const RESPECT_OF_BRANCH: NamingRule = {
  id: 'name.respect.branch',
  example: ['工业生产增长较快，总产值增长9.6%。', '工业总产值 growth 9.6%'],
  gives: (mention) => {
    const { named, said, own } = mention;
    if (!named.relative || !OF_A_BRANCH.test(named.name) || said.before.topic !== null) return null;
    const branch = BRANCH_FARES.exec(clauseLedBy(mention))?.[1];
    return branch === undefined ? null : same(found(finishName(branch + named.name, own), 'leaning'));
  },
};

/** 对经济增长的贡献率: what somebody else's growth owes to it; 对外 opens names. */
const DONE_TO_OTHERS = /^对(?!外)[^、，和]{2,16}?的?(?:综合)?贡献(?:率|度|份额)$/;
/** 产业增加值 contributes as the branch itself. */
const PRODUCED = /(?:增加值|总产值|产值)$/;
/** What can carry growth: a branch, what is spent or sold. */
const CARRIES = /(?:业|[内外]需|经济|投资|消费|消费支出|出口|进出口|净出口|资本形成|需求|增加值|产值)$/;

/** 服务业增加值增长6.2%、| 对经济增长的贡献率达58.3%: of what the words before tell of. */
export const RESPECT_DONE: NamingRule = {
  id: 'name.respect.done',
  example: ['服务业增加值增长6.2%、对经济增长的贡献率达58.3%。', '服务业对经济增长的贡献率 58.3%'],
  gives: ({ bare, said, clause, own }) => {
    if (!DONE_TO_OTHERS.test(bare)) return null;
    const told = said.before.topic ?? (said.root && clause.index - said.root.clause.index < NEARBY ? said.root : undefined);
    const thing = told ? told.name : BRANCH_AT_START.exec(said.before.head)?.[0];
    if (thing === undefined || !CARRIES.test(thing)) return null;
    return same(found({ ...finishName(thing.replace(PRODUCED, '') + bare, own), subject: told?.subject ?? '' }, 'leaning'));
  },
};

/** Two clauses on, a share or a rank may stand between. */
const NEARBY = 3;
const BRANCH_AT_START = /^(?:\p{Script=Han}{1,6}?(?:产业|业|经济)(?![园区链带化])|内需|外需|消费|投资|出口)/u;

/** 生产总值突破500亿元，| 人均超过1万元: the same by the head. */
export const RESPECT_PER_HEAD: NamingRule = {
  id: 'name.respect.per-head',
  example: ['地区生产总值突破500亿元大关，人均超过1.2万元。', 'gdp_per_capita 12000元'],
  gives: ({ noun, said, own }) => {
    const whole = /^[也又则]?人均$/.test(noun) && said.root?.entry?.code === 'gdp' ? said.root : null;
    if (!whole) return null;
    return same(found({ ...finishName(`人均${whole.name === '经济总量' ? '地区生产总值' : whole.name}`, own), subject: whole.subject }, 'leaning'));
  },
};

/** 总里程, 占比: in what respect the earlier name is measured. */
export const RESPECT: NamingRule = {
  id: 'name.respect',
  example: ['签约项目97个，总投资620亿元。', '签约项目总投资 620亿元'],
  gives: (mention) => (mention.named.relative ? same(leaningName(mention.named, mention)) : null),
};

const CAPACITY = /年(?:产能|生产能力|加工能力|制造能力)$/;
const YIELDS = /产值|收入|利润|税/;

/** 新增高速公路320公里、一级公路660公里，| 总里程分别达1200公里和2100公里: the respect of each that was told before. */
export const RESPECT_OF_LIST: NamingRule = {
  id: 'name.list.respect',
  example: ['种植茶叶12万亩、油茶8万亩，产值分别达到16亿元和6亿元。', '茶叶产值 16亿元'],
  gives: (mention) => {
    const { run, predicate, named, said, own, bare } = mention;
    // 地方财政收入、支出分别增长: a list of its own that ends so.
    if (run.members.length < 2 || !predicate.each || !named.relative || said.before.topic !== null || !ALONE.test(bare.slice(0, -named.name.length)))
      return null;
    const listed = listedBefore(mention);
    if (listed) return each(listed.map((thing) => found(finishName(thing + named.name, own), 'list')));
    const names = said.named.length >= run.members.length ? said.named.slice(-run.members.length) : null;
    if (!names || new Set(names.map(({ name, subject }) => subject + name)).size < names.length) return null;
    // 种植茶叶12万亩: the output is that of the tea.
    return each(names.map((one) => ({ ...leaningTo({ ...one, name: one.name.slice(one.action.length), action: '' }, named, own), source: 'list' as const })));
  },
};

/** Nothing but the verb that tells the respect: 实现营业收入. */
const ALONE = /^(?:分别|实现|完成|达到|累计){0,3}$/;

/** 其中软件、汽车等行业增势较好，: the things of a clause without a figure, one a value; null where it lists another number. */
function listedBefore(mention: Mention): string[] | null {
  const list = LISTED.exec(clauseLedBy(mention))?.[1]?.split('、') ?? [];
  return list.length === mention.run.members.length && list.every((thing) => thing.length > 1 && thing.length <= LONGEST_LISTED) ? list : null;
}

const LISTED = /^(?:其中)?((?:[^、，和]{2,12}、){1,8}[^、，和]{2,12}?)等\p{Script=Han}{0,4}(?:行业|产业|领域|门类|制造业)/u;
const LONGEST_LISTED = 12;

/** 农民收入增速快于城镇居民，: whose incomes a clause without a figure speaks of. */
const EARNERS = /^(?:全[省市县区州])?(农民|农牧民|农村(?:常住)?居民|城镇(?:常住)?居民)(?:人均)?(?:可支配)?收入/;

/** 农民收入增长较快，| 人均可支配收入达到1.5万元. */
export const RESPECT_OF_EARNERS: NamingRule = {
  id: 'name.respect.earners',
  example: ['农民收入增速连续八年快于城镇居民，人均可支配收入达到1.5万元。', 'income_rural 15000元'],
  gives: (mention) => {
    const { bare, own } = mention;
    const earners = /^人均(?:可支配|纯)收入$/.test(bare) ? EARNERS.exec(clauseLedBy(mention))?.[1] : undefined;
    return earners === undefined ? null : same(found(finishName(earners.replace('农牧民', '农村居民').replace('农民', '农村居民') + bare, own), 'before'));
  },
};

/** 蔬菜生产 | 规模扩大, 棉花 | 连续三年丰收: the product that a clause without a figure speaks of. */
const PRODUCT_FARES =
  /^(?:全[省市县区州])?(\p{Script=Han}{2,5}?)(?:生产|种植|栽培|养殖)(?:规模|面积|能力|形势)?(?:不断|进一步|[稳较加持快平提回增保企继扩])|^(?:全[国省市县区州])?(\p{Script=Han}{2,4}?)(?:生产)?(?:连续[一二三四五六七八九十\d]{1,3}年(?:增产|[获夺喜]?.?大?丰收)|[再又喜]?[获夺]得?大?丰收)/u;
const OF_A_PRODUCT = /^(?:种植面积|播种面积|养殖面积|总?产量|单产|亩产|出栏量?|存栏量?)$/;

/** 蔬菜生产规模扩大，| 种植面积6.2万公顷. */
export const RESPECT_OF_PRODUCT: NamingRule = {
  id: 'name.respect.product',
  example: ['蔬菜生产规模进一步扩大，种植面积6.2万公顷，产量362万吨。', '蔬菜种植面积 62000公顷'],
  gives: (mention) => {
    const { named, own } = mention;
    const fares = OF_A_PRODUCT.test(named.name) ? PRODUCT_FARES.exec(clauseLedBy(mention)) : null;
    const product = fares?.[1] ?? fares?.[2];
    return product === undefined ? null : same(found(finishName(product + named.name, own), 'before'));
  },
};

/** The relative name `named` put behind the earlier one. */
export function leaningName(named: Named, { said, own }: Mention): Found {
  const last = said.before.topic ?? said.root ?? said.last[said.last.length - 1];
  return last && last.name !== '' ? leaningTo(last, named, own) : found(named, 'leaning');
}

function leaningTo(last: Named | Statement, named: Named, own: Surroundings): Found {
  const whole = OF_THE_WHOLE.test(named.name) ? withoutShare(last.name) : null;
  // 新增公路120公里、总里程达到9800公里: all of them, however they are called.
  const shortest = OF_ALL.test(named.name) && ADDED.test(last.action) ? 2 : SHORTEST_THING;
  const base = whole ?? (last.name.length - last.action.length >= shortest ? last.name.slice(last.action.length) : last.name).replace(RECEIVES, '');
  // 形成年产能20万吨，产值达到30亿元: what comes of a capacity is none of its own respects.
  if (CAPACITY.test(base) && YIELDS.test(named.name)) return found(named, 'leaning');
  if (WHOLE.test(named.name) && last.entry) return found({ ...NAMELESS, name: base, entry: last.entry, subject: last.subject }, 'carried');
  return found({ ...finishName(joined(base, named.name), own), subject: last.subject }, 'leaning', SHARE_OF.test(named.name));
}

const OF_ALL = /^(?:总(?:数|量|里程|长度|规模|面积|户数|人数|容量)|累计总数|保有量|拥有量|存量)$/;
const ADDED = /^(?:新增|净增|新建|新[开改扩]|新认定|新培育|新登记)/;

/** A thing is called by no fewer characters. */
const SHORTEST_THING = 3;
const RECEIVES = /^接待(?:国内外|海内外|国内|入境)?(?=游客|旅客)/;

/** 占比达63%、| 规模…, 余额…: of the thing itself, not of its share. */
const OF_THE_WHOLE = /^(?:总?规模|余额|总量|总额|户数|数量|总数|金额|产值|营收|容量)$/;

const CONTRACT = /^(?:实际|协议)(?:金额|投资)$/;
const AGREED = /(?:协议|合同|实际)(?:金额|投资)?$/;
const OTHER_SIDE: Readonly<Record<string, string>> = { 收入: '支出', 支出: '收入' };

const TOTAL_WORD = new RegExp(`(?<=收入|支出)(?:${IN_TOTAL})$`);

/** 夏粮亩产385公斤，| 总产量增长3%: all of it, not of an acre. */
const OF_AN_ACRE = /(?<=.{2})(?:平均)?(?:亩产|单产)(?:量|水平)?$/;

/** 一般公共预算收入合计168亿元，其中：当年 | 收入85亿元: the account's own revenue, without what others gave. */
function baseFor(told: string, respect: string): string {
  const own = respect in OTHER_SIDE && told.includes(respect);
  return own ? told.replace(TOTAL_WORD, '') : told.replace(OF_AN_ACRE, '');
}

function joined(told: string, respect: string): string {
  const base = baseFor(told, respect);
  const tail = respect.replace(/^总/, '');
  // 财政收入98亿元，支出120亿元: the other side of the same account.
  const other = OTHER_SIDE[respect] ?? '';
  if (other !== '' && base.endsWith(other)) return base.slice(0, -other.length) + respect;
  if (base.endsWith(tail)) return base.slice(0, base.length - tail.length) + respect;
  const overlap = tail.length > 2 ? base.lastIndexOf(tail.slice(0, 2)) : -1;
  // 外商直接投资协议金额…，实际投资…: what came of what was agreed.
  if (CONTRACT.test(respect)) return base.replace(AGREED, '') + (respect === '实际投资' ? '实际金额' : respect);
  // 研发经费投入 | 投入强度, 空气质量优良天数 | 优良率: the words they share stand once.
  if (overlap > 1) return base.slice(0, overlap) + tail;
  if (!OTHER_RESPECT.test(respect)) return base + respect;
  const stem = FIRM.exec(base)?.[0] ?? (FIRMS_ALONE.test(base) ? base : stemOf(base) || base);
  return (YIELD.test(respect) ? stem.replace(GROWN, '') : stem) + respect;
}

/** 规上企业68户，| 产值120亿元: what is left without the firms names nothing. */
const FIRMS_ALONE = /(?:规模以上|规上|限额以上|限上)(?:企业|单位)$/;
/** 蔬菜种植面积6万公顷，| 产量362万吨: how much came of it, however it was grown. */
const YIELD = /^(?:总?产量|单产|亩产|总产)/;
const GROWN = /(?<=.{2})(?:种植|播种|养殖|栽培)$/;

/** 公司 | 研发投入, 产值: what a firm earns is no part of what it invests or carries. */
const FIRM =
  /^\p{Script=Han}{0,10}(?:企业|公司|集团|园区|开发区|高新区|经开区|合作社|工厂|民企|国企|央企)(?=\p{Script=Han}{0,8}(?:投入|投资|经费|支出|贷款|税收|利税|利润|资产|[货客]运量|用电量|能耗|订单|出口|出口额|进出口额|产值|收入|增加值)$)/u;

/**
 * 市属企业转型加快，税收收入增长9%; 白鹭港货运量增长5%，客运量增长3%: a bare indicator has the owner of what stands
 * before it in the sentence, unless 全省 says otherwise.
 */
export function inherits({ named, noun, said, clause }: Mention): boolean {
  if (named.subject !== '' || SCOPE.startingAt(noun, 0) !== '' || clause.opener === '；') return false;
  if (!mayOwn(said.before.owner || (said.root?.subject ?? ''), named)) return false;
  const kin = said.root?.name.endsWith(named.name.slice(-KIN)) === true && named.name.length > KIN;
  return named.entry !== null || kin || ((said.before.owner !== '' || said.root?.subject !== '') && OF_A_FIRM.test(named.name));
}
