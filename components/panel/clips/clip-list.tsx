import { DropIndicator, GridList, GridListItem, ListLayout, Virtualizer, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import type { ClipEntry, ClipState, FolderEntry } from './clip-entry';
import { ClipItem, type ClipItemActions } from './clip-item';
import { positionsAfterMove } from './clip-order';
import styles from './clips.module.css';

export interface ClipListProps extends ClipItemActions {
  clips: readonly ClipEntry[];
  folders: readonly FolderEntry[];
  states: ReadonlyMap<string, ClipState>;
  chosen: ReadonlySet<string>;
  onChosen: (ids: ReadonlySet<string>) => void;
  /** Ids with their new positions. */
  onMove: (positions: ReadonlyMap<string, number>) => void;
}

/** Clips in the reader's order; drag one, or press Enter on its handle and move it with the arrow keys. */
export function ClipList({ clips, folders, states, chosen, onChosen, onMove, ...actions }: ClipListProps) {
  const { t } = useTranslation();
  const movable = clips.length > 1;
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !movable,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': clips.find(({ id }) => id === key)?.quote ?? '' })),
    onReorder: ({ keys, target: { key, dropPosition } }) => {
      if (dropPosition === 'on') return;
      const moved = new Set([...keys].map(String));
      onMove(positionsAfterMove(clips, moved, { id: String(key), side: dropPosition }));
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
  });
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 150 }}>
      <GridList
        aria-label={t('panel.tabs.clips')}
        items={clips}
        dependencies={[states, folders, movable, actions.nameOf]}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChosen(keys === 'all' ? new Set(clips.map(({ id }) => id)) : new Set([...keys].map(String)))}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => {
          const clip = clips.find(({ id }) => id === key);
          if (clip) actions.onOpen(clip);
        }}
        className={styles.root}
      >
        {(clip) => (
          <GridListItem id={clip.id} textValue={clip.quote} className={styles.clip}>
            <ClipItem clip={clip} state={states.get(clip.id)} folders={folders} movable={movable} selectable {...actions} />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
