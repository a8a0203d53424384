/**
 * Pass 7b: what a statement makes of the time that is meant. In: that time, and who mentioned it; out: the statement's own years: where
 * a pair starts and ends, all years since the one compared with, the run of an average, the last year of a span.
 */
import type { Period } from '../../../model/analysis';
import { isMovingSpan, years as periodFrom } from '../../../model/period';
import { rulebook, type Rule } from '../../rules/rule';
import { clausesBefore, type Statement } from '../statement';
import { baseYear } from './base-year';
import { isTwoYearAverage } from './basis';
import { countedYears } from './counted-years';
import { lastCensus } from './last-census';
import { isDifference } from './measure';
import { CARRIED, IN_CLAUSE, OWN, type MentionInput } from './mentioned';
import { namesBothEnds, pairBefore } from './pair-dates';
import { wordsBefore, wordsHere } from './printed-words';
import type { Years } from './years';
import { isGapInLevels, isTotalSoFar, tellsSpan } from './span-told';

const WITHIN_A_YEAR = /^(?:同比|按年|[比较](?:上年|去年|上一年)(?:同期)?)$/;
/** What more than so many times itself is can hardly have come about within one year. */
const MOST_IN_A_YEAR = 1.5;

interface ShapeInput extends MentionInput {
  /** The time that is meant, before the statement makes it its own. */
  found: Period;
  /** The rule that mentioned it; null where the section or the document tells. */
  by: string | null;
  /** The time of this end of a pair, where words name it. */
  paired: Period | null;
}

export interface Shape {
  period: Period | null;
  explicit: boolean;
  spanned?: boolean;
}

type ShapeRule = Rule<ShapeInput, Shape>;

/** Where a change begins: 由12家 | 增加到30家. */
const PAIR_START: ShapeRule = {
  id: 'period.pair-start',
  example: ['城镇化率由61.2%提高到62%。', '61.2% from 2024'],
  gives: ({ statement, found, by, base, paired, years }) => {
    if (statement.role !== 'from') return null;
    return {
      period: paired ?? lastCount(years, found) ?? startOf(statement, by !== null && found.from !== found.to ? found : (base ?? found)),
      explicit: paired !== null,
    };
  },
};

/** 文盲率由3.26%下降为1.85% in a census: between that one and the one before it; null in other documents. */
function lastCount(years: Years, { months, instant }: Period): Period | null {
  const year = lastCensus(years);
  return year === null ? null : periodFrom(year, year, months, instant);
}

const PAIR_END: ShapeRule = {
  id: 'period.pair-end',
  example: ['“十四五”时期，新增就业人数由8万人增加到9万人。', '9万人 to 2025'],
  gives: ({ statement, found, by, paired }) => (statement.role === 'to' ? { period: lastOf(paired ?? found), explicit: by !== null } : null),
};

/** 比2020年增长30%: all years since. */
const SINCE_BASE: ShapeRule = {
  id: 'period.since-base',
  example: ['进出口总额比2020年增长36%。', 'growth 36% 2021–2025'],
  gives: ({ statement, measure, years, found, by }) => {
    const compared = measure === 'growth' || measure === 'change' ? baseYear(statement, years, found) : null;
    return compared !== null && found.to - compared > 1 ? { period: since(compared, found), explicit: by !== null, spanned: true } : null;
  },
  words: ({ statement }) => wordsBefore(statement, statement.predicate.against ?? '相比'),
};

/** PM2.5浓度由2023年的42微克降至34微克，| 下降19%: since the year that the pair starts from. */
const SINCE_PAIR_START: ShapeRule = {
  id: 'period.since-pair-start',
  example: ['“十四五”时期，城区排水能力由2022年的60万吨提高到90万吨，增长50%。', 'growth 50% 2023–2025'],
  gives: ({ statement, measure, years, found, base }) => {
    const { against, cumulative } = statement.predicate;
    const pair = (isDifference(measure) || cumulative) && against === null ? pairBefore(statement, years, base) : null;
    const last = pair?.end ?? found;
    return pair && pair.start.to < last.to ? { period: since(pair.start.to, last), explicit: true, spanned: true } : null;
  },
};

/** Among five years 同比 and 比上年 speak of the last one. */
const YEAR_ON_YEAR: ShapeRule = {
  id: 'period.year-on-year',
  example: ['“十四五”时期，进出口总额同比增长6%。', 'growth 6% 2025'],
  gives: ({ statement, found, by }) => {
    const { against, average, years } = statement.predicate;
    const isYearly = years === 1 || (against !== null && WITHIN_A_YEAR.test(against));
    return found.from < found.to && !average && isYearly ? { period: lastOf(found), explicit: by !== null } : null;
  },
  words: ({ statement }) => wordsHere(statement, statement.predicate.against ?? ''),
};

/** 年均增长5%, 到2030年累计新增40万人. */
const RUN: ShapeRule = {
  id: 'period.run',
  example: ['工业投资年均增长9%。', 'growth 9% 2021–2025'],
  gives: ({ statement, found, by, years }) => {
    const run = runOf(statement, found, by, years);
    return run && { period: run, explicit: run !== statement.sentence.section.period && by !== null };
  },
  words: ({ statement }) => wordsBefore(statement, /年均|年平均|平均每年|每年|累计/),
};

