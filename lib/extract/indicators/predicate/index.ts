/**
 * Pass 2: what stands between a name and its figure, read from the figure leftwards: 社会消费品零售总额 | 同比增长 | 6%.
 */
import type { Direction } from '../comparison';
import { nothingRead, type Predicate } from './predicate';
import { takeWord } from './steps';
import { withoutWill } from './verbs';

export type { Predicate };

/** No predicate of a real report is longer; what lies further left is never looked at. */
const WINDOW = 48;
/** 由 | 5%, 从去年预计的 | 80亿元, 由每百人 | 1.2部: where another value follows. */
const FROM =
  /(?:从|由)(?:(?:今年|去年|上年|原来?)?(?:预计|计划|预期|设想|规划)|全国|全球|世界|全省|全市|全区|西部|过去|(?:过去|最近|前)[两三四五十\d]年[间来]?(?:的?平均)?(?:每年)?|最初|原来首?|原有|之前|原先|现时|现行|每[人户名]?每?[月年日]|每[十百千万]?(?:人口?|户)|每[月年](?:限额|上限|最高))?的?$/;
/** 平均每年 | 造林12万亩, 平均每年 | 减少贫困人口1.6万人: so much of what follows in each of the years. */
const YEARLY_DEED = /^[，、]?(?:五年来|五年|过去五年)?(?:平均每年|每年平均)(?=\p{Script=Han}{2})/u;
/** Between two figures of one clause. */
const TO_HOW_MUCH = /^[至到]$/;
/** 来自, 经由, 缘由: words that end so and begin nothing. */
const NO_START = /(?:[自理缘]|(?<!已)经)$/;

/**
 * The predicate right before a figure, the caller's own; `before` is the text between the previous figure, or clause start, and it.
 * `implied` is the difference that the figure itself tells (翻一番).
 */
export function readPredicate(before: string, implied: Direction | null = null): Predicate {
  const cut = Math.max(0, before.length - WINDOW);
  const text = before.slice(cut);
  const found = nothingRead(implied);
  let end = text.length;
  for (let next = end; next >= 0;) {
    end = next;
    next = takeWord(text, end, found);
  }
  const noun = before.slice(0, cut) + text.slice(0, end);
  // 增长10.5% | 至 | 300亿元: to how much what was just named has come.
  if (TO_HOW_MUCH.test(noun) && noun.length === end) {
    found.verb = true;
    found.noun = '';
    return found;
  }
  const yearly = YEARLY_DEED.exec(noun)?.[0] ?? '';
  if (yearly !== '') {
    found.noun = noun.slice(yearly.length);
    found.average = true;
    return found;
  }
  const from = FROM.exec(noun);
  if (!from || NO_START.test(noun.slice(0, from.index))) {
    found.noun = noun;
    return found;
  }
  // 分别从20家、35家: more of the predicate may stand before 从.
  const outer = readPredicate(noun.slice(0, from.index));
  // 增长速度由 | 3%: what begins is a rate.
  if (outer.rate) found.change ??= outer.change;
  found.noun = withoutWill(outer.noun);
  found.rate ||= outer.rate;
  found.each = outer.each;
  found.shared = outer.shared;
  found.from = true;
  return found;
}
