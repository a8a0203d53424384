/** Answers to what the reader keeps and sets right: clips, folders, corrections, dismissed checks, notes. */
import type { Handlers } from '../../lib/browser/messaging';
import type { BackgroundSurface } from '../../lib/messaging/surface';
import { deleteFolders, purgeBin, restoreFolders } from '../../lib/store/bin';
import { addClip, clipsOf, updateClip } from '../../lib/store/clips';
import { correctIndicator } from '../../lib/store/corrections';
import { bringBack, dismiss } from '../../lib/store/dismissals';
import { putFolder } from '../../lib/store/folders';
import { putNote } from '../../lib/store/notes';
import { library } from './library';

type Keeping =
  | 'clips/add'
  | 'clips/update'
  | 'folders/put'
  | 'folders/delete'
  | 'folders/restore'
  | 'indicators/correct'
  | 'checks/dismiss'
  | 'checks/restore'
  | 'notes/put'
  | 'page/note'
  | 'page/clips';

const note = async (written: { id: string; form: string; text: string }) => {
  await putNote(library, written, Date.now());
  return {};
};

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
  'indicators/correct': async ({ reportId, index, change }) => ({
    correctionId: await correctIndicator(library, reportId, index, change, Date.now()),
  }),
  'checks/dismiss': async ({ ids }) => {
    await dismiss(library, ids, Date.now());
    return {};
  },
  'checks/restore': async ({ ids }) => {
    await bringBack(library, ids);
    return {};
  },
  'notes/put': note,
  'page/note': note,
  'page/clips': async ({ url }, sender) => {
    // A page may ask for its own clips, whatever route it is on; not for another site's.
    const allowed = sender.class === 'extension' || (URL.canParse(sender.url) && new URL(sender.url).origin === new URL(url).origin);
    const clips = allowed ? await clipsOf(library, url) : [];
    return { clips: clips.map(({ id, kind, quote, prefix, suffix, sentence, note }) => ({ id, kind, quote, prefix, suffix, sentence, note })) };
  },
};
