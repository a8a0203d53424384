/** Building the search index: the sentences of each stored report that waits for it. */
import { withLibrary } from '../store/errors';
import type { Library } from '../store/library';
import { contentsOf } from '../store/remove';
import type { IndicatorRow, SentenceRow } from '../store/rows';
import { fold } from './fold';
import { searchWords, type CutRun } from './words';

/** Milliseconds of work between two breaths, in which messages are answered. */
const SLICE = 20;

export interface IndexOptions {
  cutRun: CutRun;
  /** Waits for a moment. */
  breathe: () => Promise<void>;
}

/** Whether any stored report waits for the index. @throws {LibraryError} */
export async function isIndexWaiting(library: Library): Promise<boolean> {
  return (await withLibrary(library, () => library.reports.where('unindexed').equals(1).limit(1).count())) > 0;
}

/**
 * Indexes every report that waits. Each is one transaction, so that it can stop between any two; a report that has been
 * read anew meanwhile waits on.
 * @throws {LibraryError}
 */
export async function indexWaiting(library: Library, options: IndexOptions): Promise<void> {
  const ids = await withLibrary(library, () => library.reports.where('unindexed').equals(1).primaryKeys());
  for (const id of ids) await indexReport(library, id, options);
}

async function indexReport(library: Library, id: string, options: IndexOptions): Promise<void> {
  const before = await withLibrary(library, () => library.reports.get(id));
  if (before?.unindexed !== 1) return;
  const range = contentsOf(id);
  const indicators = await withLibrary(library, () => library.indicators.where('[reportId+index]').between(...range).toArray());
  const sentences = await sentenceRows(indicators, options);
  await withLibrary(library, () =>
    library.transaction('rw', library.reports, library.sentences, async () => {
      const report = await library.reports.get(id);
      if (report?.fingerprint !== before.fingerprint) return;
      await library.sentences.where('[reportId+start]').between(...range).delete();
      await library.sentences.bulkAdd(sentences);
      await library.reports.where('id').equals(id).modify((row) => {
        delete row.unindexed;
      });
    }),
  );
}

/** The sentences of a report's indicators with their words, in the order of the text. */
export async function sentenceRows(indicators: readonly IndicatorRow[], { cutRun, breathe }: IndexOptions): Promise<SentenceRow[]> {
  const sentences = new Map<number, SentenceRow>();
  for (const { reportId, index, name, extracted, sentence, sentenceText } of indicators) {
    const row = sentences.get(sentence.start) ?? { reportId, start: sentence.start, text: sentenceText, names: [], words: [], indicators: [] };
    sentences.set(sentence.start, row);
    row.indicators.push(index);
    for (const one of [name, extracted?.name ?? name]) if (!row.names.includes(one)) row.names.push(one);
  }
  let since = Date.now();
  for (const row of sentences.values()) {
    const text = fold(row.text).text;
    row.names = row.names.filter((name) => name !== '' && !text.includes(fold(name).text));
    row.words = searchWords([row.text, ...row.names], cutRun);
    if (Date.now() - since < SLICE) continue;
    await breathe();
    since = Date.now();
  }
  return [...sentences.values()];
}
