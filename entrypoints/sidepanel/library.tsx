import { useState } from 'react';
import { ExchangeButtons } from '../../components/exchange/exchange-buttons';
import { LibraryTab } from '../../components/panel/library-tab';
import { notify } from '../../components/ui/toasts';
import { openPage, openReader } from '../../lib/browser/open-page';
import { useExchange } from '../../lib/react/use-exchange';
import { useClips, useStorageUsed } from '../../lib/react/use-library';
import { failureWords } from '../../lib/i18n/failure-words';
import { reasonOf } from '../../lib/messaging/errors';
import type { ReportRow } from '../../lib/store/rows';
import { useTranslation } from '../../lib/react/translation';
import { useBackupDue, useBadRows, useLibraryCare, usePersistence } from '../../lib/react/use-library-care';
import { LibraryCareView } from '../../components/panel/library-care';
import { useDocumentDialog } from './documents';
import { useLibraryActions } from './library-actions';
import { useReadingsDialog } from './readings';
import { saveText } from '../../lib/browser/save-text';
import { FolderBackup } from './folder-backup';

export interface LibraryProps {
  /** null until the library has answered. */
  reports: ReportRow[] | null;
}

/** 'Library' over the library: lists, deleting with an undo, exporting and importing. */
export function Library({ reports }: LibraryProps) {
  const clips = useClips();
  const storageUsed = useStorageUsed(reports);
  const actions = useLibraryActions();
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  // A report that was deleted since is chosen no more.
  const chosen = (reports ?? []).filter(({ id }) => picked?.has(id)).map(({ id }) => id);
  const exchange = useExchange(notify, chosen);
  const documents = useDocumentDialog(reports);
  const readings = useReadingsDialog(reports);
  const care = useLibraryCare();
  const persisted = usePersistence((reports?.length ?? 0) + (clips?.length ?? 0) > 0);
  const badRows = useBadRows();
  const backup = useBackupDue();
  const { t } = useTranslation();
  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(failureWords(reasonOf(error), t));
  };
  return (
    <>
      <LibraryTab
        reports={reports}
        storageUsed={storageUsed}
        onOpen={openPage}
        onDeleteReport={actions.deleteReport}
        onOpenReader={openReader}
        onDescribe={documents.open}
        onReadings={readings.open}
        care={
          <>
            <LibraryCareView
              state={care.state}
              persisted={persisted}
              badRows={badRows}
              due={backup.due}
              onBackUp={() => void exchange.exporting.run('backup', false)}
              onPutOff={backup.putOff}
              onCheck={() => void care.check().catch(failed)}
              onCancel={care.cancel}
              onStopRepair={() => void care.stopRepair().catch(failed)}
              onRepair={() => void care.repair().catch(failed)}
              onExportSetAside={() =>
                void care
                  .exportSetAside()
                  .then((text) => saveText(text, 'reportlens-set-aside.json', 'application/json'))
                  .catch(failed)
              }
            />
            <FolderBackup onImport={exchange.importing.open} />
          </>
        }
        isCareDue={backup.due !== null || badRows > 0 || care.state.step !== 'idle'}
        picked={picked}
        onPick={setPicked}
        exchange={<ExchangeButtons reports={reports?.length ?? 0} chosen={chosen.length} clips={clips?.length ?? 0} {...exchange} />}
      />
      {documents.dialog}
      {readings.dialog}
    </>
  );
}
