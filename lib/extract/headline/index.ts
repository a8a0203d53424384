/**
 * The rows that a person would put into a table of this report: its own figures for the whole region and the whole
 * year, results of the year reviewed and targets of the year planned (docs/output.md, `headline`).
 */
import type { HeadlineRow, Indicator, ReportMeta, Span } from '../../model/analysis';
import type { Section } from '../../detect/outline';
import { sectionAt } from '../indicators/section-at';
import { firstOf, PLAIN_RUN, type RuleRun } from '../rules/rule';
import { isWish, shownMeasure, type Candidate } from './candidate';
import { CHOICE } from './choice';
import { LEFT_OUT } from './left-out';
import { leftOut, verdictsOver, type Verdicts } from './verdicts';

/** A hostile text may repeat one row without end. */
const MOST_CANDIDATES = 200;

/** Of what document the indicators are; offsets count in `text`. */
export interface Told {
  text: string;
  figures: readonly Span[];
  sections: readonly Section[];
  meta: ReportMeta;
  /** It plans for several years (lib/model/kinds.ts): its targets are of any year to come, or of all of them. */
  ofSpan: boolean;
}

export interface Headline {
  /** One row per code, measure, status and year (and months or region where it is of those), in the order of the text. */
  rows: HeadlineRow[];
  /** Why each indicator with a code stands in a row, or does not; of none in a run that does not explain. */
  verdicts: Verdicts;
}

/**
 * Takes time in proportion to the number of indicators.
 */
export function headlineOf(indicators: readonly Indicator[], { text, figures, sections, meta, ofSpan }: Told, rules: RuleRun = PLAIN_RUN): Headline {
  const company = companyOf(indicators);
  const whole = new Set(indicators.flatMap(({ name, code }) => (code !== null && name.startsWith('全社会') ? [code] : [])));
  // What else a rule would have said is worked out for those that lost alone.
  const quiet = { ...rules, explain: false };
  const verdicts: Verdicts = new Map();
  const candidates = new Map<string, Candidate[]>();
  indicators.forEach((indicator, index) => {
    if (indicator.code === null) return;
    const ownYear = ownYearOf(sectionAt(sections, indicator.sentence.start));
    const out = firstOf(LEFT_OUT, { indicator, meta, ownYear, ofSpan, whole }, quiet);
    if (out) {
      if (rules.explain) verdicts.set(index, leftOut(out.rule));
      return;
    }
    const row = rowOf(indicator, index);
    if (!row) return;
    const key = keyOf(row);
    const before = text.slice(indicator.sentence.start, figures[indicator.figure]?.start);
    const wished = row.status === 'target' && isWish(before);
    const one = { row, indicator, company: company.get(indicator.sentence.start) ?? 0, ownYear, wished };
    candidates.set(key, [...(candidates.get(key) ?? []).slice(-MOST_CANDIDATES), one]);
  });
  const chosen = [...candidates.values()].map((rivals) => {
    const best = rivals.reduce((best, one) => firstOf(CHOICE, { best, one }, quiet)?.value ?? best);
    if (rules.explain) for (const [index, verdict] of verdictsOver(best, rivals, rules)) verdicts.set(index, verdict);
    return best.row;
  });
  return { rows: chosen.sort((a, b) => a.indicator - b.indicator), verdicts };
}

/** What is told once: an estimate stands for the result of the year. */
function keyOf({ code, measure, status, year, months, region, over }: HeadlineRow): string {
  return [code, measure, status === 'estimate' ? 'actual' : status, year, months?.join('-'), region && (region.code ?? region.name), over].join();
}

function rowOf(indicator: Indicator, index: number): HeadlineRow | null {
  const { code, period, status, value, valueMax, unit, bound, region, over } = indicator;
  if (code === null || !period) return null;
  return {
    code,
    measure: shownMeasure(indicator) ?? indicator.measure,
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
  };
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
