/**
 * Reasons to doubt a value: it is impossible, its own level and growth, its parts, the other figures of its kind or the
 * reference figures contradict it by far, or the document gives the same indicator another value. A doubt says why; it never changes the value.
 */
import type { Indicator, Months, ReportMeta } from '../model/analysis';
import type { ValueDoubt } from '../model/doubts';

/** The known level of an indicator of the document's region in a year, in the base unit; null where none is known. */
export type ReferenceLevel = (code: string, year: number, unit: string) => number | null;

const NO_REFERENCE: ReferenceLevel = () => null;

const RATES = new Set(['surveyed_unemployment', 'registered_unemployment', 'rd_intensity', 'urbanization_rate', 'good_air_days']);
/** No region's economy has grown by more in a year, or shrunk by all of it. */
const MOST_GROWTH = 400;
const MOST_UNEMPLOYED = 60;
/** Parts and their wholes; 2 % for rounding. */
const WHOLES: Readonly<Record<string, string>> = {
  exports: 'trade_total',
  imports: 'trade_total',
  primary_value_added: 'gdp',
  secondary_value_added: 'gdp',
  tertiary_value_added: 'gdp',
  tax_revenue: 'budget_revenue',
  industrial_investment: 'fixed_asset_investment',
  property_investment: 'fixed_asset_investment',
};
/** The parts of each whole. */
const PARTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...new Set(Object.values(WHOLES))].map((whole) => [whole, Object.keys(WHOLES).filter((part) => WHOLES[part] === whole)]),
);
const ROUNDING = 1.02;
/** An order of magnitude apart: what no revision, scope or price explains. */
const FAR = 8;
/** How far a level may lie from what the year before's level and the growth give, as a factor. */
const MOST_DRIFT = 2;

/** The indicators with their doubts; those without keep no such field. Takes time in proportion to their number. */
export function withDoubts(indicators: readonly Indicator[], meta: Pick<ReportMeta, 'reviewYear'>, reference: ReferenceLevel = NO_REFERENCE): Indicator[] {
  const levels = levelsOf(indicators);
  const growths = growthsOf(indicators);
  const disputed = disputedIn(indicators);
  return indicators.map((indicator) => {
    const doubts = doubtsOf({ indicator, levels, growths, disputed, reviewYear: meta.reviewYear, reference });
    return doubts.length === 0 ? indicator : { ...indicator, doubts: [...new Set([...(indicator.doubts ?? []), ...doubts])] };
  });
}

/** Own levels of one year by code, year and unit. */
type Levels = ReadonlyMap<string, readonly number[]>;

const keyOf = (code: string, year: number, unit: string, months: Months | null = null): string => [code, year, unit, months].join();

function isOwnLevel({ code, name, subject, measure, region, period, value }: Indicator): boolean {
  return (
    code !== null &&
    !/^(?:新(?!增城镇)|净增)/.test(name) &&
    subject === '' &&
    region === null &&
    measure === 'level' &&
    value > 0 &&
    period !== null &&
    period.from === period.to
  );
}

function levelsOf(indicators: readonly Indicator[]): Levels {
  const levels = new Map<string, number[]>();
  for (const indicator of indicators) {
    if (!isOwnLevel(indicator) || indicator.status === 'target') continue;
    const { period } = indicator;
    const key = keyOf(indicator.code as string, period?.to ?? 0, indicator.unit, period?.months);
    levels.set(key, [...(levels.get(key) ?? []).slice(-MOST_KEPT), indicator.value]);
  }
  return levels;
}

/** A hostile text may repeat one figure without end. */
const MOST_KEPT = 20;

/** Own growth of one year by code and year, the first that is told. */
function growthsOf(indicators: readonly Indicator[]): ReadonlyMap<string, number> {
  const growths = new Map<string, number>();
  for (const { code, subject, measure, unit, over, period, region, status, value } of indicators) {
    if (code === null || subject !== '' || region !== null || measure !== 'growth' || unit !== '%' || over !== undefined || status === 'target') continue;
    if (!period || period.from !== period.to) continue;
    const key = keyOf(code, period.to, '', period.months);
    if (!growths.has(key)) growths.set(key, value);
  }
  return growths;
}

