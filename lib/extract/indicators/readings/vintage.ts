/** Pass 7e: how settled a value is, as printed: 预计, 初步核算, 最终核实, 决算, 修订, 调整预算. */
import type { Status, Vintage } from '../../../model/analysis';
import { firstOf, rulebook, type Chosen, type Rule, type RuleRun } from '../../rules/rule';
import type { Clause } from '../clauses';
import { clausesBefore, type Statement } from '../statement';
import type { Inherited } from './inherited';
import { wordsBefore, wordsHere } from './printed-words';
import { ESTIMATE, sinceFrom } from './status-words';

/** What a value is compared with says nothing of itself: 比初步核算数增加, 比上年调整后决算数增长. */
const NOT_COMPARED = '(?<![比较与为])(?<![比较与为].年)(?<![比较与][^，；。]{3,7})';
const PRELIMINARY = new RegExp(`${NOT_COMPARED}(?:初步(?:核算|统计|测算|汇总|数据|估计)|快报[数统]|(?:临时|预先)估计|初值)`);
const FINAL = new RegExp(`${NOT_COMPARED}(?:最终(?:核实|核算|核定)|决算数?(?![草报]))`);
/** 修订为, 修订数, 普查结果修订: of a number. What is done to laws and plans (修订地方性法规7部) is a deed. */
const REVISED = new RegExp(
  `${NOT_COMPARED}(?:修订|订正)(?:[为到至是数]|后[为达]|值(?!班)|结果)|(?:生产总值|增加值|产值|总值|收入|人口|普查|核算|数据|结果|数)[^，。；]{0,6}(?:修订|订正)(?!案)|修订估计|(?:核实|核定)调整为`,
);
const ADJUSTED = /调整(?:后的?)?预算数?(?:调整)?(?:安排)?(?:[为：:]|达到?|$)|(?:预算|收入|支出)调整(?:数|后)?为|执行中[^，。；]{0,8}调[整增减][为到至]$/;
/** A column of a table: 调整预算，税收收入为 | 63亿元. */
const UNDER_ADJUSTED = /(?:^|，)调整后?预算数?$/;
const OF_ADJUSTED = /[为占]调整(?:后的?)?预算数?的$/;
const OF_FINAL_ACCOUNTS = /决算(?!草案编制)/;

interface VintageInput {
  statement: Statement;
  status: Status;
  /** Words of the clause before the figure. */
  here: string;
  /** Words of the sentence before the clause. */
  earlier: string;
  inherited: Inherited;
  /** Of the document. */
  title: string | null;
}

type VintageRule = Rule<VintageInput, Vintage>;

/** 2024年地区生产总值修订为1387.6亿元，比初步核算数增加24.5亿元: the difference comes of the revision. */
const REVISED_VALUE: VintageRule = {
  id: 'vintage.revised',
  example: ['2024年地区生产总值修订为1387.6亿元，比初步核算数增加24.5亿元。', '24.5亿元 vintage-revised'],
  gives: ({ here, earlier }) => (REVISED.test(here) || REVISED.test(earlier) ? 'revised' : null),
  words: ({ statement }) => wordsBefore(statement, REVISED),
};

const FINAL_VALUE: VintageRule = {
  id: 'vintage.final',
  example: ['2024年地区生产总值最终核实为1387.6亿元。', '1387.6亿元 vintage-final'],
  gives: ({ status, here, earlier }) => (status !== 'target' && (FINAL.test(here) || FINAL.test(earlier)) ? 'final' : null),
  words: ({ statement }) => wordsBefore(statement, FINAL),
};

/** 关于2024年度财政决算的报告 tells nothing else; 决算和上半年预算执行情况的报告 does. */
const ONLY_FINAL = /^(?!.*(?:执行|预算草案)).*财政决算/;
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]/;

