/**
 * Pass 5: the statements of one run of figures. Its names come, in this order of trust, from the other end of a pair, a
 * list, the words behind it, the words before it, or an earlier figure of the sentence.
 */
import { actionName } from './action-name';
import type { Clause, Placed, Sentence } from './clauses';
import { lexiconEntry } from './lexicon';
import { listNames, stemOf } from './name-lists';
import { finishName, nameOf, NAMELESS, type Named } from './noun-before';
import { readPredicate, type Predicate } from './predicate';
import { readRanking } from './ranking';
import { endsWithVerb, type Run } from './runs';
import { splitOutsideQuotes, withoutLead } from './segments';
import type { Source, Statement } from './statement';
import type { OwnRegion } from './subject';
import type { Thread } from './thread';
import { OBJECT, SCOPE, TERMINAL } from './words';

interface Found extends Named {
  source: Source;
  share: boolean;
  partitive: boolean;
}

/** Ends of the words before a figure after which its noun can only follow. */
const PREPOSITION = /等(?:方面|领域|地|重点领域)?$|(?:^|.)(?:[在为对向与由以用给把让将从按等及和使含除跨经]|覆盖|其中|超过|达到|每个?)$/;
const PART_OF = /占(?![比地])/;
const OPENS_ITEM = /^(?:[、和及与]|以及)/;
const JOINS_ITEM = /^[、和及]?$/;
/** Relative names that ask for the size of the thing itself. */
const WHOLE = /^(?:总量|总数|总额|总规模|规模|数量|余额|总值|总人数|人数)$/;
/** Relative names that measure the same thing in another respect: 粮食播种面积…、总产量…. */
const OTHER_RESPECT = /产量|产值|面积|单产|亩产|收入|支出|增加值|销售额|成交额|营业额|花费|市值/;
const SHARE_OF = /占比|比重|比例|份额/;
/** What may stand between 提高到 and its figure. */
const BEFORE_SECOND_END = /(?:[了约近超的]|\d{4}年){1,3}$/;

