import { useMemo, useState } from 'react';
import { useTranslation } from '../../../lib/react/translation';
import { EmptyState } from '../../ui/empty-state';
import { Button } from '../../ui/button';
import { SearchBox } from '../../ui/search-box';
import { ClipFoot, type ManyClipsActions } from './clip-foot';
import type { ClipEntry, ClipState, FolderEntry } from './clip-entry';
import { filterClips, noFilter, type ClipFilter } from './clip-filter';
import { ClipList, type ClipListProps } from './clip-list';
import { FolderBar, type FolderActions } from './folder-bar';
import { SearchResults, type FoundInLibrary, type SearchResultsProps } from './search-results';
import barsStyles from '../../ui/bars.module.css';
import emptyStateStyles from '../../ui/empty-state.module.css';
import styles from './clips.module.css';

export interface ClipsTabProps
  extends
    FolderActions,
    ManyClipsActions,
    Pick<ClipListProps, 'nameOf' | 'onCopy' | 'onEdit' | 'onDelete' | 'onOpen' | 'onMove'>,
    Pick<SearchResultsProps, 'onCompare' | 'sentenceSearch'> {
  /** In the reader's order; null until the library has answered. */
  clips: readonly ClipEntry[] | null;
  folders: readonly FolderEntry[];
  /** Those of the page beside the panel. */
  states: ReadonlyMap<string, ClipState>;
  wish: string;
  onWish: (wish: string) => void;
  /** What fits the wish; null while there is none. */
  found: FoundInLibrary | null;
}

/** 'Clips': what the reader keeps, and a search over clips, indicators and sentences. */
export function ClipsTab(props: ClipsTabProps) {
  const { t } = useTranslation();
  const { clips, folders, states, wish, onWish, found } = props;
  const [filter, setFilter] = useState<ClipFilter>(noFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => filterClips(clips ?? [], filter, states), [clips, filter, states]);
  if (clips === null) return null;
  const onThisPage = clips.filter(({ id }) => states.has(id)).length;
  return (
    <div className={styles.tab}>
      <div className={`${barsStyles.tools} ${barsStyles.spaced}`}>
        <SearchBox label={t('panel.clips.search')} value={wish} onChange={onWish} />
        {found === null && clips.length > 0 && <FolderBar {...props} clips={clips} onThisPage={onThisPage} filter={filter} onFilter={setFilter} />}
      </div>
      {found ? (
        <SearchResults {...props} found={found} />
      ) : clips.length === 0 ? (
        <EmptyState title={t('panel.clips.emptyTitle')}>
          <p>{t('panel.clips.empty')}</p>
          <p>{t('panel.clips.emptySelection')}</p>
        </EmptyState>
      ) : shown.length === 0 ? (
        <div className={emptyStateStyles.nothing}>
          <p>{t('panel.clips.noneHere')}</p>
          <Button look="plain" onPress={() => setFilter(noFilter)}>
            {t('panel.clips.showAll')}
          </Button>
        </div>
      ) : (
        <>
          <ClipList {...props} clips={shown} folders={folders} states={states} chosen={chosen} onChosen={setChosen} />
          <ClipFoot {...props} clips={shown} folders={folders} chosen={chosen} onChosen={setChosen} />
        </>
      )}
    </div>
  );
}
