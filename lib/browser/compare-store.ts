/**
 * The one store of what is compared. A change names the fields that it changes, and is laid over what stands at that moment
 * under the settings' lock: two panels that change different things never undo each other.
 */
import { changedChoice, type ChoiceChange, type CompareChoice, type sharedFields } from '../compare/choice';
import { readSettings, updateSettings, watchSettings } from './settings';

export const readChoice = async (): Promise<CompareChoice> => (await readSettings()).compare;

/** @returns what stands afterwards. */
export async function changeChoice(change: ChoiceChange): Promise<CompareChoice> {
  const { compare } = await updateSettings(({ compare: standing }) => ({ compare: changedChoice(standing, change) }));
  return compare;
}

/** Tells the reader's own sets, lists, favourites and kept comparisons whenever any panel changes them, until the returned function is called. */
export function watchShared(listener: (shared: Pick<CompareChoice, (typeof sharedFields)[number]>) => void): () => void {
  return watchSettings(({ compare: { favourites, sets, kept, lists } }) => listener({ favourites, sets, kept, lists }));
}