export class RunReader {
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
    this.thread.remember(statements);
    return statements;
  }

  /** 由95.1% | 提高到 | 99.1%: the second end of what waits. */
  private paired(): Statement[] | null {
    const { pending, last } = this.thread;
    const { arrives } = this.predicate;
    const bare = this.noun.length <= 4 && (arrives || /[到至为成]$/.test(this.run.before.replace(BEFORE_SECOND_END, '')));
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
      return this.make(placed, { ...from, relative: false, source: 'pair' }, 'to');
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
    if (withoutLead(this.noun) === '') {
      const names = this.predicate.each || this.predicate.verb ? this.thread.lastNames(members.length) : null;
      return names && members.map((placed, at) => this.make(placed, { ...(names[at] as Statement), relative: false, source: 'list' }));
    }
    if (!this.predicate.each && !this.uniform()) return null;
    const names = this.namesOf(withoutLead(this.noun), members.length);
    return names && members.map((placed, at) => this.make(placed, names[at] as Found));
  }

  private uniform(): boolean {
    const [first, ...others] = this.run.members;
    return others.every(({ figure }) => figure.kind === first?.figure.kind);
  }

  /** The names of a list, each with its code; the owner of the first is that of all. */
  private namesOf(phrase: string, count: number): Found[] | null {
    const names = listNames(phrase, count);
    if (!names) return null;
    const found = names.map(({ phrase: name, subject }): Found => {
      const named = finishName(withoutLead(name) || name, this.own);
      return { ...named, subject: subject || named.subject, source: 'list', share: false, partitive: false };
    });
    const owner = found[0]?.subject ?? '';
    return found.map((named) => ({ ...named, subject: named.subject || owner }));
  }

  /** 工业投资、民间投资均增长6%: one value, several names that are each complete. */
  private shared(): Statement[] | null {
    const [placed, second] = this.run.members;
    if (!placed || second) return null;
    const { shared, verb } = this.predicate;
    if (this.noun === '' && shared && this.thread.last.length > 1) {
      return this.thread.last.map((last) => this.make(placed, { ...last, relative: false, source: 'list' }));
    }
    if (!verb || this.noun.includes('等') || PART_OF.test(this.noun)) return null;
    const phrase = withoutLead(this.noun);
    if (OBJECT.startingAt(phrase, 0)) return null;
    const parts = splitOutsideQuotes(phrase, '、');
    const joined = shared && /[和与及]/.test(parts[parts.length - 1] ?? '') ? parts.length + 1 : parts.length;
    const names = (joined > 1 ? this.namesOf(phrase, joined) : null) ?? (parts.length > 1 ? this.namesOf(phrase, parts.length) : null);
    if (!names || names.some(({ name, entry }) => name.length < 2 || (!shared && !entry && !TERMINAL.endingAt(name, name.length)))) return null;
    if (!shared && !parts.every((part) => lexiconEntry(withoutLead(part)) || TERMINAL.endingAt(part, part.length))) return null;
    return names.map((named) => this.make(placed, named));
  }

  private single(): Statement[] {
    const { members } = this.run;
    const named = this.namedBehind(members[members.length - 1] as Placed) ?? this.namedBefore();
    return members.map((placed) => this.make(placed, named));
  }

  private namedBehind(placed: Placed): Found | null {
    const { noun, predicate, thread } = this;
    const { behind } = this.run;
    const partitive = isPart(placed);
    if (behind.noun === '' && !(behind.verb !== '' && partitive && thread.thing !== '' && withoutLead(noun) === '')) return null;
    if (predicate.from || predicate.arrives || (placed.figure.kind === 'rank' && noun !== '') || PART_OF.test(noun)) return null;
    const taken = predicate.changeWord !== '' && OBJECT.has(predicate.changeWord);
    if (predicate.change && !taken) return null;
    const open = withoutLead(noun) === '' || (noun.includes('、') && leadingVerb(noun) === '') || PREPOSITION.test(noun) || endsWithVerb(noun);
    if (!open && !taken && (predicate.verb || TERMINAL.endingAt(noun, noun.length) !== '')) return null;
    const listing = noun.endsWith('等') && behind.verb !== '';
    const verb = taken ? predicate.changeWord : lastVerb(noun) || (listing ? '' : leadingVerb(noun));
    const action = verb || (JOINS_ITEM.test(this.run.before) ? thread.action : '');
    const whole = behind.noun === '' ? { ...behind, noun: thread.thing } : behind;
    if (!partitive) thread.thing = whole.noun;
    const prefix = open || taken ? action : withoutLead(noun);
    const finished = finishName(actionName(prefix, whole, partitive), this.own);
    return { ...finished, action: finished.action || (OBJECT.has(action) ? action : ''), source: 'behind', share: partitive, partitive };
  }

  private namedBefore(): Found {
    const ratio = PART_OF.exec(this.noun);
    const percent = isPart(this.run.members[0]);
    if (ratio && percent) return this.partOf(this.noun.slice(0, ratio.index), this.noun.slice(ratio.index + 1));
    const named = nameOf(this.noun, this.own, this.predicate.change === null);
    if (named.name === '') return this.carried();
    const owner = this.run.behind.noun;
    if (named.relative && owner !== '' && !percent) return { ...finishName(owner + named.name, this.own), source: 'behind', share: false, partitive: false };
    if (named.relative) return this.leaning(named);
    const inherits = named.entry !== null && named.subject === '' && SCOPE.startingAt(this.noun, 0) === '';
    const found: Found = { ...named, subject: inherits ? this.thread.owner : named.subject, source: 'before', share: false, partitive: false };
    const { action } = this.thread;
    const { change, verb } = this.predicate;
    if (named.action !== '' || action === '' || change !== null || verb || !OPENS_ITEM.test(this.run.before)) return found;
    if (percent ? !RATE_ACTION.test(action) : TERMINAL.endingAt(named.name, named.name.length) !== '' && !action.startsWith('新')) return found;
    return { ...found, name: action + named.name, action };
  }

  /** 占全部企业 | 超两成. */
  private partOf(whose: string, whole: string): Found {
    const owner = withoutLead(whose) === '' ? this.carried() : nameOf(whose, this.own, false);
    const base = owner.relative ? this.leaning(owner) : owner;
    const of = whole.replace(/的?(?:比重|比例|比率|份额)?的?$/, '');
    const name = `${base.name}占${of}${whole.includes('份额') ? '份额' : '比重'}`;
    return { name, entry: lexiconEntry(name), subject: base.subject, action: '', relative: false, source: base.name === '' ? 'leaning' : 'before', share: true, partitive: false };
  }

  /** The name of the figure before; of 新增公园127座、累计达到1100座 the second speaks of all 公园. */
  private carried(): Found {
    const { topic } = this.thread;
    if (topic) return { ...topic, source: 'carried', share: false, partitive: false };
    const last = this.thread.last[this.thread.last.length - 1];
    if (!last) return { ...NAMELESS, source: 'carried', share: false, partitive: false };
    const total = this.predicate.cumulative && last.action !== '' && last.name.length - last.action.length >= 2;
    const stock = total ? finishName(last.name.slice(last.action.length), this.own) : last;
    return { ...stock, relative: false, source: 'carried', share: last.share && isPart(this.run.members[0]), partitive: last.partitive };
  }

  /** 总里程, 占比: in what respect the earlier name is measured. */
  private leaning(named: Named): Found {
    const last = this.thread.last[this.thread.last.length - 1];
    if (!last || last.name === '') return { ...named, source: 'leaning', share: false, partitive: false };
    const base = last.name.length - last.action.length >= 3 ? last.name.slice(last.action.length) : last.name;
    if (WHOLE.test(named.name) && last.entry) {
      return { name: base, entry: last.entry, subject: last.subject, action: '', relative: false, source: 'carried', share: false, partitive: false };
    }
    const tail = named.name.replace(/^总/, '');
    const stem = OTHER_RESPECT.test(named.name) ? stemOf(base) : base;
    const name = base.endsWith(tail) ? base.slice(0, base.length - tail.length) + named.name : stem + named.name;
    return { ...finishName(name, this.own), subject: last.subject, source: 'leaning', share: SHARE_OF.test(named.name), partitive: false };
  }

  private make(placed: Placed, found: Found, role: Statement['role'] = null): Statement {
    const { sentence, clause, predicate } = this;
    const { name, entry, subject, action, source, share, partitive } = found;
    return { sentence, clause, placed, predicate, name, entry, subject, action, source, share, partitive, role: role ?? (predicate.from ? 'from' : null) };
  }
}

/** Verbs whose percentage is by how much: 平均压减时间58%、材料52%. */
const RATE_ACTION = /压减|压缩|缩短|减少|降低|精简|下降/;

/** A percentage or fraction: what it is a part of may stand behind it (65%政务事项). */
function isPart(placed: Placed | undefined): boolean {
  const kind = placed?.figure.kind;
  return kind === 'percent' || kind === 'fraction';
}

/** Verb at the end of the words before a figure. */
function lastVerb(noun: string): string {
  const word = OBJECT.endingAt(noun, noun.length);
  return word === '' ? '' : OBJECT.endingAt(noun, noun.length - word.length) + word;
}

/** Verb that opens the words before: 举办植物园菊花节等 | 11项 | 文旅活动. */
function leadingVerb(noun: string): string {
  return OBJECT.startingAt(withoutLead(noun), 0);
}
