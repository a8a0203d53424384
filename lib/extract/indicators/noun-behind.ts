/** Pass 3: the name of a figure from the words behind it: 建成 | 4个 | 花卉园区, 500户 | 村民 | 搬进新房. */
import { splitOutsideQuotes } from './segments';
import { ACTOR, ARRIVE, FALL, FINITE, FINITE_AT_END, FINITE_BEHIND_ACTOR, FINITE_EXCEPTIONS, OBJECT, RISE, TO } from './words';

export interface Behind {
  /** The counted thing; '' where no noun follows. */
  noun: string;
  /** What it does, up to the end of the clause: 搬进新房; '' where nothing is said. */
  verb: string;
  /** How much of the words behind belongs to this figure rather than to the next one. */
  length: number;
}

const NOTHING: Behind = { noun: '', verb: '', length: 0 };
const STARTS_NOTHING =
  /^(?:转为|转正|变为|[至到](?:约|近|超过?)?$|安排$|至总[数额量]|[、，；：。！？）)”’\s]|$|和(?![田县平布静硕顺政谐美睦])|[及与并起等]|以及|人民币|左右|以上|以下|以内|上下|之间|台阶|大关|关口|的?(?:(?:年度|全年|年初|预期|控制|计划|既定)*(?:目标|任务)|[正负]?增长|增速|增幅|速度|水平|基础|区间)|这[一两些几个]|(?:优异|优秀|优良|历史|[最较新的]|良?好|喜人|骄人|傲人|突出|不[俗错]|亮眼|出色)*(?:成绩(?!单)|佳绩|业绩|战绩)|(?:大幅|明显|均|都)?(?:[高低快慢优好]于|高出)|以来|后$|相比|相较|对比)/;
/** 比上次普查的 | 3.1人 | 减少 | 0.5人, 比上年同期 | 14.5亿元 | 增收 | 0.1亿元: the next figure's verb, no noun. */
const ONLY_CHANGES = /^(?:增[加长多收支产]|减[少收支产]|回落|回升|收窄|上涨|提高|下降|上升|降低|缩短|延长|扩大|缩小|[多少高低])了?约?$/;
/** 5个 | 县 | 人口增加. */
const PLACES_GROW = /^的?(?<place>省份|[省市州县区镇乡]|县区|区县|县市|街道)(?<verb>(?:常住|户籍)?人口(?:增加|减少|增长|下降))$/;
const LONGEST_NOUN = 28;
/** 项目、资金、研发投入: no verb here. */
const RESEARCH = /^研发(?:投入|经费|费用|人员|机构|平台|中心|支出|活动)/;

/**
 * Reads the words from a figure to the next one or the end of the clause.
 *
 * @param governed true where a verb before the figure already takes the noun (建成4个园区): a verb at the noun's end is
 *   then part of it (推进15个码头岸线整治).
 * @param last true where no further figure follows in the clause.
 */
export function readBehind(after: string, governed: boolean, last: boolean): Behind {
  if (STARTS_NOTHING.test(after) || ONLY_CHANGES.test(after) || arrivesAtStart(after)) return NOTHING;
  const text = itemsOf(after, last);
  const grows = PLACES_GROW.exec(text)?.groups;
  if (grows) return { noun: grows.place ?? '', verb: grows.verb ?? '', length: text.length };
  if (opensWithVerb(text)) return { noun: '', verb: text.replace(OWN_YEAR, ''), length: 0 };
  const verb = verbIn(text, governed);
  const noun = tidy(verb < 0 ? text : text.slice(0, verb));
  if (noun === '') return NOTHING;
  return { noun, verb: verb < 0 ? '' : text.slice(verb).replace(OWN_YEAR, ''), length: verb < 0 ? text.length : verb };
}

/** 可以 | 按计划完成, 是 | 用于住宅建设的, 入选名录: what the figure counts was told before. */
const AUXILIARY = /^(?:[向在被为是将]|可[以望]|能够?(?![源耗量力效级])|要(?![素道件求害闻案]))/;

