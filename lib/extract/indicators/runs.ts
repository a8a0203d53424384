/** Pass 2a: figures of a clause that stand together as values of one list, with the words before and behind them. */
import type { Clause, Placed } from './clauses';
import { readBehind, type Behind } from './noun-behind';
import { ACTOR, FALL, FALL_NOUN, FINITE, GROWTH_NOUN, HEAD, OBJECT, REACH, RELATIVE, RISE } from './words';

export interface Run {
  members: Placed[];
  /** From the previous run, or the clause's start, to the first member. */
  before: string;
  behind: Behind;
  /** 的 follows the figure: it describes the noun behind it (总投资100亿元的项目). */
  describes: boolean;
  /** What joins the second member to the first: '' (30处2万平方米), 、, 和. */
  joint: string;
  /** What a verb behind the figure does it for, where another figure stands between: 12亿元 | 实施 | 10件 | 民生实事. */
  purpose: string;
  /** No word stands between the previous run and this one but what `before` holds: no 、 or 和 opens it. */
  adjoins: boolean;
}

const JOINT = /^([、和及与或]|以及)?(?:[约近超逾]|超过)?$/;
const OPENS_ITEM = /^(?:[、；和及与并]|以及)/;

/** 产值超百亿元 | 、5个产值超五十亿元 | 的集群. */
const CLASS = '年?(?:(?:产值|收入|营收|规模|税收)(?:超过?|过|突?破|达到?)|产值|营收)[十百千万亿\\d.]{1,6}元';
const LEVEL_ONLY = new RegExp(`^(?:${CLASS}|(?:世界|国家|区域|自治区|[省市州县区旗]|[十百千万]{1,2}亿)级)$`);
const LEVELLED = new RegExp(`^(?:${CLASS}(?=的)|(?:(?:[省市县区州]级?、){0,3}[省市州县区旗]|世界|国家|区域|自治区|[十百千万]{1,2}亿)级)(.{2,})`);
/** 4000亿元大关, 30亿元人民币: words of the figure itself. */
const BELONGS_TO_FIGURE = /^(?:台阶|大关|关口|人民币)/;

/** Values of a list stand side by side; a bound between them (5%、约6%) needs the same unit. */
function joins(gap: string, before: Placed, next: Placed): boolean {
  const joint = JOINT.exec(gap);
  // 就业5万人、33万 | 农民工: a bare number behind one with a unit has its noun behind it.
  if (joint?.[1] && before.figure.kind === 'count' && before.figure.unit !== '' && next.figure.unit === '') return false;
  return joint !== null && (joint[0] === (joint[1] ?? '') || before.figure.unit === next.figure.unit);
}

export function runsOf(clause: Clause): Run[] {
  const { text, placed } = clause;
  const groups: Placed[][] = [];
  for (const one of placed) {
    const group = groups[groups.length - 1];
    const previous = group?.[group.length - 1];
    if (group && previous && joins(text.slice(previous.end, one.start), previous, one)) group.push(one);
    else groups.push([one]);
  }
  const runs: Run[] = [];
  let start = 0;
  groups.forEach((members, at) => {
    const first = members[0] as Placed;
    const last = members[members.length - 1] as Placed;
    const next = groups[at + 1]?.[0];
    const second = members[1];
    const words = text.slice(start, first.start);
    const before = at > 0 ? words.replace(BELONGS_TO_FIGURE, '') : words;
    const gap = text.slice(last.end, next ? next.start : text.length);
    const behind = behindOf(text, gap, before, next);
    runs.push({
      members,
      before,
      behind,
      describes: gap.startsWith('的'),
      joint: second ? (JOINT.exec(text.slice(first.end, second.start))?.[1] ?? '') : '',
      adjoins: at > 0 && !OPENS_ITEM.test(before),
      purpose: '',
    });
    start = last.end + behind.length;
  });
  runs.forEach((run, at) => {
    const next = runs[at + 1];
    if (next && OBJECT.has(next.before.replace(/^用于/, ''))) run.purpose = next.behind.noun;
  });
  return withSharedHeads(runs);
}

/** 6个世界级、7个国家级、9个省级产业集群: what only tells a level is of what the last one names. */
function withSharedHeads(runs: Run[]): Run[] {
  let head = '';
  for (let at = runs.length - 1; at >= 0; at--) {
    const run = runs[at] as Run;
    const { noun } = run.behind;
    if (LEVEL_ONLY.test(noun)) runs[at] = { ...run, behind: { ...run.behind, noun: noun + head } };
    else head = LEVELLED.exec(noun)?.[1] ?? '';
  }
  return runs;
}

