/** Pass 3: ranks of how fast something grows, not of how large it is: 固定资产投资增长6.3%，增幅居全国前十. */
import type { Found } from './found';
import type { Mention } from './mention';
import { FALL_NOUN, GROWTH_NOUN } from '../words';

/** How far before a rank its 增速 may stand: 增速连续4年位居全国同类城市. */
const WINDOW = 32;
/** The verb itself; every other one of these nouns says that the rate is meant. */
const VERB = '增长';

/** 总量、增速分别居全省第3位、第1位: each rank has its respect. */
const RESPECTS = /(总量|规模|总额|数额|绝对值|增速|增幅|涨幅)[、和与](总量|规模|总额|数额|绝对值|增速|增幅|涨幅)(?=[分均都双])/;
const SIZE = /^(?:总量|规模|总额|数额|绝对值)$/;

/** The name of the rank at place `at` of its run with the rate that it ranks. It has no code: that is the amount's. */
export function withRankedRate(named: Found, context: Mention, at = 0): Found {
  const respect = RESPECTS.exec(context.run.before.slice(-WINDOW))?.[at + 1] ?? '';
  if (SIZE.test(respect)) return named;
  if (context.run.members[0]?.figure.kind !== 'rank' || named.name === '' || /[率速幅]$/.test(named.name)) return named;
  const { rate: told, from } = context.predicate;
  const rate = told || from ? printedRate(context.run.before) : rateJustTold(named, context);
  return rate === '' ? named : { ...named, name: named.name + rate, entry: null };
}

function printedRate(before: string): string {
  const text = before.slice(-WINDOW);
  for (let end = text.length; end > 1; end--) {
    const word = FALL_NOUN.endingAt(text, end) || GROWTH_NOUN.endingAt(text, end);
    if (word !== '' && word !== VERB) return word.replace(/^(?:名义|实际|年均)/, '');
  }
  return '';
}

/** GDP增长5.2%，居全国第3位: only growth was told. Behind 达到3万亿元、增长6% the amount may be meant. */
function rateJustTold(named: Found, { last, noun }: Mention): string {
  if (!last || named.source !== 'carried' || noun !== '' || last.source === 'carried' || last.source === 'leaning') return '';
  const { predicate, placed } = last;
  if (placed.figure.kind !== 'percent' || predicate.arrives || predicate.distance !== null) return '';
  if (predicate.change === null) return '';
  return predicate.change === 'up' ? '增速' : '降幅';
}
