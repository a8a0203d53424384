/** Pass 3: the name of a figure from the words before it: 民宿集群实现营业额 | 6亿元, 新建街心公园 | 8处. */
import { lexiconAtEnd, lexiconEntry, shownName, type Entry } from './lexicon';
import { lastPhrase, withoutLead } from './segments';
import { cutSubject, isOwner, ownerAtStart } from './subject';
import { CALLED_BY_RANK, standingOf } from './wider-region';
import type { Surroundings } from './surroundings';
import { CARRIER, CARRIER_AT_START, FALL, LIGHT, OBJECT, RELATIVE, RISE, STRONG_OBJECT, TERMINAL } from './words';

export interface Named {
  /** '' where the words name nothing of their own: the name of an earlier figure carries over. */
  name: string;
  entry: Entry | null;
  subject: string;
  /** Verb that opens the name (新建), for the items that follow without one. */
  action: string;
  /** The name only says in what respect (总量, 占比): it leans on an earlier name. */
  relative: boolean;
}

export const NAMELESS: Named = { name: '', entry: null, subject: '', action: '', relative: false };

/** Adverbs between a subject and its 实现, which goes with them: 白鹭港全年完成吞吐量. */
const LINK = /(?:去年|今年|上年|全年|累计|[共已年均也]|预计|全部|共计|持续|顺利|圆满|超额|提前|首次|努力|力争){1,4}$/;
const LONGEST_OWNER = 14;
/** Phrases longer than this are cut at their last verb that takes an object. */
const LONGEST_NAME = 18;
/** The same for phrases that end like a measured thing (村民自筹或入股占比). */
const LONGEST_METRIC = 26;

/** 性别比由2010年的105.86 | 下降为, 总量由全省第7 | 进到: a bare number that it started from is no part of the name. */
const STARTED_AT = /[由从][^，。；由从]{0,24}?(?:(?<![\d.])\d{1,4}\.\d{1,4}|第[\d一二三四五六七八九十]{1,3}[位名]?)$/;

/** 在遭受严重自然灾害的情况下 | 仍达到: how things stood names nothing. */
const CIRCUMSTANCE = /^[在于].{2,}(?:情况|条件|形势|环境|背景)[之以]?下$/;

/** 农业总产值，…，达到计划规定的 | 1690亿元: who set the value names nothing. */
const PLAN_SETS = /^(?:国家|五年)?(?:计划|预算|规划)(?:规定|要求|安排|确定|设想)$/;

/** 在教育、医疗等领域 | 建成: where it was done is a list of its own; 新、改建 is one verb. */
const IN_FIELDS = /(?<!存)在[^，在]{2,30}等[^，、在]{0,4}(?:领域|行业|方面|场景|环节|区域)(?=.{2})/;
const ONE_OF_SEVERAL_VERBS = /(?<=新|改)、(?=[改扩续迁翻](?:、[扩迁续])?建)/g;
/** 5年 | 内二产, 单位：人 | 全年: what is left of a span or of a table's head. */
const LEFT_BEFORE = /^(?:内(?=[一二三]产|全[省市县区]|新[增建])|(?:[人户个家亩吨元件%％]|[万亿]元|[万亿][人吨亩]|公顷)(?=全年))/;
const withoutLeft = (plain: string): string => (LEFT_BEFORE.test(plain) ? withoutLead(plain.replace(LEFT_BEFORE, '')) : plain);
/** 农民纯收入 | 全市 | 平均每人达到355元. */
const WHERE_BEHIND = /(?<=收入|支出|产量|住房面积)全[省市县区州国]$/;
const withoutFields = (noun: string): string =>
  (noun.includes('、') ? noun.replace(IN_FIELDS, '').replace(ONE_OF_SEVERAL_VERBS, '') : noun).replace(WHERE_BEHIND, '');

