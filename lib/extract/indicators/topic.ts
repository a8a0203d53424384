/** Pass 5a: what a clause without a figure names for the one behind it: 客运量 | 创历史新高，达到900万人次. */
import { lexiconAtEnd, lexiconAtStart, lexiconEntry } from './lexicon';
import { nameOf, NAMELESS, type Named } from './noun-before';
import { withoutLead } from './segments';
import { ownerAtStart } from './subject';
import type { Surroundings } from './surroundings';
import type { WordTable } from './word-table';
import { ADVERB, FALL, FINITE, GROWTH_NOUN, LIGHT, OBJECT, REACH, RISE, TERMINAL } from './words';

/** Verbs that close such a clause. */
export const CLOSING =
  /(?<=.{2}(?:价格|指数|物价)(?:总水平)?)(?:同比|[比较]上年(?:同期)?)?(?:上[涨升]|下[降跌]|持平)(?!因素|[的幅])|再?[获喜夺](?:得|获)?大?丰收|[再屡连]?创(?:出|下)?(?:历史|近年)?|(?<=.{2})连续[一二三四五六七八九十\d]{1,3}年(?=[增丰获夺])|(?<=.{2})[连逐]年|实现(?:[新稳较两正快翻“]|历史)|稳居|位居|位列|跃居|居全|(?<=.{2}[率量额数比值])(?:全国|全省|全球|西部)(?:第一|首位|领先|最[高大多低])|迈上|跨上|迈入|再上|连跨|连上|连破|连续跨|首次|(?<=.{2})只[增减]不[减增]|由[降升跌负增][转变]|持续|稳步|不断|显著|大幅|快速|平稳|逆势|明显|保持[稳较平高两在增良]|突破|翻番|全面|双双|进一步|企稳|止跌|较快|稳定|(?<=.{3}(?:投资|消费|出口|零售|产量|产值|收入))继续|(?<=.{2})(?:增势|活力|势头|动能)(?=[增强良迅持不稳较旺])|(?<=.{2})增[幅速](?=(?:有所|明显|小幅)?(?:回落|放缓))|(?<=.{2})(?:发展)?(?:提速|加快|壮大|提质|加速|蓬勃|强劲)/;
/** Branches, whose 增加值 and 产值 the next clause may give. */
const MEASURED = /(?:产业|经济|工业|农业|制造业|服务业|物流业|旅游业|建筑业|金融业|装备业)$/;
const LONGEST_TOPIC = 24;

/** Behind these an owner is only part of a longer name: 国有企业改革, 开发区建设. */
export const PART_OF_NAME = /^(?:改革|建设|发展|体制|高质量|改造|管理|开发|申报|申建|规划|布局|整合|优化|扩区|综合|创新发展)/;

/** 国企改革提质增效: how its owner fares. */
const FARES = /提质|增效|壮大|提速|加快|向好|成效|深化/;
/** What happened to somebody once is told with it: what the next clause measures need not be theirs. */
const EVENT =
  /获批|挂牌|揭牌|开工|开园|开港|通航|通车|竣工|落成|建成|投用|投运|投产|封关|启用|启动|成立|组建|入选|入围|上市|落户|签约|晋升|升格|升级为|跻身|荣获|获评|获得|通过|揭榜|开业|迁建|列入|纳入|创成|摘牌|摘帽/;

/** 长河经济圈建设走深走实 speaks of the area, which is built by all that is done in it. */
export const WIDE_AREA = /(?:经济圈|城市[圈群]|都市圈|经济带|协作区|经济区)$/;
/** 园区承载能力增强 speaks of what parks are like, 园区提质增效 of them. */
const ANY_PARK = /^(?:园区|开发区|产业园)$/;
const PREDICATE = /^(?:[提转加扩增升壮做聚蓬稳快持不进全实率]|高质量|创新)/;

/** Who a clause without a figure speaks of, where it is not the region itself; '' else. `plain`: the clause without its lead. */
export function actorAtStart(clause: string, own: Surroundings, plain = withoutLead(clause)): string {
  const owner = ownerAtStart(plain, own);
  // 襄河、云亭等地恢复较快: of several none owns what follows.
  const isOne = owner !== '' && !/^(?:[、和与及]|等(?!级|量))/.test(plain.slice(owner.length));
  return isOne && isAboutOwner(owner, plain.slice(owner.length)) ? owner : '';
}

