import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { BUILTIN_PACK, FEW_WORDS, mostMarked, packLimits, type Pack } from '../../../lib/model/pack';
import { notesPack } from '../../../lib/packs/notes-pack';
import { packForms, packKey, packKeys } from '../../../lib/packs/pack-words';
import { packFile } from '../../../lib/packs/pack-file';
import { readDictionary } from '../../../lib/packs/read-dictionary';
import { clearLibrary } from '../../../lib/store/bin';
import { TooManyPacksError, addPack, findInPacks, listPacks, orderPacks, readDictionaries, readPack, removePack, switchPack } from '../../../lib/store/packs';
import { newLibrary } from '../store/fixture';
import { bytesOf, pack } from './made';

const words = { keys: packKeys, forms: packForms };
const made = (title: string, entries: [string, string, object?][]): Pack =>
  readDictionary(
    pack(
      entries.map(([zh, text, more]) => ({ zh, explanation: { zh: text }, ...more })),
      { title },
    ),
    'a.json',
  );

const report = (body: string) =>
  `望川县政府工作报告\n——2031年1月12日在望川县第十届人民代表大会第一次会议上\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n${body}`;

async function termsIn(library: ReturnType<typeof newLibrary>, body: string) {
  const dictionaries = (await readDictionaries(library)) ?? undefined;
  return analyse({ id: 'x', text: report(body), force: true, dictionaries }).terms.map(({ quote, definition }) => [
    quote,
    definition?.source ?? null,
    definition?.text.slice(0, 4) ?? '',
  ]);
}

describe('packs in the library', () => {
  it('stand in an order with the built-in glossary, which is switched like them', async () => {
    const library = newLibrary();
    const first = await addPack(library, made('甲', [['一二', '三']]), words, 1);
    const second = await addPack(library, made('乙', [['一二', '四']]), words, 2);
    expect((await listPacks(library)).map(({ id }) => id)).toEqual([BUILTIN_PACK, first.id, second.id]);
    await orderPacks(library, [second.id, BUILTIN_PACK, first.id]);
    await switchPack(library, BUILTIN_PACK, { on: false });
    expect((await listPacks(library)).map(({ id, on }) => [id, on])).toEqual([
      [second.id, true],
      [BUILTIN_PACK, false],
      [first.id, true],
    ]);
    const { above, below } = await findInPacks(library, [packKey('“一二”')]);
    expect([above, below].map((hits) => hits.map(({ pack: { title }, entry }) => [title, entry.explanation.zh]))).toEqual([[['乙', '四']], [['甲', '三']]]);
    await removePack(library, BUILTIN_PACK);
    await removePack(library, second.id);
    expect((await listPacks(library)).map(({ id }) => id)).toEqual([BUILTIN_PACK, first.id]);
    expect(await library.packEntries.count()).toBe(1);
    await clearLibrary(library);
    expect((await listPacks(library)).map(({ id, on }) => [id, on])).toEqual([[BUILTIN_PACK, true]]);
  });

  it('give way to a later revision, which keeps their place and switches', async () => {
    const library = newLibrary();
    const { id } = await addPack(
      library,
      made('甲', [
        ['一二', '三'],
        ['四五', '六'],
      ]),
      words,
      1,
    );
    await switchPack(library, id, { on: false });
    expect(await addPack(library, made('甲', [['七八', '九']]), words, 2)).toEqual({ id, replaced: '2031-03' });
    expect(await listPacks(library)).toMatchObject([{ id: BUILTIN_PACK }, { id, on: false, count: 1 }]);
    expect((await readPack(library, id))?.entries.map(({ zh }) => zh)).toEqual(['七八']);
  });

  it('are at most so many', async () => {
    const library = newLibrary();
    for (let count = 0; count < packLimits.packs; count++) await addPack(library, made(`第${count}部`, [['一二', '三']]), words, count);
    await expect(addPack(library, made('还有一部', [['一二', '三']]), words, 99)).rejects.toThrow(TooManyPacksError);
    await expect(addPack(library, made('第0部', [['一二', '三']]), words, 99)).resolves.toMatchObject({ replaced: '2031-03' });
  });

  it('of many entries explain without marking until the reader asks for marks', async () => {
    const library = newLibrary();
    const { id } = await addPack(
      library,
      made(
        '大',
        Array.from({ length: FEW_WORDS + 1 }, (_, at) => [`词条${at}号`, '义']),
      ),
      words,
      1,
    );
    expect(await readDictionaries(library)).toBeNull();
    await switchPack(library, id, { marked: true });
    expect((await readDictionaries(library))?.entries).toHaveLength(FEW_WORDS + 1);
  });
});

