/** Pass 3: ranks of how fast something grows, not of how large it is: 固定资产投资增长6.3%，增幅居全国前十. */
import { nameOf } from '../noun-before';
import { RATES } from '../ranking';
import { clauseLedBy } from '../statement';
import type { Surroundings } from '../surroundings';
import { carriedName } from './carried';
import { found, type Found } from './found';
import type { Mention } from './mention';
import { each, several, type NamingRule } from './naming';
import { FALL_NOUN, GROWTH_NOUN } from '../words';

/** How far before a rank its 增速 may stand: 增速连续4年位居全国同类城市. */
const WINDOW = 32;
/** The verb itself; every other one of these nouns says that the rate is meant. */
const VERB = '增长';

const SIZES = '总量|规模|总额|数额|绝对值|总规模|规模总量';
/** 地区生产总值 | 总量和增速 | 均居全省第3位: in two respects. */
const RESPECTS = new RegExp(`(${SIZES}|${RATES})[、和与及](${SIZES}|${RATES})(?:在?[位稳跃升名]?[居列]|继续|持续|保持|[分均都双皆排])`);
const RATE_AT_START = new RegExp(`^(?:${RATES}|降幅)`);
const SIZE = new RegExp(`^(?:${SIZES})$`);

/** 零售总额总量居第4位、| 增速居第1位: the rate is of the thing, not of its size. */
const OWN_SIZE = /(?<=.{4})(?:规模总量|总规模|总量|规模)$/;

/** One rank of both respects, or one each. */
export const SIZE_AND_RATE: NamingRule = {
  id: 'name.rank.size-and-rate',
  example: ['固定资产投资总量和增速均居全国第3位。', '固定资产投资总量 rank 3位'],
  gives: (mention) => {
    const { run, own } = mention;
    const { members } = run;
    const respects = members[0]?.figure.kind === 'rank' ? RESPECTS.exec(run.before) : null;
    if (!respects || members.length > 2 || SIZE.test(respects[1] ?? '') === SIZE.test(respects[2] ?? '')) return null;
    const printed = run.before.slice(0, respects.index).replace(/^[、，\s]+/, '');
    const base = printed === '' ? carriedName(mention) : found(nameOf(printed, own, false), 'before');
    if (base.name === '') return null;
    const inRespect = (respect: string): Found =>
      SIZE.test(respect) ? sizeOf(base, printed, respect, own) : { ...base, name: base.name + respect, entry: null };
    const names = respects.slice(1, 3).map(inRespect);
    return members.length === 1 ? several(names) : each(names);
  },
};

/** 经济 | 总量 has a code as it is printed; of anything else the size is itself. */
function sizeOf(base: Found, printed: string, respect: string, own: Surroundings): Found {
  const whole = printed === '' ? null : nameOf(printed + respect, own, false);
  return whole?.entry ? { ...base, name: whole.name, entry: whole.entry } : base;
}

/**
 * The name of the rank with the rate that it ranks, and of points with the fall that they change: 降幅收窄 | 3个百分点 is no fall of what fell. It has no code:
 * that is the amount's.
 */
export function withRankedRate(named: Found, context: Mention): Found {
  if (context.run.members[0]?.figure.kind === 'point') return withFall(named, context);
  if (context.run.members[0]?.figure.kind !== 'rank' || named.name === '' || /[率速幅]$/.test(named.name)) return named;
  const { rate: told, from } = context.predicate;
  const rate = told || from ? printedRate(context.run.before) : rateOfTopic(named, context) || rateJustTold(named, context);
  return rate === '' ? named : { ...named, name: named.name.replace(OWN_SIZE, '') + rate, entry: null };
}

function withFall(named: Found, mention: Mention): Found {
  const { run, predicate } = mention;
  if (predicate.change === null || named.name === '') return named;
  const fall = printedRate(run.before);
  if (FALL_NOUN.has(fall) && !named.name.endsWith(fall)) return { ...named, name: named.name + fall, entry: null };
  const pace = named.entry === null && fall === '' ? paceOfTopic(named.name, clauseLedBy(mention)) : '';
  return pace === '' ? named : { ...named, name: named.name + pace };
}

/** 纺织、建材增速放缓，分别回落 | 2.1个百分点: what the clause before says to have changed, no part or level of the thing itself. */
const PACE_CHANGES = /(增速|增幅|涨幅|降幅|跌幅)(?:均|都|有所|明显|持续|继续|略有|小幅|进一步)*(?:放缓|回落|收窄|加快|扩大|趋缓|下滑|回升|提升|提高)$/;
const paceOfTopic = (name: string, before: string): string => (before.includes(name) ? (PACE_CHANGES.exec(before)?.[1] ?? '') : '');

function printedRate(before: string): string {
  const text = before.slice(-WINDOW);
  for (let end = text.length; end > 1; end--) {
    const word = FALL_NOUN.endingAt(text, end) || GROWTH_NOUN.endingAt(text, end);
    if (word !== '' && word !== VERB) return word.replace(/^(?:名义|实际|年均)/, '');
  }
  return '';
}

/** GDP增长5.2%，居全国第3位: only growth was told. Behind 达到3万亿元、增长6% the amount may be meant. */
/** 进出口总额增速、…再创新高，| 跃居全区首位: the clause before names the rate. */
function rateOfTopic(named: Found, mention: Mention): string {
  const before = named.source === 'carried' ? clauseLedBy(mention) : '';
  const at = before.indexOf(named.name);
  return at < 0 ? '' : (RATE_AT_START.exec(before.slice(at + named.name.length))?.[0] ?? '');
}

/** 增幅比全国高2.8个百分点，居全国 | 第一位: the rate that is ahead of others is ranked among them. */
const RATE_AHEAD = new RegExp(`^(?:其?中?)?(${RATES})[^，；\\d]{0,10}[高快低慢]`);

function rateAhead({ sentence, clause }: Mention): string {
  const before = sentence.clauses[clause.index - 1];
  return before?.closer === '，' && before.placed[0]?.figure.kind === 'point' ? (RATE_AHEAD.exec(before.text)?.[1] ?? '') : '';
}

function rateJustTold(named: Found, mention: Mention): string {
  const { last, noun } = mention;
  if (!last || named.source !== 'carried' || noun !== '') return '';
  const { predicate, placed, source } = last;
  const ahead = rateAhead(mention);
  if (ahead !== '' || source === 'carried' || source === 'leaning') return ahead;
  if (placed.figure.kind !== 'percent' || predicate.arrives || predicate.distance !== null || predicate.change === null) return '';
  return predicate.change === 'up' ? '增速' : '降幅';
}