/** What is said of an owner tells how it fares, not what once happened to it or to a part of it. */
export function isAboutOwner(owner: string, said: string): boolean {
  if (ANY_PARK.test(owner) && !PREDICATE.test(said)) return false;
  if (WIDE_AREA.test(owner)) return true;
  return !(PART_OF_NAME.test(said) && !FARES.test(said)) && !EVENT.test(owner + said);
}

/** What follows a known name is a verb, not the rest of a longer name: 外贸进出口 | 促稳提质. */
function saysMore(said: string): boolean {
  const rest = said.replace(/^(?:同比|[比较]上年(?:同期)?)/, '');
  return (
    /^(?:[促稳再创止企“好快]|连续)/.test(rest) ||
    GROWTH_NOUN.startingAt(rest, 0) !== '' ||
    [FINITE, LIGHT, RISE, REACH, ADVERB].some((verbs) => verbs.startingAt(rest, 0).length > 1)
  );
}

/** The report's own region tells nothing of what is measured. */
export function withoutRegion(text: string, { names }: Surroundings): string {
  let longest = '';
  for (const name of names) if (name.length > longest.length && text.startsWith(name)) longest = name;
  return text.slice(longest.length);
}

/** 在严重的自然灾害中, 按可比价格计算, 如前所说: says how or when, of what stands before. */
const ADVERBIAL =
  /^(?:[^，]{2,14}(?<![历用课工学小临暂平及])时|在[^，]{2,24}(?:[中下时上后前里]|期间?|时代|情况|条件|基础)|(?:按照?|扣除|剔除|考虑|随着|由于|经过|通过|依据|根据|虽然?|尽管|如前所[说述]|总[的起]来[说看]|[同与和][^，]{2,16}(?:相比|比较|相较|对比)|[同与]上年|初步(?:统计|核算|测算)|据)[^，]{0,24})$/;
/** The same behind a name within one clause. */
const ADVERBIAL_BEHIND = /(?<=.{2})在[^，]{2,20}(?:[中下]|期间|的情况下|的条件下|的基础上)$/;
/** 地区生产总值方面，: on what the next clauses speak. */
const ON_WHAT = /方面$/;
const LONGEST_ALONE = 30;
/** What stands alone measures something only as a noun: a verb at its beginning says what is done about it. */
const OPENS_DEED =
  /^(?:加大|加强|加快|优化|完善|推进|推动|落实|坚持|深化|强化|保障|改善|稳定|严格|降低|压减|支持|鼓励|健全|促进|确保|围绕|针对|[对把将为以使让从向据])/;
/** 新建和修复的 | 铁路, 扩大的 | 灌溉面积: what was done describes the thing. */
const DESCRIBED = /^(?:当年|全年)?新?((?!的)\p{Script=Han}{1,4}?)(?:[和、]((?!的)\p{Script=Han}(?:(?!的)\p{Script=Han}){1,3}))?的\p{Script=Han}{2,16}$/u;
const NOUN_OF_VERB = /^新?(?:增加|增|建|扩大|形成)的?(?=.{4})/;

/** True for a clause that only says how or when: the name before it still waits for its figure. */
export function isAdverbial(clause: string): boolean {
  return ADVERBIAL.test(clause);
}

/** 城乡居民的平均消费水平，| 由…提高到…: a clause that is a name and nothing else; '' for any other. `bare`: the clause without its lead. */
export function nounAlone(clause: string, own: Surroundings, bare = withoutLead(clause)): string {
  const plain = withoutRegion(bare, own).replace(ADVERBIAL_BEHIND, '').replace(ON_WHAT, '');
  if (plain.length < 2 || plain.length > LONGEST_ALONE || (OPENS_DEED.test(plain) && !DESCRIBED_TO.test(plain)) || isAdverbial(plain)) return '';
  if (isDescribed(plain)) return plain;
  const noun = plain.replace(NOUN_OF_VERB, '');
  if ([RISE, FALL, OBJECT].some((verbs) => verbs.startingAt(noun, 0).length > 1 && !MEASURED.test(noun) && lexiconEntry(noun) === null)) return '';
  if ([FINITE, REACH].some((verbs) => verbInside(verbs, noun))) return '';
  return lexiconAtEnd(noun) !== null || MEASURED.test(noun) || TERMINAL.endingAt(noun, noun.length) !== '' ? plain : '';
}

