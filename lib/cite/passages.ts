/** The words of a clip and what they state, for everything that is copied. */
import { inOneLine } from '../text/one-line';
import type { CitedClip } from './cited-clip';

/**
 * What was clipped, as the page names it: “澄浦市 地区生产总值（2025年） 3482.6亿元”, “澄浦市 出口总额增速（2026年目标） +4%左右”; the figure or
 * term alone where no indicator is known; '' for whole sentences and selections, which say it themselves.
 */
export function statementOf(clip: CitedClip): string {
  const { indicator, figure, term, quote, kind } = clip;
  if (indicator) return indicatorStatement(indicator, inOneLine(figure?.quote ?? quote), clip.region ?? '');
  return kind === 'figure' || kind === 'term' ? inOneLine(figure?.quote ?? term?.quote ?? quote) : '';
}

function indicatorStatement(indicator: Stated, printed: string, region: string): string {
  const subject = [indicator.subject || (indicator.region?.name ?? region), measuredName(indicator)].filter((part) => part !== '').join(' ');
  const when = periodOf(indicator.period, false) + STATUS_WORDS[indicator.status];
  const sign = /^[-+−－＋]/u.test(printed) ? '' : signOf(indicator);
  return `${subject}${when === '' ? '' : `（${when}）`} ${sign}${printed}`;
}

type Stated = NonNullable<CitedClip['indicator']>;

const STATUS_WORDS = { actual: '', estimate: '预计', target: '目标' } as const satisfies Record<Stated['status'], string>;
const MEASURE_WORDS: Partial<Record<Stated['measure'], string>> = { growth: '增速', change: '增减' };
const SAYS_MEASURE = /(?:增速|增幅|涨幅|降幅|增长率|增减)$/u;

/** Without the sentence a percentage would not say that it is growth. */
const measuredName = ({ name, measure }: Stated): string => (SAYS_MEASURE.test(name) ? name : name + (MEASURE_WORDS[measure] ?? ''));

/** A fall is printed as 下降2.9%, of which the figure alone has no sign. */
function signOf({ measure, value }: Stated): string {
  if (measure !== 'growth' && measure !== 'change') return '';
  return value < 0 ? '−' : value > 0 ? '+' : '';
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
