/**
 * Pass 5: the statements of a sentence. Each run of figures gets its names from the words before it, the words behind
 * it, a list, or an earlier figure; what later figures may lean on is kept in a thread.
 */
import type { Clause, Placed, Sentence } from './clauses';
import { lexiconEntry } from './lexicon';
import { listNames } from './name-lists';
import { finishName, nameOf, NAMELESS, type Named } from './noun-before';
import type { Behind } from './noun-behind';
import { readPredicate, type Predicate } from './predicate';
import { endsWithVerb, runsOf, type Run } from './runs';
import { splitOutsideQuotes, withoutLead } from './segments';
import type { Source, Statement } from './statement';
import type { OwnRegion } from './subject';
import { LIGHT, OBJECT, TERMINAL } from './words';

/** What the figures read so far leave to those that follow in the sentence. */
interface Thread {
  /** Statements whose name carries over to a figure without one: all of a list, else one. */
  last: Statement[];
  /** Verb that governs the items after the first (新建公园3个、绿道5条), within a clause. */
  action: string;
  /** First ends of pairs that wait for their second. */
  pending: Statement[];
}

const PREPOSITION = /(?:^|.)(?:[在为对向与由以用给把让将从按等及和使含占除跨经]|覆盖|其中|超过|达到|每个?)$/;
/** A number with its measure word before the noun (16家企业), against 总投资约2350亿元. */
const QUOTED_RATIO = /占(?![比地])/;

/** All statements of a sentence, in order of their figures. */
export function statementsOf(sentence: Sentence, own: OwnRegion): Statement[] {
  const statements: Statement[] = [];
  const thread: Thread = { last: [], action: '', pending: [] };
  let outer: Statement[] = [];
  for (const clause of sentence.clauses) {
    if (clause.bracketAfter === null) {
      if (clause.opener === '；') thread.last = thread.last.slice(-1);
      thread.action = '';
      const found = readClause(sentence, clause, thread, own);
      statements.push(...found);
      outer = found;
    } else {
      const before = outer[clause.bracketAfter - 1] ?? outer[0];
      const inner: Thread = { last: before ? [before] : thread.last, action: '', pending: [] };
      statements.push(...readClause(sentence, clause, inner, own));
    }
  }
  return statements.sort((a, b) => a.placed.index - b.placed.index);
}

function readClause(sentence: Sentence, clause: Clause, thread: Thread, own: OwnRegion): Statement[] {
  const found: Statement[] = [];
  for (const run of runsOf(clause)) {
    const reader = new RunReader(sentence, clause, run, thread, own);
    found.push(...reader.read());
  }
  return found;
}

/** Reads one run: a single figure, or the values of a list. */
class RunReader {
  private readonly predicate: Predicate;
  private readonly noun: string;

  constructor(
    private readonly sentence: Sentence,
    private readonly clause: Clause,
    private readonly run: Run,
    private readonly thread: Thread,
    private readonly own: OwnRegion,
  ) {
    this.predicate = run.members[0]?.figure.kind === 'rank' ? readRanking(run.before) : readPredicate(run.before);
    this.noun = this.predicate.noun.replace(/^[、，\s]+/, '');
  }

  read(): Statement[] {
    const statements = this.paired() ?? this.listed() ?? this.shared() ?? this.single();
    this.remember(statements);
    return statements;
  }

  /** 由95.1% | 提高到 | 99.1%: the second end of what waits. */
  private paired(): Statement[] | null {
    const { pending, last } = this.thread;
    const { arrives } = this.predicate;
    const bare = this.noun.length <= 4 && (arrives || /[到至为成]$/.test(this.run.before.replace(/(?:[了约近超的]|\d{4}年)+$/, '')));
    const unsaid = pending.length === 0 && arrives && this.noun === '' && this.run.adjoins && this.sameUnit(last[0]);
    const first = pending.length > 0 ? pending : unsaid ? last : [];
    this.thread.pending = [];
    if (first.length === 0) return null;
    if (!bare || !this.sameUnit(first[0])) {
      for (const one of first) if (!unsaid) one.role = null;
      return null;
    }
    return this.run.members.map((placed, at) => {
      const from = first[Math.min(at, first.length - 1)] as Statement;
      from.role = 'from';
      return this.make(placed, from, 'pair', { role: 'to', share: from.share, partitive: from.partitive });
    });
  }

  private sameUnit(other: Statement | undefined): boolean {
    const mine = this.run.members[0]?.figure;
    const theirs = other?.placed.figure;
    return mine !== undefined && theirs !== undefined && (mine.unit === theirs.unit || mine.kind === theirs.kind);
  }