/** Reads a name from the noun phrase of a predicate. `counted` is true where no verb of difference follows (V N F). */
export function nameOf(noun: string, own: Surroundings, counted: boolean): Named {
  const last = lastPhrase(withoutFields(noun.replace(STARTED_AT, '')), counted);
  let phrase = afterCause(deedOf(withoutLeft(withoutLead(last)), own));
  phrase = afterCarrier(phrase, counted);
  const light = withoutLight(withoutTime(phrase));
  phrase = (light.owner + light.rest).replace(TASK, '$1').replace(ARRANGES, '');
  if (/^(?:[或前]|(?:可比|现)价格?)?$/.test(phrase) || CIRCUMSTANCE.test(phrase) || PLAN_SETS.test(phrase)) return NAMELESS;
  const action = OBJECT.startingAt(phrase, 0);
  if (!action && phrase.length > (TERMINAL.endingAt(phrase, phrase.length) ? LONGEST_METRIC : LONGEST_NAME)) phrase = fromLastVerb(phrase);
  const named = ofWider(achievedBy(light, own) ?? finishName(phrase, own), last, own);
  if (named.entry === null || named.subject !== '' || last.length === noun.length) return named;
  // 白鹭港通过验收、出口额突破2亿元: an indicator without an owner goes on with that of its clause.
  return { ...named, subject: ownerAtStart(withoutLead(noun), own) };
}

/** 全省 | 地区生产总值 in the report of a city is the province's. */
function ofWider(named: Named, printed: string, own: Surroundings): Named {
  const where = CALLED_BY_RANK.exec(printed.replace(/^(?:其中|同期|当年|同年|而|20\d{2}年)/, ''))?.[0];
  return named.subject === '' && named.name !== '' && where !== undefined && standingOf(where, own) === 'wider' ? { ...named, subject: where } : named;
}

/** 落实农村公路建设目标任务: the task, without that it is one. */
const TASK = /^(?:全面)?(?:落实|完成|下达|承担)(.{4,}?)(?:约束性|指令性|指导性)?(?:目标任务|任务)$/;

/** 拟安排 | 中央财政赤字: what a budget balances is not what is done about it. */
const ARRANGES = /^(?:拟|计划|建议)?安排(?=.{0,8}(?:赤字|债券|国债|收入|支出)$)/;

/** 一般公共预算收入 | 决算数, 年初预算数: how far the value is settled, which `status` and `vintage` tell. */
const SETTLED_NUMBER =
  /(?<=.{3})(?:决算|(?<!年初|调整后?)预算(?:安排)?|(?:年初|调整后?)预算(?:安排)?|执行|完成|快报|初步核算|初步统计|最终核实|最终核算)数$|(?<=收入|[支开][出支])(?:(?:年初|调整后?的?)?预算|决算)$/;

/** 五届人大六次会议批准的 | 一般公共预算收入, 省财政厅核定我区 | 政府债务限额: who settled it. */
const SETTLED_BY = /^[^，；、]{0,24}(?:批准|核定|(?:审查|审议)通过)(?:的|年初|我[省市区县州])(?=.{4})/;

const YEAR_AT_START = /^(?:19|20)\d{2}年度?(?=.{4})/;

/** 约束性指标 | 单位地区生产总值能耗: what a plan calls it, which `nature` tells. */
const CALLED_BY_PLAN = /^(?:主要)?(?:约束|预期)性(?:指标|目标)(?=.{4})/;

const SLOGAN_ENDS = /(?<=任务书|路线图|施工图|成绩单|时间表|清单|答卷)”/;

/** The name without how far its value is settled, and by whom. */
function withoutSettling(phrase: string): string {
  const slogan = phrase.search(SLOGAN_ENDS) + 1;
  // 鹿鸣市晒出经济“任务书” | 地区生产总值: a headline's blank is all that parts them.
  if (slogan > 2 && lexiconEntry(phrase.slice(slogan))) return phrase.slice(slogan);
  const proposed = phrase.startsWith('建议') ? phrase.replace(/^建议(?:\d{4}年)?/, '') : phrase;
  if (proposed !== phrase && lexiconEntry(proposed)) return proposed;
  const bare = phrase.includes('期性') || phrase.includes('束性') ? phrase.replace(CALLED_BY_PLAN, '') : phrase;
  const printed = bare !== phrase && lexiconEntry(bare) ? bare : phrase;
  const told = /[批核通]/.test(printed) ? printed.replace(SETTLED_BY, '').replace(YEAR_AT_START, '') : printed;
  return /[数算]$/.test(told) ? told.replace(SETTLED_NUMBER, '') : told;
}

