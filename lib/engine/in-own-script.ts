/** What an analysis says, in the script of its document: matched in simplified script, printed as it stands there. */
import type { Indicator, ReportMeta, Term } from '../model/analysis';
import type { Reading } from '../text/reading';

/** Names of regions that the tables know stay theirs; what only the document names is written as there. */
export function printedReport(reading: Reading, report: ReportMeta): ReportMeta {
  const own = (words: string | null) => words && reading.printed(words);
  const { region } = report;
  return {
    ...report,
    title: own(report.title),
    session: own(report.session),
    speaker: own(report.speaker),
    publisher: own(report.publisher),
    region: region.code === null && region.level !== 'nation' ? { ...region, name: reading.printed(region.name) } : region,
  };
}

/** Units and headings as printed; names stay simplified, in which indicators of all documents meet. */
export function printedIndicator(reading: Reading, indicator: Indicator): Indicator {
  const printed = {
    ...indicator,
    unit: reading.printed(indicator.unit),
    section: indicator.section.map((heading) => reading.printed(heading)),
    sentence: reading.span(indicator.sentence.start, indicator.sentence.end),
  };
  const { evidence } = indicator;
  return evidence ? { ...printed, evidence: evidence.map((one) => ({ ...one, span: one.span && reading.span(one.span.start, one.span.end) })) } : printed;
}

export function printedTerm(reading: Reading, term: Term): Term {
  const span = reading.span(term.start, term.end);
  const own = term.definition?.source === 'report' ? { ...term.definition, text: reading.printed(term.definition.text) } : term.definition;
  const printed: Term = { start: span.start, end: span.end, quote: reading.source.slice(span.start, span.end), id: term.id, definition: own };
  if (term.category) printed.category = term.category;
  if (term.common) printed.common = term.common;
  if (term.family) printed.family = term.family;
  return printed;
}
