/**
 * Pass 7a: which time words near a figure name. In: the statement, the years of its document and what holds where no word says;
 * out: the period, with the rule and the words. What stands nearest wins: its own date, its clause, its sentence, what an earlier
 * sentence of the paragraph left open.
 */
import type { Measure, Period, Span } from '../../../model/analysis';
import { years as periodFrom } from '../../../model/period';
import type { SaidDate } from '../../../language/dates';
import { rulebook, type Rule } from '../../rules/rule';
import { spanInReading, type Clause } from '../clauses';
import { clauseBefore, clausesBefore, type Statement } from '../statement';
import { isStock } from './flows';
import { isPartOpened } from './inherited';
import { isDifference } from './measure';
import { isBaseOfList, isOfEarlier } from './of-earlier';
import { openingDates } from './opening-dates';
import { wordsHere } from './printed-words';
import { datesFigure, resolveDate, resolveWords } from './resolve-date';
import type { Years } from './years';

/** 后来又追加了8亿元: not at the time that the clause before names. */
const LATER = /^(?:后来|此后|随后|其后|之后|嗣后)/;
/** 去年价格上涨的 | 翘尾影响: what an earlier year leaves to this one. */
const LEFT_OVER = /^[^，。；]{0,12}的?(?:翘尾|滞后|滞留)(?:影响|因素|效应|作用)/;
/** A date further before its figure is another's. */
const REACH = 80;

export interface MentionInput {
  statement: Statement;
  measure: Measure;
  years: Years;
  /** What holds where nothing near the figure names a time: of its section or document. */
  base: Period | null;
}

type MentionRule = Rule<MentionInput, Period>;

/** 2020年的 | 10.5万元. */
export const OWN: MentionRule = {
  id: 'period.own',
  example: ['居民人均可支配收入由2020年的3.1万元增加到4.2万元。', '31000元 2020'],
  gives: ({ statement, measure, years, base }) => {
    const date = statement.predicate.date ?? (measure === 'level' ? baseOfChange(statement) : null);
    return date === null || measure === 'multiple' || isOfEarlier(statement) ? null : resolveWords(date, statement, years, base);
  },
  words: ({ statement }) => wordsHere(statement, statement.predicate.date ?? ''),
};

/** 比上年同期 | 14.5亿元 | 增收0.1亿元: what the change that follows starts from. */
const CHANGES_NEXT = /^(?:增[加长多收支产]|减[少收支产]|[多少高低]|上升|下降|提高|回落)/;

const baseOfChange = ({ predicate: { against }, clause: { text }, placed }: Statement): string | null =>
  against !== null && /^[比较].*[年期]$/.test(against) && CHANGES_NEXT.test(text.slice(placed.end)) ? against : null;

/** 2300个 | 单位将 | 于2026年落成: when it will be so stands behind the figure. */
const WILL_BE = /^\p{Script=Han}{0,14}?(?:预计|预期|将会?|会|拟|有望|计划)[于在]$/u;

export const BEHIND: MentionRule = {
  id: 'period.behind',
  example: ['12个项目将于2027年竣工。', '12个 target 2027'],
  gives: (input) => dateBehind(input)?.period ?? null,
  words: (input) => dateBehind(input)?.words ?? null,
};

function dateBehind({ statement, years, base }: MentionInput): Mentioned | null {
  const { clause, placed } = statement;
  const date = clause.dates.find(({ start }) => start >= placed.end);
  return date && WILL_BE.test(clause.text.slice(placed.end, date.start)) ? mentioned(date, clause, statement, years, base) : null;
}

export const IN_CLAUSE: MentionRule = {
  id: 'period.clause',
  example: ['我们在2023年推动社会消费品零售总额突破3000亿元。', '3000亿元 2023'],
  gives: ({ statement, measure, years, base }) => lastMention(statement, measure, years, base)?.period ?? null,
  words: ({ statement, measure, years, base }) => lastMention(statement, measure, years, base)?.words ?? null,
};

const IN_SENTENCE: MentionRule = {
  id: 'period.sentence',
  example: ['消费稳步扩大。2023年，全省经济稳中有进，社会消费品零售总额3000亿元。', '3000亿元 2023'],
  gives: (input) => sentenceDate(input)?.period ?? null,
  words: (input) => sentenceDate(input)?.words ?? null,
};

function sentenceDate({ statement, measure, years, base }: MentionInput): Mentioned | null {
  const found = sentenceMention(statement, years, base);
  return found && base && isOfSpan(statement, measure) && isLastOf(base, found.period) ? null : found;
}

/** 2017年，地区生产总值2600亿元，| 年均增长9%: an average, and what fell in all, is of the years that the section speaks of. */
const isOfSpan = ({ predicate }: Statement, measure: Measure): boolean => isDifference(measure) && (predicate.average || predicate.cumulative);
const isLastOf = (span: Period, { from, to, months }: Period): boolean => span.from < span.to && from === to && to === span.to && months === null;

export const CARRIED: MentionRule = {
  id: 'period.paragraph',
  example: ['1—11月，进出口总额800亿元。其中，出口560亿元。', 'exports 1–11月'],
  gives: ({ statement, measure, years, base }) => {
    const { carried } = statement.sentence;
    // 2012年底，人均住房面积32.9平方米。服务业比重提高2.7个百分点: the moment of a stock does not date what changed in five years.
    if (!carried || LATER.test(statement.clause.text) || (carried.months !== null && isRateFor(statement, measure))) return null;
    if (carried.edge === 'end' && carried.months === null && isDifference(measure) && base !== null && base.from < base.to) return null;
    return asGrown(resolveDate(carried, statement, years, base), statement, measure);
  },
};

