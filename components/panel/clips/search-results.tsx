import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { Span } from '../../../lib/model/analysis';
import { useTranslation } from '../../../lib/react/translation';
import type { ClipEntry, ClipState, FolderEntry } from './clip-entry';
import { ClipItem, type ClipItemActions } from './clip-item';

/** An indicator of the library that fits the wish. */
export interface FoundIndicator {
  code: string;
  name: string;
  reports: number;
}

/** A sentence of a stored report that fits it. */
export interface FoundSentence {
  id: string;
  text: string;
  matches: readonly Span[];
  /** Where it stands: region and year. */
  source: string;
}

export interface FoundInLibrary {
  clips: readonly ClipEntry[];
  indicators: readonly FoundIndicator[];
  /** null until the index has answered. */
  sentences: readonly FoundSentence[] | null;
}

export interface SearchResultsProps extends ClipItemActions {
  found: FoundInLibrary;
  folders: readonly FolderEntry[];
  states: ReadonlyMap<string, ClipState>;
  onCompare: (code: string) => void;
  onOpenSentence: (id: string) => void;
}

/** What fits a wish: clips, then indicators to compare, then sentences of stored reports. */
export function SearchResults({ found, folders, states, onCompare, onOpenSentence, ...actions }: SearchResultsProps) {
  const { t } = useTranslation();
  const { clips, indicators, sentences } = found;
  const nothing = clips.length === 0 && indicators.length === 0 && sentences?.length === 0;
  return (
    <div className="rl-results">
      <p className="rl-aside" role="status">
        {sentences !== null &&
          t('panel.clips.foundCounts', { clips: clips.length, indicators: indicators.length, sentences: sentences.length })}
      </p>
      {nothing && <p className="rl-library-nothing">{t('panel.clips.nothingFound')}</p>}
      <Section title={t('panel.tabs.clips')} count={clips.length}>
        <GridList
          aria-label={t('panel.tabs.clips')}
          items={clips}
          dependencies={[states, folders, actions.nameOf]}
          onAction={(key) => {
            const clip = clips.find(({ id }) => id === key);
            if (clip) actions.onOpen(clip);
          }}
        >
          {(clip) => (
            <GridListItem id={clip.id} textValue={clip.quote} className="rl-clip">
              <ClipItem clip={clip} state={states.get(clip.id)} folders={folders} movable={false} {...actions} />
            </GridListItem>
          )}
        </GridList>
      </Section>
      <Section title={t('panel.clips.indicators')} count={indicators.length}>
        <GridList aria-label={t('panel.clips.indicators')} items={indicators} onAction={(key) => onCompare(String(key))}>
          {(indicator) => (
            <GridListItem id={indicator.code} textValue={indicator.name} className="rl-result">
              <span>{indicator.name}</span>
              <span className="rl-quiet">{t('panel.compare.reports', { count: indicator.reports })}</span>
            </GridListItem>
          )}
        </GridList>
      </Section>
      <Section title={t('panel.clips.sentences')} count={sentences?.length ?? 0}>
        <GridList
          aria-label={t('panel.clips.sentences')}
          items={sentences ?? []}
          onAction={(key) => onOpenSentence(String(key))}
        >
          {(sentence) => (
            <GridListItem id={sentence.id} textValue={sentence.text} className="rl-result rl-result-sentence">
              <Matched text={sentence.text} matches={sentence.matches} />
              <span className="rl-quiet">{sentence.source}</span>
            </GridListItem>
          )}
        </GridList>
      </Section>
    </div>
  );
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="rl-result-section">
      <h2 className="rl-result-title">
        {title}
        <span className="rl-quiet">{count}</span>
      </h2>
      {children}
    </section>
  );
}

/** A sentence with what fits set off. */
function Matched({ text, matches }: Pick<FoundSentence, 'text' | 'matches'>) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { start, end } of matches) {
    if (start < done) continue;
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  parts.push(text.slice(done));
  return (
    <span className="rl-quoted" lang="zh-CN">
      {parts}
    </span>
  );
}
