/** Pass 2b: what a figure is compared with: 同比, 较2017年 | 增长; 高于全国 | 1.4个百分点; 比全国高 | 2.1个百分点. */
import { LetterSet } from '../../language/letter-set';
import { PLAN_NAMED } from './plan-named';
import { WordTable } from './word-table';

export type Direction = 'up' | 'down';

export interface Compared {
  /** The words of the comparison as printed (比上年), or what it measures against (全国). */
  against: string;
  /** Where the comparison begins. */
  start: number;
  direction: Direction | null;
}

/** Longest stretch between 比 and its verb that is still one comparison. */
const LONGEST = 16;
/** 占比, 同比, 对比, 之比 …: 比 that compares nothing here. 比重, 比例 … likewise. */
const NOT_BEFORE_RATIO = /[占同环对正之百可]/;
const NOT_BEHIND_RATIO = /[重例率值较赛价如特亚]/;
/** Ends of what a verb of difference can be compared with: 比上年, 较2017年末, 比五年前, 比全国平均水平, 比上年同期. */
const POINT_OF_COMPARISON =
  /[年期度月末初均平国省市区前标值划务底头间段算想数]$|水平$|时期$|纪录$|记录$|相比$|[年月期季]比较$|现[在时]$|目前$|(?<=[年期末底])比$|普查$|”$/;
const ADJECTIVE =
  /(?<![提增升新更最创走拔])高[出了]?$|(?<![降减])低了?$|(?<![加更])快了?$|慢$|(?<![更增])多[出了]?$|(?<![减更])少了?$|(?<![更良])好$|(?<![增延成生])长$|(?<!缩)短$/;
const BELOW = /^[低慢少短]/;
const SPEED = /(?:增速|增幅|涨幅|降幅|[^比频效倍功速税利汇费]率)$/;
/** 基本建设投资多了 | 15亿元. */
const MORE_OF = /(?:投资|投入|支出|收入|产量|产值|人数|人口|贷款|存款|利润|税收|开支|人员|职工|数量|面积)[多少]了$/;
/** 超过全省, 领先全国, 超全市平均: ahead of something that can be compared with. */
const AHEAD_OF = /(?:超过|领先|高过|(?<![赶反])超)于?((?:全[国省市区县州]|同期|同类|东部|西部|中部|中西部|世界|上年|去年|往年)[^，、；]{0,8})$/;
const DISTANCE_WORDS = new WordTable(['高于', '快于', '优于', '好于', '高出', '多于', '超出', '低于', '慢于', '少于', '低出']);
/** 好于Ⅲ类水体比例, 优于二级天数: a grade says which are meant. */
const GRADE = /^(?:国家)?(?:[ⅠⅡⅢⅣⅤ一二三四五]|[IV]{1,3})[类级]/;
/** 高于年初确定的 | 10% | 的目标: the figure is what it is held against, not how far off it came. */
const isNoOther = (against: string): boolean =>
  GRADE.test(against) ||
  /^(?:年度|全年|年初)$|的[只仅共]?有$|(?:确定|提出|下达|制定|预定|既定|计划|安排|估计|预计|预测|预期|预算|规定|当时|原定|原来)的$/.test(against);
/** No comparison reaches over them. */
const CUTS = new LetterSet('，；：、');
const DISTANCE_DOWN = new Set(['低于', '慢于', '少于', '低出']);
/** 超计划12个百分点, 超额完成目标3.2个百分点. */
const OVER_PLAN = new RegExp(`(?:超额?完成|超出|超过|超)(${PLAN_NAMED}|(?:规划|计划|年初|年度|市场)?预期)约?$`);
/** 塌目标 | 1.8个百分点, 落后年度目标3个百分点, 距目标差4个百分点. */
const SHORT_OF_PLAN = new RegExp(
  `(?:[塌差欠]|落后于?|短于|未达)(${PLAN_NAMED}|预期)约?$|[距离较比与](${PLAN_NAMED}|预期)(?:相比)?(?:还|仍|尚)?(?:[差低欠]|相差|短少)约?$`,
);
/** 高于 needs something that it is higher than; a bare bound (低于5%) has nothing between. */
const SHORTEST_OTHER = 2;

