/** The reader's dictionaries in backups. */
import { describe, expect, it } from 'vitest';
import { backupBytes } from '../../../lib/exchange/backup';
import { readFile } from '../../../lib/exchange/read-file';
import { BUILTIN_PACK, packLimits, type Pack, type PackEntry } from '../../../lib/model/pack';
import { packForms, packKey, packKeys } from '../../../lib/packs/pack-words';
import { readDictionary } from '../../../lib/packs/read-dictionary';
import { noSideTables } from '../../../lib/store/contents';
import type { Library } from '../../../lib/store/library';
import { mergeContents, undoImport } from '../../../lib/store/merge';
import { planMerge, type MergeChoice } from '../../../lib/store/merge-plan';
import { readPacks, type LibraryPack } from '../../../lib/store/pack-contents';
import { addPack, findInPacks, listPacks, orderPacks, switchPack } from '../../../lib/store/packs';
import { pack } from '../packs/made';
import { newLibrary } from '../store/fixture';

const words = { keys: packKeys, forms: packForms };
const NOW = Date.UTC(2031, 4, 4);
const mine: MergeChoice = { all: 'mine', otherwise: [] };
const theirs: MergeChoice = { all: 'theirs', otherwise: [] };

const made = (title: string, entries: Record<string, string>, more: object = {}): Pack =>
  readDictionary(
    pack(
      Object.entries(entries).map(([zh, text]) => ({ zh, explanation: { zh: text }, variants: [`${zh}工程`], regions: ['望川县'] })),
      { title, ...more },
    ),
    'a.json',
  );

async function bytesOf(packs: AsyncIterable<LibraryPack> | Iterable<LibraryPack>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of backupBytes({ bundles: [], tables: noSideTables(), packs, settings: null }, new Date(NOW))) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
const fileOf = async (packs: AsyncIterable<LibraryPack> | Iterable<LibraryPack>) => (await readFile(await bytesOf(packs), NOW)).contents;
const contentsOf = (library: Library) => fileOf(readPacks(library));

const dump = async (library: Library) => ({
  packs: await library.packs.toArray(),
  entries: await library.packEntries.toArray(),
  forms: await library.packForms.toArray(),
});
const titles = async (library: Library) => (await listPacks(library)).map(({ id, title, on }) => [id === BUILTIN_PACK ? BUILTIN_PACK : title, on]);

/** Two dictionaries, the second above the built-in glossary, the first switched off. */
async function twoPacks(): Promise<Library> {
  const library = newLibrary();
  const first = await addPack(library, made('望川词表', { 六链: '六条链', 四区: '四个区' }), words, 1);
  const second = await addPack(library, made('鹿鸣词表', { 八廊: '八条廊' }), words, 2);
  await orderPacks(library, [second.id, BUILTIN_PACK, first.id]);
  await switchPack(library, first.id, { on: false });
  await switchPack(library, second.id, { marked: false });
  return library;
}