function behindOf(text: string, gap: string, before: string, next: Placed | undefined): Behind {
  if (!next) return readBehind(gap, endsWithVerb(before) && !gap.startsWith('的'), true);
  // 总投资6亿元 | 的 | 9个码头项目, 9个 | 总投资6亿元的 | 码头项目: both figures speak of the same noun.
  const describing = text.startsWith('的', next.end) && RELATIVE.endingAt(gap, gap.length) !== '' && !gap.includes('、');
  if (gap === '的' || describing) return { ...readBehind(text.slice(next.end), false, true), verb: '', length: 0 };
  return sharedGap(gap, endsWithVerb(before));
}

export function endsWithVerb(before: string): boolean {
  return OBJECT.endingAt(before, before.length) !== '';
}

/** 河道治理 of 14条河道治理率: the things, without what is done to them. */
function withoutVerb(noun: string): string {
  const verb = OBJECT.endingAt(noun, noun.length, 2);
  return verb.length > 1 ? noun.slice(0, -verb.length) : noun;
}

/** The words between two figures: the noun of the first, then the words before the second. */
function sharedGap(gap: string, governed: boolean): Behind {
  const behind = ARRIVES.test(gap) || RISE.has(gap) || FALL.has(gap) ? NOTHING_BEHIND : readBehind(gap, governed, false);
  if (behind.noun === '') return behind;
  const own = beforeStop(gap, behind, governed) ?? toldOfSecond(gap, behind);
  if (own) return own;
  // 3个 | 园区和 | 5家: some words of the gap are left for the second figure.
  if (behind.length < gap.length || /[和与及]$/.test(gap)) return { ...behind, verb: '' };
  return verbOfSecond(gap) ?? joinedGap(gap) ?? { ...behind, length: 0 };
}

const NOTHING_BEHIND: Behind = { noun: '', verb: '', length: 0 };
/** 5% | 提高到 | 8%: all of it is the second figure's. */
const ARRIVES = /^[^、]{2,4}[到至为成]$/;
const BETWEEN_NOUN_AND_VERB = /^(?:全部|平均|累计|全年|[均都已])+/;

/** 80个 | 村庄完成电网改造 | 、5万户: what stands before 、 is the first figure's, verb and all. */
function beforeStop(gap: string, behind: Behind, governed: boolean): Behind | null {
  const stop = gap.indexOf('、');
  return stop > behind.length && behind.verb !== '' ? { ...readBehind(gap.slice(0, stop), governed, true), length: stop } : null;
}

/** 6个 | 片区增加值增长 | 8%: what grows belongs to the second figure, who it is to the first. */
function toldOfSecond(gap: string, { noun, length }: Behind): Behind | null {
  const verb = gap.slice(length).replace(BETWEEN_NOUN_AND_VERB, '');
  if (!(RISE.startingAt(verb, 0) || FALL.startingAt(verb, 0) || REACH.startingAt(verb, 0))) return null;
  const head = [HEAD, FALL_NOUN, GROWTH_NOUN].map((nouns) => nouns.endingAt(noun, noun.length, 2)).find((one) => one !== '') ?? '';
  if (ACTOR.has(head)) return { noun, verb: '', length: 0 };
  return head === '' ? null : { noun: withoutVerb(noun.slice(0, -head.length)), verb: '', length: 0 };
}

/** All of the gap would go to the first figure and leave the second without a word: its verb begins what is said of it. */
function verbOfSecond(gap: string): Behind | null {
  for (let at = Math.max(2, ...['”', '》', '」'].map((mark) => gap.lastIndexOf(mark) + 1)); at < gap.length; at++) {
    const word = OBJECT.startingAt(gap, at) || FINITE.startingAt(gap, at);
    if (word.length >= 2) return { noun: gap.slice(0, at), verb: '', length: at };
  }
  return null;
}

/** 3亿人的 | 饮水安全 | 和无电区 | 445万人: what stands before 和 is the first figure's. */
function joinedGap(gap: string): Behind | null {
  const at = Math.max(...['和', '与', '及'].map((word) => gap.lastIndexOf(word)));
  const noun = gap.slice(0, at).replace(/^的/, '');
  return at > 2 && gap.length - at > 2 && noun.includes('的') ? { noun, verb: '', length: at } : null;
}
