/** Pass 7d: how prices or time are dealt with in a growth, as printed: 名义, 实际, 环比, 两年平均, 拉动. */
import type { Basis, Measure } from '../../../model/analysis';
import { firstOf, rulebook, type Chosen, type Rule, type RuleRun } from '../../rules/rule';
import type { Predicate } from '../predicate';
import { clausesBefore, type Statement } from '../statement';
import { goesOnMonthly } from './carried-comparison';
import { isPartOpened, type Inherited } from './inherited';
import { wordsBefore } from './printed-words';
import { IN_REAL_TERMS } from './status-words';

const REAL =
  /实[际质](?=(?:分别)?[增下上提回减]|平均|[比较](?:上年|去年|上一年|前一年)|同比)|按?(?:可比|不变)价格?(?:计算)?|(?:扣除|剔除)(?:价格|物价|价格上涨)(?:上涨)?因素/g;
const NOMINAL = /名义(?=[增下上提回减]|[比较](?:上年|去年|上一年)|同比)|按?现价(?:计算)?/g;
/** 受油价影响PPI | 上涨: what affects the whole is no part of it. */
const DRIVES = /(?:拉动|贡献)[^，。；\d]{0,20}$|(?<!受[^，。；\d]{1,12})影响(?:CPI|PPI|GDP|[^，。；\d]{0,8}(?:价格|经济增长|增速))[^，。；\d]{0,12}$/;
const MONTHLY = /环比[^，。；\d]{0,8}$/;
/** 分别拉动地区生产总值增长0.3个、| 2.3个: the members before this one. */
const LISTED = /(?:[\d.]{1,12}(?:个百分点|个|%)?[、和与及，]){1,12}$/;
/** Nothing but figures of a list stands between the word and the figure: 分别实际增长4.8%和6%. */
const LIST = /^[\d.%％和、及与\-—−]*(?:分别)?/;

const STEPPED = /按[季月]比较/;
/** 按季 and 按月 are what Hong Kong and Macau say for it. */
const STEPS: ReadonlySet<string> = new Set(['环比', '按季', '按月']);

interface BasisInput {
  statement: Statement;
  measure: Measure;
  /** Words before the figure, from the clause without figures before it on. */
  before: string;
  inherited: Inherited;
}

type BasisRule = Rule<BasisInput, Basis>;

const CONTRIBUTION: BasisRule = {
  id: 'basis.contribution',
  example: ['最终消费支出拉动地区生产总值增长2.6个百分点。', '2.6个百分点 contribution'],
  // 民营经济贡献加大，增加值增幅提高: the clause before speaks of something else.
  gives: ({ statement: { clause, placed }, measure }) =>
    measure !== 'share' && measure !== 'level' && DRIVES.test(clause.text.slice(0, placed.start).replace(LISTED, '')) ? 'contribution' : null,
  words: ({ statement }) => wordsBefore(statement, /拉动|贡献|影响/),
};

const MONTH_ON_MONTH: BasisRule = {
  id: 'basis.month-on-month',
  example: ['12月份，居民消费价格环比上涨0.2%。', '0.2% month_on_month'],
  gives: ({ statement, before }) => (STEPS.has(statement.predicate.against ?? '') || MONTHLY.test(before) || STEPPED.test(before) ? 'month_on_month' : null),
  words: ({ statement }) => wordsBefore(statement, /环比|按[季月]/),
};

/** 两年平均增长: against the year before the last one, so that one unusual year between is levelled out. */
export const isTwoYearAverage = ({ average, years }: Predicate): boolean => average && years === 2;

const TWO_YEARS: BasisRule = {
  id: 'basis.two-years',
  example: ['社会消费品零售总额两年平均增长5.2%。', '5.2% two_year_average'],
  gives: ({ statement }) => (isTwoYearAverage(statement.predicate) ? 'two_year_average' : null),
  words: ({ statement }) => wordsBefore(statement, /[两二2]年(?:年均|平均)/),
};

/** 居民消费价格环比上涨0.2%。其中，鲜菜价格上涨5%: prices and parts go on as they were compared. */
const GOES_ON_MONTHLY: BasisRule = {
  id: 'basis.month-carried',
  example: ['12月份，居民消费价格环比上涨0.2%。其中，鲜菜价格上涨5%。', '5% month_on_month'],
  gives: ({ statement, measure }) => {
    const { sentence, clause, placed, predicate, name } = statement;
    const opening = sentence.clauses[0]?.text ?? '';
    if (measure !== 'growth' || predicate.against !== null || SEVERAL_MONTHS.test(clause.text.slice(0, placed.start))) return null;
    if (!(PRICE.test(name) || SEEN_MONTHLY.test(opening) || isPartOpened(opening))) return null;
    return goesOnMonthly(sentence, clause.index, clause.text.slice(0, placed.start)) ? 'month_on_month' : null;
  },
};