/** “十四五”时期，常住人口达到820万人: a level is one of the end of the span. */
const END_OF_SPAN: ShapeRule = {
  id: 'period.end-of-span',
  example: ['“十四五”时期，城镇化率达到62%。', '62% 2025'],
  gives: ({ statement, measure, found, by }) => {
    if (found.from === found.to || isYearOfAccounts(statement, found)) return null;
    // 其中外债收入31亿元: a part of what the sentence before added up.
    if (by === CARRIED.id && statement.sentence.clauses[0]?.text.startsWith('其中')) return null;
    const { average, cumulative } = statement.predicate;
    const spans = average || (cumulative && !isTotalSoFar(statement)) || (isDifference(measure) && !isGapInLevels(statement)) || tellsSpan(statement, measure);
    return spans ? null : { period: lastOf(found), explicit: by !== null };
  },
};

/** 二零二六/二七年度: one year, which two of the calendar share. */
const ACCOUNTS = /[\d零〇一二三四五六七八九][-/–—](?:\d{2}|[零〇一二三四五六七八九]{2})年/;

export const isYearOfAccounts = (statement: Statement, { from, to }: Period): boolean =>
  to - from === 1 && [...clausesBefore(statement), statement.clause].some(({ text }) => ACCOUNTS.test(text));

const IN_TURN = /(?:接连|连续|相继|先后|依次|连)(?:[突冲]破|跨越|[跨迈越]过|迈上|站上|登上|跨上|超过)(?:[\d.]+[十百千万亿]*\p{Script=Han}{0,4}[、和])*$/u;
const LONGEST_STEPS = 32;
const NEXT_STEP = /^(?:[、和]|以及)[\d一二三四五六七八九十百]/;

/** 接连突破8万亿元、| 9万亿元: of steps on the way only the last is where it stands; when it passed the others is not said. */
const STEP: ShapeRule = {
  id: 'period.step',
  example: ['地区生产总值接连突破8万亿元、9万亿元。', '!8万亿元 2025'],
  gives: ({ statement: { clause, placed } }) => {
    const onTheWay = NEXT_STEP.test(clause.text.slice(placed.end)) && IN_TURN.test(clause.text.slice(Math.max(0, placed.start - LONGEST_STEPS), placed.start));
    return onTheWay ? { period: null, explicit: false } : null;
  },
};

/** 2025年，地区生产总值达到1200亿元，年均增长5%: one year has no yearly average of growth, and of which it is nothing says. */
const AVERAGE_OF_ONE: ShapeRule = {
  id: 'period.average-of-one',
  example: ['2023年，进出口总额达到960亿元，年均增长9.2%。', '!9.2% 2023'],
  gives: ({ statement, measure, found }) =>
    statement.predicate.average && measure === 'growth' && found.from === found.to ? { period: null, explicit: false } : null,
};

/** 人均产值比1980年翻两番: among several years, what something is a multiple of an earlier year is so in the last. */
const TIMES_BASE: ShapeRule = {
  id: 'period.times-base',
  example: ['“十四五”时期，进出口总额比2015年翻一番。', '2倍 2025'],
  gives: ({ statement, measure, years, found, by }) => {
    const compared = measure === 'multiple' && found.from < found.to ? baseYear(statement, years, found) : null;
    return compared !== null && compared < found.from - 1 ? { period: lastOf(found), explicit: by !== null } : null;
  },
  words: ({ statement }) => wordsBefore(statement, statement.predicate.against ?? '相比'),
};

const OLD_TIMES = /旧中国|旧社会|国民党|解放前|新中国成立[之以]?前|日[伪本]侵略|日伪/;

/** 旧社会全县只修建公路20公里: of times before the document's own, whose years no date gives. */
const OF_OLD_TIMES: ShapeRule = {
  id: 'period.old-times',
  example: ['解放前全省只修建公路310公里。', '!310公里 actual 2025'],
  gives: ({ statement: { clause, placed }, by }) =>
    (by === null || by === 'period.sentence') && OLD_TIMES.test(clause.text.slice(0, placed.start)) ? { period: null, explicit: false } : null,
  words: ({ statement }) => wordsHere(statement, OLD_TIMES),
};

const SINCE_EVENT =
  /(?:^|，)[^，\d]{0,2}(?:建[省市县区州]|[设立][省市区州]|撤.{1,4}[设建改].{0,3}|解放|入世|加入[^，]{2,10}|实施[^，]{2,16}|[^，]{2,14}(?:成立|开通|挂牌|设立|组建|实施|启动|建成))以来/;

/** 建省以来，治沙1260万亩: since an event whose year is not told. */
const SINCE_AN_EVENT: ShapeRule = {
  id: 'period.since-event',
  example: ['建省以来，全省治理沙地1260万亩。', '!1260万亩 2025'],
  gives: ({ statement, by }) => {
    if (by !== null) return null;
    const { clause, placed } = statement;
    const before = [
      ...clausesBefore(statement)
        .slice(-LONGEST_BUILT)
        .map(({ text }) => text),
      clause.text.slice(0, placed.start),
    ];
    return before.some((text) => SINCE_EVENT.test(text)) ? { period: null, explicit: false } : null;
  },
  words: ({ statement }) => wordsBefore(statement, /以来/),
};

