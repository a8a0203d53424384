/** The reader's dictionaries: kept whole, in an order, switched on and off. The built-in glossary is one of them. */
import { BUILTIN_PACK, FEW_WORDS, packLimits, type Pack, type PackEntry, type PackForms, type ReaderDictionaries } from '../model/pack';
import { roomForMarks, weightOf } from '../model/pack-weight';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { PackEntryRow, PackRow } from './rows';

/** How an entry is found; computed by whoever adds a pack (lib/packs/pack-words.ts), since the store knows no language. */
export interface PackWords {
  keys(entry: PackEntry): string[];
  forms(entry: PackEntry): PackForms | null;
}

/** So many packs are kept already. */
export class TooManyPacksError extends Error {}

const builtin: PackRow = {
  id: BUILTIN_PACK,
  title: '',
  revision: '',
  author: '',
  licence: '',
  attribution: '',
  position: 0,
  on: true,
  marked: true,
  count: 0,
  addedAt: 0,
};

/** Everything but the built-in glossary, whose entries are files of the extension. */
const isOwn = ({ id }: PackRow): boolean => id !== BUILTIN_PACK;

/** In the reader's order, the first first; the built-in glossary is always among them. @throws {LibraryError} */
export async function listPacks(library: Library): Promise<PackRow[]> {
  return withLibrary(library, async () => inOrder(await library.packs.toArray()));
}

function inOrder(rows: readonly PackRow[]): PackRow[] {
  const all = rows.some((row) => !isOwn(row)) ? rows : [builtin, ...rows];
  return [...all].sort((a, b) => a.position - b.position || a.addedAt - b.addedAt);
}

/**
 * Keeps a pack, last in order; one of the same title gives way to it and leaves it its place and switches. All in one
 * transaction: a worker that is stopped has added nothing.
 *
 * @throws {LibraryError} @throws {TooManyPacksError}
 */
export async function addPack(library: Library, { entries, ...title }: Pack, words: PackWords, now: number): Promise<{ id: string; replaced: string | null }> {
  const { entryRows, forms } = rowsOf(entries, words);
  const added = await withLibrary(library, () =>
    library.transaction('rw', [library.packs, library.packEntries, library.packForms], async () => {
      const packs = inOrder(await library.packs.toArray());
      const before = packs.find((row) => isOwn(row) && row.title === title.title);
      if (!before && packs.filter(isOwn).length >= packLimits.packs) return null;
      const id = before?.id ?? crypto.randomUUID();
      if (before) await dropContents(library, id);
      await library.packs.put({
        ...title,
        id,
        position: before?.position ?? Math.max(...packs.map(({ position }) => position)) + 1,
        on: before?.on ?? true,
        marked: before?.marked ?? forms.reduce((sum, form) => sum + weightOf(form).words, 0) <= FEW_WORDS,
        count: entries.length,
        addedAt: now,
      });
      await library.packForms.put({ packId: id, forms });
      await library.packEntries.bulkAdd(entryRows.map((row, index) => ({ packId: id, index, ...row })));
      return { id, replaced: before ? before.revision : null };
    }),
  );
  if (!added) throw new TooManyPacksError(`No more than ${packLimits.packs} dictionaries are kept.`);
  return added;
}

/** How the entries are found: computed once, when they come in. */
export function rowsOf(entries: readonly PackEntry[], words: PackWords): { entryRows: Pick<PackEntryRow, 'keys' | 'entry'>[]; forms: PackForms[] } {
  return {
    entryRows: entries.map((entry) => ({ keys: words.keys(entry), entry })),
    forms: entries.flatMap((entry) => words.forms(entry) ?? []),
  };
}

/** Entries and forms of a pack; inside the caller's transaction. */
export async function dropContents(library: Library, packId: string): Promise<void> {
  await library.packForms.delete(packId);
  await library.packEntries.where('packId').equals(packId).delete();
}

/** Switches a pack on or off, or its marks. One that is gone is no fault. @throws {LibraryError} */
export async function switchPack(library: Library, id: string, change: Partial<Pick<PackRow, 'on' | 'marked'>>): Promise<void> {
  await withLibrary(library, () =>
    library.transaction('rw', library.packs, async () => {
      const row = inOrder(await library.packs.toArray()).find((pack) => pack.id === id);
      if (row) await library.packs.put({ ...row, ...change });
    }),
  );
}