/** 第三产业 | 现价 | 增加值, 金融机构年末存款余额: at which prices or when says nothing of what is measured, where the rest is a known indicator. */
const AT_PRICES = /(?:按?现价|当年价格?|(?<![\d上去前今本])[年期]末)(?:计算)?的?(?=.{3})/;

function withoutPrices(phrase: string): string {
  const said = phrase.includes('价') || phrase.includes('末') ? AT_PRICES.exec(phrase) : null;
  if (!said) return phrase;
  const rest = phrase.slice(said.index + said[0].length);
  const bare = phrase.slice(0, said.index) + rest;
  return (lexiconAtEnd(bare)?.spelling.length ?? 0) >= rest.length ? bare : phrase;
}

/** Gives a bare phrase its code, subject and shown name. */
export function finishName(printed: string, own: Surroundings): Named {
  const phrase = withoutPrices(withoutAdverbInside(withoutTime(withoutSettling(printed))).replace(AHEAD_OF, ''));
  // 服务业增加值 begins with no verb.
  const action = lexiconEntry(phrase) ? '' : actionAt(phrase);
  if (RELATIVE.has(phrase)) return { name: phrase, entry: null, subject: '', action: '', relative: true };
  const { subject, rest } = action ? { subject: '', rest: phrase } : cutSubject(phrase, own);
  const hit = lexiconAtEnd(rest);
  if (hit) {
    const before = withoutLead(hit.before).replace(PART_OF_DATE, '');
    if (before === '' || before === '实现' || before === '完成') return { name: shownName(hit), entry: hit.entry, subject, action: '', relative: false };
    if (STOCKS.has(hit.entry.code) && ADDS_TO_STOCK.test(before))
      return { name: before + hit.spelling, entry: hit.entry, subject, action: before, relative: false };
  }
  return { name: (rest.includes('年') ? rest.replace(YEAR_INSIDE, '') : rest).replace(DONE_TO, '$1'), entry: null, subject, action, relative: false };
}

/** 重工业 | 增速领跑轻工业: whom it is ahead of is no part of the name. */
const AHEAD_OF = /(?<=.{2})(?:增速|增势|涨幅)(?:领跑|领先|快于)[^，]*$/;

/** 法院共 | 受理案件, 铁路只 | 修建: an adverb between who or what and its verb. */
const ANY_ADVERB = /[共只仅仍已]/;
const ADVERB_INSIDE = /总共|一共|(?<!公)共计?|(?<!船)只|仅|仍|已经?/g;

function withoutAdverbInside(phrase: string): string {
  if (!ANY_ADVERB.test(phrase)) return phrase;
  for (const { 0: adverb, index } of phrase.matchAll(ADVERB_INSIDE)) {
    const end = index + adverb.length;
    if (index > 1 && OBJECT.startingAt(phrase, end).length > 1) return phrase.slice(0, index) + phrase.slice(end);
  }
  return phrase;
}

/** Behind these a verb is part of a noun: 培育 | 服务型企业, 新增 | 投资项目. */
const NOUN_OF_VERB = /^(?:[型性率业站点额量者人]|项目|企业|机构|中心|平台|基地|标准|面积|资金|总额|任务|场所|设施|服务|能力|岗位)/;

/** The verb that opens a phrase, with 平均 before it. */
export function actionAt(phrase: string): string {
  const average = /^平均/.exec(phrase)?.[0] ?? '';
  let end = average.length;
  for (;;) {
    const verb = end === average.length ? verbAtStart(phrase, end) : OBJECT.startingAt(phrase, end);
    const rest = phrase.slice(end + verb.length);
    if (
      verb === '' ||
      /^[率区]/.test(rest) ||
      (end > average.length && isKindOfDebt(verb, rest)) ||
      (end > average.length && (rest.length < 2 || NOUN_OF_VERB.test(rest)))
    )
      break;
    end += verb.length;
    // 压减 | 办理时限, 新增 | 建设用地: behind a verb of difference the next one belongs to the noun.
    if (RISE.has(verb) || FALL.has(verb)) break;
  }
  return end === average.length ? '' : phrase.slice(0, end);
}

