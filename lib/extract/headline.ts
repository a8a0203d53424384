/**
 * The rows that a person would put into a table of this report: its own figures for the whole region and the whole
 * year, results of the year reviewed and targets of the year planned (docs/output.md, `headline`).
 */
import type { Basis, HeadlineRow, Indicator, Measure, ReportMeta } from '../model/analysis';
import type { Section } from '../detect/outline';
import { sectionAt } from './indicators/section-at';

/** Rates that are themselves the indicator: their percentage is the level. */
const RATES = new Set(['surveyed_unemployment', 'registered_unemployment', 'rd_intensity', 'urbanization_rate']);
/** Indicators whose yearly number is what was added in the year. */
const FLOWS = new Set(['new_urban_jobs']);
const UNITS: readonly [RegExp, ReadonlySet<string>][] = [
  [
    /元$/,
    new Set([
      'gdp',
      'gdp_per_capita',
      'primary_value_added',
      'secondary_value_added',
      'tertiary_value_added',
      'industry_value_added',
      'fixed_asset_investment',
      'industrial_investment',
      'property_investment',
      'retail_sales',
      'trade_total',
      'exports',
      'imports',
      'fdi',
      'investment_attracted',
      'budget_revenue',
      'budget_expenditure',
      'tax_revenue',
      'income_all',
      'income_urban',
      'income_rural',
      'rd_spending',
      'tourism_revenue',
      'loans',
      'deposits',
    ]),
  ],
  [/^(?:[人名个]|人次|个岗位|岗位)?$/, new Set(['new_urban_jobs', 'resident_population'])],
  [/^(?:人次|人|人\/次)?$/, new Set(['visitors'])],
  [/^[户家个]?$/, new Set(['business_entities', 'high_tech_firms'])],
  [/^(?:吨|斤|公斤|千克)$/, new Set(['grain_output'])],
  [/^天$/, new Set(['good_air_days'])],
  [/^微克|^吨标/, new Set(['pm25', 'energy_intensity'])],
];

/** Below this an indicator is a guess, and a table is no place for guesses. */
const LEAST_SURE = 0.6;
/** The same where nothing but its age speaks against a value; it is shown as doubtful. */
const LEAST_SURE_OF_OLD = 0.45;
const OLD = 'old-report';
/** The same in a section that speaks of several years, where a figure may be of any of them. */
const LEAST_SURE_OF_MANY = 0.8;

/** Ways of stating a growth that are no growth of the whole year: 拉动, 环比, 两年平均. */
const OTHER_BASES = new Set<Basis>(['contribution', 'month_on_month', 'two_year_average']);
/** Where one report prints several, the plain or nominal one is what tables show (incomes name both). */
const BASIS_ORDER: Readonly<Record<string, number>> = { plain: 2, nominal: 2, real: 1 };
/** An exact value is of the same thing as a floor or an estimate when it lies at most this many times above it. */
const SAME_THING = 2;
const ROUNDING = 0.999;

interface Candidate {
  row: HeadlineRow;
  indicator: Indicator;
  rank: number;
}

/**
 * One row per code, measure, status and year (and months or region where it is of those), in the order of the text.
 * @param ofSpan the document plans for several years (lib/model/kinds.ts): its targets are of any year to come, or of all of them.
 */
export function headlineRows(indicators: readonly Indicator[], sections: readonly Section[], meta: ReportMeta, ofSpan = false): HeadlineRow[] {
  const company = companyOf(indicators);
  const candidates = new Map<string, Candidate[]>();
  indicators.forEach((indicator, index) => {
    const ownYear = ownYearOf(sectionAt(sections, indicator.sentence.start));
    const row = rowOf(indicator, index, meta, { ownYear, ofSpan });
    if (!row) return;
    const key = [
      row.code,
      row.measure,
      row.status === 'estimate' ? 'actual' : row.status,
      row.year,
      row.months?.join('-'),
      row.region && (row.region.code ?? row.region.name),
      indicator.over,
    ].join();
    const rank = rankOf(indicator, company.get(indicator.sentence.start) ?? 0, ownYear);
    candidates.set(key, [...(candidates.get(key) ?? []).slice(-MOST_CANDIDATES), { row, indicator, rank }]);
  });
  return [...candidates.values()].map(chosen).sort((a, b) => a.indicator - b.indicator);
}

/** A hostile text may repeat one row without end. */
const MOST_CANDIDATES = 200;

/** The best ranked; of the same thing an exact value rather than a floor (突破3000亿元 beside 3375.93亿元). */
function chosen(candidates: readonly Candidate[]): HeadlineRow {
  const best = bestOf(candidates);
  if (best.row.bound === 'exact' || best.row.status === 'target') return best.row;
  const exact = candidates.filter(({ row }) => row.bound === 'exact' && row.value >= best.row.value * ROUNDING && row.value <= best.row.value * SAME_THING);
  return exact.length === 0 ? best.row : bestOf(exact).row;
}

/** Of equals the first; a wish behind its own target (10%以上，力争11%) takes the place only where it is much surer. */
function bestOf(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, one) => (one.rank > best.rank + (isWishBehind(best, one) ? MUCH_SURER : 0) ? one : best));
}

const MUCH_SURER = 0.2;
const isWishBehind = (best: Candidate, one: Candidate): boolean =>
  one.row.status === 'target' && best.indicator.sentence.start === one.indicator.sentence.start;

