import type { ClipEdit } from '../../components/panel/clips/clip-editor';
import type { ClipEntry, CopyForm, FolderEntry } from '../../components/panel/clips/clip-entry';
import { notify } from '../../components/ui/toasts';
import { call, callWithRetry } from '../../lib/browser/messaging';
import { copyWords } from '../../lib/browser/copy';
import { openClip } from '../../lib/browser/open-passage';
import { passageLink } from '../../lib/cite/cited-clip';
import { clipMarkdownTable } from '../../lib/cite/clip-table';
import { html, markdown, plainText } from '../../lib/cite/copy-forms';
import { isPrinted, reference, referenceHtml } from '../../lib/cite/reference';
import { clipCsv } from '../../lib/exchange/clip-csv';
import type { Locale, Translate } from '../../lib/i18n';
import { useTranslation } from '../../lib/react/translation';
import { saveText } from '../../lib/browser/save-text';

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
      (form === 'csv' ? saveCsv(clips) : copy(clips, form, locale, t))
        .then(() => notify(t(form === 'csv' ? 'panel.clips.saved' : 'panel.clips.copied', { form: t(`panel.clips.form.${form}`) })))
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

async function copy(clips: readonly ClipEntry[], form: Exclude<CopyForm, 'csv'>, locale: Locale, t: Translate): Promise<void> {
  const rich = form === 'html' ? html(clips, locale) : isPrinted(form) ? referenceHtml(clips, form) : null;
  await copyWords(textOf(clips, form, locale, t), rich);
}

async function saveCsv(clips: readonly ClipEntry[]): Promise<void> {
  saveText(await clipCsv(clips), 'reportlens-clips.csv', 'text/csv');
}

function textOf(clips: readonly ClipEntry[], form: Exclude<CopyForm, 'csv'>, locale: Locale, t: Translate): string {
  switch (form) {
    case 'text':
    case 'html':
      return plainText(clips, locale);
    case 'markdown':
      return markdown(clips, locale);
    case 'link':
      return clips.map((clip) => passageLink(clip) || clip.url).join('\n');
    case 'table':
      return clipMarkdownTable(clips, (column) => t(`panel.clips.column.${column}`));
    default:
      return reference(clips, form);
  }
}
