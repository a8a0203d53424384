/** The reader's dictionaries where pages are read: given to analyses, asked by popups, taken in from files. */
import { takeFile } from '../exchange/handover';
import { entryForms } from '../glossary/entry-forms';
import type { PackAnswer, PackExplanation, ReaderDictionaries } from '../model/pack';
import type { Region } from '../model/analysis';
import { readPackFile } from '../packs/pack-file';
import { packForms, packKey, packKeys } from '../packs/pack-words';
import type { Library } from '../store/library';
import { addPack, findInPacks, readDictionaries, type PackHit } from '../store/packs';
import { readForms } from './engine-data';

/** How entries are found, as whoever keeps them is told. */
export const packWords = { keys: packKeys, forms: packForms };

/** What the last reading gave; the same object until the packs change, so that what finds their words is built once. */
let given: Promise<ReaderDictionaries | null> | null = null;

/** What an analysis is given; undefined where there is only the built-in glossary. @throws {LibraryError} */
export async function dictionariesOf(library: Library): Promise<ReaderDictionaries | undefined> {
  given ??= readDictionaries(library);
  try {
    return (await given) ?? undefined;
  } catch (error) {
    given = null;
    throw error;
  }
}

/** The packs are others now. */
export function forgetDictionaries(): void {
  given = null;
}

/** Keeps the pack that a page of ours has left as a file, checked once more. @throws {PackError} @throws {LibraryError} */
export async function takeDictionary(library: Library, file: string, now: number): Promise<{ packId: string; count: number; replaced: string | null }> {
  const pack = readPackFile(await takeFile(file));
  const { id, replaced } = await addPack(library, pack, packWords, now);
  return { packId: id, count: pack.entries.length, replaced };
}

/** What the packs say of words, as they stand or by the name of the built-in entry that they belong to. @throws {LibraryError} */
export async function lookUp(
  library: Library,
  { words: printed, termId, region }: { words: string; termId: string; region: Region | null },
): Promise<PackAnswer> {
  await readForms();
  const headword = entryForms().find(({ id }) => id === termId)?.zh;
  const keys = [printed, ...(headword === undefined ? [] : [headword])].map(packKey).filter((key) => key !== '');
  const { above, below } = await findInPacks(library, [...new Set(keys)]);
  const fits = ({ entry: { regions } }: PackHit): boolean =>
    regions.length === 0 || (region !== null && regions.some((name) => name === region.name || region.parents.includes(name)));
  return { above: above.filter(fits).map(shown), below: below.filter(fits).map(shown) };
}

function shown({ pack, entry }: PackHit): PackExplanation {
  const { id, title, revision, author, licence } = pack;
  const { zh, en, reading, explanation, items, introduced, figures, disputed, sources } = entry;
  return { pack: { id, title, revision, author, licence }, zh, en, reading, explanation, items, introduced, figures, disputed, sources };
}
