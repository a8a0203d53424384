/**
 * Pass 4: names of a list, one a value: 城镇、农村居民人均可支配收入 | 分别增长 | 5%、7%.
 *
 * The last name of a list says in full what the others leave out (桃、梨、杏产量), the first may say what holds for all
 * (限额以上家具、文具零售额), and one word may hold two names (城乡居民收入, 存贷款余额).
 */
import names from '../data/names.json';
import { lexiconEntry } from './lexicon';
import { splitOutsideQuotes } from './segments';
import { ACTOR, BARE, GROWTH_NOUN, HEAD, HEAD_KIND, INCOMPLETE, QUALIFIER, TERMINAL } from './words';

export interface ListName {
  phrase: string;
  /** Owner of a nested list (青石和白鹭开发区 固定资产投资、进出口额), else ''. */
  subject: string;
}

/** 第一、二、三产业, 二、三产业, 一、二、三产投资. */
const SECTOR = /第?([一二三])(?=[、和]第?[二三](?:[、和]第?三)?(?:次?产业|产(?![业量值])))/g;
/** 一产、二产和三产占比: the short forms, of which 二产 alone would be its value added. */
const SHORT_SECTOR = /(?<![一二三])([一二三])产(?!业)/g;
const SHARE_OF_SECTOR = /[一二三]产(?:占比|比[重例]|投资|用电量?)$/;
const LAST_SECTOR = /(?<=[、和])([二三])产业|(?<=[一二](?:产业)?[、和])第?([二三])(?:次产业|产(?![业量值]))/g;
/** 第一产业 alone is its value added; beside 第三产业投资 it is what the last one says. */
export const SECTOR_NAME = /^(?:第[一二三]产业|[一二三]产)$/;
export const IS_SECTOR = /^(?:第[一二三]产业|[一二三]产)/;
const CONJUNCTIONS = ['以及', '和', '及', '与'];
/** Names of a list are short; a longer item is a sentence of its own. */
const LONGEST_ITEM = 24;

/** 汽车制造业、食品制造业 | 两个行业 | 增加值: how many were listed is no part of the last name. */
const HOW_MANY = /(?<=、[^、]{2,20})等?(?<!第)[两二三四五六七八九十\d]{1,2}个?大?(?:重点|主要|支柱)?(?:行业|产业|门类|领域)(?=.{0,8}$)/;

/** Exactly `count` names, or null where the phrase does not hold so many. */
export function listNames(text: string, count: number): ListName[] | null {
  const spelled = SHARE_OF_SECTOR.test(text) ? text.replace(SHORT_SECTOR, '第$1产业') : text;
  const phrase = spelled.replace(HOW_MANY, '').replace(SECTOR, '第$1产业').replace(LAST_SECTOR, '第$1$2产业');
  const items = itemsOf(phrase, count);
  if (items) return shareHeads(items).map((item) => ({ phrase: item, subject: '' }));
  return nested(phrase, count) ?? compound(phrase, count)?.map((item) => ({ phrase: item, subject: '' })) ?? null;
}

/** Cuts at 、 and, where that is not enough, at 和 and its like. */
function itemsOf(phrase: string, count: number): string[] | null {
  const parts = splitOutsideQuotes(phrase).filter((part) => part !== '');
  if (parts.length > count) return null;
  let items = parts;
  while (items.length < count) {
    const split = splitOne(items);
    if (!split) return null;
    items = split;
  }
  return items.every((item) => item.length <= LONGEST_ITEM) && items.length > 1 ? items : null;
}

/** Splits one item at a conjunction, the last item that has one first. */
function splitOne(items: readonly string[]): string[] | null {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at] ?? '';
    for (const word of CONJUNCTIONS) {
      const place = item.lastIndexOf(word);
      const left = item.slice(0, place);
      const right = item.slice(place + word.length);
      if (place < 1 || right.length < 1 || (word === '和' && /^[田县平]/.test(right)) || /^以[上下内外]/.test(right)) continue;
      return [...items.slice(0, at), left, right, ...items.slice(at + 1)];
    }
  }
  return null;
}

