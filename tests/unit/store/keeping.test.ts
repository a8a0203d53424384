import { beforeEach, describe, expect, it } from 'vitest';
import type { ClipDraft } from '../../../lib/model/explain';
import { deleteFolders, purgeBin, restoreFolders, UNDO_WINDOW } from '../../../lib/store/bin';
import { addClip, clipsOf, listClips, updateClip } from '../../../lib/store/clips';
import { bringBack, dismiss, dismissedIds } from '../../../lib/store/dismissals';
import { listFolders, putFolder } from '../../../lib/store/folders';
import type { Library } from '../../../lib/store/library';
import { putNote, readNotes } from '../../../lib/store/notes';
import { removeReports, reportTables } from '../../../lib/store/remove';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf, type ReportFixture } from './fixture';
import { plainClip } from '../../samples';

const draft: ClipDraft = {
  ...plainClip,
  quote: '果园面积为1.2万亩',
  sentence: '果园面积为1.2万亩。',
  suffix: '。',
  url: 'https://www.yunling.example/report.html?utm_source=x',
  title: '政府工作报告',
};

describe('what the reader keeps', () => {
  let library: Library;

  beforeEach(() => {
    library = newLibrary();
  });

  it('puts clips in the reader’s order, the newest first until then', async () => {
    const first = await addClip(library, draft, 1);
    const second = await addClip(library, { ...draft, quote: '1.2万亩' }, 2);
    expect((await listClips(library)).map(({ id }) => id)).toEqual([second, first]);
    await updateClip(library, first, { position: -3, note: '核对', tags: ['农业'] });
    expect(await listClips(library)).toMatchObject([
      { id: first, note: '核对', tags: ['农业'] },
      { id: second, note: '' },
    ]);
  });

  it('finds the clips of a page whatever way the reader came to it', async () => {
    await addClip(library, draft, 1);
    expect(await clipsOf(library, 'https://www.yunling.example/report.html#top')).toHaveLength(1);
    expect(await clipsOf(library, 'https://www.yunling.example/other.html')).toEqual([]);
  });

  it('keeps folders in order, with an undo that gives their clips back', async () => {
    const a = await putFolder(library, { id: null, name: ' 农业 ' });
    const b = await putFolder(library, { id: null, name: '工业' });
    await putFolder(library, { id: b, name: '工业和能源', position: 0 });
    expect((await listFolders(library)).map(({ name }) => name)).toEqual(['工业和能源', '农业']);

    const clip = await addClip(library, draft, 1);
    await updateClip(library, clip, { folderId: a });
    await deleteFolders(library, [a], 1000);
    expect(await listFolders(library)).toHaveLength(1);
    await restoreFolders(library, [a]);
    expect(await listFolders(library)).toHaveLength(2);

    await deleteFolders(library, [a], 1000);
    await purgeBin(library, 1001 + UNDO_WINDOW);
    expect(await listClips(library)).toMatchObject([{ id: clip, folderId: null }]);
    expect(await library.folders.count()).toBe(1);
  });

  it('puts findings aside once and brings them back', async () => {
    await dismiss(library, ['a', 'b'], 1);
    await dismiss(library, ['b'], 2);
    expect(await dismissedIds(library)).toEqual(new Set(['a', 'b']));
    expect(await library.dismissals.get('b')).toEqual({ id: 'b', dismissedAt: 1 });
    await bringBack(library, ['a']);
    expect(await dismissedIds(library)).toEqual(new Set(['b']));
  });

  it('keeps one note a term, and none where the text is empty', async () => {
    await putNote(library, { id: 'report:liangshuang', form: '两双', text: ' 双循环、双促进 ' }, 1);
    await putNote(library, { id: 'report:liangshuang', form: '两双', text: '另解' }, 2);
    expect(await readNotes(library, ['report:liangshuang', 'none'])).toEqual([
      { id: 'report:liangshuang', form: '两双', text: '另解', createdAt: 1, updatedAt: 2 },
    ]);
    await putNote(library, { id: 'report:liangshuang', form: '两双', text: ' ' }, 3);
    expect(await readNotes(library)).toEqual([]);
  });
});

describe('what each page states', () => {
  const official = 'https://www.yunling.example/report.html';
  const reprint = 'https://news.example/2031/yunling.html';
  const save = (library: Library, url: string, fixture: ReportFixture = {}, now = 1) =>
    saveAnalysis(library, { ...reportOf(fixture), url, pageTitle: url, now });

  it('is kept for every page of a report, reprints and news included', async () => {
    const library = newLibrary();
    await save(library, official);
    await save(library, reprint);
    await save(library, 'https://news.example/brief.html', { kind: 'coverage' });
    expect(await library.reports.filter(({ identity }) => identity !== undefined).count()).toBe(1);
    const sources = await library.sources.where('identity').equals('report|province|910000|2031|').toArray();
    expect(sources.map(({ url, kind, statements }) => [url, kind, statements.length])).toEqual([
      ['https://news.example/2031/yunling.html', 'report', 2],
      ['https://news.example/brief.html', 'coverage', 2],
      ['https://www.yunling.example/report.html', 'report', 2],
    ]);
    expect(sources[0]?.statements[0]).toMatchObject({ code: 'gdp', value: 5.2, quote: '5.2%', sentenceText: 'gdp为5.2%。' });
  });

  it('is not written again by the same page, and goes with its report', async () => {
    const library = newLibrary();
    await save(library, official, {}, 1);
    await save(library, official, {}, 2);
    const [source] = await library.sources.toArray();
    expect(source?.savedAt).toBe(1);
    await library.transaction('rw', reportTables(library), () => removeReports(library, ['www.yunling.example/report.html']));
    expect(await library.sources.count()).toBe(0);
  });
});
