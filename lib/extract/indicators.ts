/**
 * For each figure: whose it is, what it tells, of which year, result or target.
 *
 * The passes, in order (each a file of indicators/): clauses → predicates and runs → names before and behind the figure,
 * from the lexicon or by structure → lists and pairs → measure → status and period → confidence. Words are data
 * (data/*.json).
 */
import type { Evidence, Indicator, Period, ReportMeta, Status } from '../model/analysis';
import { kinds, type PageKind } from '../model/kinds';
import type { Section } from '../detect/outline';
import type { Reading } from '../text/reading';
import type { ReadFigure } from './figures/figure';
import { PLAIN_RUN, type Chosen, type RuleRun } from './rules/rule';
import { withCarriedComparison } from './indicators/readings/carried-comparison';
import { withCarriedDates } from './indicators/readings/carried-dates';
import { sentencesOf, type Sentence } from './indicators/clauses';
import { inAccount, levelOf } from './indicators/account';
import { withEstimatesBelow } from './indicators/readings/below';
import { basisOf } from './indicators/readings/basis';
import { readingEvidence } from './indicators/readings/evidence';
import { confidenceOf, readingDoubtsOf } from './indicators/readings/confidence';
import { codeOf, isShareOfSector } from './indicators/code';
import { signsOf } from './indicators/readings/signs';
import { namingEvidence } from './indicators/evidence';
import { withHorizons } from './indicators/horizon';
import { openIn } from './indicators/readings/left-open';
import { measureOf, type Measured } from './indicators/readings/measure';
import { newsSections } from './indicators/news';
import { questionsIn, sectionsOfKind } from './indicators/readings/of-results';
import { lastCensus } from './indicators/readings/last-census';
import { isOfEarlier } from './indicators/readings/of-earlier';
import { periodOf, type Dated } from './indicators/readings/period';
import { isYearOfAccounts } from './indicators/readings/shaped';
import { addsUp } from './indicators/readings/span-told';
import { silenceOf } from './indicators/silent';
import { partsOfStructure } from './indicators/structure';
import { clauseLedBy, clausesBefore, type Statement } from './indicators/statement';
import { statementsOf } from './indicators/statements';
import { BY_TIME, inheritedBy, isPartOpened, leaves, NOTHING_INHERITED, type Inherited } from './indicators/readings/inherited';
import { settled } from './indicators/readings/settled';
import { isPledge, MOVED, statusOf } from './indicators/readings/status';
import { BY_SECTOR, DIVIDES } from './indicators/naming/parts';
import { natureOf } from './indicators/readings/nature';
import { vintageOf } from './indicators/readings/vintage';
import { surroundingsOf } from './indicators/surroundings';
import { FALL } from './indicators/words';

/** An indicator whose `sentence` counts in `reading.text`. */
export type ReadIndicator = Indicator;

/** Whether the next sentence begins a line, or words lie between. */
const isBreak = (between: string): boolean => between.trim() !== '' || between.includes('\n');

/** A name without its verb is kept only where it says enough (时间 does not). */
const SHORTEST_NAME = 4;
/** 全年累计增长5%: of this year all the same. */
const WITHIN_YEAR = /全年|今年|当年|年内|去年|月|季度|半年/;

/**
 * All indicators in order of their figures; a figure may carry none (连续7年) or several (A、B均增长5%).
 *
 * `rules`: which are switched off, and whether each indicator says why it reads as it does (`evidence`, spans in the reading).
 * `kind`: news tells its targets as such, sentence by sentence.
 * Takes time in proportion to the text; never throws.
 */
export function extractIndicators(
  reading: Pick<Reading, 'text'>,
  figures: readonly ReadFigure[],
  sections: readonly Section[],
  meta: ReportMeta,
  kind: PageKind = 'report',
  rules: RuleRun = PLAIN_RUN,
): ReadIndicator[] {
  const { text } = reading;
  const own = surroundingsOf(meta.region, rules);
  const indicators: ReadIndicator[] = [];
  const sentences = sentencesOf(text, figures, withHorizons(text, sectionsOfKind(text, sections, meta, kind)));
  const isAsked = asker(questionsIn(text, kind));
  const inNews = newsSections(text, meta);
  let inherited = NOTHING_INHERITED;
  let said: LastSaid = {};
  let end = 0;
  const dated = withCarriedDates(text, withEstimatesBelow(sentences), kinds[kind].states === 'results');
  for (const sentence of withCarriedComparison(text, dated)) {
    if (kind === 'coverage') sentence.section = inNews(sentence);
    if (isAsked(sentence.start)) continue;
    if (isBreak(text.slice(end, sentence.start))) said = {};
    const opening = sentence.clauses[0]?.text ?? '';
    const statements = statementsOf(sentence, own, goesBackTo(opening, said));
    said = saidNow(opening, statements, said);
    end = sentence.end;
    for (const statement of statements.filter((one) => one.name !== '' && silenceOf(one, rules) === null)) {
      const from = inheritedBy(statement, inherited);
      const { indicator, evidence } = indicatorOf(statement, meta, from, rules);
      if (kind === 'budget') Object.assign(indicator, accountOf(indicator, sentence, { text, figures }, meta));
      inherited = leaves(statement, from, indicator, inherited);
      const explained = rules.explain ? { ...indicator, evidence } : indicator;
      indicators.push(...partsOfStructure(explained, figures, clauseLedBy(statement)));
    }
  }
  return indicators;
}