/** 向灾区调运的 | 粮食: what is done to whom describes the thing. */
const DESCRIBED_TO = /^[向对](?![外内])[^，的]{3,10}的\p{Script=Han}{2,6}$/u;

function isDescribed(plain: string): boolean {
  if (DESCRIBED_TO.test(plain)) return true;
  const [, first = '', second = first] = DESCRIBED.exec(plain) ?? [];
  return first !== '' && [first, second].every((verb) => OBJECT.has(verb) || RISE.has(verb) || FALL.has(verb) || OBJECT.has('新' + verb));
}

function verbInside(verbs: WordTable, noun: string): boolean {
  for (let at = 1; at < noun.length - 2; at++) if (verbs.startingAt(noun, at).length > 1) return true;
  return false;
}

/** Null where the clause names nothing that could be measured. `bare`: the clause without its lead; `alone`: its `nounAlone`. */
export function topicOf(clause: string, own: Surroundings, bare = withoutLead(clause), alone = nounAlone(clause, own, bare)): Named | null {
  return topicAlone(alone, own) ?? topicOfVerb(withoutRegion(bare, own), own);
}

/** 城乡居民的平均消费水平，: the clause is a name and nothing else. */
function topicAlone(alone: string, own: Surroundings): Named | null {
  if (alone !== '' && isDescribed(alone)) return { ...NAMELESS, name: alone };
  if (alone === '' || /[、和与及]/.test(alone)) return null;
  const named = nameOf(alone, own, false);
  const whole = named.subject.length + named.name.length >= alone.length - 2;
  return whole && named.name.length >= 2 && !named.relative && named.action === '' ? named : null;
}

/** 实现 | 粮食生产 | “十连增”，: what has grown year by year. */
const RUN_OF_YEARS = /^(?:实现|喜获|取得|夺取)?(\p{Script=Han}{2,6}(?:生产|产量|总产))(?=[“\d一二三四五六七八九十]{1,4}连[增丰])/u;

/** 客运量 | 创历史新高，: a verb tells how what is measured fares. */
function topicOfVerb(plain: string, own: Surroundings): Named | null {
  const phrase = RUN_OF_YEARS.exec(plain)?.[1] ?? (knownAtStart(plain) || beforeClosing(plain));
  if (phrase === '') return null;
  // 粮食生产实现“十连增”，总产达…
  const named = nameOf(phrase.replace(/(?<=.{2})生产$/, ''), own, false);
  if (named.name.length < 2 || named.relative) return null;
  return named.entry || MEASURED.test(named.name) || TERMINAL.endingAt(named.name, named.name.length) ? named : null;
}

/** 物价 | 上涨幅度有明显回落: how fast a thing of a short name grows, and that this changes. */
const RATE_FARES = /^(?:上涨|增长|总体)?(?:幅度|速度|涨幅|增速|增幅)(?=.{2})/;

function knownAtStart(plain: string): string {
  const spelling = lexiconAtStart(plain);
  const rest = plain.slice(spelling.length);
  return (spelling.length > 2 && saysMore(rest)) || (spelling.length === 2 && RATE_FARES.test(rest)) ? spelling : '';
}

/** 城乡居民收入 | 稳步提高，, 进出口总额和实际利用外资 | 增长较快，: a list or a word that holds several names, for a 分别 behind it; '' else. `bare`: the clause without its lead. */
export function listOfVerb(bare: string, own: Surroundings): string {
  const phrase = beforeClosing(withoutRegion(bare, own));
  return HOLDS_SEVERAL.test(phrase) && !phrase.includes('等') ? phrase : '';
}

const HOLDS_SEVERAL = /[、和与及]|^城乡|存贷款|进出口(?![总额贸商])/;

function beforeClosing(plain: string): string {
  const verb = CLOSING.exec(plain.slice(0, LONGEST_TOPIC + 8));
  return verb && verb.index >= 2 ? plain.slice(0, verb.index) : '';
}
