/** What the popup says of a figure: pure, from the figure and the indicators that it states. */
import { formatValue, MINUS, valueText, type FormattedValue, type Quantity } from '../../lib/compare/format';
import type { Figure, FigureKind, Indicator, Measure, Status } from '../../lib/model/analysis';
import { isReadWithDoubt } from '../../lib/model/certainty';
import type { Locale, Translate } from '../../lib/i18n';
import { doubtWords } from '../../lib/i18n/doubt-words';
import { periodWords } from '../../lib/i18n/period-words';
import { againstWords } from './against-words';

/** A change told by both its ends: 由 A 提高到 B. */
export interface Pair {
  from: FormattedValue;
  to: FormattedValue;
  /** Which end the mark stands on. */
  marked: 'from' | 'to';
}

export interface FigureView {
  /** Names of the indicators that the figure states, to choose among; empty where none was recognised. */
  names: string[];
  /** The heading: the chosen indicator's name, or the kind of number where there is none. */
  title: string;
  /** Whether `title` is in the page's words (Chinese) rather than the interface's. */
  titlePrinted: boolean;
  /** Whose indicator it is, where not the report's own region's; else ''. */
  owner: string;
  status: Status | null;
  period: string | null;
  value: FormattedValue;
  pair: Pair | null;
  /** Kind of measure and what it is measured against, such as `增速，比上年`; null for a plain level. */
  basis: string | null;
  /** Level or growth of the same indicator stated beside it in the same sentence. */
  beside: { label: string; value: string }[];
  /** The printed words, where the value is shown in others; else null. */
  printed: string | null;
  /** Read with so little certainty that the reader should be told. */
  uncertain: boolean;
  /** Why, where something contradicts the value or its words are doubtful; a sentence each. */
  doubts: string[];
  /** The indicator behind all this, null where none was recognised. */
  indicator: Indicator | null;
}

const MAX_BESIDE = 3;
/** Names of what is told of each, by the head or on average: a level of it is no total, nor is one in a unit of one thing to another. */
const NO_TOTAL = /[人户亩年]均|平均|单位|浓度|[每率价比]/u;
/** Measures that the value's unit does not give away. */
const MEASURES_NAMED: ReadonlySet<Measure> = new Set(['growth', 'change']);

/** `chosen` counts among the indicators that the figure itself carries. */
export function figureView(figure: Figure, indicators: readonly Indicator[], chosen: number, locale: Locale, t: Translate): FigureView {
  const stated = indicators.filter((indicator) => indicator.figure === figure.id);
  const indicator = stated[chosen] ?? stated[0];
  if (!indicator) return bareFigure(figure, locale, t);

  const companions = indicators.filter((other) => other.figure !== figure.id && sameThing(other, indicator));
  const value = formatValue(quantityOf(figure, indicator), indicator.measure, locale);
  const otherEnd = otherEndOf(indicator, companions);
  return {
    names: stated.map((one) => [ownerOf(one), one.name].filter(Boolean).join(' ')),
    title: indicator.name,
    titlePrinted: true,
    owner: ownerOf(indicator),
    status: indicator.status,
    period: otherEnd ? pairPeriod(indicator, otherEnd, t) : periodWords(indicator, t),
    value,
    pair: otherEnd && pairOf(indicator, value, otherEnd, locale),
    basis: basisOf(figure, indicator, { ofGrowth: movesGrowth(indicator, companions), locale, t }),
    beside: companions
      .filter((other) => other.role === null)
      .slice(0, MAX_BESIDE)
      .map((other) => ({
        label: besideLabel(other, indicator, { ofGrowth: movesGrowth(other, [indicator, ...companions]), locale, t }),
        value: valueText(formatValue(other, other.measure, locale)),
      })),
    printed: printedWords(figure.quote, value),
    uncertain: isReadWithDoubt(indicator),
    doubts: doubtWords(indicator.doubts, t),
    indicator,
  };
}

/** Only the number was read: say what kind of number it is and nothing more. */
function bareFigure(figure: Figure, locale: Locale, t: Translate): FigureView {
  const value = formatValue(figure, measureOfKind(figure.kind), locale);
  return {
    names: [],
    title: t(`popup.figure.kind.${figure.kind}`),
    titlePrinted: false,
    owner: '',
    status: null,
    period: null,
    value,
    pair: null,
    basis: null,
    beside: [],
    printed: printedWords(figure.quote, value),
    uncertain: false,
    doubts: [],
    indicator: null,
  };
}

/** A row of a table of regions carries its region alone. */
const ownerOf = ({ subject, region }: Indicator): string => subject || (region?.name ?? '');

interface Wording {
  /** It is the growth that changed, not the thing that grows. */
  ofGrowth: boolean;
  locale: Locale;
  t: Translate;
}

/** Points by which something moved are those of its growth where that, and no rate, is told in the same sentence. */
function movesGrowth({ measure, unit }: Indicator, companions: readonly Indicator[]): boolean {
  if (measure !== 'change' || unit !== '个百分点') return false;
  return companions.some((other) => other.measure === 'growth') && !companions.some((other) => other.measure === 'share' || other.measure === 'level');
}

