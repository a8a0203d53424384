import { useState } from 'react';
import { ExchangeButtons } from '../../components/exchange/exchange-buttons';
import { LibraryTab } from '../../components/panel/library-tab';
import { notify } from '../../components/ui/toasts';
import { openPage, openReader } from '../../lib/browser/open-page';
import { useExchange } from '../../lib/react/use-exchange';
import { useClips, useReports, useStorageUsed } from '../../lib/react/use-library';
import { useLibraryActions } from './library-actions';

/** 'Library' over the library: lists, deleting with an undo, exporting and importing. */
export function Library() {
  const reports = useReports();
  const clips = useClips();
  const storageUsed = useStorageUsed(reports);
  const actions = useLibraryActions();
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  // A report that was deleted since is chosen no more.
  const chosen = (reports ?? []).filter(({ id }) => picked?.has(id)).map(({ id }) => id);
  const exchange = useExchange(notify, chosen);
  return (
    <LibraryTab
      reports={reports}
      storageUsed={storageUsed}
      onOpen={openPage}
      onDeleteReport={actions.deleteReport}
      onOpenReader={openReader}
      picked={picked}
      onPick={setPicked}
      exchange={<ExchangeButtons reports={reports?.length ?? 0} chosen={chosen.length} clips={clips?.length ?? 0} {...exchange} />}
    />
  );
}
