/** Changes of the reader's own lists of regions: pure. */
import { MOST_LISTS, type CompareChoice, type PeerList } from './choice';

/** The list in its place again, a new one behind the last while there is room. */
export function putList(lists: readonly PeerList[], list: PeerList): PeerList[] {
  if (lists.some(({ id }) => id === list.id)) return lists.map((one) => (one.id === list.id ? list : one));
  return lists.length < MOST_LISTS ? [...lists, list] : [...lists];
}

/** Without the list; the nearest peers stand where it stood. */
export function droppedList({ lists, list }: Pick<CompareChoice, 'lists' | 'list'>, id: string): Partial<CompareChoice> {
  return { lists: lists.filter((one) => one.id !== id), list: list === id ? null : list };
}
