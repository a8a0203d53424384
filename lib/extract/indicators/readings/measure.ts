/** Pass 6: what kind of statement a figure makes, and in which direction. */
import type { Measure } from '../../../model/analysis';
import type { Direction } from '../comparison';
import type { Statement } from '../statement';
import { FALL, RISE, SHARE_NOUN } from '../words';

export interface Measured {
  measure: Measure;
  /** -1 where growth or change goes down. */
  sign: 1 | -1;
}

const up: Record<Direction, 1 | -1> = { up: 1, down: -1 };
/** Sums of money and amounts, whose percentage without a verb can only be growth. */
const AMOUNT = /(?:收入|投资|产值|增加值|总额|总值|进出口|出口|进口|零售额|销售额|产量|消费|价格|营收|利润)$/;
/** Actions that add to or take from a stock: what they count is a difference. */
const ADDS = /^(?:新增|净增|增加|新建|新设|新认定|新开|新培育|新引进|新登记|新备案|新添|新组建|新成立|新晋|新签|新纳入|增设|增配)/;
const TAKES = /^(?:减少|净减|压减|压缩|削减|核减|降低)/;

export function measureOf(statement: Statement): Measured {
  const { placed, predicate, entry, action, name, share } = statement;
  const { kind } = placed.figure;
  const direction: Direction | null = predicate.distance ?? (placed.figure.sign < 0 ? 'down' : predicate.change);
  const better = predicate.changeWord === '改善' && /浓度|PM/.test(name);
  const sign = better ? -1 : direction ? up[direction] : 1;
  if (kind === 'rank') return predicate.changeWord !== '' && !predicate.arrives ? { measure: 'change', sign } : { measure: 'rank', sign: 1 };
  if (kind === 'point' || predicate.distance) return { measure: 'change', sign };
  if (kind === 'multiple') return multiple(statement, sign);
  if (kind !== 'percent' && kind !== 'fraction') {
    if (predicate.change && !predicate.arrives) return { measure: 'change', sign };
    if (TAKES.test(action)) return { measure: 'change', sign: -1 };
    return { measure: ADDS.test(action) ? 'change' : 'level', sign: 1 };
  }
  if (share || statement.partitive) return { measure: 'share', sign: 1 };
  if (predicate.completion !== null) return { measure: 'share', sign: 1 };
  // 失业率、居民消费价格涨幅分别控制在…: 涨幅 is said of the last name alone.
  if (entry?.percent === 'share' && predicate.rate && predicate.changeWord === '') return { measure: 'share', sign: 1 };
  if (predicate.change && (!predicate.arrives || predicate.rate || entry?.percent === 'growth')) return { measure: 'growth', sign };
  if (entry) return { measure: entry.percent, sign };
  if (SHARE_NOUN.endingAt(name, name.length)) return { measure: 'share', sign: placed.figure.sign };
  const word = action.replace(/^(?:平均|累计|共)/, '');
  if (word !== '' && (FALL.has(word) || RISE.has(word))) return { measure: 'growth', sign: FALL.has(word) ? -1 : 1 };
  return { measure: AMOUNT.test(name) && !predicate.arrives ? 'growth' : 'share', sign };
}

/** 增长2.2倍 grows, 翻一番 and 是2016年的4倍 multiply. */
function multiple(statement: Statement, sign: 1 | -1): Measured {
  const { predicate, placed } = statement;
  const doubles = statement.clause.text.slice(placed.start, placed.end).includes('番');
  return predicate.change && !predicate.arrives && !doubles ? { measure: 'growth', sign } : { measure: 'multiple', sign: 1 };
}
