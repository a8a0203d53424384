/**
 * Pass 5b: who does what a list of verbs tells: 惠企通平台授信30亿元、服务企业12万次. The first name says who, the next
 * ones only what; each must say both. A property (集中度, 入驻率) is told of who stands in the clause before.
 */
import { LetterSet } from '../../../language/letter-set';
import subjects from '../../data/subjects.json';
import type { Clause } from '../clauses';
import { finishName } from '../noun-before';
import { withoutLead } from '../segments';
import { clauseBefore, type Statement } from '../statement';
import { isOwner, ownerAtStart } from '../subject';
import { isAboutOwner, PART_OF_NAME } from '../topic';
import type { Surroundings } from '../surroundings';
import { WordTable } from '../word-table';
import { FINITE, LIGHT, OBJECT, SCOPE, TERMINAL } from '../words';

const DOER = new WordTable([...subjects.suffixes.filter((suffix) => suffix.length > 1), ...subjects.doers, '港']);
/** Owners, and offices that need no name before them: 法院 | 受理案件. */
const PROPER = new WordTable([...subjects.proper, ...subjects.doers]);
const NOT_DOERS = new Set(subjects.notSubjects.filter((word) => !subjects.proper.includes(word)));
/** What such an owner does to others: told of it in the next clause too. */
const DEED = new WordTable(subjects.deeds);
/** What the region itself does as often: told of the owner only within one list. */
const DEED_IN_LIST = new WordTable(subjects.deedsInList);
const PROPERTY = new WordTable(subjects.properties);
/** Properties of the whole region. */
const OF_THE_REGION =
  /^(?:森林|草原|植被|绿化|林草|城镇|城乡|城市|农村|乡村|常住|户籍|义务|学前|高中|基本|居民|农作物|主要农|小麦|水稻|玉米|污水|生活垃圾|全社会|非化石|清洁能源|民间|制造业|工业|服务业|第[一二三]产业|税收|高技术|战略性)/;
const LONGEST_DOER = 14;
/** A name further before its figure is another's. */
const LONGEST_TAKEN = 32;
/** 引进企业42家、实现进出口额120亿元: what the same owner achieved. */
const ACHIEVES = /[、和](?:实现|完成)(?!全[省市县区])[^、，]{2,20}$/;

export interface Actor {
  name: string;
  /** The clause that last told something of it. */
  clause: number;
  /** The sentence speaks of nobody else: 以白鹭市为例，…. */
  sole?: true;
  /** Nobody is known, but the clause before spoke of this one (Statement.beside): what goes on from the figure is as open. */
  beside?: string;
}

/** No doer's name goes past these. */
const PARTS_NAMES = new LetterSet('、，“');

/** Where the doer that opens a text ends; 0 where none does. `follows` tells whether what comes behind it fits. */
function doerEnd(text: string, follows: (at: number) => boolean): number {
  if (PARTS_NAMES.has(text.charCodeAt(0)) || OBJECT.startingAt(text, 0) !== '') return 0;
  let end = 0;
  for (let at = 2; at <= Math.min(text.length, LONGEST_DOER); at++) {
    if (PARTS_NAMES.has(text.charCodeAt(at - 1))) break;
    const head = text.slice(0, at);
    const word = DOER.endingAt(text, at);
    const named = (word !== '' && word.length < at) || PROPER.has(head);
    if (named && !NOT_DOERS.has(head) && !NOT_DOERS.has(word) && follows(at)) end = at;
  }
  return end;
}

const deedAt = (text: string, at: number): string => DEED.startingAt(text, at) || DEED_IN_LIST.startingAt(text, at);

/** 撬动 | 社会资本120亿元: the deed right before a name that was read without it; '' where none is. */
function verbTaken({ name, clause, placed }: Statement): string {
  const from = Math.max(0, placed.start - LONGEST_TAKEN);
  const before = clause.text.slice(from, placed.start);
  const at = before.lastIndexOf(name);
  return at > 0 ? DEED.endingAt(before, at) : '';
}

/** Nobody in particular: the region itself. */
export const NOBODY: Actor = { name: '', clause: -1 };

/** 以白鹭市为例，, 比如青石镇，, and at the head of a sentence 青石镇，: an owner and nothing else; what follows is told of it. */
const OWNER_ALONE = /^([以如像]|[比譬例诸]如)?([^、，和与“”：:]{2,16}?)(?:为例)?$/;
const OPENS_OTHERWISE = /^(?:依[托靠]|通过|借助|利用|发挥|围绕|联合|积极|全力|着力|[经由在与向对将把从])/;

/** 云亭工业园获批国家级园区 ends like an owner, with a verb within. */
function isDone(text: string): boolean {
  return OBJECT.startingAt(text, 0).length > 1 || !isAboutOwner(text, '') || [FINITE, OBJECT].some((verbs) => verbs.firstIn(text, 1) !== null);
}

