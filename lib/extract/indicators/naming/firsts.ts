/** Pass 3: what made something the first of its kind: 成为全国首个 | 经济总量突破5万亿元 | 的省份. */
import { nameOf } from '../noun-before';
import { found, type Found } from './found';
import type { Mention } from './mention';
import { sameOrNull, type NamingRule } from './naming';

const TITLE =
  /(?:(?:跃升|晋升|发展|建设|成)为|[是为])(?:全球|世界|亚洲|全国|全省|全市|全区|全县|全州|国内|我国|中国|中西部|西部|中部|东部|东北|西南|西北|长三角|省内|沿海|内陆|内河|地区|[省市县]){0,3}(?:首[个家批座条]|唯一一?[个家座]?|第[一二三四五六七八九十]{1,2}[个家座])(?=[^，]{2,30}$)/;

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
