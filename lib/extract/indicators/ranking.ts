/** Pass 2c: the words before a rank: 规模以上工业增加值增速 | 居全国 | 第4位. */
import { readPredicate, type Predicate } from './predicate';

const VERB =
  '(?:连续[一二两三四五六七八九十多\\d]{1,3}年|多年|连年|继续|持续|保持|稳居|位居|跃居|升居|位列|名列|排在?|排名|升至|上升至|跃升至|提升至|升到|前移至|进入|跻身|处于|实现|[列居为是均已])';
const AMONG =
  '(?:全国|全球|世界|全省|全市|全区|全疆|全州|全县|西部|东部|中部|东北|西北|西南|中国西部|亚洲|国内|国际|各省区市?|各省|各地|长三角|珠三角|沿海|同类|省会|副省级|主要)' +
  '(?:同类|省会|副省级|省级|地级|主要|重点|沿海|内河|百强|十强|各省|各地|各){0,2}(?:城市|行政区|省份|省区市?|县[市区]?|地区|港口|机场|高校|开发区|自贸试验区)?';
const RANKING = new RegExp(`${VERB}{0,4}在?(${AMONG})?[中里]?${VERB}{0,2}(?:前列)?$`);
/** Where a ranking begins at the earliest, counted from the figure. */
const WINDOW = 28;

/** Of a rank, 居全国 goes with the figure: what it is ranked among is what it is compared with. */
export function readRanking(before: string): Predicate {
  const tail = before.slice(-WINDOW);
  const match = RANKING.exec(tail);
  const predicate = readPredicate(match ? before.slice(0, before.length - tail.length + match.index) : before);
  const arrives = predicate.arrives || /[至到居]/.test(match?.[0] ?? '');
  return { ...predicate, arrives, against: match?.[1] ?? predicate.against, verb: true };
}
