/** Two places of one document that give the same figure differently. */
import { gapBetween, intervalOf, type Interval } from '../compare/precision';
import type { Analysis, Indicator } from '../model/analysis';

export interface Contradiction {
  /** Indexes into `indicators`, in the text's order. */
  first: number;
  second: number;
}

const MOST = 8;

/** Whose money or output it is: of the nation, of the centre and of the places are three figures under one indicator. */
const SHARE_OF_WHOLE = /全国|中央|地方|本级|[省市州盟县区]级/gu;

/** The text itself says what a figure takes in or leaves out, so that it is another figure than one without such words. */
const TAKEN_IN_APART = /口径|[剔扣]除|还原|還原/u;

/**
 * Pairs that name the same indicator, year, measure and status and whose values differ by more than their printed digits allow.
 * @param text the analysed text; '' where it is not at hand.
 */
export function contradictionsIn({ indicators, figures }: Pick<Analysis, 'indicators' | 'figures'>, text: string): Contradiction[] {
  const sentenceOf = ({ sentence }: Indicator) => text.slice(sentence.start, sentence.end);
  const first = new Map<string, number>();
  const found: Contradiction[] = [];
  indicators.forEach((indicator, index) => {
    const key = keyOf(indicator);
    if (key === null || TAKEN_IN_APART.test(sentenceOf(indicator))) return;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return;
    }
    const before = indicators[earlier]!;
    const [one, other] = [before, indicator].map((stated) => printedInterval(stated, figures[stated.figure]?.quote ?? '')) as [Interval, Interval];
    if (gapBetween(one, other) > 0) found.push({ first: earlier, second: index });
  });
  return found.slice(0, MOST);
}

/** What two statements must share to be of one thing; null for what is too loosely read to be held against another. */
function keyOf(indicator: Indicator): string | null {
  const { code, name, period, bound, role, valueMax, measure, status, subject, basis, vintage, unit, over, region, against } = indicator;
  if (code === null || period === null || bound !== 'exact' || valueMax !== null || role === 'from') return null;
  return JSON.stringify([
    code,
    name.match(SHARE_OF_WHOLE),
    measure,
    status,
    subject,
    basis,
    vintage,
    unit,
    over,
    region?.name,
    against,
    period.from,
    period.to,
    period.months,
    period.instant,
  ]);
}

/** Between which numbers the figure lies by its printed digits: 348.2亿 is told to ten million. */
function printedInterval({ value, valueMax, bound, unit }: Indicator, quote: string): Interval {
  return intervalOf({ value, valueMax, bound, printed: { quote: quote.normalize('NFKC'), value, valueMax, unit } });
}