/** Puts packs into this order; those that are not named keep behind them the order that they have. @throws {LibraryError} */
export async function orderPacks(library: Library, ids: readonly string[]): Promise<void> {
  const place = new Map(ids.map((id, index) => [id, index]));
  await withLibrary(library, () =>
    library.transaction('rw', library.packs, async () => {
      const rows = inOrder(await library.packs.toArray());
      const sorted = rows.map((row, index) => ({ row, rank: place.get(row.id) ?? ids.length + index })).sort((a, b) => a.rank - b.rank);
      await library.packs.bulkPut(sorted.map(({ row }, position) => ({ ...row, position })));
    }),
  );
}

/** Removes a pack with its entries; the built-in glossary can only be switched off. @throws {LibraryError} */
export async function removePack(library: Library, id: string): Promise<void> {
  if (id === BUILTIN_PACK) return;
  await withLibrary(library, () =>
    library.transaction('rw', [library.packs, library.packEntries, library.packForms], async () => {
      await library.packs.delete(id);
      await dropContents(library, id);
    }),
  );
}

/** A pack as it was given; null where it is gone. @throws {LibraryError} */
export async function readPack(library: Library, id: string): Promise<Pack | null> {
  return withLibrary(library, () =>
    library.transaction('r', [library.packs, library.packEntries], async () => {
      const row = await library.packs.get(id);
      if (!row || !isOwn(row)) return null;
      const { title, revision, author, licence, attribution } = row;
      const entries = await library.packEntries.where('packId').equals(id).sortBy('index');
      return { title, revision, author, licence, attribution, entries: entries.map(({ entry }) => entry) };
    }),
  );
}

export interface PackHit {
  pack: PackRow;
  entry: PackEntry;
}

/** Entries found by one word. More are a dictionary's way of not answering. */
const MOST_HITS = 20;

/** Entries of the packs that are switched on with one of the keys, those above and those below the built-in glossary, in order. @throws {LibraryError} */
export async function findInPacks(library: Library, keys: readonly string[]): Promise<{ above: PackHit[]; below: PackHit[] }> {
  return withLibrary(library, async () => {
    const packs = inOrder(await library.packs.toArray());
    const asked = new Set(packs.filter((pack) => isOwn(pack) && pack.on).map(({ id }) => id));
    const found = asked.size > 0 ? await entriesOf(library, keys, asked) : [];
    const at = packs.findIndex((pack) => !isOwn(pack));
    const hits = (some: readonly PackRow[]): PackHit[] =>
      some.flatMap((pack) => found.filter(({ packId }) => packId === pack.id).map(({ entry }) => ({ pack, entry })));
    return { above: hits(packs.slice(0, at)), below: hits(packs.slice(at + 1)) };
  });
}

async function entriesOf(library: Library, keys: readonly string[], packs: ReadonlySet<string>): Promise<PackEntryRow[]> {
  const rows = library.packEntries
    .where('keys')
    .anyOf([...keys])
    .distinct();
  return rows
    .filter(({ packId }) => packs.has(packId))
    .limit(MOST_HITS)
    .toArray();
}

/** What analyses are given of the packs; null where there is nothing but the built-in glossary. @throws {LibraryError} */
export async function readDictionaries(library: Library): Promise<ReaderDictionaries | null> {
  return withLibrary(library, async () => {
    const packs = inOrder(await library.packs.toArray());
    const marked = packs.filter((pack) => isOwn(pack) && pack.on && pack.marked);
    const { on } = packs.find((pack) => !isOwn(pack)) ?? builtin;
    if (on && marked.length === 0) return null;
    return { builtin: on, entries: await firstForms(library, marked) };
  });
}

/** Entries in the packs' order, as many as may be marked. One pack is read after the other: all together they may be too large. */
async function firstForms(library: Library, packs: readonly PackRow[]): Promise<PackForms[]> {
  const taken: PackForms[] = [];
  const mayBeMarked = roomForMarks();
  for (const { id } of packs) {
    for (const form of (await library.packForms.get(id))?.forms ?? []) {
      if (!mayBeMarked(form)) return taken;
      taken.push(form);
    }
  }
  return taken;
}
