/** The year that a figure is of where no word near it names a time: that of its section, else of its document. */
import type { Period } from '../../../model/analysis';
import { oneYear } from '../../../model/period';
import { relationOf, type SaidDate } from '../../../language/dates';
import type { Clause } from '../clauses';
import { clausesBefore, type Statement } from '../statement';
import type { Years } from './years';
import { announcesTarget, toldAsPast } from './outlook';

/** Null where the document does not tell its year. A plan told as past is of the year reviewed, a target in a review of the year planned. */
export function basePeriod(statement: Statement, years: Years): Period | null {
  const { phase, period: told } = statement.sentence.section;
  const turned = phase === 'plan' ? toldAsPast(statement) : announcesTarget(statement);
  const ahead = (phase === 'plan') !== turned;
  const base = told !== null && !turned ? told : oneYear(ahead ? years.year : years.reviewYear);
  return base !== null && base.from === base.to && isSetAgainst(statement, base.to) ? oneYear(base.to + 1) : base;
}

/** 农业总产值比1956年将增长4.9%，达到611亿元; 投资缩减为111亿元，比1956年减少20%: a figure is never of the year that it is set against. */
function isSetAgainst(statement: Statement, year: number): boolean {
  const { clause, placed, sentence } = statement;
  const before = clause.dates.filter(({ end }) => end <= placed.start);
  if (before.length > 0) return setsAgainst({ text: clause.text, dates: before }, year);
  const earlier = clausesBefore(statement).findLast(({ dates }) => dates.some(({ years }) => years !== null));
  if (earlier) return setsAgainst(earlier, year);
  const next = sentence.clauses[clause.index + 1];
  return next !== undefined && clause.closer === '，' && setsAgainst(next, year);
}

function setsAgainst({ text, dates }: Pick<Clause, 'text' | 'dates'>, year: number): boolean {
  return dates.some(
    (date) =>
      isYear(date, year) &&
      date.edge === null &&
      relationOf(text, date) === 'base' &&
      !/(?:相当于|[是为])$/.test(text.slice(0, date.start)) &&
      !A_PLAN_OF_IT.test(text.slice(date.end)),
  );
}

/** 与2020年 | 执行数相比, 比2025年 | 预算增加: what was planned or first told of the very year. */
const A_PLAN_OF_IT = /^[的度]?(?:年初|调整)?(?:预算|执行|预计|计划|目标|快报)/;

const isYear = ({ years, months }: SaidDate, year: number): boolean =>
  months === null && years?.kind === 'absolute' && years.from === year && years.to === year;
