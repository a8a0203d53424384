/** Imports: the whole file was checked by the page that hands it over; it is written in one transaction. A worker that is stopped leaves nothing half done. */
import { readSettings, SettingsSchema, updateSettings } from '../../lib/browser/settings';
import { forgetDictionaries, packWords } from '../../lib/browser/dictionaries';
import { openBackup } from '../../lib/exchange/open-backup';
import { takeFile } from '../../lib/exchange/handover';
import { reasonOf } from '../../lib/messaging/errors';
import type { BackgroundSurface, Params, Result } from '../../lib/messaging/surface';
import { isImported, mergeContents, purgeImports, undoImport } from '../../lib/store/merge';
import * as v from 'valibot';
import { library } from './library';
import { indexSoon } from './search-index';

type State = Result<BackgroundSurface, 'library/import-state'>;

/** Imports of this life of the worker; what an earlier one finished stands in the library. */
const states = new Map<string, State>();
const stops = new Map<string, AbortController>();

export function startImport(params: Params<BackgroundSurface, 'library/import'>): Record<string, never> {
  // Asked again for the same one, because the first answer was lost.
  if (states.has(params.id)) return {};
  const state: State = { state: 'working', done: 0, total: 0, reason: null };
  states.set(params.id, state);
  // One after the other: two windows' imports do not meet.
  const stop = new AbortController();
  const { signal } = stop;
  stops.set(params.id, stop);
  navigator.locks
    .request('reportlens-import', { signal }, () => importLibrary(params, (done, total) => Object.assign(state, { done, total }), signal))
    .then(
      () => Object.assign(state, { state: 'done' }),
      (error: unknown) => {
        if (signal.aborted) return Object.assign(state, { state: 'cancelled' });
        console.error('ReportLens: the import failed', error);
        Object.assign(state, { state: 'failed', reason: reasonOf(error) });
      },
    );
  return {};
}

export function cancelImport({ id }: Params<BackgroundSurface, 'library/import-cancel'>): Record<string, never> {
  stops.get(id)?.abort();
  return {};
}

export async function importState({ id }: Params<BackgroundSurface, 'library/import-state'>): Promise<State> {
  const known = states.get(id);
  if (known) return known;
  return { state: (await isImported(library, id)) ? 'done' : 'unknown', done: 0, total: 0, reason: null };
}

export async function takeImportBack({ id }: Params<BackgroundSurface, 'library/import-undo'>): Promise<{ undone: boolean }> {
  await purgeImports(library, Date.now());
  const undone = await undoImport(library, id);
  forgetDictionaries();
  indexSoon();
  if (undone?.settings) await updateSettings(v.parse(SettingsSchema, undone.settings));
  return { undone: undone !== null };
}

async function importLibrary(
  { id, choice, settings }: Params<BackgroundSurface, 'library/import'>,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const now = Date.now();
  // Asked again after a first asking that this background's predecessor has carried out.
  if (await isImported(library, id)) return;
  await purgeImports(library, now);
  const backup = await openBackup(await takeFile(id), { signal });
  const brought = settings && backup.settings ? v.parse(SettingsSchema, backup.settings) : null;
  const before = brought ? await readSettings() : undefined;
  await mergeContents(library, backup.contents, { importId: id, choice, now, words: packWords, settings: before, onProgress, signal });
  forgetDictionaries();
  indexSoon();
  if (brought) await updateSettings(brought);
}
