/**
 * Pass 1b: a part of a year or a moment, once named, holds for what follows in its paragraph (其中, 分产业看, the next
 * sentences) until another date comes: 1—11月，进出口…。其中，出口…。
 */
import type { SaidDate } from '../../../language/dates';
import type { Sentence } from '../clauses';
import { lastOpening, openingDates } from './period';

/**
 * Gives every sentence the date that it inherits. `text` is the text that the sentences count in; `ofResults`: a release or
 * communiqué, whose single months (5月份) hold on too; elsewhere they date an event.
 */
export function withCarriedDates(text: string, sentences: readonly Sentence[], ofResults: boolean): Sentence[] {
  const carries = (date: SaidDate) => holdsOn(date) && (ofResults || date.months === null || date.edge === 'end' || date.months[0] < date.months[1]);
  let open: SaidDate | null = null;
  let end = 0;
  return sentences.map((sentence) => {
    const between = text.slice(end, sentence.start);
    const broken = between.includes('\n') || (end > 0 && text.charAt(end - 1) === '\n');
    if (broken) open = null;
    const skipped = between === '' ? undefined : lastOpeningOf(between);
    if (skipped) open = carries(skipped) ? skipped : null;
    const carried = open;
    const last = sentence.clauses.flatMap(openingDates).pop();
    if (last) open = carries(last) ? last : null;
    end = sentence.end;
    return carried ? { ...sentence, carried } : sentence;
  });
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

/** Whole years date their own sentence alone. */
function holdsOn({ months, edge, years }: SaidDate): boolean {
  return (months !== null || edge === 'end') && !(years?.kind === 'absolute' && years.from < years.to);
}
