/** The words of a clip and what they state, for everything that is copied. */
import { inOneLine } from '../text/one-line';
import type { CitedClip } from './cited-clip';

/**
 * What was clipped, as the page names it: “澄浦市 地区生产总值（2025年） 3482.6亿元”; the figure or term alone where no indicator
 * is known; '' for whole sentences and selections, which say it themselves.
 */
export function statementOf({ indicator, figure, term, quote, kind, region }: CitedClip): string {
  if (indicator) {
    const subject = [indicator.subject || (region ?? ''), indicator.name].filter((part) => part !== '').join(' ');
    return `${subject}${periodOf(indicator.period)} ${inOneLine(figure?.quote ?? quote)}`;
  }
  return kind === 'figure' || kind === 'term' ? inOneLine(figure?.quote ?? term?.quote ?? quote) : '';
}

/** The period as Chinese texts print it, in brackets; '' where it is not known. */
export function periodOf(period: NonNullable<CitedClip['indicator']>['period'], brackets = true): string {
  if (!period) return '';
  const { from, to, months } = period;
  const [first, last] = months ?? [0, 0];
  const part = months ? `${first === last ? first : `${first}—${last}`}月` : '';
  const words = `${from === to ? to : `${from}—${to}`}年${part}`;
  return brackets ? `（${words}）` : words;
}