/** The comparison right before a verb of difference. */
export function comparisonBeforeVerb(text: string): Compared | null {
  // 按年 is what policy addresses of Hong Kong and Macau say for 同比.
  const whole = /(?:同比|环比|按[年季月])$/.exec(text);
  if (whole) return { against: whole[0], start: whole.index, direction: null };
  const start = ratioStart(text, text.length);
  if (start < 0) return null;
  const against = text.slice(start);
  return POINT_OF_COMPARISON.test(against) && against.length > 2 ? { against, start, direction: null } : null;
}

/** A distance to something else right before the figure, without a verb of difference. */
export function distanceBefore(text: string): Compared | null {
  const adjective = ADJECTIVE.exec(text);
  if (adjective) return byAdjective(text, adjective[0], adjective.index);
  return overPlan(text) ?? aheadOf(text) ?? besides(text);
}

/** 比全国高 | 2.1个百分点; 与年初目标相比，增速低 | 0.8个百分点: what it is compared with was told before. */
function byAdjective(text: string, adjective: string, at: number): Compared | null {
  const start = ratioStart(text, at);
  const direction = BELOW.test(adjective) ? 'down' : 'up';
  if (start < 0) return SPEED.test(text.slice(0, at)) || MORE_OF.test(text) ? { against: '', start: at, direction } : null;
  return at - start < SHORTEST_OTHER ? null : { against: text.slice(start + 1, at), start, direction };
}

function overPlan(text: string): Compared | null {
  const plan = OVER_PLAN.exec(text);
  if (plan) return { against: plan[1] ?? '', start: plan.index, direction: 'up' };
  const short = SHORT_OF_PLAN.exec(text);
  return short && { against: short[1] ?? short[2] ?? '', start: short.index, direction: 'down' };
}

function aheadOf(text: string): Compared | null {
  const ahead = AHEAD_OF.exec(text);
  // 超过去年全年的 | 8118亿元: the figure is what it is held against.
  return ahead && !ahead[0].endsWith('的') ? { against: ahead[1] ?? '', start: ahead.index, direction: 'up' } : null;
}

/** 增速高于经济增速、突破 | 3万元: another item, whose verb says what is reached. */
const REACHES = /、(?:突破|达到|超过|迈上|跨上)?[约近]?$/;

/** 高于 | 全国, 低于 | 全省平均: what stands between the word and the figure. */
function besides(text: string): Compared | null {
  const end = text.replace(/[约近超达]$/, '').length;
  if (REACHES.test(text)) return null;
  for (let at = end - SHORTEST_OTHER - 2; at >= Math.max(0, end - LONGEST); at--) {
    if (CUTS.has(text.charCodeAt(at))) return null;
    const word = DISTANCE_WORDS.startingAt(text, at);
    if (word !== '' && isNoOther(text.slice(at + 2, end))) return null;
    if (word !== '') return { against: text.slice(at + 2, end), start: at, direction: DISTANCE_DOWN.has(word) ? 'down' : 'up' };
  }
  return null;
}

/** Where 比 or 较 opens a comparison that ends at `end`; -1 where none does. */
function ratioStart(text: string, end: number): number {
  for (let at = end - 2; at >= Math.max(0, end - LONGEST); at--) {
    const mark = text.charAt(at);
    if (CUTS.has(text.charCodeAt(at))) return -1;
    const before = text.charAt(at - 1);
    const behind = text.charAt(at + 1);
    if (mark === '比' && !NOT_BEFORE_RATIO.test(before) && !NOT_BEHIND_RATIO.test(behind)) return at;
    if (mark === '较' && before !== '比' && !/[好快大高强多]/.test(behind)) return at;
    if (mark === '与' && /(?:相比|[年月期季]比较)$/.test(text.slice(at, end))) return at;
    if (/[和同跟与]/.test(mark) && /^.[^、，和同跟与]{2,12}[年期末底]相?比$/.test(text.slice(at, end))) return at;
  }
  return -1;
}
