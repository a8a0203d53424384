/**
 * Pass 5b: who does what a list of verbs tells: 惠企通平台授信30亿元、服务企业12万次. The first name says who, the next
 * ones only what; each must say both. A property (集中度, 入驻率) is told of who stands in the clause before.
 */
import { LetterSet } from '../../../language/letter-set';
import subjects from '../../data/subjects.json';
import type { Clause } from '../clauses';
import { finishName } from '../noun-before';
import { withoutLead } from '../segments';
import type { Statement } from '../statement';
import { isAboutOwner } from '../topic';
import type { Surroundings } from '../surroundings';
import { WordTable } from '../word-table';
import { LIGHT, OBJECT, SCOPE, TERMINAL } from '../words';

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

/** A clause begins: one without a figure may say of whom the next one speaks (云江铁路运行良好，…). */
export function actorAtClause(actor: Actor, clause: Clause, { names }: Surroundings): Actor {
  const kept = clause.opener === '；' ? NOBODY : actor;
  if (clause.placed.length > 0) return kept;
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
  if (source === 'carried' || source === 'pair') return { statement, actor: actor.name === '' ? actor : { ...actor, clause: clause.index } };
  const end = subject === '' && entry === null ? doerEnd(name, (at) => deedAt(name, at) !== '') : 0;
  if (end > 0) return { statement: { ...statement, acted: true }, actor: { name: name.slice(0, end), clause: clause.index } };
  if (subject !== '') return { statement, actor: doerEnd(subject, (at) => at === subject.length) > 0 ? { name: subject, clause: clause.index } : NOBODY };
  const led = actor.name === '' ? null : ledBy(statement, actor, own);
  return led ? { statement: led, actor: { ...actor, clause: clause.index } } : { statement, actor: NOBODY };
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
  if (achieves(statement, actor)) {
    const named = finishName(actor.name + name, own);
    return { ...statement, name: named.name, subject: named.subject, entry: named.entry };
  }
  if (entry !== null || name === '' || clause.index - actor.clause > 1 || name.startsWith(actor.name)) return null;
  const inList = clause.index === actor.clause;
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
