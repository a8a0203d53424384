/** The whole engine: from a flat text to its detection, report, figures, indicators, headline rows and terms. */
import type { Analysis, Span } from '../model/analysis';
import { kinds } from '../model/kinds';
import { detectIn } from '../detect/detect';
import type { DocumentChange } from '../model/corrections';
import { describedDetection, describedMeta } from '../model/describe';
import { yearFrame } from '../detect/late';
import { outline } from '../detect/outline';
import { metaOf } from '../detect/report-meta';
import { gather } from '../detect/sorts/evidence';
import { withDoubts, type ReferenceLevel } from '../extract/doubts';
import { headlineOf } from '../extract/headline';
import { withVerdicts } from '../extract/headline/verdicts';
import { readStatements } from '../extract/read-statements';
import type { RuleRun } from '../extract/rules/rule';
import { findTerms } from '../glossary/find-terms';
import { isTraditional, simplify } from '../language/script';
import type { DoubtfulSpan } from '../model/doubtful-span';
import type { Grid } from '../model/grid';
import type { ReaderDictionaries } from '../model/pack';
import { read } from '../text/reading';
import { readTables } from '../text/tables';
import { withDoubtfulWords } from './doubtful';
import { printedIndicator, printedReport, printedTerm } from './in-own-script';
import { printedFigures } from './page-figures';

/** A text and what is known of it. */
export interface DocumentInput {
  /** File name, line id or address; comes back as it is. */
  id: string;
  /** THE text: every offset of the result counts in it, in UTF-16 units. */
  text: string;
  /** Address and title of the page, where there is one: hints for detection, region and years. */
  url?: string;
  title?: string;
  /** Structure of the page's or file's tables, in offsets of `text`; without it tables are told by their text alone. */
  tables?: readonly Grid[];
  /** Spans of `text` that may not stand there as they are read, not overlapping: what is read in them is read with doubt. */
  doubtful?: readonly DoubtfulSpan[];
  /** Spans of `text` that the reader has compared with the picture that they were recognised in, not overlapping. */
  looked?: readonly Span[];
  /** Analyse even where detection says `other`. */
  force?: boolean;
  /** Give each indicator its `evidence`: which rule gave each field, from which words, and what it won against. */
  explain?: boolean;
}

export interface AnalyseInput extends DocumentInput {
  /** Ids of rules that are switched off: for tests of what a rule is good for. */
  off?: readonly string[];
  /** Hears of each indicator with the signs that its confidence comes from (scripts/confidence.ts). */
  watch?: RuleRun['watch'];
  /** What the reader has said that the document is: it goes before what is read. */
  told?: DocumentChange;
  /** The reader's dictionaries beside the built-in glossary; without them that alone is used. */
  dictionaries?: ReaderDictionaries;
  /** Known levels of the region that values are set against; without it a document is held against itself alone. */
  reference?: ReferenceLevel;
}

/**
 * Analyses a text. Accepts any string and never throws for what it says; time grows in proportion to its length.
 *
 * A text of kind `other` has `report: null` and empty lists unless `force` is set.
 */
export function analyse({
  id,
  text,
  url,
  title,
  tables: grids,
  doubtful = [],
  looked = [],
  force = false,
  explain = false,
  off = [],
  watch,
  told = {},
  dictionaries,
  reference,
}: AnalyseInput): Analysis {
  const reading = read(text, grids);
  const hints = { url, title: title !== undefined && isTraditional(title) ? simplify(title) : title };
  const evidence = gather(reading, hints);
  const detection = describedDetection(detectIn(evidence), told);
  if (detection.kind === 'other' && !force) {
    return { schema: 2, id, detection, report: null, figures: [], indicators: [], headline: [], terms: [] };
  }
  const report = describedMeta(metaOf(evidence, hints, detection.kind), detection.kind, told);
  const tables = readTables(reading, grids);
  const frame = yearFrame(report, reading.text);
  const sections = outline(reading, frame, tables);
  const rules: RuleRun = { explain, off: new Set(off), watch };
  const { figures, indicators: stated } = readStatements(reading, tables, sections, frame, detection.kind, rules);
  const doubted = withDoubts(stated, report, reference);
  const { rows, verdicts } = headlineOf(doubted, { text: reading.text, figures, sections, meta: report, ofSpan: kinds[detection.kind].year === 'span' }, rules);
  const indicators = explain ? withVerdicts(doubted, verdicts, figures, reading.text) : doubted;
  const printed = printedFigures(reading, figures);
  return {
    schema: 2,
    id,
    detection,
    report: printedReport(reading, report),
    figures: printed,
    indicators: withDoubtfulWords(
      indicators.map((indicator) => printedIndicator(reading, indicator)),
      printed,
      doubtful,
      looked,
    ),
    headline: rows,
    terms: findTerms(reading, { region: report.region, dictionaries }).map((term) => printedTerm(reading, term)),
  };
}