  /** 城镇、农村居民人均可支配收入分别增长2%、6.3%, and its second verb: ，分别达到…. */
  private listed(): Statement[] | null {
    const { members } = this.run;
    if (members.length < 2) return null;
    if (this.noun === '' || withoutLead(this.noun) === '') {
      if (this.thread.last.length !== members.length || !(this.predicate.each || this.predicate.verb)) return null;
      return members.map((placed, at) => this.make(placed, this.thread.last[at] as Statement, 'list'));
    }
    if (!this.uniform()) return null;
    const names = listNames(withoutLead(this.noun), members.length);
    if (!names) return null;
    return members.map((placed, at) => {
      const { phrase = '', subject = '' } = names[at] ?? {};
      const named = finishName(withoutLead(phrase) || phrase, this.own);
      return this.make(placed, { ...named, subject: subject || named.subject }, 'list');
    });
  }

  private uniform(): boolean {
    const [first, ...others] = this.run.members;
    return others.every(({ figure }) => figure.kind === first?.figure.kind);
  }

  /** 工业投资、民间投资均增长6%: one value, several names that are each complete. */
  private shared(): Statement[] | null {
    const [placed, second] = this.run.members;
    if (!placed || second) return null;
    if (this.noun === '' && this.predicate.shared && this.thread.last.length > 1) {
      return this.thread.last.map((last) => this.make(placed, last, 'list'));
    }
    if (!this.predicate.verb || this.noun.includes('等') || QUOTED_RATIO.test(this.noun)) return null;
    const phrase = withoutLead(this.noun);
    const parts = splitOutsideQuotes(phrase, '、');
    const complete = (part: string) => finishName(withoutLead(part), this.own).entry !== null || TERMINAL.endingAt(part, part.length) !== '';
    const count = this.predicate.shared ? parts.length + (/[和与及]/.test(parts[parts.length - 1] ?? '') ? 1 : 0) : parts.length;
    if (count < 2 || OBJECT.startingAt(phrase, 0)) return null;
    if (!this.predicate.shared && !parts.every(complete)) return null;
    const names = listNames(phrase, count) ?? (parts.length > 1 ? listNames(phrase, parts.length) : null);
    if (!names || names.some(({ phrase: name }) => name.length < 2 || (!this.predicate.shared && !complete(name)))) return null;
    return names.map(({ phrase: name }) => this.make(placed, finishName(withoutLead(name) || name, this.own), 'list'));
  }

  private single(): Statement[] {
    const { members, behind } = this.run;
    const last = members[members.length - 1] as Placed;
    const named = this.namedBehind(last, behind) ?? this.namedBefore();
    return members.map((placed) => this.make(placed, named, named.source, named));
  }

  private namedBehind(placed: Placed, behind: Behind): (Named & Extras) | null {
    if (behind.noun === '' || this.predicate.from) return null;
    const { noun, predicate } = this;
    if (predicate.arrives || (placed.figure.kind === 'rank' && noun !== '') || QUOTED_RATIO.test(noun)) return null;
    const taken = predicate.changeWord !== '' && OBJECT.has(predicate.changeWord);
    const verb = taken ? predicate.changeWord : lastVerb(noun) || leadingVerb(noun);
    const open = withoutLead(noun) === '' || PREPOSITION.test(noun) || endsWithVerb(noun);
    if (!open && !taken && (predicate.verb || TERMINAL.endingAt(noun, noun.length) !== '')) return null;
    if (predicate.change && !taken) return null;
    const action = verb || (/^[、和及]?$/.test(this.run.before) ? this.thread.action : '');
    const partitive = isPart(placed);
    const name = withAction(action, behind, partitive);
    const finished = finishName(name, this.own);
    return { ...finished, action: finished.action || (OBJECT.has(action) ? action : ''), source: 'behind', share: partitive, partitive };
  }

  private namedBefore(): Named & Extras {
    const ratio = QUOTED_RATIO.exec(this.noun);
    const percent = isPart(this.run.members[0]);
    if (ratio && percent) return this.partOf(this.noun.slice(0, ratio.index), this.noun.slice(ratio.index + 1));
    const named = nameOf(this.noun, this.own, this.predicate.change === null);
    if (named.name === '') return this.carried();
    if (named.relative) return this.leaning(named);
    const action = this.thread.action;
    if (named.action === '' && action !== '' && this.predicate.change === null && !this.predicate.verb && OPENS_ITEM.test(this.run.before) && !percent) {
      return { ...named, name: action + named.name, action, source: 'before', share: false, partitive: false };
    }
    return { ...named, source: 'before', share: false, partitive: false };
  }

  /** 占全部企业 | 超两成. */
  private partOf(whose: string, whole: string): Named & Extras {
    const owner = withoutLead(whose) === '' ? this.carried() : nameOf(whose, this.own, false);
    const base = owner.relative ? this.leaning(owner) : owner;
    const of = whole.replace(/的?(?:比重|比例|比率|份额)?的?$/, '');
    const end = /份额/.test(whole) ? '份额' : '比重';
    const name = `${base.name}占${of}${end}`;
    return { name, entry: lexiconEntry(name), action: '', relative: false, subject: base.subject, source: base.name === '' ? 'leaning' : 'before', share: true, partitive: false };
  }

