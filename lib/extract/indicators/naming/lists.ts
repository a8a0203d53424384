/** Pass 4a: values to names. 分别 gives each name its own value, 均 and 各 give all names the same. */
import type { Clause, Placed } from '../clauses';
import { lexiconEntry } from '../lexicon';
import { listNames, OF_TRADE } from '../name-lists';
import { actionAt, finishName, NAMELESS, type Named } from '../noun-before';
import { readPredicate } from '../predicate';
import { splitOutsideQuotes, withoutLead } from '../segments';
import { FINITE, OBJECT, TERMINAL } from '../words';
import { lastNames, sideBySide } from './discourse';
import { again, found, type Found } from './found';
import type { Mention } from './mention';
import { each, several, type NamingRule } from './naming';
import { isOfAnybody, ownerInName } from './owners';
import { INCOME_OWNER, nameOfPart, nameOfSector } from './parts';

const LEAST = 2;

/** 城镇、农村居民收入分别达到5万元、3万元，分别增长5%、7%: the names of the values before, once more. */
export const LIST_AGAIN: NamingRule = {
  id: 'name.list.again',
  example: ['城镇、农村居民人均可支配收入分别达到5.2万元、3.1万元，分别增长5%、7%。', 'income_urban growth 5%'],
  gives: (mention) => {
    const {
      run: { members },
      predicate,
      said,
    } = mention;
    if (members.length < LEAST || mention.bare !== '') return null;
    const rates = predicate.each && members[0]?.figure.kind === 'point' ? said.rates.slice(-members.length) : [];
    const names = rates.length === members.length ? rates : predicate.each || predicate.verb ? lastNames(said, members.length) : null;
    return names && each(names.map((name) => again(name, 'list')));
  },
};

/** 对经济增长的贡献率, 拉动GDP: what the members of the list before do, each by so much. */
const DONE_BY_EACH = /^(?:对[^、和]{2,12}(?:贡献率|贡献|影响)|拉动[^、和]{2,10})$/;
/** 占规模以上工业增加值的比重, 占比: which part of a whole each of them is; what is measured stays in the name. */
const SHARE_OF_EACH = /^占(?:比|[^占、]{2,20}?的?比[重例率]|[^占、]{2,20}的)$/;
const MEASURED = /(?:增加值|总产值|产值|投资|消费|对[^对]*贡献率)$/;

const shareOf = (deed: string): string => (deed === '占比' ? deed : `${deed.replace(/的?(?:比[重例率])?$/, '')}比重`);

/** 三次产业增加值分别增长3%、6%、5%，| 对经济增长的贡献率分别为6%、41%、53%. */
export const LIST_OF_RESPECTS: NamingRule = {
  id: 'name.list.respects',
  example: ['第一、二、三产业增加值分别增长3%、6%、5%，对经济增长的贡献率分别为6%、41%、53%。', '第二产业对经济增长的贡献率 41%'],
  gives: ({ run: { members }, predicate, said, noun }) => {
    const deed = noun.replace(/^分别/, '');
    const share = SHARE_OF_EACH.test(deed);
    if (members.length < LEAST || !(predicate.each || deed !== noun) || !(share || DONE_BY_EACH.test(deed))) return null;
    const names = lastNames(said, members.length);
    if (!names || !share)
      return names && each(names.map((name) => found({ ...NAMELESS, name: name.name.replace(MEASURED, '') + deed, subject: name.subject }, 'list')));
    return each(names.map((name) => found({ ...NAMELESS, name: name.name + shareOf(deed), subject: name.subject }, 'list', true)));
  },
};

/** 书香工程、健身工程分别 | 惠及 | 60万、80万人次: the verb stays with each name. */
export const LIST_WITH_VERB: NamingRule = {
  id: 'name.list.verb',
  example: ['书香工程、健身工程分别惠及60万、80万人次。', '健身工程惠及 80万人次'],
  gives: (mention) => {
    const {
      run: { members },
      noun,
      own,
    } = mention;
    const verb = members.length < LEAST ? '' : OBJECT.endingAt(noun, noun.length);
    if (verb === '' || mention.bare === '') return null;
    const before = readPredicate(noun.slice(0, -verb.length));
    const names = before.each ? listNames(withoutLead(before.noun), members.length) : null;
    return names && each(names.map(({ phrase }) => found(finishName(phrase + verb, own), 'list')));
  },
};

