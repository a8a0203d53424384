/**
 * The rows that a person would put into a table of this report: its own figures for the whole region and the whole
 * year, results of the year reviewed and targets of the year planned (docs/output.md, `headline`).
 */
import type { HeadlineRow, Indicator, Measure, ReportMeta } from '../model/analysis';
import type { Section } from '../detect/outline';
import { sectionAt } from './indicators/section-at';

/** Rates that are themselves the indicator: their percentage is the level. */
const RATES = new Set(['surveyed_unemployment', 'registered_unemployment', 'rd_intensity', 'urbanization_rate']);
/** Indicators whose yearly number is what was added in the year. */
const FLOWS = new Set(['new_urban_jobs']);
const UNITS: readonly [RegExp, ReadonlySet<string>][] = [
  [/元$/, new Set([
    'gdp', 'gdp_per_capita', 'primary_value_added', 'secondary_value_added', 'tertiary_value_added', 'industry_value_added',
    'fixed_asset_investment', 'industrial_investment', 'property_investment', 'retail_sales', 'trade_total', 'exports', 'imports',
    'fdi', 'investment_attracted', 'budget_revenue', 'budget_expenditure', 'tax_revenue', 'income_all', 'income_urban', 'income_rural',
    'rd_spending', 'tourism_revenue', 'loans', 'deposits',
  ])],
  [/^(?:[人名个]|人次|个岗位|岗位)?$/, new Set(['new_urban_jobs', 'resident_population'])],
  [/^(?:人次|人|人\/次)?$/, new Set(['visitors'])],
  [/^[户家个]?$/, new Set(['business_entities', 'high_tech_firms'])],
  [/^(?:吨|斤|公斤|千克)$/, new Set(['grain_output'])],
  [/^天$/, new Set(['good_air_days'])],
  [/^微克|^吨标/, new Set(['pm25', 'energy_intensity'])],
];

/** Below this an indicator is a guess, and a table is no place for guesses. */
const LEAST_SURE = 0.6;
/** The same in a section that speaks of several years, where a figure may be of any of them. */
const LEAST_SURE_OF_MANY = 0.8;

interface Candidate {
  row: HeadlineRow;
  rank: number;
}

/** One row per code, measure, status and year, in the order of the text. */
export function headlineRows(indicators: readonly Indicator[], sections: readonly Section[], meta: ReportMeta): HeadlineRow[] {
  const company = companyOf(indicators);
  const best = new Map<string, Candidate>();
  indicators.forEach((indicator, index) => {
    const section = sectionAt(sections, indicator.sentence.start);
    const row = rowOf(indicator, index, meta, ownYearOf(section));
    if (!row) return;
    const rank = rankOf(indicator, company.get(indicator.sentence.start) ?? 0, ownYearOf(section));
    const key = [row.code, row.measure, row.status === 'estimate' ? 'actual' : row.status, row.year].join();
    const known = best.get(key);
    if (!known || rank > known.rank) best.set(key, { row, rank });
  });
  return [...best.values()].map(({ row }) => row).sort((a, b) => a.indicator - b.indicator);
}

/** The row that an indicator could fill; null where it speaks of a part, of other years, or is no figure of a table. */
function rowOf(indicator: Indicator, index: number, meta: ReportMeta, ownYear: boolean): HeadlineRow | null {
  const { code, subject, period, role, status, value, valueMax, unit, bound, confidence, over } = indicator;
  if (code === null || subject !== '' || role === 'from' || over !== undefined || confidence < (ownYear ? LEAST_SURE : LEAST_SURE_OF_MANY) || !period || period.from !== period.to) return null;
  if (period.to !== (status === 'target' ? meta.year : meta.reviewYear)) return null;
  const measure = rowMeasure(code, indicator);
  return measure && { code, measure, status, year: period.to, value, valueMax, unit, bound, indicator: index };
}

function rowMeasure(code: string, { measure, unit, name }: Indicator): Measure | null {
  if (RATES.has(code)) return measure === 'share' && unit === '%' ? 'share' : null;
  if (code === 'cpi') return measure === 'growth' && unit === '%' ? 'growth' : null;
  if (measure === 'growth') return unit === '%' || unit === '倍' ? 'growth' : null;
  if (measure === 'share') return code === 'good_air_days' ? 'share' : null;
  const fits = UNITS.some(([units, codes]) => codes.has(code) && units.test(unit));
  if (measure === 'level') return fits && !/^新/.test(name.replace(/^新增城镇/, '')) ? 'level' : null;
  return measure === 'change' && FLOWS.has(code) && fits ? 'level' : null;
}

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

/** Overview before body, a year's own section before one that spans years, sure and exact before others; then what comes first. */
function rankOf(indicator: Indicator, company: number, ownYear: boolean): number {
  return Math.min(company, 8) + (ownYear ? 2 : 0) + (indicator.bound === 'exact' ? 0.5 : 0) + indicator.confidence;
}
