import { titleOf, type LibraryEntry } from '../../components/panel/library-entries';
import { notify } from '../../components/ui/toasts';
import { callWithRetry } from '../../lib/browser/messaging';
import { useTranslation } from '../../lib/react/translation';

/** Deleting with an undo, and copying. The background writes; the lists follow by themselves. */
export function useLibraryActions() {
  const { t } = useTranslation();
  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  return {
    deleteReport: (entry: LibraryEntry) => {
      callWithRetry('library/delete', { reportIds: [entry.id] })
        .then(() =>
          notify(t('panel.library.deleted', { title: titleOf(entry) }), () => {
            callWithRetry('library/restore', { reportIds: [entry.id] }).catch(failed);
          }),
        )
        .catch(failed);
    },
  };
}