/** Statements that the next sentence may go on from. */
interface LastSaid {
  last?: Statement;
  /** What the parts of the last sentences are parts of: 分季度看 behind 分产业看 goes back to it. */
  whole?: Statement;
  /** What the sentence that told a whole began with: 固定资产投资增长5%，其中民间投资增长3%。分产业看，… goes back to it. */
  opened?: Statement;
}

function goesBackTo(opening: string, { last, whole, opened }: LastSaid): Statement | undefined {
  if (BY_TIME.test(opening)) return whole;
  return BY_SECTOR.test(opening) ? opened : last;
}

function saidNow(opening: string, statements: readonly Statement[], before: LastSaid): LastSaid {
  const last = statements[statements.length - 1];
  return { last, whole: isPartOpened(opening) ? before.whole : last, opened: DIVIDES.test(opening) ? before.opened : statements[0] };
}

/** Whether an offset lies in one of the spans, which are in order; to be asked from the first offset to the last. */
function asker(spans: readonly { start: number; end: number }[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while ((spans[at]?.end ?? Infinity) <= offset) at++;
    return (spans[at]?.start ?? Infinity) <= offset;
  };
}

/**
 * Name and code of what a budget tells: a bare 收入 or 结余 is of the account of the heading, or of the one that its sentence names before it; what leaves
 * out its treasury (其中教育支出) has that of the words before it.
 */
function accountOf(
  { name, code, figure }: ReadIndicator,
  { section, start }: Sentence,
  { text, figures }: { text: string; figures: readonly ReadFigure[] },
  { region }: ReportMeta,
): { name: string; code: string | null } {
  const end = figures[figure]?.start ?? start;
  const whole = inAccount(name, [...section.path, text.slice(start, end)]) ?? { name, code };
  const level = levelOf(whole.name, section.path, { text, start: end, sentence: start }, region);
  return level === '' ? whole : { name: level + whole.name, code: null };
}

/** A fall is told by its sign: 压减办理时限 −58% would say it twice. */
function shownName(statement: Statement, measured: Measured): string {
  const { name, action, predicate } = statement;
  const { sign } = measured;
  if (isShareOfSector(statement, measured)) return name.replace(/(?:增加值)?$/, '占比');
  if (predicate.completion !== null) return `${name}${predicate.completion}完成率`;
  if (sign >= 0) return name;
  const verb = action.replace(/^(?:平均|累计)/, '');
  const rest = FALL.startingAt(verb, 0) && name.startsWith(action) ? name.slice(action.length) : name;
  return rest.length >= SHORTEST_NAME ? rest : name;
}

/** 未来十年每年平均兴建约 | 2万个 | 单位, 三年内每年新增 | 2000个: so much in each of the years. 每人每年 is of a rate of pay. */
const YEARLY = /(?<![人户名生亩件头])每年[^，。；、]{0,12}$/;
const NEAR = 24;

/**
 * 年均 and 累计 tell several years apart from one; within one year they add nothing, but to a rate (平台累计压降85%): that
 * one is no rate of the year.
 */
function overOf(statement: Statement, { measure }: Measured, { period, spanned }: Dated, meta: ReportMeta): Pick<Indicator, 'over'> {
  const { predicate, clause, placed } = statement;
  if (period === null) return {};
  if (spanned && isNoSum(statement, period, meta)) return {};
  if (spanned && !predicate.average) return { over: 'total' };
  if (period.from === period.to)
    return measure === 'growth' && predicate.cumulative && !WITHIN_YEAR.test(clause.text.slice(0, placed.start)) ? { over: 'total' } : {};
  if (isYearly(statement)) return { over: 'average' };
  const before = clause.text.slice(Math.max(0, placed.start - NEAR), placed.start);
  return predicate.cumulative ||
    /(?:累计|合计|共计|[年间中]共(?!同))[^，。；、]*$|(?<!总)共[约近超]?$/.test(before) ||
    (measure !== 'share' && addsUp(clausesBefore(statement)))
    ? { over: 'total' }
    : {};
}

const isYearly = (statement: Statement): boolean => {
  const { predicate, clause, placed } = statement;
  return predicate.average || YEARLY.test(clause.text.slice(Math.max(0, placed.start - NEAR), placed.start)) || goesOnYearly(statement);
};