/** Values of one indicator that differ by more than rounding, as a part of the greater one; growths by so many points. */
const MOST_ROUNDED = 0.01;
const MOST_POINTS = 0.15;

/**
 * An own value to the digit, by all that could make it another: what the text tells once cannot be disputed. Null for what is none: a bound, a
 * range, the first end of a change, what goes over several years, what is already doubted.
 */
function statedAs(indicator: Indicator): string | null {
  const { code, measure, unit, status, basis, vintage, against, period } = indicator;
  if (code === null || !STATED.has(measure) || !isOwnExact(indicator)) return null;
  const compared = measure === 'growth' && against !== null && !YEAR_BEFORE.test(against) ? against : '';
  return JSON.stringify([code, measure, unit, status, basis, vintage, compared, period]);
}

const STATED: ReadonlySet<string> = new Set(['level', 'growth', 'share']);
const YEAR_BEFORE = /上年|去年|同比|同期/;

const isOwnExact = ({ subject, region, bound, valueMax, role, over, period, doubts }: Indicator): boolean =>
  subject === '' &&
  region === null &&
  bound === 'exact' &&
  valueMax === null &&
  role !== 'from' &&
  over === undefined &&
  period !== null &&
  period.from === period.to &&
  doubts === undefined;

/** 一般公共预算收入28亿元 with what was transferred, and 3亿元 without: which of two own values is the indicator's, nothing says. */
function disputedIn(indicators: readonly Indicator[]): ReadonlySet<Indicator> {
  const stated = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const key = statedAs(indicator);
    if (key !== null) stated.set(key, [...(stated.get(key) ?? []).slice(-MOST_KEPT), indicator]);
  }
  return new Set([...stated.values()].filter((alike) => alike.length > 1 && areApart(alike)).flat());
}

function areApart(alike: readonly Indicator[]): boolean {
  const values = alike.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return alike[0]?.unit === '%' ? most - least > MOST_POINTS : most - least > MOST_ROUNDED * Math.max(Math.abs(least), Math.abs(most));
}

/** What is known of one indicator beside what it says itself. */
interface Seen {
  indicator: Indicator;
  levels: Levels;
  disputed: ReadonlySet<Indicator>;
  growths: ReadonlyMap<string, number>;
  reviewYear: number | null;
  reference: ReferenceLevel;
}

/** An own level of one year, with its year; only of such the others tell anything. */
type Level = Indicator & { code: string; period: NonNullable<Indicator['period']> };

/** Each doubt and when it holds of a level, in the order in which they are told. */
const OF_LEVELS: readonly { doubt: ValueDoubt; holds: (level: Level, seen: Seen) => boolean }[] = [
  { doubt: 'exceeds-whole', holds: exceedsWhole },
  { doubt: 'below-parts', holds: isBelowParts },
  {
    doubt: 'contradicts-document',
    holds: ({ code, period, unit, value, status }, { levels }) =>
      status !== 'target' && isOutlier(value, levels.get(keyOf(code, period.to, unit, period.months)) ?? []),
  },
  { doubt: 'contradicts-series', holds: contradictsSeries },
  { doubt: 'contradicts-growth', holds: (level, { levels, growths }) => contradictsGrowth(level, levels, growths) },
  { doubt: 'magnitude', holds: isFarFromReference },
];

function doubtsOf(seen: Seen): ValueDoubt[] {
  const { indicator, disputed } = seen;
  if (indicator.code === null || indicator.subject !== '') return [];
  const doubts: ValueDoubt[] = isImpossible(indicator) ? ['impossible'] : [];
  if (disputed.has(indicator)) doubts.push('contradicts-document');
  if (!isOwnLevel(indicator) || !indicator.period) return doubts;
  const level = indicator as Level;
  return [...doubts, ...OF_LEVELS.filter(({ holds }) => holds(level, seen)).map(({ doubt }) => doubt)];
}