const ONCE_BUILT = /(?:建成|投产|达产|竣工|完工|投用|投入使用|投运|落成|通车)(?:投产|投用|达产|运营)?(?:之|以)?后$/;
const WILL = /^[^，]{0,12}?(?:可以?|将|能够?|预计|有望)/;
const LONGEST_BUILT = 3;

/** 项目建成后，可以形成12个产业基地: when it will be built is not said. */
const ONCE_IT_IS_BUILT: ShapeRule = {
  id: 'period.once-built',
  example: ['云江大桥建成后，可以带动12个乡镇发展。', '!12个 2025'],
  gives: ({ statement, by }) => {
    const { clause, placed } = statement;
    if (by === OWN.id || by === IN_CLAUSE.id || !WILL.test(clause.text.slice(0, placed.start))) return null;
    return clausesBefore(statement)
      .slice(-LONGEST_BUILT)
      .some(({ text }) => ONCE_BUILT.test(text))
      ? { period: null, explicit: false }
      : null;
  },
  words: ({ statement }) => wordsBefore(statement, ONCE_BUILT),
};

/** 两年新增4万亿元 where five years are looked back on: which two, nothing says. */
const COUNTED_YEARS: ShapeRule = {
  id: 'period.counted',
  example: ['“十四五”时期，全省经济稳步增长。三年培训农民86万人次，其中女性32万人次。', '!86万人次 2021–2025'],
  gives: ({ statement, base, by }) => {
    const count = countedYears(statement);
    if (count === null || by !== null || base === null || base.months !== null || statement.sentence.section.phase === 'plan') return null;
    return count === base.to - base.from + 1 ? null : { period: null, explicit: false };
  },
  words: ({ statement }) => wordsHere(statement, /[两二三四五六七八九十\d]{1,2}年/),
};

/** What the statement makes of the time that is meant. */
export const SHAPED = rulebook<ShapeInput, Shape>('period', [
  STEP,
  COUNTED_YEARS,
  ONCE_IT_IS_BUILT,
  SINCE_AN_EVENT,
  OF_OLD_TIMES,
  PAIR_START,
  PAIR_END,
  TIMES_BASE,
  SINCE_PAIR_START,
  SINCE_BASE,
  YEAR_ON_YEAR,
  RUN,
  AVERAGE_OF_ONE,
  END_OF_SPAN,
]);

/** From the year behind the one compared with; with months the figure is of those months only. */
function since(compared: number, { to, months, instant }: Period): Period {
  return months === null || instant ? periodFrom(compared + 1, to) : periodFrom(to, to, months);
}

/** The years of an average or a sum that only its last year dates. */
function runOf({ predicate, sentence }: Statement, found: Period, by: string | null, years: Years): Period | null {
  // 五年来，…两年平均增长6.2%: statisticians' average of the last year and the one before it.
  if (isTwoYearAverage(predicate) && found.to - found.from >= 2) return periodFrom(found.to - 1, found.to);
  if (!(predicate.average || predicate.cumulative) || found.from !== found.to || (found.months !== null && !found.instant)) return null;
  const { period: told } = sentence.section;
  // 五年来，…2025年达到96亿元；收入年均增长5%: among five years, one year of another clause does not date an average.
  const here = by === OWN.id || by === IN_CLAUSE.id;
  if (!here && told !== null && told.from < told.to && told.to >= found.to) return told;
  if (predicate.years !== null) return periodFrom(found.to - predicate.years + 1, found.to);
  return runUpTo(found.to, predicate.average && by === null, years);
}

/** 到2030年累计新增40万人 counts from the year planned; a yearly average without any date speaks of five years. */
function runUpTo(last: number, average: boolean, { year }: Years): Period | null {
  if (year !== null && last > year) return periodFrom(year, last);
  return average ? periodFrom(last - 4, last) : null;
}

/** Where a pair begins: the year before its span. Within one year only where a year can bring so much. */
function startOf(statement: Statement, span: Period): Period | null {
  const { placed, other } = statement;
  const [low, high] = [placed.figure.value, other?.figure.value ?? placed.figure.value].sort((a, b) => a - b) as [number, number];
  const leap = placed.figure.kind !== 'rank' && high > low * MOST_IN_A_YEAR;
  const [first, last] = span.months ?? [1, 1];
  // 失业人数由15.6万人下跌至15.2万人 in August to October: from the three months that ended one before.
  if (span.months && first > 1 && isMovingSpan(span.months)) return periodFrom(span.from, span.to, [first - 1, last - 1]);
  if (span.from < span.to && namesBothEnds(statement, span)) return periodFrom(span.from, span.from, span.months, span.instant);
  return span.from === span.to && leap ? null : periodFrom(span.from - 1, span.from - 1, span.months, span.instant);
}

function lastOf(period: Period): Period {
  return periodFrom(period.to, period.to, period.months, period.instant);
}