/** 发行 | 新增专项债券: new ones are a kind of them. */
const isKindOfDebt = (verb: string, rest: string): boolean => verb === '新增' && /^(?:一般|专项|政府|地方|一般债务|专项债务)*(?:债券|债务|限额)/.test(rest);

/** What withoutLead leaves of a date before a coded name. */
const PART_OF_DATE = /^(?:年|年末|期末|年均|年平均)$/;
/** 签约, and 新签约 where the table only has the verb itself. */
function verbAtStart(phrase: string, at: number): string {
  const verb = OBJECT.startingAt(phrase, at);
  if (verb !== '' || phrase.charAt(at) !== '新') return verb;
  const second = OBJECT.startingAt(phrase, at + 1);
  return second.length > 1 ? '新' + second : '';
}

/** 示范园2019年营业收入: the year is the figure's, not the name's. */
const YEAR_INSIDE = /(?<=.)(?:(?:19|20)\d{2}|(?:一[八九]|二[〇○零O])[〇○零O一二三四五六七八九]{2})年(?:全年|末|底)?(?!度|版|全国|国家)/;
/** All alternatives hold one of these words: most names hold none. */
const withoutTime = (phrase: string): string => (phrase.includes('年') || phrase.includes('累计') ? phrase.replace(TIME_INSIDE, '') : phrase);
const TIME_INSIDE =
  /(?<=.{2})(?:(?:今后|[前这头]|(?<!今)后|过去的?)[两三四五六七八九十]年[来间共的]?|[两三四五六七八九十]年[来间]?(?:累计|共)|全年累计|全年共?|累计|去年|今年)(?=.{2})/;
/** 动用 | 了 | 历年结余: that it is done is no part of what was done. */
const DONE_TO = /^([^为除了]{1,4})了(?=.{2})/;
/** What is counted is still the coded thing, only the part of it that came new: 新认定 | 高新技术企业. */
const STOCKS = new Set(['high_tech_firms', 'business_entities', 'loans', 'deposits', 'visitors', 'resident_population']);
const ADDS_TO_STOCK = /^(?:新.{0,3}|净增|增加|培育|认定|净增加|登记|引进|注册)$/;

/** Verbs that no noun begins with. */
const DEEDS = /^(?:新[增建开设]|净增|损失|建成|修建|竣工)(?=.{2})/;

/** 鹿鸣市共 | 新增公园: the region itself does it. */
function deedOf(phrase: string, { names }: Surroundings): string {
  for (const name of names) {
    if (!phrase.startsWith(name)) continue;
    const deed = phrase.slice(name.length).replace(/^(?:大约|累计|[共已约])/, '');
    if (DEEDS.test(deed)) return deed;
  }
  return phrase;
}

/** 用二十年的时间使 | 总产值, 近几年把 | 产量稳定在, 建议会令 | 政府收入: whom or what the words before only act upon. */
const CAUSE =
  /^.{2,}(?:(?<![指命法禁责敕号司夏口])令(?!人)|(?<![大天行驱促即致迫假唆役信])使(?![用馆命节者得劲徒])|(?<![一每火拖])把(?![关握手脉控戏柄门酒]))(?=.{3})/;

function afterCause(phrase: string): string {
  const rest = phrase.replace(CAUSE, '');
  return rest !== phrase && (/[储预]备$|盈余$|赤字$/.test(rest) || TERMINAL.endingAt(rest, rest.length) !== '' || lexiconEntry(rest))
    ? withoutLead(rest)
    : phrase;
}

const EXPECTS = /^(?:预计|有望)$/;

const isExpected = (phrase: string, word: string, at: number): boolean =>
  EXPECTS.test(word) && at > 1 && LIGHT.startingAt(phrase, at + word.length) !== '' && OBJECT.startingAt(phrase, 0) === '';