/** Gives every name the end that only the last one prints, and the qualifier that only the first one prints. */
export function shareHeads(printed: readonly string[]): string[] {
  const items = withTownAndCountry(withUse(withDeposits(printed.map(withoutPace))));
  const first = items[0] ?? '';
  const qualifier = QUALIFIER.startingAt(first, 0);
  const living = items.every((item) => item.endsWith('率')) ? (WHERE_LIVED.exec(first)?.[0] ?? '') : '';
  const perProduct = PER_PRODUCT.exec(first)?.[0] ?? '';
  // A first name that is complete shares nothing with the last: 订单额、参展商、现场观众人次.
  const complete = items.length > 2 && isComplete(first);
  return items.map((item, at) => {
    const full = at === items.length - 1 || complete ? item : withHeadOf(item, items);
    if (at === 0) return full;
    const leaning = withStemOf(first, items[at - 1] ?? '', item, full);
    if (leaning !== null) return leaning;
    if (living !== '' && SERVICE.test(item)) return living + full;
    if (perProduct !== '' && CONSUMED.test(item)) return perProduct + full;
    if (qualifier === '' || (isComplete(first) && !PER_HEAD.test(qualifier)) || QUALIFIER.startingAt(item, 0) || lexiconEntry(full)) return full;
    return qualifier + full;
  });
}

/** 地方财政收入、支出: the two sides of one account. */
const OTHER_SIDE: Readonly<Record<string, string>> = { 收入: '支出', 支出: '收入', 外资: '内资', 内资: '外资' };

/** A name that says only in what respect, with what the first one speaks of; null where it stands by itself. */
function withStemOf(first: string, previous: string, item: string, full: string): string | null {
  if (leansOn(first, full)) return stemOf(first) + full;
  const other = OTHER_SIDE[item];
  return other !== undefined && previous.length > other.length && previous.endsWith(other) ? previous.slice(0, -other.length) + item : null;
}

/** 金融机构存、贷款余额: what both end with begins within the second word, and whose they are stands before the first. */
function withDeposits(items: readonly string[]): readonly string[] {
  const at = items.findIndex((item, place) => /(?<![储库结寄生])存$/.test(item) && (items[place + 1] ?? '').startsWith('贷款'));
  const [deposits = '', loans = ''] = items.slice(at, at + 2);
  return at < 0 ? items : items.toSpliced(at, 2, deposits + loans.slice(1), deposits.slice(0, -1) + loans);
}

/** 城、乡居民收入: both words are cut to the character by which they differ. */
function withTownAndCountry(items: readonly string[]): readonly string[] {
  const at = items.findIndex((item, place) => item.endsWith('城') && /^乡村?(?:常住)?居民/.test(items[place + 1] ?? ''));
  const [town = '', country = ''] = items.slice(at, at + 2);
  return at < 0 ? items : items.toSpliced(at, 2, `${town}镇`, country.replace(/^乡村?/, '农村'));
}

/** 规上工业用电、煤、热力: all of them are used. */
function withUse(items: readonly string[]): readonly string[] {
  const use = /^.{2,8}用(?=[电水煤气热]$)/.exec(items[0] ?? '')?.[0];
  return use === undefined ? items : items.map((item, at) => (at === 0 || item.includes('用') ? item : use + item));
}

/** 单位地区生产总值能耗和二氧化碳排放, 万元工业增加值能耗、水耗: what is used or let out for a unit of the product. */
const PER_PRODUCT = /^(?:单位|每?万元)(?:(?:地区|国内)?(?:生产总值|GDP)|(?:规模以上|规上)?工业增加值|(?:工农业|工业)?总?产值的?)/;
const CONSUMED = /^(?:能耗|水耗|电耗|煤耗|物耗|能源消[耗费]|用水量?|取水量?|(?:建设)?用地|二氧化碳排放|碳排放(?!强度)|\p{Script=Han}{2,4}消耗$)/u;

/** 农村卫生厕所普及率、| 污水治理率: services of those who live there, which the first name says. */
const WHERE_LIVED = /^(?:农村|城镇|城市|城区|县城)(?=(?:生活)?(?:污水|垃圾|自来水|集中|供|燃气|卫生|户厕|改厕|危房|道路|公路|绿化|绿地))/;
const SERVICE = /^(?:生活)?(?:污水|垃圾|自来水|集中供[水热]|供[水热]|燃气|户厕|卫生厕所|改厕|危房)/;

/** 每千人口床位数、医师数: so many a head holds for all, whatever else the names say. */
const PER_HEAD = /^每/;

