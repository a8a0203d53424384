/**
 * Pass 7: the years a figure speaks of, the part of a year, the moment: what words near it name (7a, mentioned.ts), else its section or
 * document (base-period.ts), as the statement takes it (7b, shaped.ts).
 */
import type { FigureKind, Measure, Period } from '../../../model/analysis';
import { isMovingSpan, years as periodFrom } from '../../../model/period';
import { firstOf, unsaid, type Chosen, type RuleRun } from '../../rules/rule';
import { clausesBefore, type Statement } from '../statement';
import { basePeriod } from './base-period';
import { isFlow, isStock } from './flows';
import { isDifference } from './measure';
import { MENTIONED, OWN } from './mentioned';
import { endOfEarlierPair } from './pair-dates';
import type { Years } from './years';
import { SHAPED, type Shape } from './shaped';

/** How a period was told: by words near the figure, or only by its section. */
export interface Dated {
  period: Period | null;
  explicit: boolean;
  /** The years of a growth are counted from what it is compared with, or said to be added up (五年增长). */
  spanned: boolean;
}

/** The period of a statement, with the rule that has most to say of it; `measure` decides whether years of a span are added up or end in its last. */
export function periodOf(statement: Statement, measure: Measure, years: Years, rules: RuleRun): Chosen<Dated> {
  const input = { statement, measure, years, base: basePeriod(statement, years) };
  const near = firstOf(MENTIONED, input, rules);
  const found = near?.value ?? input.base;
  if (found === null) return unsaid('period.unknown', { period: null, explicit: false, spanned: false });
  const paired = near?.rule === OWN.id ? near.value : endOfEarlierPair(statement, years, input.base);
  const shaped = firstOf(SHAPED, { statement, measure, years, base: input.base, found, by: near?.rule ?? null, paired }, rules);
  const dated = shaped ? datedBy(shaped.value) : asMentioned(found, measure, near !== null);
  const told = shaped ?? near ?? unsaid('period.section', found);
  const period = dated.period && wholeForTarget(asCounted(fitting(dated.period, statement, measure), statement), statement);
  return { value: { period, explicit: dated.explicit, spanned: dated.spanned }, rule: told.rule, words: told.words ?? near?.words ?? null, rejected: null };
}

const datedBy = ({ period, explicit, spanned = false }: Shape): Dated => ({ period, explicit, spanned });

function asMentioned(period: Period, measure: Measure, explicit: boolean): Dated {
  // What has grown has not done so in the moment of a census.
  const own = !explicit && period.instant && period.months !== null && isDifference(measure) ? periodFrom(period.from, period.to) : period;
  return { period: own, explicit, spanned: explicit && isDifference(measure) && period.from < period.to };
}

/** What 累计 adds up in a month's account began with the year; 当月 in the account of several is their last. */
function asCounted(period: Period, statement: Statement): Period {
  const { months } = period;
  if (months === null || period.from !== period.to || period.instant) return period;
  const counted = countedBy(statement);
  if (months[0] === months[1]) return counted === '累计' || isHeldToMonths(statement) ? periodFrom(period.from, period.to, [1, months[1]]) : period;
  return months[0] === 1 && (counted === '当月' || counted === '本月') ? periodFrom(period.from, period.to, [months[1], months[1]]) : period;
}

/** 6月份…。固定资产投资 | 增长4.2%，比1—5月回落: what is held against months added up is added up itself, whatever month the sentence before was of. */
function isHeldToMonths({ sentence: { clauses, carried } }: Statement): boolean {
  if (!carried || clauses.some(({ text }) => /\d月份|当月|[^—–~至\-\d]\d{1,2}月/.test(text))) return false;
  return clauses.some(({ text }) => /[比较](?:1[—–\-~至]\d{1,2}月|[一二三]季度|上半年|前三季度)/.test(text));
}

/** 当月产值3亿元；累计产值30亿元，| 增长5%. */
function countedBy(statement: Statement): string {
  const clauses = [...clausesBefore(statement), statement.clause];
  return clauses.reduce((last, { text }) => COUNTED.exec(text)?.[0] ?? last, '');
}

const COUNTED = /^(?:累计|[当本]月|\d{1,2}月)/;

const YEARLY_TARGET = /^(?:左右|以上)?的[^，。；、\d季月半]{0,6}目标/;
const LONGEST_TARGET = 16;

/** 完成年初预算 | 24亿元 | 的59.6%: a budget is of its year, whatever part of it is told of. */
const YEARLY_BUDGET = /(?:完成|[为占])(?:年初|年度|全年|调整后?的?)?(?:预算|年度计划|全年计划|年计划)数?$/;
const HOW_MUCH_OF_IT = /^的[\d.]+%/;

/** Half a year's account holds what came about against | 5% | 的年度目标: that one is of the whole year. */
function wholeForTarget(period: Period, { clause: { text }, placed }: Statement): Period {
  if (period.months === null) return period;
  const behind = text.slice(placed.end, placed.end + LONGEST_TARGET);
  const isBudget = HOW_MUCH_OF_IT.test(behind) && YEARLY_BUDGET.test(text.slice(0, placed.start));
  return isBudget || YEARLY_TARGET.test(behind) ? periodFrom(period.from, period.to) : period;
}

/** Shares and averages of months are of all of them. */
const AMOUNTS: ReadonlySet<FigureKind> = new Set(['money', 'count', 'weight', 'area', 'length', 'power', 'volume']);

/** What flows through a year is no stock of its end: 到2025年底，新建公园3个. */
function fitting(period: Period, statement: Statement, measure: Measure): Period {
  const { from, to, months, instant } = period;
  // 全国夏粮总产量 in the account of three quarters is the year's.
  if (months?.[0] === 1 && SUMMER_HARVEST.test(statement.name)) return periodFrom(from, to);
  if (instant && isFlow(statement, measure)) return periodFrom(from, to, months && [1, months[1]]);
  const ends = months !== null && !isMovingSpan(months) && (measure === 'level' ? endsMonths(statement) : instant || growsAsStock(statement, measure));
  return ends ? periodFrom(from, to, [months[1], months[1]], true) : period;
}

/** 前三季度…生猪存栏4316万头，| 同比下降3.4%: as it stood at their end, against a year before; 增加92亿元 came through the months. */
function growsAsStock(statement: Statement, measure: Measure): boolean {
  const { against } = statement.predicate;
  const yearly = against === '同比' || (against === null && measure === 'growth');
  return isDifference(measure) && statement.source === 'carried' && yearly && isStock(statement);
}

const SUMMER_HARVEST = /^(?:全国)?(?:夏粮|早稻|夏收粮食|夏粮小麦)(?:总?产量|总产)?$/;

/** 前三季度…贷款余额达到2418亿元: a stock is so at the end of its months. */
const endsMonths = (statement: Statement): boolean => AMOUNTS.has(statement.placed.figure.kind) && isStock(statement);
