/** Figures and indicators of a whole document: of its running text, and of its tables by way of the sentences that they make. */
import { momentOf } from './indicators/readings/of-results';
import type { ReportMeta } from '../model/analysis';
import type { PageKind } from '../model/kinds';
import type { Section } from '../detect/outline';
import type { Reading } from '../text/reading';
import type { Table } from '../text/tables';
import type { ReadFigure } from './figures/figure';
import { extractIndicators, type ReadIndicator } from './indicators';
import { newsText } from './news';
import type { MadeSentences } from './made-sentences';
import { regionText } from './regions';
import { PLAIN_RUN, type RuleRun } from './rules/rule';
import { scanFigures } from './scan-figures';
import { cellFigures, cellIndicators, tableText, type TableText } from './tables';
import { regionCalled } from './tables/region-called';
import { unknownReport } from '../model/unknown-report';

export interface Statements {
  /** In order of start, not overlapping, in offsets of the reading. */
  figures: ReadFigure[];
  /** In order of their figures. */
  indicators: ReadIndicator[];
}

/** Takes time in proportion to the text; never throws. */
export function readStatements(
  reading: Reading,
  tables: readonly Table[],
  sections: readonly Section[],
  meta: ReportMeta,
  kind: PageKind,
  rules: RuleRun = PLAIN_RUN,
): Statements {
  const prose = scanFigures(reading, rules);
  const told = tableText(reading.text, tables, sections, {
    meta,
    kind,
    moment: momentOf(reading.text, meta.year, kind),
    isRegion: (name) => regionCalled(name) !== null,
  });
  if (told.clauses.length === 0) return { figures: prose, indicators: inProse(reading.text, prose, sections, meta, kind, rules).map(nationsOwn(meta)) };
  const { figures, places } = merged(prose, told);
  const inText = inProse(reading.text, figures, sections, meta, kind, rules).filter(({ figure }) => !places.has(figure));
  const inTables = extractIndicators(told, told.figures, told.sections, meta, kind, rules);
  const byClause = new Map([...places].map(([figure, clause]) => [clause, figure]));
  const cells = cellIndicators(told, inTables, (clause) => byClause.get(clause));
  return { figures, indicators: [...inText, ...cells].sort((a, b) => a.figure - b.figure).map(nationsOwn(meta)) };
}

/** GDP of the nation is 国内生产总值; 地区生产总值 is what regions call theirs (National Bureau of Statistics, since 2004). */
function nationsOwn({ region }: ReportMeta): (indicator: ReadIndicator) => ReadIndicator {
  if (region.level !== 'nation') return (indicator) => indicator;
  return (indicator) => {
    const own = indicator.region === null && indicator.subject === '' && indicator.code?.startsWith('gdp');
    return own ? { ...indicator, name: indicator.name.replace(/地区(?=生产总值)/, '国内') } : indicator;
  };
}

/** 十余个省份的增长目标已经明确: how many regions a roundup speaks of is no figure of any. */
const COUNTS_REGIONS = /省份|省区市|各省|各地|[大强]省|普遍在?$|^或者|^为“|^(?:其他|其余|多数)/;

/** Sorts of document whose statements stand in another dress than sentences. */
const SENTENCES_OF: Partial<Record<PageKind, (...document: Parameters<typeof newsText>) => MadeSentences>> = { roundup: regionText, coverage: newsText };

/** Indicators of the running text; in a roundup each figure under the region that its run is about, in news its cards as sentences. */
function inProse(
  text: string,
  figures: readonly ReadFigure[],
  sections: readonly Section[],
  meta: ReportMeta,
  kind: PageKind,
  rules: RuleRun,
): ReadIndicator[] {
  const whole = extractIndicators({ text }, figures, sections, meta, kind, rules);
  const made = SENTENCES_OF[kind]?.(text, figures, sections, meta);
  if (!made) return whole;
  // What the made sentences look ahead to, they say themselves.
  const read = made.asPrinted(extractIndicators(made, made.figures, made.sections, meta, 'report', rules));
  const isOfNone = ({ code, name }: ReadIndicator): boolean => kind === 'roundup' && code === null && COUNTS_REGIONS.test(name);
  const own = whole.filter(({ figure }) => !made.settled.has(figure));
  return [...own, ...read].filter((indicator) => !isOfNone(indicator)).sort((a, b) => a.figure - b.figure);
}

/** The figures alone: where they stand does not hang on the list of regions, which no page has to carry for them. */
export function readFigures(reading: Reading, tables: readonly Table[]): ReadFigure[] {
  const prose = scanFigures(reading);
  const told = tableText(reading.text, tables, [], { meta: unknownReport, kind: 'other', moment: null, isRegion: () => false });
  return told.clauses.length === 0 ? prose : merged(prose, told).figures;
}

/** Both kinds of figures in order; inside the rows of a table only its cells count. `places`: of figures in cells, their clause. */
function merged(prose: readonly ReadFigure[], told: TableText): { figures: ReadFigure[]; places: Map<number, number> } {
  const cells = cellFigures(told);
  const rows = told.clauses.map(({ row }) => row).sort((a, b) => a.start - b.start);
  let at = 0;
  const outside = prose.filter(({ start, end }) => {
    while ((rows[at]?.end ?? Infinity) <= start) at++;
    return (rows[at]?.start ?? Infinity) >= end;
  });
  const all = [...outside.map((figure) => ({ figure, clause: -1 })), ...cells].sort((a, b) => a.figure.start - b.figure.start);
  const places = new Map<number, number>();
  all.forEach(({ clause }, index) => clause >= 0 && places.set(index, clause));
  return { figures: all.map(({ figure }) => figure), places };
}
