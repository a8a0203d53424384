import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { IconButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { hostOf } from './library-entries';
import { QuotedSentence } from './quoted-sentence';

/** A clip, as far as the library tab shows it. */
export interface ClipEntry {
  id: string;
  quote: string;
  sentence: string;
  url: string;
  title: string;
  createdAt: number;
}

export interface ClipListProps {
  clips: readonly ClipEntry[];
  onOpen: (url: string) => void;
  onCopy: (clip: ClipEntry) => void;
  onDelete: (id: string) => void;
}

/** What the reader clipped, newest first, each with its sentence and source. */
export function ClipList({ clips, onOpen, onCopy, onDelete }: ClipListProps) {
  const { t, locale } = useTranslation();
  if (clips.length === 0) {
    return (
      <EmptyState title={t('panel.library.clipsEmptyTitle')}>
        <p>{t('panel.library.clipsEmpty')}</p>
      </EmptyState>
    );
  }
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 120 }}>
      <GridList
        aria-label={t('panel.library.clips')}
        items={clips}
        onAction={(id) => {
          const clip = clips.find((each) => each.id === id);
          if (clip) onOpen(clip.url);
        }}
        className="rl-clips"
      >
        {(clip) => (
          <GridListItem id={clip.id} textValue={clip.quote} className="rl-clip">
            <QuotedSentence sentence={clip.sentence} quote={clip.quote} />
            <div className="rl-clip-foot">
              <span className="rl-quiet">
                {[clip.title, hostOf(clip.url), new Date(clip.createdAt).toLocaleDateString(locale)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <IconButton icon="copy" label={t('panel.library.copyClip')} onPress={() => onCopy(clip)} />
              <IconButton icon="bin" label={t('panel.library.deleteClip')} onPress={() => onDelete(clip.id)} />
            </div>
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