/** The section is one of final accounts, or there are no sections and the document is. */
const FINAL_ACCOUNTS: VintageRule = {
  id: 'vintage.final-accounts',
  example: ['（一）2024年财政决算情况\n一般公共预算收入86.2亿元。', '86.2亿元 vintage-final'],
  gives: ({ statement, status, title }) => {
    const { path } = statement.sentence.section;
    if (status === 'target') return null;
    return path.some((one) => OF_FINAL_ACCOUNTS.test(one) && !/预算执行/.test(one)) || (ONLY_FINAL.test(title ?? '') && !path.some((one) => NUMBERED.test(one)))
      ? 'final'
      : null;
  },
};

const ADJUSTED_PLAN: VintageRule = {
  id: 'vintage.plan-adjusted',
  example: ['一般公共预算支出调整预算为318亿元。', '318亿元 vintage-plan_adjusted'],
  gives: ({ here, earlier }) => ((ADJUSTED.test(here) && !OF_ADJUSTED.test(here)) || UNDER_ADJUSTED.test(earlier) ? 'plan_adjusted' : null),
  words: ({ statement }) => wordsHere(statement, ADJUSTED),
};

const ESTIMATED: VintageRule = {
  id: 'vintage.estimated',
  example: ['预计社会消费品零售总额增长5.1%。', '5.1% vintage-estimate'],
  gives: ({ status }) => (status === 'estimate' ? 'estimate' : null),
  words: ({ statement }) => wordsBefore(statement, ESTIMATE),
};

const FIRST_COUNT: VintageRule = {
  id: 'vintage.preliminary',
  example: ['初步核算，地区生产总值1473.9亿元。', '1473.9亿元 vintage-preliminary'],
  gives: ({ statement, status, here, earlier }) => {
    if (status === 'target') return null;
    // 初步核算，城镇化率由60.1%提高到61.3%: what it was the year before has been settled since.
    const said = statement.role === 'from' ? [sinceFrom(here)] : [here, earlier];
    return said.some((words) => PRELIMINARY.test(words)) ? 'preliminary' : null;
  },
  words: ({ statement }) => wordsBefore(statement, PRELIMINARY),
};

/** 初步核算，地区生产总值1568亿元。其中，第一产业增加值142亿元. */
const AS_THE_WHOLE: VintageRule = {
  id: 'vintage.as-the-whole',
  example: ['初步核算，地区生产总值1473.9亿元。其中，第一产业增加值131.8亿元。', '131.8亿元 vintage-preliminary'],
  gives: ({ statement, status, inherited }) => (status === 'target' || statement.role === 'from' ? null : inherited.vintage),
};

export const VINTAGE = rulebook<VintageInput, Vintage>('vintage', [
  REVISED_VALUE,
  ADJUSTED_PLAN,
  FINAL_VALUE,
  ESTIMATED,
  FIRST_COUNT,
  FINAL_ACCOUNTS,
  AS_THE_WHOLE,
]);

/** Null where nothing is said. */
export function vintageOf(statement: Statement, status: Status, inherited: Inherited, title: string | null, rules: RuleRun): Chosen<Vintage> | null {
  const { clause, placed } = statement;
  return firstOf(VINTAGE, { statement, status, here: clause.text.slice(0, placed.start), earlier: saidEarlier(statement), inherited, title }, rules);
}

/** Every statement of a clause has the same words before it: they are put together once. */
const earlierByClause = new WeakMap<Clause, string>();

function saidEarlier(statement: Statement): string {
  const known = earlierByClause.get(statement.clause);
  if (known !== undefined) return known;
  const before = clausesBefore(statement);
  // A semicolon ends what a vintage holds for, but for a first count or an estimate of a whole sentence.
  const from = before.map(({ closer }) => closer).lastIndexOf('；') + 1;
  const opening = from > 0 ? (before[0]?.text ?? '').slice(0, LONGEST_OPENING) : '';
  const earlier = [opening, ...before.slice(from).map(({ text }) => text)].join('，');
  earlierByClause.set(statement.clause, earlier);
  return earlier;
}

const LONGEST_OPENING = 12;