describe('what every analysis is given', () => {
  const forms = (at: number) => Array.from({ length: 100 }, (_, nth) => `词形${at}之${nth}`);
  const many = (title: string, length: number, more: (at: number) => object) =>
    made(
      title,
      Array.from({ length }, (_, at) => [`词条${at}号`, '义', more(at)]),
    );

  it('is bounded by words, of whatever sort, not by entries', async () => {
    const library = newLibrary();
    const byVariants = await addPack(
      library,
      many('甲', 100, (at) => ({ variants: forms(at) })),
      words,
      1,
    );
    expect((await listPacks(library)).find(({ id }) => id === byVariants.id)?.marked).toBe(false);
    await switchPack(library, byVariants.id, { marked: true });
    await switchPack(
      library,
      (
        await addPack(
          library,
          many('乙', 100, (at) => ({ sameAs: Object.fromEntries(forms(at).map((form) => [form, ''])), covers: forms(at) })),
          words,
          2,
        )
      ).id,
      { marked: true },
    );
    const entries = (await readDictionaries(library))?.entries ?? [];
    const counted = entries.reduce((sum, { variants, covers }) => sum + 1 + variants.length + covers.length, 0);
    expect(entries.length).toBeGreaterThan(100);
    expect(counted).toBeLessThanOrEqual(mostMarked.words);
    expect(counted).toBeGreaterThan(mostMarked.words - 300);
  });

  it('is bounded by its length, which the words around a term have too', async () => {
    const library = newLibrary();
    const around = Array.from({ length: packLimits.forms }, (_, nth) => `${nth}`.padEnd(packLimits.word, '长'));
    await addPack(
      library,
      many('甲', 150, () => ({ near: around })),
      words,
      1,
    );
    expect(JSON.stringify(await readDictionaries(library)).length).toBeLessThan(mostMarked.units * 1.1);
  });
});

it('a pack that is switched off hides no other', async () => {
  const library = newLibrary();
  const { id } = await addPack(
    library,
    made(
      '甲',
      Array.from({ length: 30 }, (_, at) => ['一二', `义${at}`]),
    ),
    words,
    1,
  );
  await addPack(library, made('乙', [['一二', '四']]), words, 2);
  await switchPack(library, id, { on: false });
  expect((await findInPacks(library, [packKey('一二')])).below.map(({ entry }) => entry.explanation.zh)).toEqual(['四']);
});

describe('a text read with packs', () => {
  it('has their words marked, by their tests of fit, and the built-in entries as before', async () => {
    const library = newLibrary();
    await addPack(
      library,
      made('甲', [
        ['云岭之问', '论坛提法'],
        ['放管服', '本报的说法'],
        ['小目标', '本报用语', { quotedOnly: ['小目标'] }],
        ['三线', '规划用语', { near: ['规划'] }],
      ]),
      words,
      1,
    );
    expect(await termsIn(library, '我们回答云岭之问，深化“放管服”改革，实现小目标和“小目标”。规划三线。')).toEqual([
      ['云岭之问', 'pack', '论坛提法'],
      ['“放管服”改革', 'builtin', expect.any(String)],
      ['小目标', 'pack', '本报用语'],
      ['三线', 'pack', '规划用语'],
    ]);
  });

  it('gives the report’s own words first', async () => {
    const library = newLibrary();
    await addPack(library, made('甲', [['云岭之问', '论坛提法']]), words, 1);
    const terms = await termsIn(library, '我们回答“云岭之问”（指山区如何富起来）。');
    expect(terms).toContainEqual(['云岭之问', 'report', '山区如何']);
  });

  it('is read without the built-in glossary where that is switched off, and without packs that are', async () => {
    const library = newLibrary();
    const { id } = await addPack(library, made('甲', [['云岭之问', '论坛提法']]), words, 1);
    await switchPack(library, BUILTIN_PACK, { on: false });
    expect(await termsIn(library, '深化放管服改革，回答云岭之问。')).toEqual([['云岭之问', 'pack', '论坛提法']]);
    await switchPack(library, id, { on: false });
    expect(await termsIn(library, '深化放管服改革，回答云岭之问。')).toEqual([]);
  });

  it('finds a dictionary in traditional script in either', async () => {
    const library = newLibrary();
    await addPack(library, made('甲', [['雲嶺之問', '論壇提法']]), words, 1);
    expect(await termsIn(library, '我们回答云岭之问。')).toEqual([['云岭之问', 'pack', '論壇提法']]);
    expect((await findInPacks(library, [packKey('云岭之问')])).below).toHaveLength(1);
  });
});

describe('notes as a pack', () => {
  it('come into another library under the newsroom’s name', async () => {
    const notes = [
      { id: 'report:云岭之问', form: '云岭之问', text: '县长在论坛上提出。' },
      { id: 'fangguanfu', form: '放管服', text: 'Our style: spell it out.' },
    ];
    const file = packFile(notesPack(notes, { title: '望川日报', revision: '2031-03-01', author: '编辑部', licence: '', attribution: '' }));
    const library = newLibrary();
    await addPack(library, readDictionary(bytesOf(file), 'x.json'), words, 1);
    const { below } = await findInPacks(library, [packKey('放管服')]);
    expect(below).toMatchObject([{ pack: { title: '望川日报', author: '编辑部' }, entry: { explanation: { zh: '', en: 'Our style: spell it out.' } } }]);
    expect(await termsIn(library, '我们回答云岭之问。')).toEqual([['云岭之问', 'pack', '县长在论']]);
  });
});