  private carried(): Named & Extras {
    const last = this.thread.last[this.thread.last.length - 1];
    if (!last) return { ...NAMELESS, source: 'carried', share: false, partitive: false };
    return { ...last, relative: false, source: 'carried', share: last.share && isPart(this.run.members[0]), partitive: last.partitive };
  }

  /** 总里程, 占比: in what respect the earlier name is measured. */
  private leaning(named: Named): Named & Extras {
    const last = this.thread.last[this.thread.last.length - 1];
    if (!last || last.name === '') return { ...named, source: 'leaning', share: false, partitive: false };
    const base = last.name.slice(last.action.length) || last.name;
    const whole = /^(?:总量|总数|总额|总规模|规模|数量|余额|总值|总人数|人数)$/.test(named.name);
    if (whole && last.entry) return { ...last, name: base, action: '', relative: false, source: 'carried', share: false, partitive: false };
    const tail = named.name.replace(/^总/, '');
    const name = base.endsWith(tail) ? base.slice(0, base.length - tail.length) + named.name : base + named.name;
    return { ...finishName(name, this.own), subject: last.subject, source: 'leaning', share: /占比|比重|比例|份额/.test(named.name), partitive: false };
  }

  private make(placed: Placed, named: Pick<Named, 'name' | 'entry' | 'subject' | 'action'>, source: Source, extra: Partial<Statement> = {}): Statement {
    const { sentence, clause, predicate } = this;
    const { name, entry, subject, action } = named;
    const role = predicate.from && !extra.role ? ('from' as const) : (extra.role ?? null);
    return { sentence, clause, placed, predicate, name, entry, subject, action, source, role, share: extra.share ?? false, partitive: extra.partitive ?? false };
  }

  private remember(statements: Statement[]): void {
    const first = statements[0];
    if (!first) return;
    if (this.predicate.from) this.thread.pending = statements;
    if (first.action !== '') this.thread.action = first.action;
    else if (this.predicate.change) this.thread.action = '';
    const leaves = first.name !== '' && !first.share && !this.predicate.distance && first.source !== 'leaning' && first.placed.figure.kind !== 'rank';
    if (leaves || this.thread.last.length === 0) this.thread.last = statements;
  }
}

interface Extras {
  source: Source;
  share: boolean;
  partitive: boolean;
}

const OPENS_ITEM = /^(?:[、和及与]|以及)/;

/** A percentage or fraction: what it is a part of may stand behind it (65%政务事项). */
function isPart(placed: Placed | undefined): boolean {
  const kind = placed?.figure.kind;
  return kind === 'percent' || kind === 'fraction';
}

/** Verb at the end of the words before a figure. */
function lastVerb(noun: string): string {
  const word = OBJECT.endingAt(noun, noun.length);
  if (word === '') return '';
  const before = OBJECT.endingAt(noun, noun.length - word.length);
  return before + word;
}

/** Verb that opens the words before: 举办植物园菊花节等 | 11项 | 文旅活动. */
function leadingVerb(noun: string): string {
  return OBJECT.startingAt(withoutLead(noun), 0);
}

/** Counted things with what is done to them (新建 + 小游园) or what they do (喜迁新居 + 家庭). */
function withAction(action: string, behind: Behind, partitive: boolean): string {
  const end = partitive && !/率$|占比$/.test(behind.noun) ? '占比' : '';
  if (action !== '' && !LIGHT.has(action)) return action + behind.noun + end;
  const verb = behind.verb.replace(/^(?:[已均共]|全部|正式|陆续|相继|先后|如期|顺利|成功|全面|首次|全线|分别|率先|按期|提前|同步)+/, '').replace(/^(?:实现|完成|获得)(?=.{3})/, '');
  const short = verb.length <= 14 && !/[、和与].{6}/.test(verb);
  return (short ? verb.replace(/了|的$/g, '') : '') + behind.noun + end;
}

const RANKING =
  /(?:稳居|位居|跃居|升居|位列|名列|排在?|排名|列|居|升至|上升至|跃升至|提升至|升到|前移至|进入|保持|继续|跻身|处于|实现){0,3}(全国|全球|世界|全省|全市|全区|全疆|全州|全县|西部|东部|中部|东北|西北|中国西部|亚洲|国内|同类[^，]{0,6}|[^，、]{0,4}省级[^，、]{0,4}|[^，、]{0,6}城市)?(?:前列)?$/;

/** Of a rank, 居全国 goes with the figure: what it is ranked among is what it is compared with. */
function readRanking(before: string): Predicate {
  const tail = before.slice(-24);
  const match = RANKING.exec(tail);
  const predicate = readPredicate(match ? before.slice(0, before.length - tail.length + match.index) : before);
  const arrives = predicate.arrives || /[至到居]/.test(match?.[0] ?? '');
  return { ...predicate, arrives, against: match?.[1] ?? predicate.against, verb: true };
}
