/** Answers to what the reader keeps and sets right: clips, folders, corrections, dismissed checks, notes. */
import { idsOfTerm } from '../../lib/browser/glossary';
import type { Handlers } from '../../lib/browser/messaging';
import { isOwnAddress } from '../../lib/browser/own-address';
import type { BackgroundSurface } from '../../lib/messaging/surface';
import { deleteFolders, purgeBin, restoreFolders } from '../../lib/store/bin';
import { addClip, clipsOf, updateClip } from '../../lib/store/clips';
import { correctIndicator } from '../../lib/store/corrections';
import { bringBack, dismiss } from '../../lib/store/dismissals';
import { keepLooked, lookedPassages, tellDocument } from '../../lib/store/documents';
import { putFolder } from '../../lib/store/folders';
import { dropSetAside, openUnguarded, repairLibrary } from '../../lib/store/health';
import { putNote, readNotes } from '../../lib/store/notes';
import { restoreReading } from '../../lib/store/readings';
import { ownTerms } from './analysed-here';
import { library } from './library';
import { indexSoon } from './search-index';

type Keeping =
  | 'clips/add'
  | 'clips/update'
  | 'folders/put'
  | 'folders/delete'
  | 'folders/restore'
  | 'indicators/correct'
  | 'documents/tell'
  | 'documents/looked'
  | 'documents/look'
  | 'readings/restore'
  | 'library/index-again'
  | 'library/repair'
  | 'library/repair-stop'
  | 'library/drop-set-aside'
  | 'checks/dismiss'
  | 'checks/restore'
  | 'notes/put'
  | 'page/note'
  | 'page/clips';

const note = async (written: { id: string; form: string; text: string }) => {
  await putNote(library, written, Date.now());
  return {};
};

/** Repairs that are under way. */
const repairs = new Set<AbortController>();

export const keepingHandlers: Pick<Handlers<BackgroundSurface>, Keeping> = {
  'clips/add': async (draft) => ({ id: await addClip(library, draft, Date.now()) }),
  'clips/update': async ({ id, change }) => {
    await updateClip(library, id, change);
    return {};
  },
  'folders/put': async (folder) => ({ id: await putFolder(library, folder) }),
  'folders/delete': async ({ ids }) => {
    await deleteFolders(library, ids, Date.now());
    await purgeBin(library, Date.now());
    return {};
  },
  'folders/restore': async ({ ids }) => {
    await restoreFolders(library, ids);
    return {};
  },
  'indicators/correct': async ({ reportId, index, change }) => {
    const correctionId = await correctIndicator(library, reportId, index, change, Date.now());
    indexSoon();
    return { correctionId };
  },
  'documents/tell': async (telling) => {
    await tellDocument(library, telling, Date.now());
    indexSoon();
    return {};
  },
  'documents/looked': async ({ url }) => ({ passages: await lookedPassages(library, url) }),
  'documents/look': async (looking) => {
    await keepLooked(library, looking, Date.now());
    return {};
  },
  'readings/restore': async ({ id }) => {
    const reportId = await restoreReading(library, id, Date.now());
    if (reportId !== null) indexSoon();
    return { restored: reportId !== null };
  },
  'library/index-again': async ({ reportIds }) => {
    const { indexAgain } = await import('../../lib/search/build-index');
    await indexAgain(library, reportIds);
    indexSoon();
    return {};
  },
  'library/repair': async () => {
    const raw = openUnguarded();
    const stop = new AbortController();
    repairs.add(stop);
    try {
      return await repairLibrary(raw, Date.now(), stop.signal);
    } finally {
      repairs.delete(stop);
      raw.close();
      indexSoon();
    }
  },
  'library/repair-stop': () => {
    for (const stop of repairs) stop.abort();
    return {};
  },
  'library/drop-set-aside': async ({ ids }) => {
    await dropSetAside(library, ids);
    return {};
  },
  'checks/dismiss': async ({ ids }) => {
    await dismiss(library, ids, Date.now());
    return {};
  },
  'checks/restore': async ({ ids }) => {
    await bringBack(library, ids);
    return {};
  },
  'notes/put': note,
  'page/note': async ({ read, ...written }, sender) => {
    if ((await ownTerms(sender, [written.id])).length === 0) throw new Error('The term does not stand on this page.');
    // A note written before two entries became one keeps its id.
    const [kept] = await readNotes(library, await idsOfTerm(written.id));
    await putNote(library, { ...written, id: kept?.id ?? written.id }, Date.now(), read);
    return {};
  },
  'page/clips': async ({ url }, sender) => {
    const clips = isOwnAddress(sender, url) ? await clipsOf(library, url) : [];
    return { clips: clips.map(({ id, kind, quote, prefix, suffix, sentence, note }) => ({ id, kind, quote, prefix, suffix, sentence, note })) };
  },
};
