/** Which of two figures for one row of a table stands there. */
import { OWN_SCOPE } from '../../model/doubts';
import { rulebook, type Rule } from '../rules/rule';
import type { Candidate } from './candidate';

/** `best` stood there before; `one` is a later figure of the text for the same row. */
export interface Rivals {
  best: Candidate;
  one: Candidate;
}

/** Where one report prints several, the plain or nominal one is what tables show (incomes name both). */
const BASIS_ORDER: Readonly<Record<string, number>> = { plain: 1, nominal: 1 };
/** An exact value is of the same thing as a floor or an estimate when it lies at most this many times above it. */
const SAME_THING = 2;
const ROUNDING = 0.999;
/** More indicators in a sentence make it no more of an overview. */
const MANY = 8;

/** The one of which `worth` says more; null where it says the same of both. */
const by =
  (worth: (candidate: Candidate) => number) =>
  ({ best, one }: Rivals): Candidate | null => {
    const ahead = worth(one) - worth(best);
    return ahead === 0 ? null : ahead > 0 ? one : best;
  };

/** 突破3000亿元 beside 3375.93亿元: `exact` is the value of which `other` tells a floor. */
const tellsExactly = (exact: Candidate, other: Candidate): boolean =>
  exact.row.bound === 'exact' &&
  other.row.bound !== 'exact' &&
  exact.row.unit === other.row.unit &&
  other.row.status !== 'target' &&
  exact.row.value >= other.row.value * ROUNDING &&
  exact.row.value <= other.row.value * SAME_THING;

const RULES: readonly Rule<Rivals, Candidate>[] = [
  {
    id: 'row.exact',
    example: ['进出口总额突破900亿元，地区生产总值增长6%，固定资产投资增长4%。全省进出口总额完成950亿元。', 'row 950亿元'],
    gives: ({ best, one }) => (tellsExactly(one, best) ? one : tellsExactly(best, one) ? best : null),
  },
  {
    id: 'row.overview',
    example: ['工业投资加快，固定资产投资增长9%。地区生产总值增长5.6%，固定资产投资增长4.1%，进出口总额增长8%。', 'row 4.1%'],
    gives: by(({ company, ownYear }) => Math.min(company, MANY) + (ownYear ? 2 : 0)),
  },
  {
    id: 'row.before-wish',
    example: ['力争地区生产总值增长11%、确保增长10%。', 'row 10%', 'plan'],
    gives: by(({ wished }) => (wished ? 0 : 1)),
  },
  {
    id: 'row.plain',
    example: ['居民人均可支配收入实际增长4.1%、名义增长5%。', 'row 5%'],
    // 增长2.1%，同口径增长5.4%: what is counted in a way of its own stands last.
    gives: by(({ indicator: { basis, doubts } }) => (doubts?.includes(OWN_SCOPE) ? -1 : (BASIS_ORDER[basis ?? 'plain'] ?? 0))),
  },
  {
    id: 'row.to-the-digit',
    example: ['人均地区生产总值突破1万美元，达到7.8万元。', 'row 7.8万元'],
    gives: by(({ row: { bound, status } }) => (bound === 'exact' && status !== 'target' ? 1 : 0)),
  },
];

/** Asked in this order; where none tells the two apart, the first in the text stands. */
export const CHOICE = rulebook<Rivals, Candidate>('row', RULES);