function opensWithVerb(text: string): boolean {
  const opening = FINITE.startingAt(text, 0);
  return (opening !== '' && isVerb(text, 0, opening)) || AUXILIARY.test(text);
}

/** 实力比较雄厚、布局比较合理的 | 基地: what comes first only says of what kind. */
const OF_A_KIND = /(?:比较|较为?|十分|非常|[最极])[^，。的]{1,4}$/;

/** The items that belong to the figure: of 县级图书馆、文化馆和 before a further figure both. */
function itemsOf(after: string, last: boolean): string {
  const parts = splitOutsideQuotes(after);
  const joined = /[和与及]$/.test(after);
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at++) {
    const part = parts[at] ?? '';
    // Before a further figure the last item is that figure's own (投放公交、客运量增长).
    const joins = /[类型级性式化科等]$/.test(text) || last || joined || at < parts.length - 1;
    if (!joins || beginsDeed(part, text) || text.length + part.length > LONGEST_NOUN) break;
    text += '、' + part;
  }
  return text;
}

function beginsDeed(part: string, before: string): boolean {
  return part === '' || (OBJECT.startingAt(part, 0) !== '' && !RESEARCH.test(part) && !OF_A_KIND.test(before));
}

/** 提升到2019年的: the next figure's verb, no noun. */
function arrivesAtStart(text: string): boolean {
  const verb = RISE.startingAt(text, 0) || FALL.startingAt(text, 0) || ARRIVE.startingAt(text, 0);
  return verb !== '' && TO.startingAt(text, verb.length) !== '';
}

/** Where the verb of the noun begins; -1 where none does. Words in quotation marks are no verbs. */
function verbIn(text: string, governed: boolean): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    depth = depthAfter(depth, text.charAt(at));
    if (depth > 0 || at < SHORTEST_NOUN || (at < 2 && !SHORT_NOUN.test(text))) continue;
    const verb = verbAt(text, at, governed);
    if (verb >= 0) return withDenial(text, verb);
  }
  return -1;
}

/** 贫困人口 | 未脱贫, 居民 | 尚未用上天然气: what denies the verb goes with it, or the figure would tell the opposite. */
function withDenial(text: string, verb: number): number {
  const denial = /(?<=.)(?:[尚还仍]|至今)?(?:未能?|没有?|不能|无法)$/.exec(text.slice(0, verb));
  return denial ? denial.index : verb;
}

const SHORTEST_NOUN = 1;
/** 3个 | 县 | 入选: nouns of one character. */
const SHORT_NOUN = /^[区县市村镇乡省国家校人户]/;
/** 2025年 | 通过验收, 将于明年 | 投入服务: when it is or will be done. */
const OWN_YEAR =
  /^(?:(?:预计|预期)?(?:将会?|会|拟)?[于在](?=(?:19|20)\d{2}|[今明来]年))?(?:(?:19|20)\d{2}(?:[-/]\d{2})?年度?[初内底末]?|(?<=[于在])[今明来]年[初内底末]?)/;

function depthAfter(depth: number, mark: string): number {
  if ('“《「'.includes(mark)) return depth + 1;
  return '”》」'.includes(mark) ? Math.max(0, depth - 1) : depth;
}

/** 4家 | 年收入突破10亿元的 | 企业: which of them are counted. */
const SAYS_CLASS = /^(?:突破|超过|达到?)[\d.一二两三四五六七八九十百千万亿]{1,8}元(?:以上)?的/;
const LONGEST_CLASS = 14;

/** Where the verb begins that is found at `at`, with how it is done; -1 where none is. */
function verbAt(text: string, at: number, governed: boolean): number {
  if (SAYS_CLASS.test(text.slice(at, at + LONGEST_CLASS))) return -1;
  const word = FINITE.startingAt(text, at);
  if (OWN_YEAR.test(text.slice(at, at + 5)) || (word !== '' && isVerb(text, at, word))) return at;
  if (isCopula(text, at) || actsAt(text, at) || actsOnAt(text, at) || isDoneAt(text, at)) return at;
  return !governed && FINITE_AT_END.startingAt(text, at) !== '' && onlyVerbs(text, at) ? withManner(text, at) : -1;
}