function exceedsWhole({ code, period, unit, value, status }: Level, { levels }: Seen): boolean {
  const whole = WHOLES[code];
  const wholes = whole === undefined ? [] : (levels.get(keyOf(whole, period.to, unit, period.months)) ?? []);
  return status !== 'target' && wholes.length > 0 && wholes.every((one) => value > one * ROUNDING);
}

/** 地区生产总值112.6亿元 over three branches of 168.2, 462.7 and 495.5亿元: two parts at least are larger than their whole. */
function isBelowParts({ code, period, unit, value, status }: Level, { levels }: Seen): boolean {
  const parts = PARTS[code] ?? [];
  return (
    status !== 'target' &&
    parts.filter((part) => levels.get(keyOf(part, period.to, unit, period.months))?.some((one) => one > value * ROUNDING)).length >= FEWEST_AGAINST
  );
}

/** The years around a level that it is held against. */
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const FEWEST_AGAINST = 2;

/** 806, 851, 9020, 967亿元: an order of magnitude from all other years near it, which agree with each other. */
function contradictsSeries({ code, period, unit, value, status }: Level, { levels }: Seen): boolean {
  if (status === 'target') return false;
  const near = NEIGHBOURS.flatMap((offset) => levels.get(keyOf(code, period.to + offset, unit, period.months)) ?? []);
  return near.length >= FEWEST_AGAINST && near.every((one) => isFar(value, one) && !isFar(one, near[0] as number));
}

function isFarFromReference({ code, period, unit, value, status }: Level, { reviewYear, reference }: Seen): boolean {
  if (period.months !== null) return false;
  const known = period.to === reviewYear || status === 'target' ? nearest(reference, code, period.to, unit) : reference(code, period.to, unit);
  return known !== null && isFar(value, known);
}

/** A rate outside its bounds; a fall by more than all; a growth that no economy has had in a year. */
function isImpossible(indicator: Indicator): boolean {
  const { code, measure, unit } = indicator;
  if (unit !== '%' || code === null) return false;
  if (measure === 'share' && RATES.has(code)) return isOutside(indicator.value, 0, code.endsWith('unemployment') ? MOST_UNEMPLOYED : 100);
  return measure === 'growth' && isOutside(indicator.value, -100, code === 'gdp' && isOfOneYear(indicator) ? MOST_GROWTH : Infinity);
}

const isOutside = (value: number, least: number, most: number): boolean => value < least || value > most;
const isOfOneYear = ({ over, period }: Indicator): boolean => over === undefined && period?.from === period?.to;

function isFar(value: number, other: number): boolean {
  return other > 0 && (value > other * FAR || value * FAR < other);
}

/** Two others at least agree with each other and not with it. */
function isOutlier(value: number, others: readonly number[]): boolean {
  const against = others.filter((other) => isFar(value, other));
  return against.length >= 2 && against.every((one) => !isFar(one, against[0] as number)) && against.length > others.length - against.length;
}

/** 达到1568亿元、增长5%, beside 1493亿元 of the year before. */
function contradictsGrowth({ code, unit, value, status, period }: Indicator, levels: Levels, growths: ReadonlyMap<string, number>): boolean {
  if (status === 'target' || code === null || !period) return false;
  const growth = growths.get(keyOf(code, period.to, '', period.months));
  const before = levels.get(keyOf(code, period.to - 1, unit, period.months));
  if (growth === undefined || !before || growth <= -100) return false;
  return before.every((one) => value > one * (1 + growth / 100) * MOST_DRIFT || value * MOST_DRIFT < one * (1 + growth / 100));
}

/** The level of the year or of one of the two before it: reference figures end with the last report that they were read from. */
function nearest(reference: ReferenceLevel, code: string, year: number, unit: string): number | null {
  return reference(code, year, unit) ?? reference(code, year - 1, unit) ?? reference(code, year - 2, unit);
}
