import { useMemo, useState, type ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import type { ClipEntry, ClipState, FolderEntry } from './clip-entry';
import { ClipItem, type ClipItemActions } from './clip-item';
import { isFiltered } from './sentence-filter';
import { SentenceResults, type FoundSentence, type SentenceCounts, type SentenceSearch } from './sentence-results';
import emptyStateStyles from '../../ui/empty-state.module.css';
import clipsStyles from './clips.module.css';
import styles from './clip-forms.module.css';

/** An indicator of the library that fits the wish. */
export interface FoundIndicator {
  code: string;
  name: string;
  reports: number;
}

export interface FoundInLibrary {
  clips: readonly ClipEntry[];
  indicators: readonly FoundIndicator[];
  /** null until the index has answered. */
  sentences: readonly FoundSentence[] | null;
  all: SentenceCounts | null;
}

export interface SearchResultsProps extends ClipItemActions {
  found: FoundInLibrary;
  folders: readonly FolderEntry[];
  states: ReadonlyMap<string, ClipState>;
  onCompare: (code: string) => void;
  /** What is done with sentences. */
  sentenceSearch: SentenceSearch;
}

/** Clips that are shown before the rest is asked for: each takes much room, and what follows would be out of sight. */
const FIRST_CLIPS = 3;

/** What fits a wish: clips, then indicators to compare, then sentences of stored reports. */
export function SearchResults({ found, folders, states, onCompare, sentenceSearch: sentencesProps, ...actions }: SearchResultsProps) {
  const { t } = useTranslation();
  const [allClips, setAllClips] = useState(false);
  const { clips, indicators, sentences, all } = found;
  const shownClips = useMemo(() => (allClips ? clips : clips.slice(0, FIRST_CLIPS)), [clips, allClips]);
  const nothing = clips.length === 0 && indicators.length === 0 && sentences?.length === 0 && !isFiltered(sentencesProps.filter);
  return (
    <div className={styles.results}>
      <p className="rl-aside" role="status">
        {sentences !== null && t('panel.clips.foundCounts', { clips: clips.length, indicators: indicators.length, sentences: all?.places.length ?? 0 })}
      </p>
      {nothing && <p className={emptyStateStyles.line}>{t('panel.clips.nothingFound')}</p>}
      <Section title={t('panel.tabs.clips')} count={clips.length}>
        <GridList
          aria-label={t('panel.tabs.clips')}
          items={shownClips}
          dependencies={[states, folders, actions.nameOf]}
          onAction={(key) => {
            const clip = clips.find(({ id }) => id === key);
            if (clip) actions.onOpen(clip);
          }}
        >
          {(clip) => (
            <GridListItem id={clip.id} textValue={clip.quote} className={clipsStyles.clip}>
              <ClipItem clip={clip} state={states.get(clip.id)} folders={folders} movable={false} {...actions} />
            </GridListItem>
          )}
        </GridList>
        {shownClips.length < clips.length && (
          <Button look="plain" onPress={() => setAllClips(true)}>
            {t('panel.clips.moreClips', { count: clips.length - shownClips.length })}
          </Button>
        )}
      </Section>
      <Section title={t('panel.clips.indicators')} count={indicators.length}>
        <GridList aria-label={t('panel.clips.indicators')} items={indicators} onAction={(key) => onCompare(String(key))}>
          {(indicator) => (
            <GridListItem id={indicator.code} textValue={indicator.name} className={styles.result}>
              <span>{indicator.name}</span>
              <span className="rl-quiet">{t('panel.compare.reports', { count: indicator.reports })}</span>
            </GridListItem>
          )}
        </GridList>
      </Section>
      {all && <SentenceResults {...sentencesProps} folders={folders} sentences={sentences ?? []} all={all} />}
    </div>
  );
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className={styles.resultTitle}>
        {title}
        <span className="rl-quiet">{count}</span>
      </h2>
      {children}
    </section>
  );
}