describe('dictionaries in a backup', () => {
  it('come back into an empty library as they were, with settings also their order around the built-in glossary', async () => {
    const library = await twoPacks();
    const empty = newLibrary();
    const contents = await contentsOf(library);
    expect(await planMerge(empty, contents)).toMatchObject({ added: { packs: 2 }, conflicts: [], packsLeftOut: 0 });
    await mergeContents(empty, contents, { importId: 'i', choice: mine, now: NOW, words, settings: {} });
    expect(await dump(empty)).toEqual(await dump(library));
    expect((await findInPacks(empty, [packKey('八廊工程')])).above.map(({ entry }) => entry.zh)).toEqual(['八廊']);
  });

  it('are the whole of a backup', async () => {
    expect((await contentsOf(await twoPacks())).packCount).toBe(3);
  });

  it('stand last in a library that has others, and leave the built-in glossary as it is there', async () => {
    const library = newLibrary();
    await addPack(library, made('云亭词表', { 三园: '三座园' }), words, 1);
    await switchPack(library, BUILTIN_PACK, { on: true });
    const other = await twoPacks();
    await switchPack(other, BUILTIN_PACK, { on: false });
    await mergeContents(library, await contentsOf(other), { importId: 'i', choice: theirs, now: NOW, words });
    const after = await titles(library);
    expect(after.slice(0, 2)).toEqual([
      [BUILTIN_PACK, true],
      ['云亭词表', true],
    ]);
    expect(after.slice(2).sort()).toEqual(
      [
        ['望川词表', false],
        ['鹿鸣词表', true],
      ].sort(),
    );
    const positions = (await library.packs.toArray()).map(({ position }) => position);
    expect(new Set(positions).size).toBe(positions.length);
  });

  it('that both have alike change nothing; another revision is a choice, and gets the place and switches of mine', async () => {
    const library = await twoPacks();
    const before = await dump(library);
    expect(await planMerge(library, await contentsOf(await twoPacks()))).toMatchObject({ added: { packs: 0 }, same: 2, conflicts: [] });
    await mergeContents(library, await contentsOf(await twoPacks()), { importId: 'i', choice: theirs, now: NOW, words });
    expect(await dump(library)).toEqual(before);

    const other = newLibrary();
    await addPack(other, made('望川词表', { 六链: '另一种说法' }, { revision: '2031-09' }), words, 9);
    const contents = await contentsOf(other);
    const plan = await planMerge(library, contents);
    expect(plan.conflicts).toEqual([
      { id: 'packs 望川词表', table: 'packs', title: '望川词表', mine: { at: 1, text: '2031-03', count: 2 }, theirs: { at: 9, text: '2031-09', count: 1 } },
    ]);
    await mergeContents(library, contents, { importId: 'j', choice: mine, now: NOW, words });
    expect(await dump(library)).toEqual(before);
    await mergeContents(library, contents, { importId: 'k', choice: { all: 'mine', otherwise: ['packs 望川词表'] }, now: NOW, words });
    expect(await titles(library)).toEqual([
      ['鹿鸣词表', true],
      [BUILTIN_PACK, true],
      ['望川词表', false],
    ]);
    expect((await library.packEntries.toArray()).map(({ entry }) => entry.explanation.zh).sort()).toEqual(['八条廊', '另一种说法'].sort());
    expect(await undoImport(library, 'k')).toEqual({ settings: null });
    expect(await dump(library)).toEqual(before);
  });

  it('that are new go with an undo', async () => {
    const library = newLibrary();
    await mergeContents(library, await contentsOf(await twoPacks()), { importId: 'i', choice: mine, now: NOW, words, settings: {} });
    await undoImport(library, 'i');
    expect(await dump(library)).toEqual({ packs: [], entries: [], forms: [] });
  });

  it('are told and left out where there would be too many', async () => {
    const library = newLibrary();
    for (let at = 0; at < packLimits.packs - 1; at++) await addPack(library, made(`第${at}部`, { 六链: '.' }), words, at);
    const contents = await contentsOf(await twoPacks());
    expect(await planMerge(library, contents)).toMatchObject({ added: { packs: 1 }, packsLeftOut: 1 });
    await mergeContents(library, contents, { importId: 'i', choice: theirs, now: NOW, words });
    expect(await library.packs.where('id').notEqual(BUILTIN_PACK).count()).toBe(packLimits.packs);
  });

  it('keep two of one id and another title apart', async () => {
    const library = await twoPacks();
    const [first] = (await library.packs.toArray()).filter(({ id }) => id !== BUILTIN_PACK);
    const contents = await fileOf([{ pack: { ...first!, title: '同号词表', position: 50 }, entries: made('x', { 六链: '.' }).entries }]);
    await mergeContents(library, contents, { importId: 'i', choice: theirs, now: NOW, words });
    expect(await library.packs.where('id').notEqual(BUILTIN_PACK).count()).toBe(3);
    expect(await library.packEntries.where('packId').equals(first!.id).count()).toBe(first!.count);
  });

  it('are refused with the place where an entry is none', async () => {
    const base: LibraryPack['pack'] = {
      id: 'p',
      title: '词表',
      revision: '',
      author: '',
      licence: '',
      attribution: '',
      position: 1,
      on: true,
      marked: true,
      count: 1,
      addedAt: 1,
    };
    const [entry] = made('x', { 六链: '六条链' }).entries;
    const bad: [object, RegExp][] = [
      [{ ...entry, sources: [{ title: 't', body: 'b', date: 'd', url: 'javascript:alert(1)' }] }, /url/],
      [{ ...entry, zh: '' }, /zh/],
      [{ ...entry, explanation: { zh: '', en: '' } }, /explanation/],
      [{ ...entry, script: 1 }, /script/],
      [{ ...entry, variants: Array.from({ length: packLimits.forms + 1 }, () => '词') }, /variants/],
    ];
    for (const [broken, field] of bad) {
      await expect(fileOf([{ pack: base, entries: [entry!, broken as PackEntry] }])).rejects.toMatchObject({
        reason: 'value',
        place: { line: 1, field: expect.stringMatching(field) as string },
      });
    }
    await expect(
      fileOf([
        { pack: base, entries: [] },
        { pack: base, entries: [] },
      ]),
    ).rejects.toMatchObject({ reason: 'duplicate' });
  });
});
