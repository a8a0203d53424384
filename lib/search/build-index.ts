/** Making ready what the search reads: every sentence of each stored report that waits for it. */
import { withLibrary } from '../store/errors';
import type { Library } from '../store/library';
import { contentsOf } from '../store/remove';
import type { GramsRow, IndicatorRow, ReportRow, SearchedRow, SearchedSection } from '../store/rows';
import { read } from '../text/reading';
import { sentencesOf } from '../text/sentences';
import { fold } from './fold';
import { gramsOf } from './grams';

/** A section of a document's text, from `start` (UTF-16) to the next. */
export interface TextSection extends Pick<SearchedSection, 'path' | 'looks'> {
  start: number;
}

export interface IndexOptions {
  /** The sections of a document's text, in order: the engine knows them, the search does not. */
  sectionsOf: (report: ReportRow, text: string) => readonly TextSection[];
  /** Waits for a moment, in which messages are answered. */
  breathe: () => Promise<void>;
}

/** Lets reports wait that were indexed before something was that is asked for now. Those that are gone are passed over. @throws {LibraryError} */
export async function indexAgain(library: Library, ids: readonly string[]): Promise<void> {
  await withLibrary(library, () =>
    library.reports
      .where('id')
      .anyOf(ids)
      .modify((report) => {
        if (report.deletedAt === null) report.unindexed = 1;
      }),
  );
}

/**
 * Indexes every report that waits. Each is one transaction, so that it can stop between any two; a report that has been
 * read anew meanwhile waits on, and so does one whose row cannot be read.
 * @returns how many were indexed: 0 where nothing is left to do.
 * @throws {LibraryError}
 */
export async function indexWaiting(library: Library, { breathe, sectionsOf }: IndexOptions): Promise<number> {
  const ids = await withLibrary(library, () => library.reports.where('unindexed').equals(1).primaryKeys());
  let indexed = 0;
  for (const id of ids) {
    if (await indexReport(library, id, sectionsOf)) indexed += 1;
    await breathe();
  }
  return indexed;
}

/** False where the report waits on. */
async function indexReport(library: Library, id: string, sectionsOf: IndexOptions['sectionsOf']): Promise<boolean> {
  const before = await withLibrary(library, () => library.reports.get(id));
  if (before?.unindexed !== 1) return false;
  const kept = await withLibrary(library, () => library.texts.get(id));
  const row = kept
    ? withSections(searchedText(id, kept.text), sectionsOf(before, kept.text))
    : searchedFigures(
        id,
        await withLibrary(library, () =>
          library.indicators
            .where('[reportId+index]')
            .between(...contentsOf(id))
            .toArray(),
        ),
      );
  return withLibrary(library, () =>
    library.transaction('rw', library.reports, library.searched, library.grams, async () => {
      const report = await library.reports.get(id);
      if (report?.fingerprint !== before.fingerprint) return false;
      await library.searched.put(row);
      await library.grams.put(gramsRow(row));
      await library.reports
        .where('id')
        .equals(id)
        .modify((one) => {
          delete one.unindexed;
        });
      return true;
    }),
  );
}

const gramsRow = ({ reportId, folded, partial }: SearchedRow): GramsRow => ({ reportId, bits: gramsOf(folded), ...(partial ? { partial } : {}) });

/** Says which pairs of characters documents hold that were indexed before that was kept. @throws {LibraryError} */
export async function addGrams(library: Library, breathe: () => Promise<void>): Promise<void> {
  const [searched, known] = await withLibrary(library, () =>
    library.transaction('r', library.searched, library.grams, () =>
      Promise.all([library.searched.toCollection().primaryKeys(), library.grams.toCollection().primaryKeys()]),
    ),
  );
  const done = new Set(known);
  for (const id of searched) {
    if (done.has(id)) continue;
    await withLibrary(library, () =>
      library.transaction('rw', library.searched, library.grams, async () => {
        const row = await library.searched.get(id);
        if (row) await library.grams.put(gramsRow(row));
      }),
    );
    await breathe();
  }
}

/** Every sentence of a text, lines that the page broke in mid-sentence joined. */
export function searchedText(reportId: string, text: string): SearchedRow {
  const reading = read(text);
  const sentences = sentencesOf(reading.text).map(({ start, end }) => ({ ...reading.span(start, end), text: reading.text.slice(start, end) }));
  return rowOf(reportId, sentences);
}

/** Says of a row's sentences under which headings they stand. A sentence belongs to the section that its beginning lies in. */
export function withSections(row: SearchedRow, sections: readonly TextSection[]): SearchedRow {
  const found: SearchedSection[] = [];
  let at = 0;
  const count = row.sentences.length / 3;
  for (const { start, path, looks } of sections) {
    while (at < count && (row.sentences[at * 3] ?? 0) < start) at += 1;
    const last = found.at(-1);
    if (last?.first === at) found.pop();
    const before = found.at(-1);
    if (before && before.looks === looks && before.path.join('\n') === path.join('\n')) continue;
    if (at < count) found.push({ first: at, path, looks });
  }
  return { ...row, sections: found };
}

/** The sentences with figures, of a document whose text was not kept, under the headings that its indicators name. */
function searchedFigures(reportId: string, indicators: readonly IndicatorRow[]): SearchedRow {
  const sentences = new Map(
    indicators.map(({ sentence, sentenceText, section }) => [sentence.start, { ...sentence, text: sentenceText, path: section, looks: null }]),
  );
  const inOrder = [...sentences.values()].sort((a, b) => a.start - b.start);
  return withSections({ ...rowOf(reportId, inOrder), partial: true }, inOrder);
}

function rowOf(reportId: string, sentences: readonly { start: number; end: number; text: string }[]): SearchedRow {
  const places = new Uint32Array(sentences.length * 3);
  const parts: string[] = [];
  let length = 0;
  for (const [at, { start, end, text }] of sentences.entries()) {
    const folded = fold(text).text;
    places.set([start, end, length], at * 3);
    parts.push(folded);
    length += folded.length;
  }
  return { reportId, folded: parts.join(''), sentences: places };
}