/** 农村居民收入和城镇居民收入，| 分别达到2万元和4万元: the names stand in a clause of their own. */
export const LIST_ALONE: NamingRule = {
  id: 'name.list.alone',
  example: ['农村居民人均可支配收入和城镇居民人均可支配收入，分别达到2.3万元和4.6万元。', 'income_rural level 23000元'],
  gives: (mention) => {
    const { run, predicate, said } = mention;
    const phrase = said.before.phrase || (predicate.each ? said.before.listed : '');
    if (run.members.length < LEAST || phrase === '' || mention.bare !== '' || !(predicate.each || predicate.verb)) return null;
    const names = namesOf(withoutLead(phrase), run.members.length, mention);
    return names && each(names);
  },
};

/** 城镇、农村居民人均可支配收入分别增长5%、7%: one name a value. */
export const LIST: NamingRule = {
  id: 'name.list',
  example: ['城镇、农村居民人均可支配收入分别增长5%、7%。', 'income_urban growth 5%'],
  gives: (mention) => {
    const { run, predicate } = mention;
    if (run.members.length < LEAST || isOnePair(mention)) return null;
    const phrase = mention.bare;
    if (phrase === '' || !(predicate.each || (uniform(mention) && !IN_TURN.test(run.before.slice(-NEAR))))) return null;
    const names = namesOf(phrase, run.members.length, mention);
    return names && each(names);
  },
};

/** 交通运输、仓储和邮政业， | 房地产业增加值分别增长: names of a list whose own marks are 、 may stand one a clause. 培育新兴产业， | … tells a deed. */
/** 建 of 建筑业 is no verb. */
const LONGEST_OF_ONE = 2;
const BRANCH_ALONE = /^(?:其中)?(\p{Script=Han}[\p{Script=Han}、]{1,22}业)$/u;
const LAST_BRANCH = /^(\p{Script=Han}[\p{Script=Han}、]{1,22}(?<![营就失创毕])业)(?![务绩])(.{0,8})$/u;
/** 汽车，工业机器人， | 智能手机产量: goods of which the last name says what is measured. */
const THING_ALONE = /^(?:其中)?(\p{Script=Han}[\p{Script=Han}、]{1,12}(?<![看中来度]))$/u;
const LAST_THING = /^(\p{Script=Han}[\p{Script=Han}、]{1,12}?)(产量|产值|增加值|价格|销售[额量]|零售额|投资)$/u;
/** So many clauses that name one thing each are no chance. */
const CLEARLY_OVER_COMMAS = 3;

export const LIST_OVER_COMMAS: NamingRule = {
  id: 'name.list.commas',
  example: ['交通运输、仓储和邮政业，房地产业增加值分别增长24.4%、14.9%。', '交通运输、仓储和邮政业增加值 growth 24.4%'],
  gives: (mention) => {
    const {
      run: { members },
      predicate,
    } = mention;
    if (!predicate.each || !members[0]) return null;
    // 分别下降2.8%、增长6.5%: each value has a verb of its own.
    const count = members.length < LEAST ? 1 + valuesBehind(mention, members[0]).length : members.length;
    const [name, ...owed] = namesOverCommas(mention, count) ?? [];
    if (!name) return null;
    return members.length < LEAST ? several([name], { owed }) : each([name, ...owed]);
  },
};

function namesOverCommas(mention: Mention, count: number): Found[] | null {
  const { clause, sentence, bare, own } = mention;
  const clear = count >= CLEARLY_OVER_COMMAS;
  const [alone, [, last = '', respect = '']] =
    LAST_BRANCH.test(bare) || !clear ? [BRANCH_ALONE, LAST_BRANCH.exec(bare) ?? []] : [THING_ALONE, LAST_THING.exec(bare) ?? []];
  if (last === '' || count < LEAST || (!clear && last.split('、').length === count)) return null;
  const names = sentence.clauses.slice(Math.max(0, clause.index - count), clause.index).map((one) => nameAlone(one, alone));
  // One name more than there are values: nobody can tell which has none.
  if (names.length === count && names.shift() !== '') return null;
  return names.length < count - 1 || names.includes('') ? null : [...names, last].map((name) => found(finishName(name + respect, own), 'list'));
}

/** What a clause names that does nothing else; '' for any other clause. */
function nameAlone({ text, placed, closer }: Clause, pattern: RegExp): string {
  const name = placed.length === 0 && closer === '，' ? (pattern.exec(text)?.[1] ?? '') : '';
  return OBJECT.startingAt(name, 0).length < LONGEST_OF_ONE && (pattern === BRANCH_ALONE || FINITE.firstIn(name, 1) === null) ? name : '';
}

/** 抢劫、盗窃等案件 | 36件 | 52人: how many cases, and how many people in them, of all that is listed. */
const isOnePair = ({ run: { members } }: Mention): boolean => members.every((member, at) => at === 0 || members[at - 1]?.end === member.start);

