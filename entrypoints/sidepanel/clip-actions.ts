import type { ClipEdit } from '../../components/panel/clips/clip-editor';
import { clipTables, undoingOf, type ClipEntry, type ClipTable, type CopyForm, type FolderEntry } from '../../components/panel/clips/clip-entry';
import { notify } from '../../components/ui/toasts';
import { call, callWithRetry } from '../../lib/browser/messaging';
import { copyWords } from '../../lib/browser/copy';
import { openClip } from '../../lib/browser/open-passage';
import { passageLink } from '../../lib/cite/cited-clip';
import { clipTable } from '../../lib/cite/clip-table';
import { html, markdown, plainText } from '../../lib/cite/copy-forms';
import { isPrinted, reference, referenceHtml } from '../../lib/cite/reference';
import type { ClipDraft } from '../../lib/model/explain';
import { citedTable } from '../../lib/exchange/cited-table';
import type { TakenTable } from '../../lib/exchange/taken-table';
import type { Locale, Translate } from '../../lib/i18n';
import { useTranslation } from '../../lib/react/translation';
import { clipWords } from './figure-clips';
import { useTakeTable } from './take-table';

/** What the reader does with clips and folders. The background writes; the lists follow by themselves. */
export function useClipActions() {
  const { t, locale } = useTranslation();
  const takeTable = useTakeTable();
  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  const deleted = (words: string, restore: () => Promise<unknown>) => notify(words, () => void restore().catch(failed));

  return {
    onCopy: (clips: readonly ClipEntry[], form: CopyForm) => {
      if (isTable(form)) return takeTable(clipTables[form], tableOf(clips, t));
      (form === 'cited' ? copyCited(clips, t) : copy(clips, form, locale))
        .then(() => notify(t('panel.clips.copied', { form: t(`panel.clips.form.${form}`) })))
        .catch(failed);
    },
    /** Keeps several at once, in a folder where one is named; `before`: the clips that there are; `done` before the reader is told. */
    onClipMany: (drafts: Promise<readonly ClipDraft[]>, folderId: string | null, before: readonly Filed[], done: () => void) => {
      drafts
        .then(async (all) => {
          const ids = await keepAll(all, folderId);
          done();
          const { out, back } = undoingOf(ids, before);
          deleted(t('panel.clips.clippedMany', { count: ids.length }), () => Promise.all([callWithRetry('clips/delete', { ids: out }), putInFolders(back)]));
        })
        .catch(failed);
    },
    onMoveTo: (clips: readonly ClipEntry[], folderId: string | null) => {
      const back = clips.map(({ id, folderId: before }) => ({ id, folderId: before }));
      putInFolders(clips.map(({ id }) => ({ id, folderId })))
        .then(() => deleted(t('panel.clips.movedMany', { count: clips.length }), () => putInFolders(back)))
        .catch(failed);
    },
    onDeleteMany: (clips: readonly ClipEntry[]) => {
      const ids = clips.map(({ id }) => id);
      callWithRetry('clips/delete', { ids })
        .then(() => deleted(t('panel.clips.deletedMany', { count: ids.length }), () => callWithRetry('clips/restore', { ids })))
        .catch(failed);
    },
    onEdit: (clip: ClipEntry, change: ClipEdit) => {
      callWithRetry('clips/update', { id: clip.id, change }).catch(failed);
    },
    onDelete: ({ id }: ClipEntry) => {
      callWithRetry('clips/delete', { ids: [id] })
        .then(() => deleted(t('panel.clips.deleted'), () => callWithRetry('clips/restore', { ids: [id] })))
        .catch(failed);
    },
    onOpen: (clip: ClipEntry) => openClip(clip.id, clip.url, passageLink(clip)),
    onMove: (positions: ReadonlyMap<string, number>) => {
      Promise.all([...positions].map(([id, position]) => callWithRetry('clips/update', { id, change: { position } }))).catch(failed);
    },
    onNewFolder: async (name: string) => {
      try {
        return (await call('folders/put', { id: null, name })).id;
      } catch (error) {
        failed(error);
        return null;
      }
    },
    onRenameFolder: ({ id }: FolderEntry, name: string) => {
      call('folders/put', { id, name }).catch(failed);
    },
    onDeleteFolder: ({ id, name }: FolderEntry) => {
      callWithRetry('folders/delete', { ids: [id] })
        .then(() => deleted(t('panel.clips.deletedFolder', { name }), () => callWithRetry('folders/restore', { ids: [id] })))
        .catch(failed);
    },
  };
}

type Filed = Pick<ClipEntry, 'id' | 'folderId'>;

const putInFolders = (clips: readonly Filed[]) => Promise.all(clips.map(({ id, folderId }) => callWithRetry('clips/update', { id, change: { folderId } })));

/** One after the other: each is a transaction, and the same words at the same place are the same clip. */
async function keepAll(drafts: readonly ClipDraft[], folderId: string | null): Promise<string[]> {
  const ids: string[] = [];
  // The last of them is the newest, which stands first: so they stand in the order in which they were found.
  for (const draft of drafts.toReversed()) {
    const { id } = await callWithRetry('clips/add', draft);
    if (folderId !== null) await callWithRetry('clips/update', { id, change: { folderId } });
    ids.push(id);
  }
  return ids;
}

type CopiedForm = Exclude<CopyForm, ClipTable | 'cited'>;

const isTable = (form: CopyForm): form is ClipTable => Object.hasOwn(clipTables, form);

function copyCited(clips: readonly ClipEntry[], t: Translate): Promise<void> {
  const { plain, html: rich } = citedTable(clips, t('panel.clips.tableTitle'), clipWords(t));
  return copyWords(plain, rich);
}

async function copy(clips: readonly ClipEntry[], form: CopiedForm, locale: Locale): Promise<void> {
  const rich = form === 'html' ? html(clips, locale) : isPrinted(form) ? referenceHtml(clips, form) : null;
  await copyWords(textOf(clips, form, locale), rich);
}

/** The columns that any clip fills, headed in the language of the interface. */
function tableOf(clips: readonly ClipEntry[], t: Translate): TakenTable {
  return { title: t('panel.clips.tableTitle'), ...clipTable(clips, clipWords(t)) };
}

function textOf(clips: readonly ClipEntry[], form: CopiedForm, locale: Locale): string {
  switch (form) {
    case 'text':
    case 'html':
      return plainText(clips, locale);
    case 'markdown':
      return markdown(clips, locale);
    case 'link':
      return clips.map((clip) => passageLink(clip) || clip.url).join('\n');
    default:
      return reference(clips, form);
  }
}