/** 销售 | 收入、增加值: in what way the first was come by is none of the second. */
export const OF_TRADE = /(?:销售|营业|主营业务|经营|营运)$/;

/** 火灾起数、死亡人数; 园区企业产值、税收: a coded name is the region's own unless somebody who does things stands first. */
function leansOn(first: string, name: string): boolean {
  if (!BARE.has(name)) return false;
  const stem = stemOf(first);
  if (OF_TRADE.test(stem)) return false;
  return lexiconEntry(name) === null || ACTOR.endingAt(stem, stem.length) !== '';
}

/** 居民消费价格涨幅、城镇调查失业率: how fast it grows is no part of what a known name is. */
function withoutPace(item: string): string {
  const pace = GROWTH_NOUN.endingAt(item, item.length, 2);
  const bare = item.slice(0, item.length - pace.length);
  return pace.length > 1 && lexiconEntry(bare)?.percent === 'growth' ? bare : item;
}

function isComplete(name: string): boolean {
  return name.length > 2 && TERMINAL.endingAt(name, name.length) !== '' && INCOMPLETE.endingAt(name, name.length) === '';
}

/** What a name speaks of, without in what respect: 火灾 of 火灾起数. */
export function stemOf(name: string): string {
  const head = HEAD.endingAt(name, name.length, 2);
  return name.slice(0, name.length - head.length);
}

/** A name of the list in full: the first of the ways in which the last one tells the rest. */
function withHeadOf(item: string, items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return (
    ofAge(item, last) ??
    ofPeople(item, last) ??
    asRate(item, last) ??
    asKnown(item, last) ??
    asSector(item, last) ??
    asPrinted(item) ??
    fromSharedCharacter(item, last, items) ??
    item + sharedHead(last, item)
  );
}

/** 0—14岁、60岁 | 及以上 | 人口比重: how the band of an age ends is its own. */
const AGE = /^\d{1,3}(?:[—–~～至-]\d{1,3})?周?岁$/;
const LAST_AGE = /^\d{1,3}(?:[—–~～至-]\d{1,3})?周?岁(?:及?以[上下])?(?=.)/;

function ofAge(item: string, last: string): string | null {
  const band = AGE.test(item.replace(/及?以[上下]$/, '')) ? LAST_AGE.exec(last) : null;
  return band && item + last.slice(band[0].length);
}

/** 城镇职工、城乡居民 | 医保报销比例: of each of the people. */
const PEOPLE = /^(?:城镇|城乡|农村|企业|机关|灵活就业)?(?:常住|非私营)?(?:居民|职工|学生|儿童|老年?人|退休人员|农民|妇女)/;

function ofPeople(item: string, last: string): string | null {
  const people = PEOPLE.exec(item)?.[0] === item ? PEOPLE.exec(last) : null;
  const shared = people ? last.slice(people[0].length) : '';
  return shared.length > 2 ? item + shared : null;
}

/** With an end of the last it is a known indicator; of a name that is whole already a balance is still to be told: 各项存款、贷款余额. */
function asKnown(item: string, last: string): string | null {
  const whole = lexiconEntry(item) !== null && TERMINAL.endingAt(item, item.length) !== '';
  for (let from = 1; from < last.length; from++) {
    const tail = last.slice(from);
    if (lexiconEntry(item + tail) && (!whole || tail === '余额')) return item + tail;
  }
  return null;
}

/** 自来水普及 | 和污水处理率: what is done already, at a rate. */
const DONE_AT_RATE =
  /(?:转化|普及|覆盖|开通|参保|参合|入学|升学|巩固|合格|利用|处理|处置|回收|绿化|硬化|完好|供给|达标|入户|入住|履约|到位|报销|成活|保存|产销|机械化|城镇化|电气化|自给)$/;

const asRate = (item: string, last: string): string | null => (last.endsWith('率') && DONE_AT_RATE.test(item) ? `${item}率` : null);

function asSector(item: string, last: string): string | null {
  return SECTOR_NAME.test(item) && IS_SECTOR.test(last) && last.length > item.length ? item + last.slice(item.length) : null;
}

function asPrinted(item: string): string | null {
  return lexiconEntry(item) !== null || isComplete(item) ? item : null;
}

