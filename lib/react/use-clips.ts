/** The reader's clips, read live, and where those of the page beside the panel stand in it. */
import { useEffect, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ActivePage } from '../browser/active-tab';
import { callTab } from '../browser/messaging';
import { MessageError } from '../messaging/errors';
import type { PageSurface, Result } from '../messaging/surface';
import { listFolders } from '../store/folders';
import type { ClipRow, FolderRow } from '../store/rows';
import { openedLibrary } from './opened-library';

const noFolders: FolderRow[] = [];

/** The folders in their order. */
export function useFolders(): FolderRow[] {
  return useLiveQuery(() => listFolders(openedLibrary()), []) ?? noFolders;
}

export type ClipStates = ReadonlyMap<string, Result<PageSurface, 'tab/clips'>['clips'][number]>;

const noStates: ClipStates = new Map();

/** Asked of the page whenever it or the clips have changed; the page then shows them anew, too. */
export function useClipStates(page: ActivePage, clips: readonly ClipRow[] | null): ClipStates {
  const [known, setKnown] = useState<{ page: ActivePage; states: ClipStates }>({ page, states: noStates });
  useEffect(() => {
    if (page.kind !== 'analysed') return;
    let stopped = false;
    callTab(page.tabId, 'tab/clips', {})
      .then(({ clips: states }) => {
        if (!stopped) setKnown({ page, states: new Map(states.map((state) => [state.id, state])) });
      })
      .catch((error: unknown) => {
        // The page may have gone meanwhile, and the panel will be told of the next.
        if (!(error instanceof MessageError)) console.error('ReportLens: the page does not tell of its clips', error);
      });
    return () => {
      stopped = true;
    };
  }, [page, clips]);
  return known.page === page ? known.states : noStates;
}
