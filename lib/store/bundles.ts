/** A report with all that was read in it, as one thing that leaves and enters the library. */
import { withLibrary } from './errors';
import type { Library } from './library';
import { contentsOf } from './remove';
import type { IndicatorRow, ReportRow, TermRow } from './rows';

export interface ReportBundle {
  report: ReportRow;
  /** In the order of the text. */
  indicators: IndicatorRow[];
  terms: TermRow[];
  /** The text; absent where it was not kept. */
  text?: string;
}

/** Ids of the stored reports in the order of their keys, without those in the bin. */
export async function reportIds(library: Library): Promise<string[]> {
  return withLibrary(library, async () => {
    const binned = new Set(await library.reports.where('deletedAt').aboveOrEqual(0).primaryKeys());
    return (await library.reports.toCollection().primaryKeys()).filter((id) => !binned.has(id));
  });
}

/** One report after the other, so that memory holds one; those deleted meanwhile are left out. */
export async function* readBundles(library: Library, ids: Iterable<string>): AsyncGenerator<ReportBundle> {
  for (const id of ids) {
    const bundle = await withLibrary(library, () =>
      library.transaction('r', library.reports, library.indicators, library.terms, library.texts, () => bundleOf(library, id)),
    );
    if (bundle) yield bundle;
  }
}

/** Inside the caller's transaction. Null where the report is not stored or in the bin. */
export async function bundleOf(library: Library, id: string): Promise<ReportBundle | null> {
  const report = await library.reports.get(id);
  if (!report || report.deletedAt !== null) return null;
  const [from, to] = contentsOf(id);
  const [indicators, terms, text] = await Promise.all([
    library.indicators.where('[reportId+index]').between(from, to).toArray(),
    library.terms.where('[reportId+index]').between(from, to).toArray(),
    library.texts.get(id),
  ]);
  return { report, indicators, terms, ...(text ? { text: text.text } : {}) };
}
