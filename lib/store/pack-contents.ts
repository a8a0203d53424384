/** The reader's dictionaries as they leave a library and enter another. */
import { BUILTIN_PACK, packLimits, type PackEntry } from '../model/pack';
import { alike } from './alike';
import { withLibrary } from './errors';
import type { Library } from './library';
import { dropContents, rowsOf, type PackWords } from './packs';
import type { PackEntryRow, PackFormsRow, PackRow } from './rows';

/** A dictionary with its entries; the built-in glossary, which has its place and switch, comes with none. */
export interface LibraryPack {
  pack: PackRow;
  entries: PackEntry[];
}

/** A dictionary as the tables hold it, to be put back as it was. */
export interface StoredPack {
  pack: PackRow;
  entries: PackEntryRow[];
  forms: PackFormsRow | null;
}

/** One after the other, so that memory holds one. @throws {LibraryError} */
export async function* readPacks(library: Library): AsyncGenerator<LibraryPack> {
  for (const id of await withLibrary(library, () => library.packs.toCollection().primaryKeys())) {
    const stored = await withLibrary(library, () =>
      library.transaction('r', [library.packs, library.packEntries, library.packForms], () => storedPack(library, id)),
    );
    if (stored) yield { pack: stored.pack, entries: stored.entries.map(({ entry }) => entry) };
  }
}

/** Inside the caller's transaction; null where there is none. */
export async function storedPack(library: Library, id: string): Promise<StoredPack | null> {
  const pack = await library.packs.get(id);
  if (!pack) return null;
  const entries = await library.packEntries.where('packId').equals(id).sortBy('index');
  return { pack, entries, forms: (await library.packForms.get(id)) ?? null };
}

export interface PackStanding {
  /** `left-out`: so many are kept already. */
  standing: 'new' | 'same' | 'conflict' | 'left-out';
  mine: StoredPack | null;
}

/**
 * How a dictionary stands to this library's, which knows it by its title. Inside the caller's transaction.
 * @param more dictionaries that are new and not written yet.
 */
export async function packStanding(library: Library, { pack, entries }: LibraryPack, more = 0): Promise<PackStanding> {
  const packs = await library.packs.toArray();
  const own = packs.filter(({ id }) => id !== BUILTIN_PACK);
  const known = pack.id === BUILTIN_PACK ? packs.find(({ id }) => id === BUILTIN_PACK) : own.find(({ title }) => title === pack.title);
  const mine = known ? await storedPack(library, known.id) : null;
  if (!mine) return { standing: pack.id !== BUILTIN_PACK && own.length + more >= packLimits.packs ? 'left-out' : 'new', mine: null };
  const titleOf = ({ title, revision, author, licence, attribution }: PackRow) => [title, revision, author, licence, attribution];
  const same =
    alike(titleOf(mine.pack), titleOf(pack)) &&
    alike(
      mine.entries.map(({ entry }) => entry),
      entries,
    );
  return { standing: same ? 'same' : 'conflict', mine };
}

export const packConflictId = ({ pack }: LibraryPack): string => `packs ${pack.title}`;

/**
 * Writes a dictionary: over the one that it takes the place of, whose place and switches it gets, else as a new one, in the place that it
 * had where nothing else has one, else last. Inside the caller's transaction. Answers its id.
 */
export async function putLibraryPack(library: Library, { pack, entries }: LibraryPack, mine: StoredPack | null, words: PackWords): Promise<string> {
  const { entryRows, forms } = rowsOf(entries, words);
  const others = (await library.packs.toArray()).filter(({ id }) => id !== mine?.pack.id);
  const taken = others.some(({ id }) => id === pack.id);
  const id = mine?.pack.id ?? (taken ? crypto.randomUUID() : pack.id);
  const last = Math.max(0, ...others.map(({ position }) => position)) + 1;
  const place = mine?.pack ?? { position: others.some(({ position }) => position === pack.position) ? last : pack.position, on: pack.on, marked: pack.marked };
  await dropContents(library, id);
  await library.packs.put({ ...pack, id, position: place.position, on: place.on, marked: place.marked, count: entries.length });
  if (id === BUILTIN_PACK) return id;
  await library.packForms.put({ packId: id, forms });
  await library.packEntries.bulkAdd(entryRows.map((row, index) => ({ packId: id, index, ...row })));
  return id;
}

/** Puts a dictionary back as it was; null: there was none. Inside the caller's transaction. */
export async function restorePack(library: Library, id: string, before: StoredPack | null): Promise<void> {
  await dropContents(library, id);
  if (!before) return library.packs.delete(id);
  await library.packs.put(before.pack);
  if (before.forms) await library.packForms.put(before.forms);
  await library.packEntries.bulkAdd(before.entries);
}
