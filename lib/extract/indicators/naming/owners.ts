/** Pass 3: whose an indicator is, where its own words do not say: the owners of a list, of a heading, of the item before. */
import { lexiconEntry } from '../lexicon';
import { listNames, stemOf } from '../name-lists';
import { finishName, NAMELESS } from '../noun-before';
import { withoutLead } from '../segments';
import { isOwner } from '../subject';
import { TERMINAL } from '../words';
import { found } from './found';
import type { Mention } from './mention';
import { each, same, type NamingRule } from './naming';

/** 三个区 | 分别实现地区生产总值: how many owners there are says who they are once more. */
const COUNT_OF_OWNERS = /等?(?:[两三四五六七八九十]|\d{1,2})个?(?:区县|县区|县市区|县市|市县|[省市县区镇乡州]|园区|片区|企业|开发区)$/;
const SHARED_VERB = /分别(?:实现|完成|达到)/;

/** 香洲、金湾和斗门三个区分别实现 | 地区生产总值: one value an owner. */
export const LIST_OF_OWNERS: NamingRule = {
  id: 'name.list.owners',
  example: ['青石、白鹭和云亭三个区分别实现地区生产总值863.5亿元、912.6亿元和430亿元。', '白鹭区的 gdp 912.6亿元'],
  gives: ({ run: { members }, noun, own }) => {
    const verb = SHARED_VERB.exec(noun);
    if (!verb || members.length < 2) return null;
    const metric = noun.slice(verb.index + verb[0].length);
    const said = withoutLead(noun.slice(0, verb.index));
    const kind = COUNT_OF_OWNERS.exec(said)?.[0] ?? '';
    const owners = listNames(said.slice(0, said.length - kind.length), members.length);
    if (!owners || (lexiconEntry(metric) === null && TERMINAL.endingAt(metric, metric.length) === '')) return null;
    const end = /[省市县区镇乡州]$/.exec(kind)?.[0] ?? '';
    const named = finishName(metric, own);
    return each(owners.map(({ phrase }) => found({ ...named, subject: end === '' || phrase.endsWith(end) ? phrase : phrase + end }, 'list')));
  },
};

/** 各县增速为：| 青禾县8%、白鹭县7%. */
export const OWNER_UNDER_HEADING: NamingRule = {
  id: 'name.heading.owner',
  example: ['各县地区生产总值增速为：青禾县8%、白鹭县7%。', '白鹭县的 地区生产总值 7%'],
  gives: ({ said, noun, own }) => {
    const owner = withoutLead(noun);
    if (said.heading === null || !isOwner(owner)) return null;
    // 各县增速为：青禾县8%: nobody can tell of what, and the county is no name for it.
    return same(found(said.heading.metric === '' ? NAMELESS : { ...finishName(said.heading.metric, own), subject: owner }, 'list'));
  },
};

/** 主要产品产量：| 钢1800万吨，煤3亿吨: what each product is measured in stands before the colon. */
const OF_PRODUCTS = /(?:产品|作物|物资|商品|农产品)的?((?:总|销)?产量|销量|面积)$/;
const LONGEST_PRODUCT = 8;

export const PRODUCT_UNDER_HEADING: NamingRule = {
  id: 'name.heading.product',
  example: ['主要产品产量：钢材1800万吨，原煤3亿吨。', '原煤产量 3亿吨'],
  gives: (mention) => {
    const { said, predicate, own } = mention;
    const respect = OF_PRODUCTS.exec(said.heading?.metric ?? '')?.[1] ?? '';
    if (respect === '') return null;
    const { named } = mention;
    if (named.name === '' || named.name.length > LONGEST_PRODUCT || predicate.change !== null || TERMINAL.endingAt(named.name, named.name.length) !== '')
      return null;
    return same(found(finishName(named.name + respect, own), 'list'));
  },
};

/** 新增的主要生产能力有 | 煤炭270万吨，石油140万吨: the same within one clause. */
const OF_LISTED = /^(.*?)(生产能力|产能|能力|主要产品产量)(?:有|包括|为)(?=\p{Script=Han}{1,8}$)/u;
const NEW = /新增加?的?/;

