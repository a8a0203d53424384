/**
 * Pass 5b: who does what a list of verbs tells: 惠企通平台授信30亿元、服务企业12万次. The first name says who, the next
 * ones only what; each must say both. A property (集中度, 入驻率) is told of who stands in the clause before.
 */
import subjects from '../data/subjects.json';
import type { Clause } from './clauses';
import { finishName } from './noun-before';
import { withoutLead } from './segments';
import type { Statement } from './statement';
import { isAboutOwner } from './topic';
import type { Surroundings } from './surroundings';
import { WordTable } from './word-table';
import { LIGHT, OBJECT, SCOPE, TERMINAL } from './words';

const DOER = new WordTable([...subjects.suffixes.filter((suffix) => suffix.length > 1), ...subjects.doers, '港']);
const PROPER = new WordTable(subjects.proper);
const NOT_DOERS = new Set(subjects.notSubjects.filter((word) => !subjects.proper.includes(word)));
/** What such an owner does to others: told of it in the next clause too. */
const DEED = new WordTable(subjects.deeds);
/** What the region itself does as often: told of the owner only within one list. */
const DEED_IN_LIST = new WordTable(subjects.deedsInList);
const PROPERTY = new WordTable(subjects.properties);
/** Properties of the whole region. */
const OF_THE_REGION = /^(?:森林|草原|植被|绿化|林草|城镇|城乡|城市|农村|乡村|常住|户籍|义务|学前|高中|基本|居民|农作物|主要农|小麦|水稻|玉米|污水|生活垃圾|全社会|非化石|清洁能源|民间|制造业|工业|服务业|第[一二三]产业|税收|高技术|战略性)/;
const LONGEST_DOER = 14;
/** A name further before its figure is another's. */
const LONGEST_TAKEN = 32;
/** 引进企业42家、实现进出口额120亿元: what the same owner achieved. */
const ACHIEVES = /[、和](?:实现|完成)(?!全[省市县区])[^、，]{2,20}$/;

interface Actor {
  name: string;
  /** The clause that last told something of it. */
  clause: number;
}

/** Where the doer that opens a text ends; 0 where none does. `follows` tells whether what comes behind it fits. */
function doerEnd(text: string, follows: (at: number) => boolean): number {
  if (OBJECT.startingAt(text, 0) !== '') return 0;
  let end = 0;
  for (let at = 2; at <= Math.min(text.length, LONGEST_DOER); at++) {
    const head = text.slice(0, at);
    const word = DOER.endingAt(text, at);
    const named = (word !== '' && word.length < at) || PROPER.has(head);
    if (named && !NOT_DOERS.has(head) && !NOT_DOERS.has(word) && !/[、，“]/.test(head) && follows(at)) end = at;
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

/** Carries the doer from one statement of a sentence to the next. */
export class Actors {
  private actor: Actor | null = null;

  constructor(private readonly own: Surroundings) {}

  /** A clause begins: one without a figure may say of whom the next one speaks (云江铁路运行良好，…). */
  nextClause(clause: Clause): void {
    if (clause.opener === '；') this.actor = null;
    if (clause.placed.length > 0) return;
    const text = withoutLead(clause.text);
    const end = doerEnd(text, (at) => isAboutOwner(text.slice(0, at), text.slice(at)));
    this.actor = end > 0 && !this.own.names.has(text.slice(0, end)) ? { name: text.slice(0, end), clause: clause.index } : null;
  }

  /** An item with a deed of its own (、运输旅客) does not take the verb of the one before, nor does 、实现进出口额. */
  goesOn(before: string): boolean {
    return this.actor !== null && /^[、和及]/.test(before) && (DEED.startingAt(before, 1) !== '' || LIGHT.startingAt(before, 1) !== '');
  }

  /**
   * Completes the statements of a run, in place, and remembers who they speak of. Gives the verb that the items behind
   * go on with (服务企业3万家、个体户2万户); '' where the names are as they were.
   */
  complete(statements: readonly Statement[]): string {
    const verb = statements[0]?.action ?? '';
    for (const statement of statements) this.completeOne(statement);
    const first = statements[0];
    if (first?.acted !== true || !this.actor) return '';
    return verb || deedAt(first.name, this.actor.name.length);
  }

  private completeOne(statement: Statement): void {
    const { name, subject, entry, source, clause } = statement;
    if (source === 'carried' || source === 'pair') {
      if (this.actor) this.actor.clause = clause.index;
      return;
    }
    const end = subject === '' && entry === null ? doerEnd(name, (at) => deedAt(name, at) !== '') : 0;
    if (end > 0) {
      statement.acted = true;
      this.actor = { name: name.slice(0, end), clause: clause.index };
    } else if (subject !== '') {
      this.actor = doerEnd(subject, (at) => at === subject.length) > 0 ? { name: subject, clause: clause.index } : null;
    } else if (!this.lead(statement)) {
      this.actor = null;
    }
  }

  /** Puts the doer before a name that goes on with it; false where the name is complete without. */
  private lead(statement: Statement): boolean {
    const { actor } = this;
    const { name, entry, action, clause, placed, source, predicate } = statement;
    if (actor && actor.clause === clause.index && source === 'before' && ACHIEVES.test(clause.text.slice(Math.max(0, placed.start - LONGEST_TAKEN), placed.start))) {
      const named = finishName(actor.name + name, this.own);
      Object.assign(statement, { name: named.name, subject: named.subject, entry: named.entry });
      return true;
    }
    if (!actor || entry !== null || name === '' || clause.index - actor.clause > 1 || name.startsWith(actor.name)) return false;
    const inList = clause.index === actor.clause;
    const scoped = SCOPE.startingAt(clause.text, 0) !== '' && !inList;
    if (scoped) return false;
    const told = action !== '' || TERMINAL.endingAt(name, name.length) === '';
    const pulled = predicate.change === null && action === '' ? verbTaken(statement) : '';
    if (pulled !== '') {
      Object.assign(statement, { name: actor.name + pulled + name, acted: true });
    } else if (told && (DEED.startingAt(name, 0) !== '' || (inList && DEED_IN_LIST.startingAt(name, 0) !== ''))) {
      Object.assign(statement, { name: actor.name + name, action: '', acted: true });
    } else if (source === 'before' && placed.figure.kind !== 'rank' && PROPERTY.endingAt(name, name.length) !== '' && !OF_THE_REGION.test(name)) {
      const named = finishName(actor.name + name, this.own);
      Object.assign(statement, { name: named.name, subject: named.subject });
    } else {
      return false;
    }
    actor.clause = clause.index;
    return true;
  }
}
