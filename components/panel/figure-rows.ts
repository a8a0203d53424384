/** What 'This page' lists: every figure of a page with what it says, under the headings it stands below. */
import type { Analysis, Figure, Indicator } from '../../lib/model/analysis';
import { isReadWithDoubt } from '../../lib/model/certainty';
import type { ExtractedFields } from '../../lib/model/corrections';

export interface FigureRow {
  id: string;
  figure: Figure;
  /** Counts the indicators of the figure, from 0. */
  at: number;
  /** What the figure says; null where it was tied to no indicator. */
  indicator: Indicator | null;
  /** Its row in the library, where it is kept: the way to set it right. */
  stored: StoredIndicator | null;
}

/** A stored indicator, as far as the list of figures shows it. */
export interface StoredIndicator extends Omit<Indicator, 'sentence'> {
  reportId: string;
  index: number;
  quote: string;
  start: number;
  /** What the engine had read, where the reader set it right. */
  extracted?: ExtractedFields;
  excluded?: true;
}

export interface FigureSection {
  id: string;
  /** The lowest heading, '' above the first one. */
  title: string;
  /** Headings above `title`, outermost first. */
  above: string[];
  rows: FigureRow[];
}

export type RowFilter = 'results' | 'targets' | 'coded';

/**
 * The figures of a page in reading order, in runs of the same headings. A figure that carries several indicators has a
 * row for each; one without an indicator stands with the figures before it, whose headings are known.
 * @param stored the report's rows in the library; those of other words than the page's are passed over.
 */
export function figureSections(analysis: Analysis, stored: readonly StoredIndicator[] = []): FigureSection[] {
  const kept = new Map(stored.map((row) => [placeOf(row.start, row.quote, (row.extracted ?? row).name), row]));
  const carried = new Map<number, Indicator[]>();
  for (const indicator of analysis.indicators) {
    const known = carried.get(indicator.figure);
    if (known) known.push(indicator);
    else carried.set(indicator.figure, [indicator]);
  }
  const sections: FigureSection[] = [];
  let path: string[] = firstPath(analysis, carried);
  for (const figure of analysis.figures) {
    const indicators = carried.get(figure.id) ?? [];
    path = indicators[0]?.section ?? path;
    const section = sectionAt(sections, path);
    if (indicators.length === 0) section.rows.push({ id: `f${figure.id}`, figure, at: 0, indicator: null, stored: null });
    for (const [index, indicator] of indicators.entries()) {
      const row = kept.get(placeOf(figure.start, figure.quote, indicator.name)) ?? null;
      section.rows.push({
        id: `f${figure.id}.${index}`,
        figure,
        at: index,
        indicator: row?.extracted ? { ...indicator, ...shownFields(row) } : indicator,
        stored: row,
      });
    }
  }
  return sections;
}

const placeOf = (start: number, quote: string, name: string): string => [start, quote, name].join('\n');

function shownFields({ name, code, measure, value, valueMax, unit, status, period }: StoredIndicator): ExtractedFields {
  return { name, code, measure, value, valueMax, unit, status, period };
}

function firstPath(analysis: Analysis, carried: Map<number, Indicator[]>): string[] {
  const first = analysis.figures.find(({ id }) => carried.has(id));
  return (first && carried.get(first.id)?.[0]?.section) ?? [];
}

function sectionAt(sections: FigureSection[], path: string[]): FigureSection {
  const last = sections.at(-1);
  const title = path.at(-1) ?? '';
  const above = path.slice(0, -1);
  if (last && last.title === title && last.above.join('\n') === above.join('\n')) return last;
  const section: FigureSection = { id: `s${sections.length}`, title, above, rows: [] };
  sections.push(section);
  return section;
}

/**
 * The rows that fit. Results (estimates among them) and targets widen each other; `coded` narrows both.
 * @param wanted part of an indicator's name, its code or the printed figure; '' for all.
 */
export function filterSections(sections: readonly FigureSection[], wanted: string, filters: ReadonlySet<RowFilter>): FigureSection[] {
  const needle = wanted.trim().toLowerCase();
  if (needle === '' && filters.size === 0) return [...sections];
  const fits = ({ figure, indicator }: FigureRow): boolean => {
    if (filters.has('coded') && !indicator?.code) return false;
    if (filters.has('results') || filters.has('targets')) {
      if (!indicator) return false;
      if (!filters.has(indicator.status === 'target' ? 'targets' : 'results')) return false;
    }
    if (needle === '') return true;
    const known = [figure.quote, indicator?.name, indicator?.subject, indicator?.code];
    return known.some((text) => text?.toLowerCase().includes(needle));
  };
  return sections.map((section) => ({ ...section, rows: section.rows.filter(fits) })).filter(({ rows }) => rows.length > 0);
}

export const isUnsure = ({ indicator, stored }: FigureRow): boolean => indicator !== null && !stored?.extracted && isReadWithDoubt(indicator);