/** What stands beside the shown statement says its time, and whether it is a target, where that is not as in the shown one. */
function besideLabel(other: Indicator, shown: Indicator, wording: Wording): string {
  const { t } = wording;
  const time = periodWords(other, t);
  const words =
    told(measureWords(other, wording)) ??
    (other.measure === 'level' && (NO_TOTAL.test(other.name) || other.unit.includes('/')) ? t('popup.figure.value') : t(`common.measure.${other.measure}`));
  const apart = [
    other.status === shown.status ? null : t(`common.status.${other.status}`),
    other.period === null || time === periodWords(shown, t) ? null : time,
  ];
  return told([...apart, words]) ?? words;
}

function sameThing(a: Indicator, b: Indicator): boolean {
  return a.name === b.name && a.subject === b.subject && a.sentence.start === b.sentence.start;
}

/** The other end of a from–to pair. */
function otherEndOf(indicator: Indicator, companions: readonly Indicator[]): Indicator | null {
  if (indicator.role === null) return null;
  return companions.find(({ role, measure }) => role !== null && role !== indicator.role && measure === indicator.measure) ?? null;
}

function pairOf(indicator: Indicator, value: FormattedValue, otherEnd: Indicator, locale: Locale): Pair {
  const otherValue = formatValue(otherEnd, otherEnd.measure, locale);
  return indicator.role === 'from' ? { from: value, to: otherValue, marked: 'from' } : { from: otherValue, to: value, marked: 'to' };
}

/** Each end has its own date; one where both have the same, or where that of the beginning is not told. */
function pairPeriod(indicator: Indicator, otherEnd: Indicator, t: Translate): string {
  const [from, to] = indicator.role === 'from' ? [indicator, otherEnd] : [otherEnd, indicator];
  const ends = [from, to].map((end) => periodWords(end, t));
  return from.period === null || ends[0] === ends[1] ? periodWords(to, t) : ends.join(' → ');
}

/** A share told as a fraction (四成, 三分之一) is a percentage in plain words; one that is a part of a ratio (9:41:50) stays as printed. */
function quantityOf({ kind }: Figure, { value, valueMax, unit, bound, measure }: Indicator): Quantity {
  if (kind !== 'fraction' || measure !== 'share' || unit !== '') return { value, valueMax, unit, bound };
  const percent = (part: number) => Number((part * 100).toPrecision(12));
  return { value: percent(value), valueMax: valueMax === null ? null : percent(valueMax), unit: '%', bound };
}

/** What the value is reckoned against or at which prices, how settled it is, and what a plan calls it, as far as the text says. */
function basisOf(figure: Figure, indicator: Indicator, wording: Wording): string | null {
  const { t } = wording;
  const { vintage, nature, measure, unit } = indicator;
  return told([
    ...measureWords(indicator, wording),
    // The number alone would not say of what it is a part.
    measure === 'share' && unit === '' && figure.kind !== 'fraction' ? t('popup.figure.ratioPart') : null,
    // An estimate is named beside the period.
    vintage && vintage !== 'estimate' ? t(`common.settled.${vintage}`) : null,
    nature ? t(`common.nature.${nature}`) : null,
  ]);
}

/** What sort of measure it is, against what and on which basis. */
function measureWords(indicator: Indicator, wording: Wording): (string | null)[] {
  const { basis } = indicator;
  const { t } = wording;
  // The words of these bases say themselves what is measured, or against what.
  if (basis === 'contribution') return [t('common.basis.contribution')];
  if (basis === 'month_on_month') return [changeWords(indicator, t(stepBefore(indicator)), wording)];
  return [changeWords(indicator, againstOf(indicator, wording), wording), basis && t(`common.basis.${basis}`)];
}

function againstOf({ measure, against }: Indicator, { locale, t }: Wording): string | null {
  return against ? againstWords(against, locale, t, measure === 'multiple' || measure === 'rank' ? measure : 'change') : null;
}

function changeWords({ measure, against: printed }: Indicator, against: string | null, { ofGrowth, t }: Wording): string | null {
  if (!against && !MEASURES_NAMED.has(measure)) return null;
  const words = ofGrowth ? t('popup.figure.growthDifference') : t(`common.measure.${measure}`);
  if (!against) return words;
  return measure === 'multiple' && !/^[比较]/u.test(printed ?? '')
    ? t('popup.figure.multipleOf', { of: against })
    : t('popup.figure.basis', { measure: words, against });
}

/** The month before, the quarter before: 环比 says neither. */
function stepBefore({ period }: Indicator): 'popup.against.previousMonth' | 'popup.against.previousQuarter' | 'popup.against.previousPeriod' {
  const months = period?.months ? period.months[1] - period.months[0] + 1 : null;
  if (months === 1) return 'popup.against.previousMonth';
  return months === 3 ? 'popup.against.previousQuarter' : 'popup.against.previousPeriod';
}

const told = (words: readonly (string | null)[]): string | null => words.filter(Boolean).join(' · ') || null;

function measureOfKind(kind: FigureKind): Measure {
  return kind === 'rank' || kind === 'multiple' ? kind : 'level';
}

/** The printed words matter where they differ from the shown number and unit by more than spacing, width and sign. */
function printedWords(quote: string, value: FormattedValue): string | null {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s,+]/gu, '')
      .replaceAll(MINUS, '-');
  const shown = plain(`${value.number}${value.unit}`);
  return plain(quote) === shown ? null : quote;
}
