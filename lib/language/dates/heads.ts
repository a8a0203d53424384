/** Dates of headings, captions and heads of tables: 2026年1—6月, 2021—2025年年均增长（%）, 2025年末, 比上年增长. */
import { datesIn, type SaidDate } from './mentions';
import { relationOf } from './relation';

/** The years that relative words of a document mean: the year it reports, and the one it plans for. */
export interface DateFrame {
  /** What 今年, 全年 mean where no year is printed. */
  reported: number | null;
}

export interface HeadDate {
  from: number;
  to: number;
  /** Months of one year, null for whole years. */
  months: [number, number] | null;
  /** A moment at the end of the period: 年末, 9月末. */
  instant: boolean;
  /** 年均 over several years, or their total: 累计. */
  over: 'average' | 'total' | null;
}

const AVERAGE = /年均|年平均|平均每年/;
const TOTAL = /累计|五年总|合计/;
const RELATIVE_OFFSET: Readonly<Record<string, number>> = { last: -1, previous: -1, before: -2, this: 0, whole: 0, now: 0, next: 1 };

/** The period that a head names for its column or row; null where it names none (比上年增长 only compares). */
export function dateOfHead(text: string, frame: DateFrame): HeadDate | null {
  for (const date of datesIn(text)) {
    if (relationOf(text, date) !== null || date.sameMonths) continue;
    const years = yearsOfHead(date, frame);
    if (!years) continue;
    const several = years.from < years.to;
    const over = several && AVERAGE.test(text) ? 'average' : several && TOTAL.test(text) ? 'total' : null;
    const months = date.months === null ? null : ([...date.months] as [number, number]);
    return { ...ofEdge(years, date), months, instant: date.edge === 'end' && !several, over };
  }
  return null;
}

function yearsOfHead({ years }: SaidDate, { reported }: DateFrame): { from: number; to: number } | null {
  if (years?.kind === 'absolute') return { from: years.from, to: years.to };
  if (reported === null) return null;
  if (years === null) return { from: reported, to: reported };
  if (years.kind !== 'relative') return null;
  const year = reported + (RELATIVE_OFFSET[years.word] ?? 0);
  return { from: year, to: year };
}

/** “十六五”末 is its last year. */
function ofEdge({ from, to }: { from: number; to: number }, { edge }: SaidDate): { from: number; to: number } {
  if (edge === null || from === to) return { from, to };
  return edge === 'end' ? { from: to, to } : { from, to: from };
}