function ownerAlone({ text, index }: Clause, own: Surroundings): string {
  const [, mark, owner = ''] = OWNER_ALONE.exec(text) ?? [];
  const alone = owner !== '' && (mark !== undefined || index === 0) && isSomebody(owner, own) && !OPENS_OTHERWISE.test(owner) && !isDone(owner);
  return alone ? owner : '';
}

/** Somebody else than the report's own region and the country. */
const isSomebody = (owner: string, { names }: Surroundings): boolean => isOwner(owner) && !names.has(owner) && !/^(?:[我全]国|全球|全世界)$/.test(owner);

/** A clause begins: one without a figure may say of whom the next one speaks (云江铁路运行良好，…). */
export function actorAtClause(actor: Actor, clause: Clause, own: Surroundings): Actor {
  const { names } = own;
  const kept = clause.opener === '；' ? NOBODY : actor;
  if (clause.placed.length > 0) return kept;
  const alone = ownerAlone(clause, own);
  if (alone !== '') return { name: alone, clause: clause.index, sole: true };
  if (kept.sole === true) return SCOPE.startingAt(clause.text, 0) === '' ? kept : NOBODY;
  const text = withoutLead(clause.text);
  const end = doerEnd(text, (at) => isAboutOwner(text.slice(0, at), text.slice(at)));
  return end > 0 && !names.has(text.slice(0, end)) ? { name: text.slice(0, end), clause: clause.index } : NOBODY;
}

/** An item with a deed of its own (、运输旅客) does not take the verb of the one before, nor does 、实现进出口额. */
export function goesOn({ name }: Actor, before: string): boolean {
  return name !== '' && /^[、和及]/.test(before) && (DEED.startingAt(before, 1) !== '' || LIGHT.startingAt(before, 1) !== '');
}

export interface Completed {
  statements: Statement[];
  actor: Actor;
  /** The verb that the items behind go on with (服务企业3万家、个体户2万户); '' where the names are as they were. */
  verb: string;
}

/** The statements of a run with who does it in their names, and who they speak of. */
export function completed(statements: readonly Statement[], actor: Actor, own: Surroundings): Completed {
  const verb = statements[0]?.action ?? '';
  let who = actor;
  const done = statements.map((statement) => {
    const { statement: full, actor: next } = completeOne(statement, who, own);
    who = next;
    return full;
  });
  const first = done[0];
  const goes = first?.acted === true && who.name !== '';
  return { statements: done, actor: who, verb: goes ? verb || deedAt(first.name, who.name.length) : '' };
}

interface One {
  statement: Statement;
  actor: Actor;
}

function completeOne(statement: Statement, actor: Actor, own: Surroundings): One {
  const { name, subject, entry, source, clause } = statement;
  if (actor.sole === true) return toldOf(actor, statement);
  if (source === 'carried' && actor.beside !== undefined) return { statement: { ...statement, beside: actor.beside }, actor };
  if (source === 'carried' || source === 'pair') return { statement, actor: actor.name === '' ? actor : { ...actor, clause: clause.index } };
  const end = subject === '' && entry === null ? doerEnd(name, (at) => deedAt(name, at) !== '') : 0;
  if (end > 0) return { statement: { ...statement, acted: true }, actor: { name: name.slice(0, end), clause: clause.index } };
  if (subject !== '') return { statement, actor: doerEnd(subject, (at) => at === subject.length) > 0 ? { name: subject, clause: clause.index } : NOBODY };
  const led = actor.name === '' ? null : ledBy(statement, actor, own);
  return led ? { statement: led, actor: { ...actor, clause: clause.index } } : unled(statement, own);
}

/** Nobody known does it: of whom its own name speaks the next clause may go on, and of whom the clause before spoke it may be told. */
function unled(statement: Statement, own: Surroundings): One {
  const { name, entry, clause } = statement;
  // 苹果产量和果品基地面积: what the clause begins with is its topic.
  const body = entry === null && withoutLead(clause.text).startsWith(name.slice(0, 2)) ? ownerAtStart(name, own) : '';
  const speaks = body !== name && isSomebody(body, own) && (FIRM.test(body) || isAboutOwner(body, name.slice(body.length)));
  const beside = entry === null ? '' : besideWhom(statement, own);
  return {
    statement: beside === '' ? statement : { ...statement, beside },
    actor: speaks ? { name: body, clause: clause.index } : beside === '' ? NOBODY : { ...NOBODY, beside },
  };
}

/** 全社会研发投入强度: no laboratory has it. */
const OF_EVERYBODY = /^(?:全社会|全体|城镇|城乡|常住)/;

/** Who the clause right before an indicator of regions began with, though it did not say that it goes on with them. */
function besideWhom({ sentence, clause, placed, name }: Statement, own: Surroundings): string {
  const before = clauseBefore(sentence, clause);
  if (OF_EVERYBODY.test(name)) return '';
  if (clause.opener !== '，' || !before || SCOPE.firstIn(clause.text.slice(0, placed.start), 0) !== null) return '';
  const plain = withoutLead(before.text);
  const park = ACHIEVED_NEXT.test(clause.text) ? PARK.exec(plain) : null;
  if (park) return park[0];
  const owner = ownerAtStart(plain, own);
  return !isSomebody(owner, own) || ANYBODY.test(owner) || PART_OF_NAME.test(plain.slice(owner.length)) || /^[、和等]/.test(plain.slice(owner.length))
    ? ''
    : owner;
}

