import { useState } from 'react';
import { FolderBackupView } from '../../components/panel/folder-backup';
import { notify } from '../../components/ui/toasts';
import type { FoundBackup } from '../../lib/exchange/backup-folder';
import { failureWords } from '../../lib/i18n/failure-words';
import { reasonOf } from '../../lib/messaging/errors';
import { useTranslation } from '../../lib/react/translation';
import { useFolderBackup, useFolderKeeper } from '../../lib/react/use-folder-backup';

/** Backups into a folder, over the library. */
export function FolderBackup({ onImport }: { onImport: (file: File) => void }) {
  const { t } = useTranslation();
  const folder = useFolderBackup();
  const [found, setFound] = useState<readonly FoundBackup[] | null>(null);
  const { state } = folder;
  if (!state) return null;

  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(failureWords(reasonOf(error), t));
  };
  const backUp = () => {
    folder
      .backUp()
      .then((outcome) => {
        // What went wrong stands beside the button.
        if (outcome === 'written') notify(t('panel.folder.done'));
      })
      .catch(failed);
  };
  return (
    <FolderBackupView
      state={state}
      busy={folder.busy}
      found={found}
      onPick={(label) => {
        folder
          .pick(label)
          .then((picked) => {
            if (picked === 'refused') notify(t('panel.folder.refusedPick'));
            if (picked !== 'picked') return;
            setFound(null);
            backUp();
          })
          .catch(failed);
      }}
      onAllow={() => {
        folder
          .allow()
          .then((allowed) => {
            if (allowed) backUp();
            else notify(t('panel.folder.refusedPick'));
          })
          .catch(failed);
      }}
      onBackUp={backUp}
      onRename={(label) => void folder.rename(label).catch(failed)}
      onStop={() => void folder.stop().catch(failed)}
      onLook={() => void folder.look().then(setFound).catch(failed)}
      onTake={(name) => void folder.take(name).then(onImport).catch(failed)}
    />
  );
}

/** Shows nothing; keeps the folder's backups while the panel is open. */
export function FolderKeeper() {
  useFolderKeeper();
  return null;
}
