/** Rows that name a branch of the economy alone: 工业 in a table of the product is 工业增加值, in one of investment 工业投资. */

/** 第一产业, 制造业, 批发和零售业; 就业, 创业, 企业, 物业 and the like are no branches. */
const BRANCH = /(?<![就创失待毕结作企事物专学营从转开停歇])业$/;
/** What a row or caption measures of all its branches. The product is the sum of what each adds. */
const QUANTITIES: readonly { said: RegExp; each: string }[] = [
  { said: /生产总值|GDP|增加值$/, each: '增加值' },
  { said: /固定资产投资/, each: '固定资产投资' },
  { said: /投资(?:额|完成额)?$/, each: '投资' },
  { said: /总产值$/, each: '总产值' },
  { said: /用电量$/, each: '用电量' },
  { said: /利润(?:总额)?$/, each: '利润' },
  { said: /营业收入$/, each: '营业收入' },
  { said: /税收(?:收入)?$/, each: '税收' },
  { said: /贷款(?:余额)?$/, each: '贷款' },
];

const quantityOf = (words: string): string => QUANTITIES.find(({ said }) => said.test(words))?.each ?? '';

/** Reads labels from the top: each branch takes the quantity that the nearest row above which is no branch names, else that of the caption. */
export class Branches {
  private above = '';
  private readonly ofAll: string;

  constructor(caption: string) {
    this.ofAll = quantityOf(caption);
  }

  /** The quantity that a row's label leaves out; '' where it names its own, or where nothing above names one. */
  quantityFor(label: string): string {
    if (BRANCH.test(label)) return this.above || this.ofAll;
    this.above = quantityOf(label);
    return '';
  }
}