/** 环比上涨0.6%；1—8月平均 | 上涨1.8%: no month is held against the one before. */
const SEVERAL_MONTHS = /\d月?份?[—–~～至到-]\d{1,2}月|平均|累计/;
/** 从环比看，三季度国内生产总值增长1.8%. */
const SEEN_MONTHLY = /^(?:从|按)?环比来?看?$/;
const PRICE = /价格?(?:指数)?$|^[CP]PI$/;

/** The nearer of 名义 and 实际. */
const PRICES: BasisRule = {
  id: 'basis.prices',
  example: ['居民人均可支配收入名义增长5.7%，扣除价格因素，实际增长5.3%。', '5.3% real'],
  gives: ({ statement, before }) => {
    const real = lastEnd(before, REAL);
    const nominal = lastEnd(before, NOMINAL);
    const last = Math.max(real, nominal);
    if (last < 0 || grownSince(before.slice(last))) return null;
    if (real > nominal && TURNED_OUT.test(before.slice(0, real)) && (answersPlan(statement) || isOfTreasury(statement))) return null;
    return real > nominal ? 'real' : 'nominal';
  },
  words: ({ statement }) => wordsBefore(statement, new RegExp(`${REAL.source}|${NOMINAL.source}`)),
};

/** 按不变价格计算，比上年增长5.4%。其中，第一产业…增长3.6%: the parts are dealt with as the whole. */
const AS_THE_WHOLE: BasisRule = {
  id: 'basis.as-the-whole',
  example: ['地区生产总值按不变价格计算增长5.4%，其中第一产业增加值增长3.6%。', '3.6% real'],
  // 三次产业结构…，第一产业比重提高0.3个百分点: prices do not touch points of a share.
  gives: ({ inherited, measure }) => (inherited.basis === 'real' && measure === 'growth' ? 'real' : null),
};

export const BASIS = rulebook<BasisInput, Basis>('basis', [CONTRIBUTION, MONTH_ON_MONTH, TWO_YEARS, PRICES, GOES_ON_MONTHLY, AS_THE_WHOLE]);

/** The basis of a growth or change; null where nothing is said, and for everything else. */
export function basisOf(statement: Statement, measure: Measure, inherited: Inherited, rules: RuleRun): Chosen<Basis> | null {
  if (measure !== 'growth' && measure !== 'change' && measure !== 'multiple') return null;
  return firstOf(BASIS, { statement, measure, before: leadingWords(statement), inherited }, rules);
}

/** 增长目标为6%，| 实际增长5%: so it turned out, whatever prices did. */
const TURNED_OUT = /实际$/;

/** 一般公共预算收入剔除减税因素后可比增长6%，| 实际下降1%: what a treasury takes and spends is told as money; 实际 says how it came out. */
const OF_TREASURY = /(?:预算|财政|税(?![前后])|基金)[^，、]{0,8}?(?:收入|支出|结余|赤字)$|税收$/;

const isOfTreasury = ({ name }: Statement): boolean => OF_TREASURY.test(name);

function answersPlan(statement: Statement): boolean {
  if (statement.clause.text.slice(0, statement.placed.start).search(PLANNED) >= 0) return true;
  if (IN_REAL_TERMS.test(statement.clause.text.slice(0, statement.placed.start))) return false;
  return clausesBefore(statement)
    .slice(-2)
    .some(({ text }) => PLANNED.test(text));
}

const PLANNED = /目标|计划|预期|安排|预算(?!收入|支出)/;

/** 扣除价格因素，| 实际增长: a clause of its own says how the next one counts. */
function leadingWords(statement: Statement): string {
  const { clause, placed } = statement;
  const before = clausesBefore(statement).at(-1);
  const leading = before !== undefined && before.placed.length === 0 && before.closer === '，' ? before.text : '';
  // 增长13.2%（可比价）: so do brackets right behind the figure.
  const aside = clause.asides.find(({ at }) => at === placed.end)?.text ?? '';
  return leading + clause.text.slice(0, placed.start) + aside;
}

function lastEnd(text: string, words: RegExp): number {
  let end = -1;
  for (const match of text.matchAll(words)) end = match.index + match[0].length;
  return end;
}

/** True where another growth was told between: 实际增长4.9%、财政收入增长 | 3%. */
function grownSince(between: string): boolean {
  const percent = between.search(/[%％]|百分之/);
  if (percent < 0) return false;
  const digits = between.search(/[\d一二三四五六七八九十]/);
  return LIST.exec(between.slice(digits < 0 ? percent : digits))?.[0].length !== between.length - (digits < 0 ? percent : digits);
}
