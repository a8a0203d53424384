/** What a predicate tells: the words between a name and its figure. */
import type { Direction } from '../comparison';

export interface Predicate {
  /** What is left of the predicate: the noun phrase, perhaps with words of an earlier statement before it; or ''. */
  noun: string;
  /** A verb or noun of difference (增长, 下降, 增速), else null. */
  change: Direction | null;
  /** A noun of difference: 增速, 降幅. */
  rate: boolean;
  /** The verb of difference itself: 新增, 压减. */
  changeWord: string;
  /** 提高到, 降至: the figure is where the difference arrived. */
  arrives: boolean;
  /** Some verb stands there: 达到, 突破, 增长. */
  verb: boolean;
  /** The verb of size nearest to the figure: 达到, 共有. */
  reach: string;
  /** 分别. */
  each: boolean;
  /** 均. */
  shared: boolean;
  average: boolean;
  /** How many years an average or a difference is of, where that is said: 两年平均, 1 of 年增长. */
  years: number | null;
  cumulative: boolean;
  /** What the figure is compared with, as printed: 同比, 比上年, 较2017年, 高于全国 gives 全国. */
  against: string | null;
  /** 高于全国1.4个百分点, 比全国高1.4个百分点: a distance to something else. */
  distance: Direction | null;
  /** 由, 从 before the figure: another value follows. */
  from: boolean;
  /** 计划增长6%, 增长目标为6%, 收入安排101.5亿元: what was planned. */
  planned: boolean;
  /** What was planned, where the figure is how much of it came about: of 为调整预算的100.2% it is 调整预算. */
  completion: string | null;
  /** Year or similar printed right before the figure, as its own (2020年的10.5万元). */
  date: string | null;
}

/** A predicate of which nothing is read yet; `implied` is the difference that the figure itself tells. */
export function nothingRead(implied: Direction | null): Predicate {
  return {
    noun: '',
    change: implied,
    rate: false,
    changeWord: '',
    arrives: false,
    verb: false,
    reach: '',
    each: false,
    shared: false,
    average: false,
    years: null,
    cumulative: false,
    against: null,
    distance: null,
    from: false,
    planned: false,
    completion: null,
    date: null,
  };
}

/**
 * Takes one word off the end of `left` and notes in `found` what it tells. `end` is the length of `left`. Gives where the text ends then;
 * null where the word is none of this step's, -1 where no more may be taken.
 */
export type Step = (left: string, found: Predicate, end: number) => number | null;
