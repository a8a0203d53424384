/** Hearing which rows of the library have changed, in whichever context of the browser. */
import { Dexie, type IntervalTree, type ObservabilitySet } from 'dexie';
import type { Library } from './library';

/** Primary keys of rows that were written or removed; `all` where it is not known which. */
export type ChangedKeys = ReadonlySet<string> | 'all';

/** Tells of every change of these tables, whose primary keys are texts, until the answer is called. */
export function hearChanges(library: Library, tables: readonly string[], hear: (keys: ChangedKeys) => void): () => void {
  const parts = tables.map((table) => `idb://${library.name}/${table}/`);
  const heard = (changed: ObservabilitySet) => {
    const touched = Object.entries(changed).flatMap(([part, keys]) => (parts.some((table) => part.startsWith(table)) ? [keys] : []));
    if (touched.length > 0) hear(keysOf(touched));
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}

/** Single keys are told one by one; of a range that was changed at one go it is not known which there were. */
function keysOf(trees: readonly IntervalTree[]): ChangedKeys {
  const found = new Set<string>();
  const open: (IntervalTree | null | undefined)[] = [...trees];
  while (open.length > 0) {
    const next = open.pop();
    if (!next || !('from' in next)) continue;
    if (typeof next.from !== 'string' || next.from !== next.to) return 'all';
    found.add(next.from);
    open.push(next.l, next.r);
  }
  return found;
}