/** 接连突破800亿元、900亿元: the same thing twice. */
const IN_TURN = /(?:接连|连续|相继|先后|连|依次)(?:突破|跨越|跨过|迈过|迈上|站上|越过|登上|超过|跨上|冲破)$/;
const NEAR = 8;

function uniform({ run }: Mention): boolean {
  const [first, ...others] = run.members;
  return others.every(({ figure }) => figure.kind === first?.figure.kind);
}

/** The names of a list, each with its code; the owner of the first is that of all. */
function namesOf(phrase: string, count: number, mention: Mention): Found[] | null {
  const { own, run, said } = mention;
  const whole = /^[、，]?其中/.test(run.before) ? said.root : undefined;
  const names = listNames(phrase, count);
  if (!names) return null;
  if (TOWARDS.test(names[0]?.phrase ?? '')) return names.map(({ phrase: name }) => towards(name));
  // 全体居民人均可支配收入增长8.5%，城镇、农村分别增长8%、9%: whose incomes.
  const income = said.root?.entry?.code.startsWith('income_') === true ? said.root : undefined;
  const named = names.map(({ phrase: name, subject }) => {
    const plain = withoutLead(name) || name;
    const of = whole ?? (INCOME_OWNER.test(plain) ? income : undefined);
    const one = finishName((of && nameOfPart(plain, of)) ?? nameOfSector(plain, said.root?.name ?? '') ?? plain, own);
    return { ...one, subject: subject || one.subject };
  });
  const [first] = named;
  const owner = first?.subject ?? '';
  // 农产品网络零售额、出口额: both of the products.
  const product = first && owner === '' ? ownerInName(first.name, first.entry !== null) : '';
  return doneToAll(named, mention).map((one, at) =>
    found({ ...one, subject: one.subject || owner || (at > 0 && isOfAnybody(names[at]?.phrase ?? '') ? product : '') }, 'list'),
  );
}

/** 新增公路、铁路里程360公里和87公里: what is done is done to all that are counted alike. */
function doneToAll(named: readonly Named[], { own, run: { members }, predicate }: Mention): readonly Named[] {
  const deed = named[0]?.action ?? '';
  if (deed === '' || OF_TRADE.test(deed) || predicate.from || !members.every(({ figure }) => figure.unit === members[0]?.figure.unit)) return named;
  return named.map((one) => (one.action === '' && one.entry === null ? finishName(deed + one.name, own) : one));
}

/** 对东盟、欧盟进出口分别增长10%、12%: with whom is traded, of each. */
const TOWARDS = /^对(?!外).{2,60}(?:进出口|出口|进口|贸易|投资)[总额值]{0,2}$/;
const towards = (name: string): Found => found({ ...NAMELESS, name: name.startsWith('对') ? name : `对${name}` }, 'list');

/** 城乡低保标准分别提高到每人每月480元和 | 每人每年 | 3400元: by what the second value counts. */
const EACH_OF = /^(?:[、和与及]|以及)每[人户亩月年日天](?:每?[年月日天])?$/;

/** 出口、进口分别增长13.2%、下降2.4%: the second value stands behind a verb of its own. */
export const LIST_OWED: NamingRule = {
  id: 'name.list.owed',
  beats: ['name.list.again'],
  example: ['全省出口、进口分别增长13.2%、下降2.4%。', 'imports growth -2.4%'],
  gives: ({ run, noun, predicate, said }) => {
    const [owed, ...rest] = said.owed;
    const goesOn = (/^[和与及]?$/.test(noun) && predicate.verb) || EACH_OF.test(run.before);
    if (!owed || !goesOn) return null;
    if (run.members.length === 1) return several([owed], { owed: rest });
    // 分别增长2.8%、下降6.5%、增长4.1%和2.2%: the last two share their verb.
    return run.members.length === said.owed.length ? each(said.owed) : null;
  },
};

/** 甲园产值达5亿元，乙园产值达3亿元，均增长15%: all that was named stands side by side. */
export const SHARED_BEFORE: NamingRule = {
  id: 'name.shared.before',
  example: ['工业投资达到120亿元，民间投资达到80亿元，均增长15%。', '工业投资 growth 15%'],
  gives: ({ run, noun, predicate, said }) => {
    if (run.members.length !== 1 || noun !== '' || !(predicate.shared || predicate.each)) return null;
    const before = sideBySide(said);
    return before.length > 1 ? several(before.map((last) => again(last, 'list'))) : null;
  },
};