/** 石油 | 是一笔财富. */
function isCopula(text: string, at: number): boolean {
  return at > 1 && text.charAt(at) === '是' && !/[于还总但只就凡特尤正而也]/.test(text.charAt(at - 1)) && !/^[否非]/.test(text.slice(at + 1));
}

/** 专家 | 对若干问题进行研究. */
function actsOnAt(text: string, at: number): boolean {
  return /^(?:对(?![口接外象标联手于])|就(?![业诊读学医餐地近])|围绕|针对)/.test(text.slice(at, at + 2)) && ACTOR.endingAt(text, at) !== '';
}

/** 中心 | 基本建成, but 基本建设项目. */
function isDoneAt(text: string, at: number): boolean {
  if (!text.startsWith('基本', at) || text.startsWith('建设', at + 2)) return false;
  return [FINITE, FINITE_AT_END, OBJECT].some((verbs) => verbs.startingAt(text, at + 2).length > 1);
}

/** Behind these a verb only says what kind of thing it is: 推广项目, 服务平台. */
const NO_OBJECT = /^(?:项目|工程|行动|试点|基地|中心|平台|机构|体系|能力|设施|标准|模式|场景|资金|计划|任务|面积|数量|协会|联盟|[率额量数点站员者性型业类])/;

/** 12家企业 | 引进人才: a verb with an object behind somebody who can do it. */
function actsAt(text: string, at: number): boolean {
  const word = FINITE_BEHIND_ACTOR.startingAt(text, at);
  const object = text.slice(at + word.length);
  return word !== '' && ACTOR.endingAt(text, at) !== '' && object.length >= 2 && !NO_OBJECT.test(object);
}

function isVerb(text: string, at: number, word: string): boolean {
  if (/^(?:[率性型类的额者]|数(?![字据智])|量(?!子))/.test(text.slice(at + word.length))) return false;
  if (word.length > 1) return true;
  return (
    !(at > 0 && (FINITE_EXCEPTIONS.notAfter[word] ?? '').includes(text.charAt(at - 1))) &&
    !(FINITE_EXCEPTIONS.notBefore[word] ?? '').includes(text.charAt(at + 1) || '\n')
  );
}

/** 常态化 | 运行, 实质性 | 开工: how it is done goes with the verb. */
function withManner(text: string, at: number): number {
  return at - (/.{2}[化性]$/.exec(text.slice(2, at))?.[0].length ?? 0);
}

/** True where nothing but verbs follows. */
export function onlyVerbs(text: string, from: number): boolean {
  let at = from;
  while (at < text.length) {
    const word = FINITE_AT_END.startingAt(text, at) || FINITE.startingAt(text, at) || OBJECT.startingAt(text, at);
    if (!word) return false;
    at += word.length;
  }
  return true;
}

/** 单位 | 将于2015-16年度: when something will be done with it. */
const WHEN_DONE = /(?<=.{2})(?:(?:预计|预期)?[将会拟]会?|预计|预期|已)?[于在](?:$|\d|二[〇零○]|今年|明年|去年|年[内底]|未来|本[月季年]|下半年|上半年).*$/;

/** 纳税人 | 都会 | 受惠: what the government will do for them; a 会 behind other words ends a noun (委员会). */
const WILL_BE = /(?<=.{2})(?:[将都亦也均]会?|(?<=[户者士民客]|[^委]员|税人)会)$/;

/** Takes off 的 in front and words that name no thing behind: 工作, 任务. */
function tidy(noun: string): string {
  const text = noun
    .replace(/^的|至总[数额量]$/g, '')
    .replace(WHEN_DONE, '')
    .replace(WILL_BE, '')
    .replace(/(?:[等和与及、]|前期工作|工作|任务|的目标|以及|(?<=.{2}[^高初集])中){1,3}$/, '');
  const etc = text.indexOf('等');
  return etc >= 2 && !/^[级候离]/.test(text.slice(etc + 1)) && etc === text.length - 1 ? text.slice(0, etc) : text;
}