export const PRODUCT_LISTED: NamingRule = {
  id: 'name.heading.listed',
  example: ['当年新增加的主要生产能力有煤炭210万吨，石油90万吨。', '新增石油生产能力 90万吨'],
  gives: (mention) => {
    const { predicate, run, own } = mention;
    const listed = listedIn(mention);
    if (!listed || listed.product === '' || listed.product.length > LONGEST_PRODUCT || predicate.change !== null || run.behind.noun !== '') return null;
    const { told, product } = listed;
    // 发电机组容量80万千瓦: measured in a respect of its own.
    const fresh = told.startsWith('新增') ? '新增' : '';
    const whole = fresh + product + (TERMINAL.endingAt(product, product.length) !== '' ? '' : told.slice(fresh.length));
    return same(found(finishName(whole, own), 'list'), { heading: { metric: told, rate: false } });
  },
};

/** In what respect products are listed, here or before, and the product told of. */
function listedIn({ said, noun, bare }: Mention): { told: string; product: string } | null {
  const here = OF_LISTED.exec(noun);
  if (here) return { told: (NEW.test(here[1] ?? '') ? '新增' : '') + (here[2] ?? ''), product: noun.slice(here[0].length) };
  const told = CAPACITY.exec(said.heading?.metric ?? '')?.[0];
  return told === undefined ? null : { told, product: bare };
}

const CAPACITY = /^(?:新增)?(?:生产能力|产能|能力)$/;

/** Indicators of a region that firms and products have as well: printed bare they are of whom the item before speaks. */
const OF_ANYBODY = /^(?:出口|进口|进出口|出口额|进口额|进出口额|出口量|研发投入|研发经费|研发经费投入|税收|税收收入|固定资产投资|工业投资|投资)$/;
/** What these measure is the region's as well as theirs. */
const BRANCH = /(?:[额税贷电]|资本|民间|(?<!企)业|社会|经济|投资|财政|贸易|外贸|居民|消费|存款)$/;

/** 猕猴桃综合产值增长8.5%、| 出口增长53.6%: the fruit's. */
export const OWNER_OF_ITEM: NamingRule = {
  id: 'name.owner.item',
  example: ['县属企业净资产增长8.9%、研发投入增长34.4%。', '县属企业的 研发投入'],
  gives: (mention) => {
    const { named, run, noun, said, clause } = mention;
    const { root } = said;
    if (
      !root ||
      named.subject !== '' ||
      !OF_ANYBODY.test(withoutLead(noun)) ||
      !run.before.startsWith('、') ||
      root.clause !== clause ||
      root.acted ||
      root.action !== ''
    )
      return null;
    const owner = root.subject || ownerInName(root.name, root.entry !== null);
    return owner === '' ? null : same(found({ ...named, subject: owner }, 'before'));
  },
};

/** What is told of firms alone; in a paragraph on them it is printed bare. */
const OF_FIRMS = /^(?:利润总额|利税总额|营业收入利润率|资产负债率|产品?销售?率|产成品存货|每百元营业收入中的成本)$/;
const FIRMS = /^(?:规模以上|规上|限额以上)\p{Script=Han}{0,8}?企业/u;

/** 规模以上工业企业实现营业收入286亿元；| 利润总额18亿元. */
export const OWNER_FIRMS: NamingRule = {
  id: 'name.owner.firms',
  example: ['规模以上工业企业实现营业收入286.3亿元，增长6.2%；利润总额18.6亿元。', '规模以上工业企业利润总额 18.6亿元'],
  gives: ({ named, said, own }) => {
    if (named.subject !== '' || !OF_FIRMS.test(named.name)) return null;
    const firms = [...said.named, ...(said.root ? [said.root] : [])]
      .map(({ name, subject }) => FIRMS.exec(subject + name)?.[0])
      .findLast((one) => one !== undefined);
    return firms === undefined ? null : same(found(finishName(firms + named.name, own), 'before'));
  },
};

/** Whose a name without a code is: 猕猴桃 of 猕猴桃综合产值; '' where it is a branch of the region's economy. */
export function ownerInName(name: string, coded: boolean): string {
  if (coded) return '';
  const stem = stemOf(name).replace(/(?:综合|全产业链|网络|[年净总])$/, '');
  return stem.length < 2 || stem === name || BRANCH.test(stem) ? '' : stem;
}

/** True for an indicator that a list gives the owner of its first name. */
export function isOfAnybody(name: string): boolean {
  return OF_ANYBODY.test(name);
}