/** 市级、县级财政收入 and 棉纱、棉布合格率: what follows the character that both end with. */
function fromSharedCharacter(item: string, last: string, items: readonly string[]): string | null {
  const place = last.indexOf(item.charAt(item.length - 1));
  if (item.length < 2 || place < 1 || place > item.length + 1 || place >= last.length - 1) return null;
  return items.includes(last.slice(0, place + 1)) ? null : item + last.slice(place + 1);
}

const INDUSTRY = /^(?:产业|行业)/;
/** Nouns of what can be counted one by one. */
const BODY = /(?:企业|工厂|园区|平台|基地|中心|项目|机构|学校|医院|车间|公司|合作社|农场|社区|景区|品牌|产品|集群|实验室|工程)$/;

/** The nouns at the end of `last`, down to one that `item` ends with already: of 高新技术企业数量 企业数量, or 数量 behind 中小企业. */
function sharedHead(last: string, item: string): string {
  let end = last.length;
  let head = '';
  while (end > 1) {
    const word = HEAD.endingAt(last, end, 1);
    if (word === '' || item.endsWith(word) || end - word.length < 1) break;
    // 绿色工厂 | 数量 beside A级 | 企业数量: what is counted is called by its own noun.
    if (head !== '' && BODY.test(word) && BODY.test(item)) break;
    end -= word.length;
    head = word + head;
    // 高端化工、新材料 | 产业增加值: the industry is what all are.
    if (INDUSTRY.test(head)) break;
  }
  // 小麦、水稻良种覆盖率: what the head itself is of.
  const kind = head === '' || INDUSTRY.test(head) ? '' : HEAD_KIND.endingAt(last, end, 2);
  return item.includes(kind) ? head : kind + head;
}

/** Owners times names: every owner has a value for every name, owner by owner. */
function nested(phrase: string, count: number): ListName[] | null {
  const parts = splitOutsideQuotes(phrase);
  for (let own = 0; own < parts.length; own++) {
    const tail = parts.slice(own + 1);
    const size = tail.length + 1;
    if (size < 2 || count % size !== 0 || count === size) continue;
    const found = ownersIn([...parts.slice(0, own), parts[own] ?? ''].join('、'), count / size);
    if (!found) continue;
    const metrics = shareHeads([found.rest, ...tail]);
    return found.owners.flatMap((subject) => metrics.map((metric) => ({ phrase: metric, subject })));
  }
  return null;
}

/** Reads 青石和白鹭经济开发区固定资产投资 as two owners and the first name. */
function ownersIn(text: string, count: number): { owners: string[]; rest: string } | null {
  for (let end = text.length - 2; end >= 3; end--) {
    const rest = text.slice(end);
    if (!lexiconEntry(rest) && !(TERMINAL.endingAt(rest, rest.length) && OWNER_END.test(text.slice(0, end)))) continue;
    const owners = itemsOf(text.slice(0, end), count);
    if (owners) return { owners: shareOwner(owners), rest };
  }
  return null;
}

const OWNER_END = /(?:经济开发区|开发区|高新区|新区|保税区|园区|机场|地区|口岸|[港市县区州])$/;

function shareOwner(owners: readonly string[]): string[] {
  const end = OWNER_END.exec(owners[owners.length - 1] ?? '')?.[0] ?? '';
  return owners.map((owner) => (OWNER_END.test(owner) ? owner : owner + end));
}

/** One word that holds several names: 城乡居民人均可支配收入, 肉奶绒产量. */
function compound(phrase: string, count: number): string[] | null {
  for (const { word, parts } of names.compounds) {
    const at = phrase.indexOf(word);
    if (at >= 0 && parts.length === count) return parts.map((part) => phrase.slice(0, at) + part + phrase.slice(at + word.length));
    // 存贷款余额 holds two names, never three.
    if (at === 0 && word.length === count) return null;
  }
  const head = HEAD.endingAt(phrase, phrase.length, count);
  const one = phrase.slice(0, phrase.length - head.length);
  return head.length > 1 && count >= LEAST_SPELLED && one.length === count && lexiconEntry(phrase) === null
    ? [...one].map((thing) => (SHORT[thing] ?? thing) + head)
    : null;
}

/** What one character of such a word is short for. */
const SHORT: Readonly<Record<string, string>> = { 粮: '粮食', 棉: '棉花', 药: '药材' };

/** Two characters are a word more often than two names. */
const LEAST_SPELLED = 3;
