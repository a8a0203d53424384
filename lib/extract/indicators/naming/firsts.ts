/** Pass 3: what made something the first of its kind: 成为全国首个 | 经济总量突破5万亿元 | 的省份. */
import { nameOf } from '../noun-before';
import type { Statement } from '../statement';
import { found, type Found } from './found';
import type { Mention } from './mention';
import { sameOrNull, type NamingRule } from './naming';

const TITLE =
  /(?:(?:跃升|晋升|发展|建设|成)为|[是为])(?:全球|世界|亚洲|全国|全省|全市|全区|全县|全州|国内|我国|中国|中西部|西部|中部|东部|东北|西南|西北|长三角|省内|沿海|内陆|内河|地区|[省市县]){0,3}(?:首[个家批座条]|唯一一?[个家座]?|第(?:[一二三四五六七八九十]{1,2}|\d{1,2})[个家座])(?=[^，]{2,30}$)/;

export const FIRST_OF_KIND: NamingRule = {
  id: 'name.first-of-kind',
  example: ['白鹭市成为全省首个经济总量突破5000亿元的城市。', '经济总量'],
  gives: (mention) => sameOrNull(firstOfKind(mention)),
};

/** Null where no title of the kind stands before the figure. */
function firstOfKind({ run, noun, said, own }: Mention): Found | null {
  if (!run.describes) return null;
  const title = TITLE.exec(noun.slice(-48));
  if (!title) return null;
  const window = noun.slice(-48);
  const owner = window.slice(0, title.index).replace(/(?:已|再次|历史性|正式|成功|一举){0,2}$/, '');
  const named = nameOf(owner + window.slice(title.index + title[0].length), own, true);
  if (named.name === '') return null;
  return found({ ...named, relative: false, subject: named.subject || said.before.owner || (said.root?.subject ?? '') }, 'before');
}

/** 全国第十个双 | 超万亿元 | 的城市: a name that only says the how manyth to hold a title it is. 第十个五年计划 numbers nothing of the kind. */
const IN_ROW = /第(?:[一二三四五六七八九十]{1,3}|\d{1,3})[个家座](?!五年|百年)/;
const HOLDERS = /^的?[^，。；\d]{0,10}(?:[省市县区州镇乡村园港]|企业|公司|集团|口岸)/;
/** 西部唯一进出口 | 超百亿元 | 的综合保税区: of a zone or a firm that the sentence does not name, which is not the region. */
const PART_HOLDS = /^的?[^，。；\d]{0,8}(?:保税区|开发区|[高经]新区|自贸区|示范区|园区|产业园|工业园|企业|公司|集团|口岸)/;

/** Whether an amount of money only says which title somebody holds, and no name tells of what or of whom it is. */
export function isOfTitleAlone({ clause, placed, name, subject }: Statement): boolean {
  if (placed.figure.kind !== 'money') return false;
  const behind = clause.text.slice(placed.end);
  if (IN_ROW.test(name)) return HOLDERS.test(behind);
  return subject === '' && PART_HOLDS.test(behind) && TITLE.test(clause.text.slice(0, placed.start));
}
