import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  UNDO_WINDOW,
  clearLibrary,
  deleteClips,
  deleteFolders,
  deleteReports,
  purgeBin,
  restoreClips,
  restoreFolders,
  restoreReports,
} from '../../../lib/store/bin';
import { putFolder } from '../../../lib/store/folders';
import { addClip, listClips } from '../../../lib/store/clips';
import type { Library } from '../../../lib/store/library';
import { comparableIndicators, headlineRows, listReports, readReport } from '../../../lib/store/queries';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf } from './fixture';
import { plainClip } from '../../samples';

const draft = {
  ...plainClip,
  kind: 'figure' as const,
  quote: '5.2%',
  sentence: '增长5.2%。',
  prefix: '增长',
  suffix: '。',
  url: 'https://a.example/',
  title: 't',
};

describe('deleting with an undo', () => {
  let indexedDB: IDBFactory;
  let library: Library;
  let kept: string;
  let deleted: string;

  beforeEach(async () => {
    indexedDB = new IDBFactory();
    library = newLibrary(indexedDB);
    const save = async (url: string, region: string, code: string) => {
      const { reportId } = await saveAnalysis(library, { ...reportOf({ region, code }), url, pageTitle: region, now: 1 });
      return reportId!;
    };
    kept = await save('https://a.example/', '云岭省', '910000');
    deleted = await save('https://b.example/', '澄浦市', '910100');
    await deleteReports(library, [deleted], 1000);
  });

  it('hides a deleted report from every query', async () => {
    expect((await listReports(library)).map((row) => row.id)).toEqual([kept]);
    expect(await readReport(library, deleted)).toBeNull();
    expect((await headlineRows(library, { codes: ['gdp'] })).map((row) => row.reportId)).toEqual([kept]);
    expect(await comparableIndicators(library)).toContainEqual({ code: 'gdp', reports: 1 });
  });

  it('brings it back whole, also after the background was stopped', async () => {
    library.close();
    library = newLibrary(indexedDB);
    await restoreReports(library, [deleted]);
    const stored = await readReport(library, deleted);
    expect(stored?.report.deletedAt).toBeNull();
    expect(stored?.indicators).toHaveLength(3);
    expect(await comparableIndicators(library)).toContainEqual({ code: 'gdp', reports: 2 });
  });

  it('keeps the time of the first deletion', async () => {
    await deleteReports(library, [deleted, 'unknown'], 5000);
    expect((await library.reports.get(deleted))?.deletedAt).toBe(1000);
  });

  it('purges only after the undo window', async () => {
    await purgeBin(library, 1000 + UNDO_WINDOW);
    expect(await library.reports.count()).toBe(2);
    await purgeBin(library, 1001 + UNDO_WINDOW);
    expect(await library.reports.toCollection().primaryKeys()).toEqual([kept]);
    expect(new Set((await library.indicators.toArray()).map((row) => row.reportId))).toEqual(new Set([kept]));
    expect(new Set((await library.terms.toArray()).map((row) => row.reportId))).toEqual(new Set([kept]));
  });

  it('does the same for clips', async () => {
    const id = await addClip(library, draft, 1);
    const newer = await addClip(library, { ...draft, quote: '又一处' }, 2);
    expect((await listClips(library)).map((clip) => clip.id)).toEqual([newer, id]);
    await deleteClips(library, [id], 1000);
    expect((await listClips(library)).map((clip) => clip.id)).toEqual([newer]);
    await restoreClips(library, [id]);
    expect(await listClips(library)).toHaveLength(2);
    await deleteClips(library, [id], 1000);
    await purgeBin(library, 1001 + UNDO_WINDOW);
    expect((await library.clips.toArray()).map((clip) => clip.id)).toEqual([newer]);
  });

  it('takes no clip along with a folder that goes for good, and leaves those of other folders where they are', async () => {
    const put = (name: string) => putFolder(library, { id: null, name });
    const [going, staying, back] = await Promise.all([put('要走的'), put('留下的'), put('回来的')]);
    const clips = await Promise.all(['一', '二', '三', '四'].map((quote) => addClip(library, { ...draft, quote }, 1)));
    for (const [at, folderId] of [going, staying, back].entries()) await library.clips.update(clips[at]!, { folderId });
    await deleteFolders(library, [going, back], 1000);
    await restoreFolders(library, [back]);
    await purgeBin(library, 1001 + UNDO_WINDOW);
    expect((await library.folders.toCollection().primaryKeys()).sort()).toEqual([staying, back].sort());
    expect((await library.clips.bulkGet(clips)).map((clip) => clip?.folderId)).toEqual([null, staying, back, null]);
  });

  it('empties everything when asked to', async () => {
    await addClip(library, draft, 1);
    await clearLibrary(library);
    const counts = await Promise.all(library.tables.map((table) => table.count()));
    expect(counts.every((count) => count === 0)).toBe(true);
  });
});
