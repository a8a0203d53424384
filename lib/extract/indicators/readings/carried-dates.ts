/**
 * Pass 1b: a part of a year or a moment, once named, holds for what follows in its paragraph (其中, 分产业看, the next
 * sentences) until another date comes: 1—11月，进出口…。其中，出口…。
 */
import { datesIn, relationOf, type SaidDate, type YearSpan } from '../../../language/dates';
import type { Clause, Sentence } from '../clauses';
import { lastOpening, openingDates } from './opening-dates';
import { yearsBehindQuote } from './quoted';

/**
 * Gives every sentence the date that it inherits. `text` is the text that the sentences count in; `ofResults`: a release or
 * communiqué, whose single months (5月份) hold on too; elsewhere they date an event.
 */
export function withCarriedDates(text: string, sentences: readonly Sentence[], ofResults: boolean): Sentence[] {
  const carries = (date: SaidDate, sentence: Sentence | null) => holdsOn(date) && (ofResults || isPartOfAccount(date, sentence));
  let open: SaidDate | null = null;
  let span: YearSpan | null = null;
  let whole: SaidDate | null = null;
  let end = 0;
  return sentences.map((said) => {
    const pointed = withThese(said, span, text.slice(Math.max(end, said.start - LONGEST_POINTED), said.start));
    const { sentence } = pointed;
    span = pointed.span;
    const between = text.slice(end, sentence.start);
    const broken = between.includes('\n') || (end > 0 && text.charAt(end - 1) === '\n');
    if (broken) open = null;
    const skipped = between === '' ? undefined : lastOpeningOf(between);
    if (skipped) open = carries(skipped, null) ? skipped : null;
    const carried = yearsBehindQuote(text, sentence) ?? open ?? (broken ? null : ofWhole(sentence, whole));
    const last = ofTheWhole(sentence.clauses).flatMap(openingDates).pop();
    if (last) open = carries(last, sentence) ? last : null;
    whole = last ?? carried;
    end = sentence.end;
    return carried ? { ...sentence, carried } : sentence;
  });
}

/** Outside documents of results a single month dates an event, and a part of a year told beside other times one thing. */
function isPartOfAccount(date: SaidDate, sentence: Sentence | null): boolean {
  const { months, edge } = date;
  return (months === null || edge === 'end' || months[0] < months[1]) && (sentence === null || !isBeside(sentence, date));
}

/**
 * 五年来，零售总额年均增长9%，今年1至9月完成199亿元。: a part of a year behind figures of other times says how that one thing goes; the next sentence
 * is about what the sentence began with.
 */
function isBeside({ clauses }: Sentence, date: SaidDate): boolean {
  if (date.months === null) return false;
  const own = clauses.findLastIndex(({ dates }) => dates.includes(date));
  const before = clauses.slice(0, own);
  return before.some(({ placed }) => placed.length > 0) && before.every(({ dates }) => dates.every(({ months }) => months === null));
}

const OPENS_PARTS = /^其中/;

/** 其中 goes on with the years of the sentence before it, whatever they are. */
const ofWhole = ({ clauses }: Sentence, whole: SaidDate | null): SaidDate | null => (OPENS_PARTS.test(clauses[0]?.text ?? '') ? whole : null);

/** 其中9月份增长7%, 分季度看，一季度增长5.5%, 4月当月增长5.9%: a part of what was just told dates itself alone. */
export const OPENS_PART = /^(?:其中|[分从按](?:季度|月度?|季)来?看|\d{1,2}月份?当月)/;

function ofTheWhole(clauses: readonly Clause[]): readonly Clause[] {
  const part = clauses.findIndex(({ text }) => OPENS_PART.test(text));
  return part < 0 ? clauses : clauses.slice(0, part);
}

/** The last date that opens a clause of sentences without figures. */
function lastOpeningOf(text: string): SaidDate | undefined {
  const clauses = text.split(/[，；：。！？\n]/);
  for (let at = clauses.length - 1; at >= 0; at--) {
    const date = lastOpening(clauses[at] ?? '');
    if (date) return date;
  }
  return undefined;
}

/** How far back a sentence without figures may name the years that 这十年 points back to, UTF-16 units. */
const LONGEST_POINTED = 400;
/** 这三年, 五年合计, 五年内: years that were named before, as many as they are. */
const POINTS_BACK = /^(?:这|.{1,3}年(?:合计|共计|[内中间]))/;
const LONGEST_SUM = 2;

/**
 * 从2019年到2021年，…。这三年…: the years that 这三年 points back to, where the span said last is as long. `between`: what stands between the
 * sentence and the one with figures before it.
 */
function withThese(sentence: Sentence, before: YearSpan | null, between: string): { sentence: Sentence; span: YearSpan | null } {
  let span = before;
  let changed = false;
  const clauses = sentence.clauses.map((clause): Clause => {
    const dates = clause.dates.flatMap((date): SaidDate[] => {
      if (date.years?.kind === 'absolute' && date.years.from < date.years.to && relationOf(clause.text, date) !== 'base')
        span = { from: date.years.from, to: date.years.to };
      if (date.years?.kind !== 'reach' || !POINTS_BACK.test(clause.text.slice(date.start, date.end + LONGEST_SUM))) return [date];
      const { length } = date.years;
      const meant = [span, ...spansIn(between)].findLast((one) => one !== null && one.to - one.from + 1 === length);
      if (!meant) return [date];
      changed = true;
      return [{ ...date, years: { kind: 'absolute', ...meant } }];
    });
    return changed ? { ...clause, dates } : clause;
  });
  return { sentence: changed ? { ...sentence, clauses } : sentence, span };
}

function spansIn(text: string): YearSpan[] {
  return datesIn(text).flatMap(({ years }) => (years?.kind === 'absolute' && years.from < years.to ? [{ from: years.from, to: years.to }] : []));
}

/** Whole years date their own sentence alone. */
function holdsOn({ months, edge, years }: SaidDate): boolean {
  return (months !== null || edge === 'end') && !(years?.kind === 'absolute' && years.from < years.to);
}