/** 每年投入资金6亿元，| 培训农民5万人次: what is done goes on with the years that the clause before it begins with. */
function goesOnYearly(statement: Statement): boolean {
  const { action, clause, predicate } = statement;
  if (action === '' || clause.opener !== '，' || clause.dates.length > 0 || predicate.cumulative) return false;
  return /^(?:[全我][省市县区州])?每年/.test(clausesBefore(statement).at(-1)?.text ?? '');
}

/** What changed from one count to the next, or within the one year of accounts that two of the calendar share. */
const isNoSum = (statement: Statement, period: Period, meta: ReportMeta): boolean => isMoveOfShare(statement, meta) || isYearOfAccounts(statement, period);

/** A target of several years, or one that was moved, all of them behind the document, that only its section tells. */
const isAimedBehind = ({ value, rule }: Chosen<Status>, { period, explicit }: Dated, { reviewYear }: ReportMeta): boolean =>
  value === 'target' && !explicit && period !== null && reviewYear !== null && (period.from < period.to || rule === MOVED.id) && period.to <= reviewYear;

/** 能耗强度累计下降17.3% in the account of one year: added up over years that nothing tells. */
const isSumOfOne = ({ over }: Pick<Indicator, 'over'>, { period }: Dated): boolean => over === 'total' && period !== null && period.from === period.to;

/** What is pledged without a word of when: 将名额增加至500个. */
const isUndatedPledge = (statement: Statement, status: Status, { explicit }: Dated, meta: ReportMeta): boolean =>
  !explicit && status === 'target' && isPledge(statement, meta);

const isAimedAtNoYear = (statement: Statement, status: Chosen<Status>, dated: Dated, meta: ReportMeta): boolean =>
  isAimedBehind(status, dated, meta) || isUndatedPledge(statement, status.value, dated, meta);

/** How a share moved from one count to the next is no sum of years. */
const isMoveOfShare = ({ predicate, placed }: Statement, meta: ReportMeta): boolean =>
  placed.figure.kind === 'point' && !predicate.average && !predicate.cumulative && lastCensus(meta) !== null;

const signed = ({ value, valueMax }: ReadFigure, sign: number): Pick<Indicator, 'value' | 'valueMax'> => ({
  value: sign * value,
  valueMax: valueMax === null ? null : sign * valueMax,
});

interface ToldIndicator {
  indicator: ReadIndicator;
  /** Empty unless the run explains. */
  evidence: Evidence[];
}

function indicatorOf(statement: Statement, meta: ReportMeta, inherited: Inherited, rules: RuleRun): ToldIndicator {
  const { sentence, placed, predicate } = statement;
  const { figure } = placed;
  const measure = measureOf(statement, rules);
  const measured = measure.value;
  const period = periodOf(statement, measured.measure, meta, rules);
  const dated = period.value;
  const status = settled(statusOf(statement, dated.period, meta, inherited.vintage, rules), dated.period, meta, rules);
  const basis = basisOf(statement, measured.measure, inherited, rules);
  const vintage = vintageOf(statement, status.value, inherited, meta.title, rules);
  const nature = natureOf(statement, rules);
  const code = codeOf({ statement, measured, meta }, rules);
  const signs = signsOf(statement, measured, dated);
  const confidence = confidenceOf(signs);
  const over = overOf(statement, measured, dated, meta);
  const aimedBehind = isSumOfOne(over, dated) || isAimedAtNoYear(statement, status, dated, meta);
  const open = openIn({ statement, years: meta, measured, dated, averaged: over.over === 'average', aimedBehind });
  const doubts = [...new Set([...open, ...readingDoubtsOf(signs, confidence, statement.name)])];
  const indicator: ReadIndicator = {
    figure: placed.index,
    code: code?.value || null,
    name: shownName(statement, measured),
    subject: statement.subject,
    measure: measured.measure,
    ...signed(figure, measured.sign),
    unit: figure.unit,
    bound: figure.bound,
    status: status.value,
    period: dated.period,
    ...over,
    basis: basis?.value ?? null,
    vintage: vintage?.value ?? null,
    ...(nature ? { nature: nature.value } : {}),
    region: null,
    role: statement.role,
    against: predicate.against ?? (measured.measure === 'multiple' || isOfEarlier(statement) ? predicate.date : null),
    sentence: { start: sentence.start, end: sentence.end },
    section: sentence.section.path,
    confidence,
    ...(doubts.length > 0 ? { doubts } : {}),
  };
  rules.watch?.(indicator, signs);
  const chosen = { measure, period, status, basis, vintage, nature };
  return { indicator, evidence: rules.explain ? [...namingEvidence(statement, code), ...readingEvidence(chosen)] : [] };
}
