import type { ClipEdit } from '../../components/panel/clips/clip-editor';
import type { ClipEntry, CopyForm, FolderEntry } from '../../components/panel/clips/clip-entry';
import { notify } from '../../components/ui/toasts';
import { call, callWithRetry } from '../../lib/browser/messaging';
import { openClip } from '../../lib/browser/open-passage';
import { passageLink, type CitedClip } from '../../lib/cite/cited-clip';
import { html, markdown, plainText } from '../../lib/cite/copy-forms';
import { reference } from '../../lib/cite/reference';
import type { Locale } from '../../lib/i18n';
import { useTranslation } from '../../lib/react/translation';

/** What the reader does with clips and folders. The background writes; the lists follow by themselves. */
export function useClipActions() {
  const { t, locale } = useTranslation();
  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  const deleted = (words: string, restore: () => Promise<unknown>) => notify(words, () => void restore().catch(failed));

  return {
    onCopy: (clips: readonly ClipEntry[], form: CopyForm) => {
      copy(clips, form, locale)
        .then(() => notify(t('panel.clips.copied', { form: t(`panel.clips.form.${form}`) })))
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
      Promise.all([...positions].map(([id, position]) => callWithRetry('clips/update', { id, change: { position } }))).catch(
        failed,
      );
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

/** Promises go into the clipboard item itself, so that the click still counts when a library had to be loaded first. */
async function copy(clips: readonly CitedClip[], form: CopyForm, locale: Locale): Promise<void> {
  const blob = (text: string | Promise<string>, type = 'text/plain') =>
    Promise.resolve(text).then((words) => new Blob([words], { type }));
  const plain = blob(textOf(clips, form, locale));
  const formats: Record<string, Promise<Blob>> = form === 'html'
    ? { 'text/html': blob(html(clips, locale), 'text/html'), 'text/plain': plain }
    : { 'text/plain': plain };
  await navigator.clipboard.write([new ClipboardItem(formats)]);
}

function textOf(clips: readonly CitedClip[], form: CopyForm, locale: Locale): string | Promise<string> {
  switch (form) {
    case 'text':
    case 'html':
      return plainText(clips, locale);
    case 'markdown':
      return markdown(clips, locale);
    case 'link':
      return clips.map((clip) => passageLink(clip) || clip.url).join('\n');
    case 'gbt':
    case 'bibtex':
    case 'csl':
      return reference(clips, form);
  }
}
