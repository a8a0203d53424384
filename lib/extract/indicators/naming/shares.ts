/** Pass 3: percentages that are a part of something: 占全部门店 | 三成, 八成以上 | 用于民生, 完成年度任务的 | 102%. */
import { lexiconEntry } from '../lexicon';
import { finishName, nameOf, NAMELESS } from '../noun-before';
import { withoutLead } from '../segments';
import { PART_OF } from './behind';
import { carriedName } from './carried';
import { found, type Found } from './found';
import { leaningName } from './leaning';
import type { Mention } from './mention';
import { same, sameOrNull, type NamingRule } from './naming';

/** 梯田达到耕地面积的三成: a part of a whole. */
const LEVEL_WITH = /^((?:.{2,20}?)?)(?:达到|相当于|等于|超过了?|达不到|不足|不到|接近|(?<=[数值])是)(.{2,16}?)的?$/;
/** 人均生产总值仅为全省平均水平的62%, 农民收入约为城镇居民收入的四成: held against something that it is no part of. */
const HELD_AGAINST =
  /^((?:.{1,19}?[^仅只还才也均约])?)(?:[仅只还才也均约]{1,2}(?:[为是有及]|相当于)|(?:[为是]|(?<![占拥享持])有|相当于|达不到|不到|达到?|超过了?|不足|接近)(?=.{1,14}(?:水平|平均|均值)的?$))(.{2,16}?)的?$/;
/** 财政支出286亿元，80%以上用于民生: a part of what was told before. */
const USED_FOR = /^(?:用于|用在|投向|投入到?|来自|来源于).{2,10}$/;

/** 储备相当于本地生产总值 | 39%. */
const AS_MUCH_AS = /(?:相当于|等于)(?=[^，、]{0,6}生产总值的?$)/;

/** 占全部门店 | 三成. */
export const PART_OF_WHOLE: NamingRule = {
  id: 'name.share.of-whole',
  example: ['连锁门店占全部门店三成。', '连锁门店占全部门店比重 share'],
  gives: (mention) => {
    const ratio = mention.percent || isOwnerless(mention) ? (AS_MUCH_AS.exec(mention.noun) ?? PART_OF.exec(mention.noun)) : null;
    return ratio && same(partOf(mention.noun.slice(0, ratio.index), ofWhole(mention.noun.slice(ratio.index + ratio[0].length)), mention));
  },
};

/** 梯田达到耕地面积的 | 三成. */
export const LEVEL_WITH_WHOLE: NamingRule = {
  id: 'name.share.level-with',
  example: ['梯田达到耕地面积的三成。', '梯田占耕地面积比重 share'],
  gives: (mention) => {
    const level = mention.percent && mention.run.before.endsWith('的') ? LEVEL_WITH.exec(mention.noun) : null;
    return level && same(partOf(level[1] ?? '', ofWhole(level[2] ?? ''), mention));
  },
};

/** 人均生产总值仅为全省平均水平的 | 62%. */
export const HELD_AGAINST_OTHER: NamingRule = {
  id: 'name.share.held-against',
  example: ['人均生产总值仅为全省平均水平的62%。', '人均生产总值相当于全省平均水平 share 62%'],
  gives: (mention) => {
    const held = mention.percent && mention.run.before.endsWith('的') ? HELD_AGAINST.exec(mention.noun) : null;
    return held && same(partOf(held[1] ?? '', `相当于${(held[2] ?? '').replace(/的$/, '')}`, mention));
  },
};

/** 文化产业增长26%，占GDP比重提高 | 0.5个百分点: by how much the share of what was named before changed. */
const isOwnerless = ({ bare, run, last }: Mention): boolean =>
  last !== undefined && run.members[0]?.figure.kind === 'point' && /^占[^占、，]{2,16}比[重例]$/.test(bare);

const PART_DOING_ID = 'name.share.doing';

/** 把 | 财政支出的八成 | 用于民生, 拿出 | 新增财力的七成 | 改善民生: who gives it does not name it. */
const GIVES = /^(?:坚持|继续|确保|始终|每年|今年)*(?:[将把以]|拿出|安排|划出|提取|统筹)(?=.{2}|$)/;
/** 支出约 | 八成 | 用于民生: how near the part is, no predicate of its whole. */
const HOW_MUCH = /^(?:[有约近超逾达]|大约|将近|接近|超过|达到)$/;

/** 彩票公益金的六成 | 用于养老: what a part of a thing does. */
export const PART_DOING: NamingRule = {
  id: PART_DOING_ID,
  example: ['彩票公益金的六成用于养老服务。', '彩票公益金用于养老服务占比 share'],
  gives: ({ percent, run, noun, predicate, own, last }) => {
    const told = noun === '' ? doneBefore(last) : noun.replace(/[的中]$/, '');
    const whole = told.replace(GIVES, '') || told;
    if (!percent || run.behind.verb === '' || run.behind.noun !== '' || whole === '' || (predicate.verb && !HOW_MUCH.test(predicate.reach))) return null;
    const named = nameOf(whole, own, false);
    return same(found({ ...named, entry: null, name: `${named.name}${run.behind.verb}占比` }, 'before', true));
  },
};

