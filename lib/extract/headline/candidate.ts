/** What may stand in a table of the document: an indicator as a row, with what speaks for and against it. */
import type { HeadlineRow, Indicator, Measure } from '../../model/analysis';

export interface Candidate {
  row: HeadlineRow;
  indicator: Indicator;
  /** How many indicators with a code its sentence states: an overview names many. */
  company: number;
  /** Its section speaks of one year alone. */
  ownYear: boolean;
  /** A target that shall be passed if all goes well, before which the one that must be reached stands. */
  wished: boolean;
}

/** 增长10%以上，力争 | 11%: nearest before the figure. 确保 ends a wish. */
const WISH = /(?:力争|争取|冲刺|奋斗目标)(?:(?!确保|保证)[^；。])*$/;
/** How far before a figure it is looked for, UTF-16 units. */
const NEAR = 24;

/** `before`: the words of the sentence before the figure. */
export const isWish = (before: string): boolean => WISH.test(before.slice(-NEAR));

/** Rates that are themselves the indicator: their percentage is the level. */
const RATES = new Set(['surveyed_unemployment', 'registered_unemployment', 'rd_intensity', 'urbanization_rate']);
/** Indicators whose yearly number is what was added in the year. */
const FLOWS = new Set(['new_urban_jobs']);
/** Units of the indicators that are no sums of money. */
const UNITS: Readonly<Record<string, RegExp>> = {
  new_urban_jobs: /^(?:[人名个]|人次|个岗位|岗位)?$/,
  resident_population: /^(?:[人名个]|人次|个岗位|岗位)?$/,
  visitors: /^(?:人次|人|人\/次)?$/,
  business_entities: /^[户家个]?$/,
  high_tech_firms: /^[户家个]?$/,
  grain_output: /^(?:吨|斤|公斤|千克)$/,
  good_air_days: /^天$/,
  pm25: /^微克/,
  energy_intensity: /^吨标/,
};

const inPercent = ({ measure, unit }: Indicator, own: Measure): Measure | null => (measure === own && unit === '%' ? own : null);

/** The measure as which a table shows an indicator with a code; null where it shows none such. */
export function shownMeasure(indicator: Indicator): Measure | null {
  const { code, measure, unit } = indicator;
  if (code === null) return null;
  if (RATES.has(code)) return inPercent(indicator, 'share');
  if (measure === 'growth' || code === 'cpi') return unit === '倍' && code !== 'cpi' ? measure : inPercent(indicator, 'growth');
  if (measure === 'share') return code === 'good_air_days' ? measure : null;
  return isLevel(code, measure) && (UNITS[code] ?? /元$/).test(unit) ? 'level' : null;
}

const isLevel = (code: string, measure: Measure): boolean => measure === 'level' || (measure === 'change' && FLOWS.has(code));