/** Kinds of owners, of which a report speaks as of its own work; several of them. */
const ANYBODY = /^(?:园区|开发区|[国央民]企|(?:国有|民营|中央)企业)$|、/;

/** 开发区建设成效显著，| 实现规上工业增加值: what was achieved may be what the parks did. */
const PARK = /^\p{Script=Han}{0,6}(?:园区|开发区|新区|[经高][开新]区|产业园|工业园)/u;

const FIRM = /(?:公司|集团|股份|银行|企业|[铝药]业|重工)$/;
/** What firms, parks and products have as well as a region; bare in a list it is theirs of whom the list began. */
export const OF_A_FIRM =
  /^(?:实现)?(?:营业收入|营收|销售收入|利润总额|利润|净利润|利税|利税总额|资产总额|净资产|工业总产值|产值|上[缴交](?:税[收金]|利税)|缴纳税[收金]|纳税额?)$/;

/** 该市, 该公司: the one that the sentence speaks of. */
const THE_SAID = /^该(?:[省市县区州镇乡村厂校院局]|公司|企业|集团|园区)/;

/** What a sentence tells that speaks of one owner alone, up to where it tells of the whole region. */
function toldOf(actor: Actor, statement: Statement): One {
  const { clause, subject, name, action } = statement;
  if (subject !== '') return { statement, actor };
  if (SCOPE.startingAt(clause.text, 0) !== '') return { statement, actor: NOBODY };
  const plain = name.replace(THE_SAID, '');
  return { statement: { ...statement, name: plain, action: plain === name ? action : '', subject: actor.name }, actor: { ...actor, clause: clause.index } };
}

/** 引进项目26个，| 完成投资38亿元: a clause that only says what was achieved is told of whom the one before spoke of. */
const ACHIEVED_NEXT = /^(?:当年|去年|全年|年内|累计|已|共)*(?:实现|完成|上[缴交]|缴纳|创造|创)(?!了?全[省市县区州国])/;

export function achievesNext({ name, clause: spoken }: Actor, clause: Clause): boolean {
  return name !== '' && isOwner(name) && clause.index - spoken === 1 && clause.opener === '，' && ACHIEVED_NEXT.test(clause.text);
}

/** 引进企业42家、实现进出口额120亿元: told of the same owner within one clause. */
function achieves({ clause, placed, source }: Statement, actor: Actor): boolean {
  return (
    actor.name !== '' &&
    actor.clause === clause.index &&
    source === 'before' &&
    ACHIEVES.test(clause.text.slice(Math.max(0, placed.start - LONGEST_TAKEN), placed.start))
  );
}

/** The statement with the doer before a name that goes on with it; null where the name is complete without. */
function ledBy(statement: Statement, actor: Actor, own: Surroundings): Statement | null {
  const { name, entry, clause } = statement;
  if (name !== '' && achievesNext(actor, clause) && SCOPE.startingAt(name, 0) === '') return { ...statement, subject: actor.name };
  if (achieves(statement, actor)) {
    const named = finishName(actor.name + name, own);
    return { ...statement, name: named.name, subject: named.subject, entry: named.entry };
  }
  if (entry !== null || name === '' || clause.index - actor.clause > 1 || name.startsWith(actor.name)) return null;
  const inList = clause.index === actor.clause;
  if (isOwner(actor.name) && OF_A_FIRM.test(name)) return { ...statement, subject: actor.name };
  if (SCOPE.startingAt(clause.text, 0) !== '' && !inList) return null;
  return doneBy(statement, actor, inList) ?? propertyOf(statement, actor, own);
}

function doneBy(statement: Statement, actor: Actor, inList: boolean): Statement | null {
  const { name, action, predicate } = statement;
  const pulled = predicate.change === null && action === '' ? verbTaken(statement) : '';
  if (pulled !== '') return { ...statement, name: actor.name + pulled + name, acted: true };
  const told = action !== '' || TERMINAL.endingAt(name, name.length) === '';
  const deed = DEED.startingAt(name, 0) !== '' || (inList && DEED_IN_LIST.startingAt(name, 0) !== '');
  return told && deed ? { ...statement, name: actor.name + name, action: '', acted: true } : null;
}

function propertyOf(statement: Statement, actor: Actor, own: Surroundings): Statement | null {
  const { name, source, placed } = statement;
  if (source !== 'before' || placed.figure.kind === 'rank' || PROPERTY.endingAt(name, name.length) === '' || OF_THE_REGION.test(name)) return null;
  const named = finishName(actor.name + name, own);
  return { ...statement, name: named.name, subject: named.subject };
}