/** 拿出七成新增财力 | 改善民生: what is taken out is spent, whatever verb follows. */
const TAKES_OUT = /拿出|安排|划出|提取|统筹/;
/** 安排 | 不少于 | 20%. */
const AT_LEAST = /(?:不[少低]于|不[超高]过|不高于|超过|[超逾近约]|大约|接近|将近)$/;

/** 将 | 80%以上 | 的财政支出用于民生: the whole stands behind its part; 拿出新增财力的 | 七成 | 改善民生: what is done looks like a noun. */
export const PART_GIVEN: NamingRule = {
  id: 'name.share.given',
  example: ['坚持将80%以上的财政支出用于民生。', '财政支出用于民生占比 share 80%'],
  gives: ({ percent, run, own }) => {
    const given = percent && run.behind.noun !== '' && GIVES.test(run.before) ? run.before.replace(GIVES, '').replace(AT_LEAST, '') : null;
    if (given === null || (given === '' ? !(USED_FOR.test(run.behind.verb) || TAKES_OUT.test(run.before)) : !given.endsWith('的'))) return null;
    const whole = given === '' ? run.behind.noun : given.slice(0, -1);
    const does = given === '' ? run.behind.verb : run.behind.noun + run.behind.verb;
    return same(found({ ...finishName(whole, own), entry: null, name: `${whole}${does}占比` }, 'behind', true));
  },
};

/** 农户有两成A；有六成 | B: parts of the same whole. */
function doneBefore(last: Mention['last']): string {
  if (last?.rule !== PART_DOING_ID) return '';
  const told = `${last.clause.text.slice(last.placed.end)}占比`;
  return last.name.endsWith(told) ? last.name.slice(0, -told.length) : '';
}

/** 财政支出286亿元，| 80%以上 | 用于民生. */
export const PART_USED: NamingRule = {
  id: 'name.share.used-for',
  example: ['一般公共预算支出286亿元，80%以上用于民生。', '用于民生一般公共预算支出占比 share 80%'],
  gives: (mention) => {
    const { percent, noun, predicate, run } = mention;
    if (!percent || noun !== '' || predicate.verb || !USED_FOR.test(run.behind.verb)) return null;
    const whole = carriedName(mention);
    return sameOrNull(
      whole.name === '' ? null : found({ ...NAMELESS, name: `${run.behind.verb}${whole.name}占比`, subject: whole.subject }, 'leaning', true, true),
    );
  },
};

/** 文盲大约 | 占人口的七成: how exactly it is known. */
const ABOUT = /(?:连续[\d一二三四五六七八九十]{1,3}年|大约|[约只仅还也均都就才的]|已经?){1,3}$/;
/** 水电、风电装机分别…，合计 | 占总装机的71%: all that was told together. */
const TOGETHER = /^[、，]?(?:[两二三四五]者)?(?:合计|共计|总计|加起来|之和|总和|共)$/;
const MOST_TOGETHER = 4;

/** `told`: what its share is called, 占全部门店比重. */
function partOf(whose: string, told: string, mention: Mention): Found {
  const plain = whose.replace(ABOUT, '');
  if (TOGETHER.test(plain)) return partOfSum(told, mention);
  const owner = withoutLead(plain) === '' ? carriedName(mention) : nameOf(plain, mention.own, false);
  const base = owner.relative ? leaningName(owner, mention) : owner;
  const name = base.name + told;
  return found({ ...NAMELESS, name, entry: lexiconEntry(name), subject: base.subject }, base.name === '' ? 'leaning' : 'before', true);
}

/** 占全部门店 | 比重; 占比 where of what is not said. */
function ofWhole(whole: string): string {
  const of = whole.replace(/的?(?:比重|比例|比率|份额)?的?$/, '');
  return of === '' ? '占比' : `占${of}${whole.includes('份额') ? '份额' : '比重'}`;
}

/** A sum has the names of all its parts; where more than a name can hold were told, it has none. */
function partOfSum(told: string, { said, clause }: Mention): Found {
  const listed = said.last.length > 1 ? said.last : said.named.filter((one) => one.clause.index >= clause.index - 1);
  const unit = listed[0]?.placed.figure.unit;
  const parts = listed.length > 1 && listed.length <= MOST_TOGETHER && listed.every(({ placed }) => placed.figure.unit === unit) ? listed : [];
  const names = parts.map(({ name }) => name).join('、');
  return found({ ...NAMELESS, name: names === '' ? '' : `${names}合计${told}`, subject: parts[0]?.subject ?? '' }, 'leaning', true);
}