/** 粗钢、生铁产量分别为520万吨、480万吨，分别下降2.1%和上升3.2%: each of the names before has a value behind a verb of its own. */
export const LIST_OWED_BEFORE: NamingRule = {
  id: 'name.list.owed-before',
  example: ['进口120亿元，出口300亿元，分别下降2.1%和增长3.2%。', '!exports growth -2.1%'],
  gives: (mention) => {
    const { run, noun, predicate, said } = mention;
    const first = run.members[0];
    if (!first || run.members.length !== 1 || noun !== '' || !predicate.each || !predicate.verb) return null;
    const behind = valuesBehind(mention, first);
    if (behind.length === 0 || !behind.every(({ figure }) => figure.kind === first.figure.kind)) return null;
    const [name, ...owed] = (lastNames(said, behind.length + 1) ?? []).map((one) => again(one, 'list'));
    return name && owed.length > 0 ? several([name], { owed }) : null;
  },
};

/** 增长6%、下降3%, and where each verb has a clause of its own 增长6%，下降3%. */
function valuesBehind({ clause, sentence }: Mention, { start }: Placed): Placed[] {
  const behind = clause.placed.filter((placed) => placed.start > start);
  if (behind.length > 0) return behind;
  return takeWhile(sentence.clauses.slice(clause.index + 1), VERB_AND_VALUE).flatMap(({ placed }) => placed);
}

const VERB_AND_VALUE = ({ text, placed, opener, bracketAfter }: Clause): boolean =>
  opener === '，' &&
  bracketAfter === null &&
  placed.length === 1 &&
  readPredicate(text.slice(0, placed[0]?.start)).noun === '' &&
  placed[0]?.end === text.length;

function takeWhile<T>(list: readonly T[], holds: (one: T) => boolean): readonly T[] {
  const end = list.findIndex((one) => !holds(one));
  return end < 0 ? list : list.slice(0, end);
}

/** 工业投资、民间投资均增长6%, 产业园、产业集群各1个: one value, several names that are each complete. */
export const SHARED: NamingRule = {
  id: 'name.shared',
  example: ['工业投资、民间投资均增长6%。', '工业投资 growth 6%'],
  gives: (mention) => {
    const names = sharedNames(mention);
    if (!names) return null;
    return mention.predicate.each ? several(names.slice(0, 1), { owed: names.slice(1) }) : several(names);
  },
};

function sharedNames(mention: Mention): Found[] | null {
  const { run, noun, predicate } = mention;
  // 市区和新区各增加1条 | 公交线路: what comes new stands behind.
  if (run.members.length !== 1 || /等|占(?!比)/.test(noun) || (run.behind.noun !== '' && OBJECT.has(predicate.changeWord))) return null;
  if (predicate.shared || predicate.each) return namesOfAll(mention);
  return predicate.verb && noun.includes('、') ? namesSideBySide(mention) : null;
}

/** A word says that the value is that of several: 均, 各. */
function namesOfAll(mention: Mention): Found[] | null {
  const action = actionAt(mention.bare);
  const phrase = mention.bare.slice(action.length);
  const parts = splitOutsideQuotes(phrase);
  const [first] = mention.run.members;
  // 采矿业、食品生产和供应业分别下降3%、增长4%: as many names as values follow, whatever else 和 stands in.
  const dealt = mention.predicate.each && first ? valuesBehind(mention, first).length + 1 : 1;
  const joined =
    dealt >= LEAST ? namesOf(phrase, dealt, mention) : /[和与及]/.test(parts[parts.length - 1] ?? '') ? namesOf(phrase, parts.length + 1, mention) : null;
  // 存贷款余额均突破100亿元: one word holds two names.
  const names = joined ?? namesOf(phrase, Math.max(2, parts.length), mention);
  if (!names || names.some(isShort)) return null;
  return action === '' || mention.predicate.each ? names : names.map((one) => ({ ...one, name: action + one.name, action }));
}

/** No word says so: only names that are each complete share a value. */
function namesSideBySide(mention: Mention): Found[] | null {
  const parts = splitOutsideQuotes(mention.bare);
  if (actionAt(mention.bare) !== '' || parts.length < LEAST || !parts.every(isComplete)) return null;
  const names = namesOf(mention.bare, parts.length, mention);
  return names?.every((one) => !isShort(one) && isComplete(one.name)) ? names : null;
}

const isShort = ({ name }: Found): boolean => name.length < 2;

function isComplete(name: string): boolean {
  return lexiconEntry(withoutLead(name)) !== null || TERMINAL.endingAt(name, name.length) !== '';
}