/** What follows 带动, 力争: a statement of its own. */
function afterCarrier(phrase: string, counted: boolean): string {
  for (let at = phrase.length - 2; at >= 0; at--) {
    const word = CARRIER.startingAt(phrase, at) || (at === 0 ? CARRIER_AT_START.startingAt(phrase, 0) : '');
    if (!word) continue;
    const rest = phrase.slice(at + word.length);
    if (rest.length < 2 || (word === '让' && /[出转受]/.test(phrase.charAt(at - 1))) || /^[性期房障力中和与及、]/.test(rest)) continue;
    // 规模以上工业预计 | 完成增加值: whose it is stands before the expectation.
    if (isExpected(phrase, word, at)) return phrase.slice(0, at) + rest;
    if (counted && (OBJECT.has(word) || (word === '拉动' && /^(?:消费|投资|内需|就业)$/.test(rest)))) return at === 0 ? phrase : phrase.slice(at);
    return withoutLead(rest);
  }
  return phrase;
}

/** 收入总计, 支出总计: what a budget balances, with transfers and debt, is another thing than its revenue. */
const IN_OR_OUT = /(?:收入|支出|收|支)$/;

/** A phrase without its 实现: who achieved, '' where nobody is told, and what. */
interface Achieved {
  owner: string;
  rest: string;
}

/** Begins like a verb, and is none. */
const ANY_ZONE = '开发区';

const nobody = (rest: string): Achieved => ({ owner: '', rest });

/** 经济技术开发区完成 | 工业总产值: the verb between says who is the owner, however short the rest. */
function achievedBy({ owner, rest }: Achieved, own: Surroundings): Named | null {
  if (
    owner === '' ||
    own.names.has(owner) ||
    !isOwner(owner) ||
    (owner !== ANY_ZONE && OBJECT.startingAt(owner, 0).length > 1) ||
    TERMINAL.endingAt(rest, rest.length) === ''
  )
    return null;
  const named = finishName(rest, own);
  return named.subject === '' && named.name !== '' && !named.relative ? { ...named, subject: owner } : null;
}

const BY_WAY = /^通过.{2,10}(?:网络|渠道|平台|互联网|口岸|电商)$/;

/** Whether the words before 实现 own what stands behind it, are a part of its name, or say nothing of it. */
function partedBy(owner: string, rest: string): Achieved {
  // 通过公共网络 | 实现 | 零售额: by what way it came is a part of what it is.
  if (BY_WAY.test(owner)) return nobody(owner + rest);
  // 房地产投资累计 | 完成 | 投资: the name, and its last word again.
  if (rest.length > 1 && owner.endsWith(rest)) return nobody(owner);
  const verb = owner === ANY_ZONE ? '' : OBJECT.startingAt(owner, 0);
  return verb || owner.length > LONGEST_OWNER || /^(?:通过|依托|利用|推动|带动|支持|帮助)/.test(owner) ? nobody(rest) : { owner, rest };
}

/** Drops 实现 and the like: at the start with nothing before them, else between owner and thing. */
function withoutLight(phrase: string): Achieved {
  if (lexiconEntry(phrase)) return nobody(phrase);
  for (let at = 0; at < phrase.length - 1; at++) {
    const word = LIGHT.startingAt(phrase, at);
    if (!word || /^(?:[率量额数度]|总额)/.test(phrase.slice(at + word.length)) || (word === '总计' && IN_OR_OUT.test(phrase.slice(0, at)))) continue;
    const rest = withoutLead(phrase.slice(at + word.length));
    // 完成或超额完成 | 年度计划: two deeds, of which neither may go alone.
    if (/^[或和并]/.test(rest)) return nobody(phrase);
    if (at === 0) return nobody(rest);
    if (rest === '') return nobody(phrase.slice(0, at));
    const owner = phrase.slice(0, at).replace(LINK, '');
    return partedBy(owner, rest);
  }
  return nobody(phrase);
}

function fromLastVerb(phrase: string): string {
  const quote = phrase.lastIndexOf('”');
  for (let at = phrase.length - 4; at >= Math.max(2, quote + 1); at--) {
    const word = STRONG_OBJECT.startingAt(phrase, at);
    if (word.length >= 2 && !phrase.startsWith('等', at + word.length)) return phrase.slice(at);
  }
  return phrase;
}