/** 1—11月，…。低保标准提高到 | 每人每月400元: what each is given goes on beyond the months. */
const isRateFor = ({ clause, placed, name }: Statement, measure: Measure): boolean =>
  measure === 'level' && (/(?:标准|津贴|上限)$/.test(name) || /每[名人户位][^，。；]*$/.test(clause.text.slice(0, placed.start)));

/**
 * 年末全市企业1568家。工业增加值增长7.1%，国有企业增长5.7%: what grew did so through the year, unless it goes on with parts of a stock. So do wages
 * and rates; a count of the next sentence (床位3.4万张) is one of that moment, too.
 */
function asGrown(found: Period | null, statement: Statement, measure: Measure): Period | null {
  const opening = statement.sentence.clauses[0]?.text ?? '';
  const flows = measure !== 'level' || statement.placed.figure.kind === 'money';
  if (!found?.instant || !flows || isStock(statement) || isPartOpened(opening)) return found;
  return periodFrom(found.from, found.to, found.months && [1, found.months[1]]);
}

/** Which time is meant, by what stands nearest. */
export const MENTIONED = rulebook<MentionInput, Period>('period', [OWN, BEHIND, IN_CLAUSE, IN_SENTENCE, CARRIED]);

/** A date where it stands, and what it means there. */
interface Mentioned {
  period: Period;
  words: Span;
}

/** The last date of the clause before the figure that is no point of comparison. */
function lastMention(statement: Statement, measure: Measure, years: Years, base: Period | null): Mentioned | null {
  const { clause, placed } = statement;
  let found = null as Mentioned | null;
  for (const date of clause.dates) {
    if (date.end > placed.start) break;
    if (date.start < placed.start - REACH || !datesFigure(clause.text, date) || LEFT_OVER.test(clause.text.slice(date.end, placed.start))) continue;
    // 在连续五年增长的基础上又增产1.5万吨: what the figure builds on.
    if (BUILT_ON.test(clause.text.slice(date.end, placed.start))) continue;
    // 上年同期的1.2倍: what something is a multiple of.
    if ((measure === 'multiple' || isOfEarlier(statement)) && /^的?$/.test(clause.text.slice(date.end, placed.start))) continue;
    if (isBaseOfList(clause.text.slice(0, placed.start), date)) continue;
    const around: Period | null = found?.period ?? base;
    // 今年2月 | 修订计划时: when the plan was changed, not the part of the year that it is for.
    const meant = MADE_THEN.test(clause.text.slice(date.end, date.end + LONGEST_MADE)) ? { ...date, months: null, edge: null } : date;
    found = mentioned(meant, clause, statement, years, around) ?? found;
  }
  return found;
}

const BUILT_ON = /^[^，。；\d]{0,16}的?基础上/;
const MADE_THEN = /^(?:[份初底]|[上中下]旬)?(?:修[订改]|调整|编制|制[定订]|批准)/;
const LONGEST_MADE = 6;

/** An earlier clause dates the figure where the date opens it: 2023年，…; 到2030年，…. */
function sentenceMention(statement: Statement, years: Years, base: Period | null): Mentioned | null {
  if (LATER.test(statement.clause.text)) return null;
  let found = null as Mentioned | null;
  const goesOn = aboutLast(statement);
  const said = (clause: Clause): SaidDate[] =>
    clause === goesOn ? datedIn(clause) : statement.source === 'carried' ? withBrackets(clause) : openingDates(clause);
  const dates = clausesBefore(statement).flatMap((clause) => said(clause).map((date) => ({ date, clause })));
  for (const { date, clause } of dates) {
    const around: Period | null = found?.period ?? base;
    found = mentioned(date, clause, statement, years, around) ?? found;
  }
  return found;
}

/** 营业收入（1—2月）3.7亿元，| 增长8.1%: brackets date what is told of the same thing behind them; they have no length in the clause. */
const withBrackets = (clause: Clause): SaidDate[] => [...openingDates(clause), ...clause.dates.filter(({ start, end }) => start === end)];

const YEAR_BEFORE = /^[比较](?:上年|去年|上一年)/;

/** 下达2026年度贷款计划120亿元，| 比上年增加15亿元: the clause before, whose figure this one compares; its dates hold wherever they stand. */
function aboutLast({ sentence, clause, source, predicate }: Statement): Clause | undefined {
  const before = clauseBefore(sentence, clause);
  const compares = source === 'carried' && predicate.change !== null && YEAR_BEFORE.test(predicate.against ?? '');
  return compares && before?.closer === '，' && before.placed.length > 0 && !before.text.endsWith('基础上') ? before : undefined;
}

function datedIn(clause: Clause): SaidDate[] {
  const { text, dates, placed } = clause;
  const own = dates.filter((date) => date.years?.kind === 'absolute' && date.end <= (placed[0]?.start ?? 0) && datesFigure(text, date));
  return own.length > 0 ? own : openingDates(clause);
}

function mentioned(date: SaidDate, clause: Clause, statement: Statement, years: Years, around: Period | null): Mentioned | null {
  const period = resolveDate(date, statement, years, around);
  return period && { period, words: spanInReading(clause, date.start, date.end) };
}
