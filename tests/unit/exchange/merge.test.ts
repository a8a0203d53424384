/** Merging what another library holds, over libraries in memory. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/exchange/read-file';
import { UNDO_WINDOW } from '../../../lib/store/bin';
import { reportIds } from '../../../lib/store/bundles';
import { updateClip } from '../../../lib/store/clips';
import { type LibraryContents } from '../../../lib/store/contents';
import { correctIndicator } from '../../../lib/store/corrections';
import type { Library } from '../../../lib/store/library';
import { isImported, mergeContents, purgeImports, undoImport } from '../../../lib/store/merge';
import { planMerge } from '../../../lib/store/merge-plan';
import { putNote } from '../../../lib/store/notes';
import { ownWork } from '../../../lib/store/own-work';
import { growth, newLibrary, orchards, revenue } from '../store/fixture';
import { NOW, words, keepMine, takeTheirs, save, fullLibrary, dump, bytesOf, contentsOf, merge } from './merged-libraries';

describe('merging', () => {
  it('adds what is new and changes nothing of the rest', async () => {
    const mine = newLibrary();
    await save(mine, 'http://b.example/9', { region: '云汀市', code: null });
    const before = await dump(mine);
    const theirs = await contentsOf(await fullLibrary());
    const plan = await planMerge(mine, theirs);
    expect(plan).toMatchObject({ added: { reports: 2, clips: 1, folders: 1, corrections: 1, notes: 1, sources: 2 }, same: 0, conflicts: [] });
    await merge(mine, theirs, keepMine);
    const after = await dump(mine);
    for (const [table, rows] of Object.entries(before)) expect(after[table]).toEqual(expect.arrayContaining(rows));
    expect(after.reports).toHaveLength(3);
  });

  it('finds nothing to do in its own backup', async () => {
    const library = await fullLibrary();
    const before = await dump(library);
    const contents = await contentsOf(library);
    expect(await planMerge(library, contents)).toMatchObject({ added: { reports: 0, clips: 0, corrections: 0 }, conflicts: [] });
    await merge(library, contents, takeTheirs);
    expect(await dump(library)).toEqual(before);
  });

  it('keeps the corrections of both, whichever reading stands', async () => {
    const mine = newLibrary();
    const mineId = await save(mine, 'http://a.example/1');
    await correctIndicator(mine, mineId, 1, { name: '财政收入' }, NOW);
    const theirs = newLibrary();
    // The same report at another address, read with one more figure.
    const theirId = await save(theirs, 'http://mirror.example/1', {
      statements: [growth, revenue, orchards, { ...orchards, name: '茶园面积', quote: '3.4万亩', value: 34_000 }],
    });
    await correctIndicator(theirs, theirId, 0, { value: 9.9 }, NOW);
    for (const choice of [keepMine, takeTheirs]) {
      const contents = await contentsOf(theirs);
      const plan = await planMerge(mine, contents);
      expect(plan.conflicts.map(({ table }) => table)).toEqual(['reports']);
      await merge(mine, contents, choice, choice.all);
      const rows = await mine.indicators.toArray();
      expect(rows).toHaveLength(choice.all === 'mine' ? 3 : 4);
      expect(rows[0]).toMatchObject({ value: 9.9, extracted: { value: 5.2 }, headline: { value: 9.9 } });
      expect(rows[1]).toMatchObject({ name: '财政收入' });
      expect(await mine.corrections.count()).toBe(2);
      expect((await mine.reports.toArray()).map(({ id }) => id)).toEqual([mineId]);
      await undoImport(mine, choice.all);
    }
  });

  it('lists what disagrees and does as chosen, one by one', async () => {
    const mine = await fullLibrary();
    const theirs = newLibrary();
    await merge(theirs, await contentsOf(mine), keepMine);
    const [row] = await theirs.clips.toArray();
    await updateClip(theirs, row?.id ?? '', { note: '他人的话' });
    await putNote(theirs, { id: 'term', form: '三区三线', text: '他人的解释' }, NOW + 1);
    await correctIndicator(theirs, (await reportIds(theirs))[0] ?? '', 0, { value: 8.8 }, NOW + 1);
    const contents = await contentsOf(theirs);
    const { conflicts } = await planMerge(mine, contents);
    expect(conflicts.map(({ table, mine: { text: own }, theirs: { text: other } }) => [table, own, other])).toEqual([
      ['clips', '核对 #经济', '他人的话 #经济'],
      ['corrections', '7.7', '8.8'],
      ['notes', '我的解释', '他人的解释'],
    ]);
    const correction = conflicts.find(({ table }) => table === 'corrections');
    await merge(mine, contents, { all: 'mine', otherwise: [correction?.id ?? ''] });
    expect((await mine.clips.toArray())[0]).toMatchObject({ note: '核对' });
    expect((await mine.notes.toArray())[0]).toMatchObject({ text: '我的解释' });
    expect((await mine.indicators.toArray()).find(({ correctionId }) => correctionId)).toMatchObject({ value: 8.8, extracted: { value: 5.2 } });
  });

  it('takes two years at one address for two reports', async () => {
    const mine = newLibrary();
    await save(mine, 'http://a.example/latest', { year: 2031 });
    const theirs = newLibrary();
    await save(theirs, 'http://a.example/latest', { year: 2032 });
    await merge(mine, await contentsOf(theirs), keepMine);
    expect((await mine.reports.toArray()).map(({ year }) => year).sort()).toEqual([2031, 2032]);
  });

  it('is undone as if it had not been', async () => {
    const mine = await fullLibrary();
    const before = await dump(mine);
    const theirs = newLibrary();
    const id = await save(theirs, 'http://a.example/1', { statements: [{ ...growth, value: 6, quote: '6%' }] });
    await correctIndicator(theirs, id, 0, { value: 6.5 }, NOW);
    await save(theirs, 'http://c.example/3', { region: '鹿鸣市', code: null });
    await putNote(theirs, { id: 'term', form: '三区三线', text: '他人的解释' }, NOW);
    await merge(mine, await contentsOf(theirs), takeTheirs);
    expect(await isImported(mine, 'i')).toBe(true);
    expect(await dump(mine)).not.toEqual(before);
    expect(await undoImport(mine, 'i')).toEqual({ settings: null });
    expect(await dump(mine)).toEqual(before);
    expect(await undoImport(mine, 'i')).toBeNull();
  });

  it('cannot be undone after the window', async () => {
    const mine = newLibrary();
    await merge(mine, await contentsOf(await fullLibrary()), keepMine);
    await purgeImports(mine, NOW + UNDO_WINDOW + 1);
    expect(await undoImport(mine, 'i')).toBeNull();
    expect(await mine.reports.count()).toBe(2);
  });

  it('counts as work that is in no backup yet, whatever its time, also after the window; taken back it does not', async () => {
    const mine = newLibrary();
    const older = await contentsOf(await fullLibrary());
    await mergeContents(mine, older, { importId: 'i', choice: keepMine, now: NOW + 5, words });
    const brought = (await ownWork(mine)).filter(({ at }) => at === NOW + 5);
    expect(brought[0]?.count).toBeGreaterThanOrEqual(5);
    expect(brought).toHaveLength(1);
    await purgeImports(mine, NOW + UNDO_WINDOW + 6);
    expect((await ownWork(mine)).filter(({ at }) => at === NOW + 5)).toEqual(brought);
    expect(await isImported(mine, 'i')).toBe(true);
    expect((await mine.imports.toArray()).flatMap(({ changes }) => changes)).toEqual([]);
    await mergeContents(mine, older, { importId: 'same', choice: keepMine, now: NOW + 7, words });
    expect((await ownWork(mine)).filter(({ at }) => at === NOW + 7)).toEqual([]);
    const other = newLibrary();
    await mergeContents(other, older, { importId: 'j', choice: keepMine, now: NOW + 5, words });
    await undoImport(other, 'j');
    expect(await ownWork(other)).toEqual([]);
  });

  it('writes nothing at all where it fails on the way', async () => {
    const mine = await fullLibrary();
    const before = await dump(mine);
    const contents = await contentsOf(await fullLibrary());
    const theirs = newLibrary();
    await save(theirs, 'http://c.example/3', { region: '鹿鸣市', code: null });
    const good = [...(await contentsOf(theirs)).bundles()];
    const failing: LibraryContents = {
      ...contents,
      *bundles() {
        yield* good;
        throw new Error('torn off');
      },
    };
    await expect(merge(mine, failing, takeTheirs)).rejects.toThrow();
    expect(await dump(mine)).toEqual(before);
    expect(await isImported(mine, 'i')).toBe(false);
  });
});

describe('records of another library', () => {
  it.each(['csv', 'xlsx', 'parquet', 'json', 'datapackage'] as const)('come in from %s with their corrections', async (format) => {
    const library = await fullLibrary();
    const { contents } = await readFile(await bytesOf(library, format), NOW);
    const empty = newLibrary();
    await merge(empty, contents, keepMine);
    const told = async (from: Library) =>
      (await from.indicators.toArray()).map(({ reportId, index, value, name, extracted, headlineCode, headlineYear, headline }) => ({
        reportId,
        index,
        value,
        name,
        extracted,
        headlineCode,
        headlineYear,
        headline,
      }));
    expect(await told(empty)).toEqual(await told(library));
    expect(await empty.corrections.count()).toBe(1);
    // Its own export brings a library nothing new.
    expect(await planMerge(library, contents)).toMatchObject({ added: { reports: 0, corrections: 0 }, conflicts: [] });
  });

  it('bring clips with notes, tags and folders as annotations', async () => {
    const library = await fullLibrary();
    const { contents, format } = await readFile(await bytesOf(library, 'annotations'), NOW);
    expect(format).toBe('annotations');
    const [before] = await library.clips.toArray();
    expect(contents.clips).toEqual([{ ...before, folderId: contents.folders[0]?.id }]);
    expect(contents.folders[0]?.name).toBe('草稿');
  });
});

describe('how much an import writes', () => {
  /** Numbers of rows written to the table from now on. */
  function written(library: Library, table: string): { rows: number } {
    const count = { rows: 0 };
    library.use({
      stack: 'dbcore',
      name: 'count-writes',
      create: (core) => ({
        ...core,
        table: (name) => {
          const inner = core.table(name);
          if (name !== table) return inner;
          const mutate: typeof inner.mutate = (request) => {
            if (request.type === 'put' || request.type === 'add') count.rows += request.values.length;
            return inner.mutate(request);
          };
          return { ...inner, mutate };
        },
      }),
    });
    return count;
  }

  it('writes each row of a report that nothing was set right in once', async () => {
    const theirs = newLibrary();
    for (const year of [2031, 2032, 2033]) await save(theirs, `http://b.example/${year}`, { region: '望川县', code: null, year });
    const library = newLibrary();
    const count = written(library, 'indicators');
    await merge(library, await contentsOf(theirs), takeTheirs);
    expect(count.rows).toBe(await theirs.indicators.count());
    expect(await dump(library)).toEqual(await dump(theirs));
  });

  it('lays what was set right over its report alone', async () => {
    const library = newLibrary();
    const count = written(library, 'indicators');
    const theirs = await fullLibrary();
    await merge(library, await contentsOf(theirs), takeTheirs);
    const ofTheCorrected = await theirs.indicators.filter(({ reportId }) => reportId.endsWith('/1')).count();
    expect(count.rows).toBe((await theirs.indicators.count()) + ofTheCorrected);
  });
});
