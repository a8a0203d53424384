import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import { ClipCopyMenu } from './clip-copy-menu';
import type { ClipEntry, CopyForm, FolderEntry } from './clip-entry';
import { FolderMenu } from './folder-menu';
import barsStyles from '../../ui/bars.module.css';

/** What is done with several clips at once. */
export interface ManyClipsActions {
  onCopy: (clips: readonly ClipEntry[], form: CopyForm) => void;
  onMoveTo: (clips: readonly ClipEntry[], folderId: string | null) => void;
  onDeleteMany: (clips: readonly ClipEntry[]) => void;
}

export interface ClipFootProps extends ManyClipsActions {
  /** Those in sight, in their order. */
  clips: readonly ClipEntry[];
  folders: readonly FolderEntry[];
  chosen: ReadonlySet<string>;
  onChosen: (ids: ReadonlySet<string>) => void;
}

/** Below the list: what can be done with the chosen clips, else with all that are in sight. */
export function ClipFoot({ clips, folders, chosen, onChosen, onCopy, onMoveTo, onDeleteMany }: ClipFootProps) {
  const { t } = useTranslation();
  const picked = clips.filter(({ id }) => chosen.has(id));
  const done = (act: (of: readonly ClipEntry[]) => void) => {
    act(picked);
    onChosen(new Set());
  };
  if (picked.length === 0) {
    return (
      <footer className={barsStyles.foot}>
        <span className="rl-quiet">{t('panel.clips.count', { count: clips.length })}</span>
        <ClipCopyMenu label={t('panel.clips.copyAll')} words={t('panel.clips.copyAll')} onCopy={(form) => onCopy(clips, form)} />
      </footer>
    );
  }
  return (
    <footer className={barsStyles.foot}>
      <span className="rl-quiet">{t('panel.clips.selected', { count: picked.length })}</span>
      <ClipCopyMenu label={t('panel.clips.copySelected')} words={t('panel.clips.copySelected')} onCopy={(form) => onCopy(picked, form)} />
      {folders.length > 0 && (
        <FolderMenu words={t('panel.clips.moveTo')} icon="folder" folders={folders} onFolder={(folderId) => done((of) => onMoveTo(of, folderId))} />
      )}
      <Button look="plain" icon="bin" onPress={() => done(onDeleteMany)}>
        {t('panel.clips.deleteSelected')}
      </Button>
      <Button look="plain" icon="close" onPress={() => onChosen(new Set())}>
        {t('panel.clips.chooseNone')}
      </Button>
    </footer>
  );
}