/** The row that an indicator could fill; null where it speaks of a part, of other years, or is no figure of a table. */
function rowOf(indicator: Indicator, index: number, meta: ReportMeta, { ownYear, ofSpan }: { ownYear: boolean; ofSpan: boolean }): HeadlineRow | null {
  const { code, period, status, value, valueMax, unit, bound, region, over } = indicator;
  if (code === null || !speaksForWhole(indicator, ownYear) || !period) return null;
  if (ofSpan && region === null && status === 'target' ? !isPlanned(indicator, meta) : !isOfOneYear(indicator, meta)) return null;
  const measure = rowMeasure(code, indicator);
  return (
    measure && {
      code,
      measure,
      status,
      year: period.to,
      ...(period.months ? { months: period.months } : {}),
      ...(region ? { region } : {}),
      ...(over ? { over } : {}),
      value,
      valueMax,
      unit,
      bound,
      indicator: index,
    }
  );
}

/** Of the year that a document looks back on, or of the one that it plans for. */
function isOfOneYear({ period, status, region, over }: Indicator, { year, reviewYear }: ReportMeta): boolean {
  if (!period || period.from !== period.to || over !== undefined) return false;
  return region !== null || period.to === (status === 'target' ? year : reviewYear);
}

/** Of a year that an outline plans for, or of all of them: on average, in all, or reached at their end. */
function isPlanned({ period, over }: Indicator, { year }: ReportMeta): boolean {
  return period !== null && year !== null && period.from >= year && (period.from === period.to || over !== undefined);
}

/** The region's own figure (in a roundup the region named beside it), of one year or part of it, sure enough for a table. */
function speaksForWhole({ subject, region, role, measure, basis, vintage, against, doubts, confidence }: Indicator, ownYear: boolean): boolean {
  if ((subject !== '' && subject !== region?.name) || role === 'from') return false;
  if (
    (basis !== null && OTHER_BASES.has(basis)) ||
    vintage === 'plan_adjusted' ||
    (measure === 'growth' && against?.includes('预算') === true) ||
    (vintage === 'revised' && measure !== 'level') ||
    doubts?.includes(IMPOSSIBLE) === true
  )
    return false;
  return confidence >= leastSure(doubts, ownYear);
}

/** A heading that names the one year settles what a speech of that time leaves open. */
function leastSure(doubts: Indicator['doubts'], ownYear: boolean): number {
  if (!ownYear) return LEAST_SURE_OF_MANY;
  return doubts?.length === 1 && doubts[0] === OLD ? LEAST_SURE_OF_OLD : LEAST_SURE;
}

/** A value that no region can have (doubts.ts). */
const IMPOSSIBLE = 'impossible';

/** 新登记经营主体增长22.1%: only those that came new grew so. */
const OF_THE_NEW = /^(?:新(?!增城镇|型)|净增|引进|培育|认定|登记|注册|招引|新?增加)/;

function rowMeasure(code: string, { measure, unit, name }: Indicator): Measure | null {
  const only = RATES.has(code) ? 'share' : code === 'cpi' ? 'growth' : null;
  if (only) return measure === only && unit === '%' ? only : null;
  return SHOWN[measure]?.({ code, unit, isWhole: !OF_THE_NEW.test(name) }) ?? null;
}

interface Shown {
  code: string;
  unit: string;
  /** All of it, not only what came new. */
  isWhole: boolean;
}

const fits = ({ code, unit }: Shown): boolean => UNITS.some(([units, codes]) => codes.has(code) && units.test(unit));

/** As what a table shows each measure of an indicator that is no rate; those that are not here it never shows. */
const SHOWN: Partial<Record<Measure, (shown: Shown) => Measure | null>> = {
  growth: ({ unit, isWhole }) => (isWhole && (unit === '%' || unit === '倍') ? 'growth' : null),
  share: ({ code }) => (code === 'good_air_days' ? 'share' : null),
  level: (shown) => (shown.isWhole && fits(shown) ? 'level' : null),
  change: (shown) => (FLOWS.has(shown.code) && fits(shown) ? 'level' : null),
};

/** How many different codes each sentence holds: an overview names many. */
function companyOf(indicators: readonly Indicator[]): Map<number, number> {
  const codes = new Map<number, Set<string>>();
  for (const { code, sentence, subject } of indicators) {
    if (code === null || subject !== '') continue;
    const known = codes.get(sentence.start);
    if (known) known.add(code);
    else codes.set(sentence.start, new Set([code]));
  }
  return new Map([...codes].map(([start, set]) => [start, set.size]));
}

/** True where a section speaks of one year alone. */
function ownYearOf(section: Section | null): boolean {
  return section !== null && section.period !== null && section.period.from === section.period.to;
}

/** Overview before body, a year's own section before one that spans years, plain before price-adjusted, exact results before rounded ones (of targets 7%以上 stands before 力争8%), sure before others; then what comes first. */
function rankOf({ bound, basis, status, confidence }: Indicator, company: number, ownYear: boolean): number {
  return (
    Math.min(company, 8) + (ownYear ? 2 : 0) + (BASIS_ORDER[basis ?? 'plain'] ?? 0) / 4 + (bound === 'exact' && status !== 'target' ? 0.5 : 0) + confidence
  );
}
