/** Pass 2c: the words before a rank: 规模以上工业增加值增速 | 居全国 | 第4位. */
import { regionAtStart } from '../../language/regions';
import { readPredicate, type Predicate } from './predicate';

/** What may be ranked of a thing besides its size. */
export const RATES = '增速|增幅|涨幅|增长率';
/** The rate that a ranked name ends with: 零售总额 | 增速. */
export const RATE_AT_END = new RegExp(`(?<=.{2})(?:${RATES}|降幅)$`);

const VERB =
  '(?:连续[一二两三四五六七八九十多\\d]{1,3}(?:年|个?(?:季度|月))|多年|连年|继续|持续|保持|稳居|位居|跃居|升居|位列|名列|排在?|排名|升至|上升至|跃升至|跃升到|提升到|上升到|提升至|升到|前移至|进入|跻身|处于|实现|[列居为是均已])';
const AMONG =
  '(?:全国|全球|世界|全省|全市|全区|全疆|全州|全县|中西部|东中西部|东中部|西部|东部|中部|东北|西北|西南|中国西部|亚洲|国内|国际|各省区市?|各省|各地|长三角|珠三角|沿海|同类|省会|副省级|主要|(?:中心|主)城区?|城区|区县|县区|市州|盟市|地市|郊县|全[盟旗]|[二两三四五六七八九十]{1,3}(?:区[县市]?|县[市区]?|州|盟市|市州?))' +
  '(?:同类|省会|副省级|省级|地级|主要|重点|沿海|内河|百强|十强|各省|各地|各){0,2}(?:城市|行政区|省份|省区市?|县域|市州|州市|县[市区]?|地区|港口|机场|高校|开发区|自贸试验区)?';
/** 前移一位 | 至 | 第17位: behind the places gained nothing but where it came to. */
const CAME_TO = '^[、，]?[至到]';
const RANKING = new RegExp(`(?:${CAME_TO}|${VERB}{0,4})在?(${AMONG})?[中里]?${VERB}{0,2}(?:前列)?$`);
const FROM = /(?<![自理缘经])[由从]$/;
/** 稳居全省前列、 before 位居第3位: the ranking told twice. */
const AMONG_FIRST = new RegExp(`${VERB}{1,3}在?(${AMONG})[中里]?(?:前列|第一方阵|第一梯队|上游|首位)、$`);
/** Where a ranking begins at the earliest, counted from the figure. */
const WINDOW = 28;

interface Ranked {
  /** What stands before the ranking. */
  rest: string;
  /** The words of the ranking; '' where none stands there. */
  words: string;
  /** What it is ranked among, where that is said. */
  among: string | null;
}

/** 居台州 | 第一, 位列浙南 | 第2位: among whom a place's name tells. */
const AMONG_PLACE = new RegExp(`${VERB}{0,2}(?:居|位列|列|排名?|排在|处于)(\\p{Script=Han}{2,6})$`, 'u');
const PART_OF_PROVINCE = /^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕甘青宁新][东西南北中](?:地区)?$/;

function rankedAmongPlace(text: string): Ranked | null {
  const match = AMONG_PLACE.exec(text);
  const place = match?.[1] ?? '';
  if (!match || (regionAtStart(place)?.end !== place.length && !PART_OF_PROVINCE.test(place))) return null;
  return { rest: text.slice(0, match.index), words: match[0], among: place };
}

/** Cuts the ranking off the words before a rank: 工业增加值增速 | 居全国. */
function rankedAt(text: string): Ranked {
  const tail = text.slice(-WINDOW);
  const placed = rankedAmongPlace(tail);
  if (placed) return { ...placed, rest: text.slice(0, text.length - tail.length) + placed.rest };
  const match = RANKING.exec(tail);
  return { rest: match ? text.slice(0, text.length - tail.length + match.index) : text, words: match?.[0] ?? '', among: match?.[1] ?? null };
}

/** Cuts off a ranking told in words before: 稳居全省前列、. */
function rankedFirst({ rest, words, among }: Ranked): Ranked {
  const leading = AMONG_FIRST.exec(rest);
  return leading ? { rest: rest.slice(0, leading.index), words, among: among ?? leading[1] ?? null } : { rest, words, among };
}

/** Of a rank, 居全国 goes with the figure: what it is ranked among is what it is compared with. */
export function readRanking(before: string): Predicate {
  // 在全市排名由第8位: 由 opens a pair behind the ranking.
  const from = FROM.test(before);
  const { rest, words, among } = rankedFirst(rankedAt(from ? before.slice(0, -1) : before));
  const predicate = readPredicate(rest);
  // 上升 | 为 | 第三位: where the ranking came to.
  predicate.arrives ||= !from && (/[至到居]/.test(words) || (words === '为' && predicate.changeWord !== ''));
  predicate.from ||= from;
  predicate.against = among ?? predicate.against;
  predicate.verb = true;
  predicate.shared ||= /[均都]/.test(words);
  return predicate;
}
