/** Libraries in memory, filled, written out and merged. */
import { openBackup } from '../../../lib/exchange/open-backup';
import type { ExportFormat } from '../../../lib/exchange/formats';
import { exportFile } from '../../../lib/exchange/write-file';
import { packForms, packKeys } from '../../../lib/packs/pack-words';
import { readBundles, reportIds } from '../../../lib/store/bundles';
import { addClip, updateClip } from '../../../lib/store/clips';
import { readSideTables, type LibraryContents } from '../../../lib/store/contents';
import { correctIndicator } from '../../../lib/store/corrections';
import { putFolder } from '../../../lib/store/folders';
import type { Library } from '../../../lib/store/library';
import { mergeContents } from '../../../lib/store/merge';
import { type MergeChoice } from '../../../lib/store/merge-plan';
import { putNote } from '../../../lib/store/notes';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf, type ReportFixture } from '../store/fixture';
import { plainClip } from '../../samples';

export const english = () => Promise.resolve({ indicator: () => null, place: () => null });
export const NOW = Date.UTC(2031, 4, 4);
export const words = { keys: packKeys, forms: packForms };
export const keepMine: MergeChoice = { all: 'mine', otherwise: [] };
export const takeTheirs: MergeChoice = { all: 'theirs', otherwise: [] };

export async function save(library: Library, url: string, fixture: ReportFixture = {}): Promise<string> {
  const { text, analysis } = reportOf(fixture);
  const { reportId } = await saveAnalysis(library, { analysis, text, url, pageTitle: '报告', now: NOW });
  return reportId ?? '';
}

export const clip = {
  ...plainClip,
  quote: '增长',
  sentence: '增长。',
  suffix: '。',
  url: 'http://a.example/1',
  title: 't',
} as const;

/** A library with a report corrected, a second report, a clip in a folder and a note. */
export async function fullLibrary(): Promise<Library> {
  const library = newLibrary();
  const first = await save(library, 'http://a.example/1');
  await save(library, 'http://a.example/2', { region: '澄江市', code: null, year: 2032 });
  await correctIndicator(library, first, 0, { value: 7.7 }, NOW);
  const folderId = await putFolder(library, { id: null, name: '草稿' });
  const id = await addClip(library, clip, NOW);
  await updateClip(library, id, { note: '核对', tags: ['经济'], folderId });
  await putNote(library, { id: 'term', form: '三区三线', text: '我的解释' }, NOW);
  return library;
}

/** Everything but what is made aside of it and the journal, in the order of the keys. */
export async function dump(library: Library): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of library.tables) {
    if (['searched', 'grams', 'compared', 'filed', 'imports'].includes(table.name)) continue;
    rows[table.name] = (await table.toArray()).map((row: Record<string, unknown>) => {
      delete row.unindexed;
      return row;
    });
  }
  return rows;
}

export async function bytesOf(library: Library, format: ExportFormat = 'backup', settings: Record<string, unknown> | null = null) {
  const ids = await reportIds(library);
  const source = { bundles: () => readBundles(library, ids), tables: () => readSideTables(library), settings, english };
  return new Uint8Array(await (await exportFile(format, source, new Date(NOW))).arrayBuffer());
}

export const contentsOf = async (library: Library): Promise<LibraryContents> => (await openBackup(await bytesOf(library))).contents;

export const merge = (library: Library, contents: LibraryContents, choice: MergeChoice, importId = 'i') =>
  mergeContents(library, contents, { importId, choice, now: NOW, words });
