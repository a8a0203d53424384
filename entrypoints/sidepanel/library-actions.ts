import type { ClipEntry } from '../../components/panel/clip-list';
import { citation } from '../../components/panel/citation';
import { titleOf, type LibraryEntry } from '../../components/panel/library-entries';
import { notify } from '../../components/ui/toasts';
import { call } from '../../lib/browser/messaging';
import { useTranslation } from '../../lib/react/translation';

/** Deleting with an undo, and copying. The background writes; the lists follow by themselves. */
export function useLibraryActions() {
  const { t, locale } = useTranslation();
  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  const copy = (text: string, done: string) => {
    navigator.clipboard
      .writeText(text)
      .then(() => notify(done))
      .catch(failed);
  };
  return {
    deleteReport: (entry: LibraryEntry) => {
      call('library/delete', { reportIds: [entry.id] })
        .then(() =>
          notify(t('panel.library.deleted', { title: titleOf(entry) }), () => {
            call('library/restore', { reportIds: [entry.id] }).catch(failed);
          }),
        )
        .catch(failed);
    },
    deleteClip: (id: string) => {
      call('clips/delete', { ids: [id] })
        .then(() =>
          notify(t('panel.library.deletedClip'), () => {
            call('clips/restore', { ids: [id] }).catch(failed);
          }),
        )
        .catch(failed);
    },
    copyClip: (clip: ClipEntry) => copy(citation(clip, new Date(), t, locale), t('panel.library.copiedClip')),
    copyTable: (text: string) => copy(text, t('panel.compare.copiedTsv')),
  };
}
