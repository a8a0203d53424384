import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import type { TableForm } from '../../../lib/exchange/taken-table';
import type { Span } from '../../../lib/model/analysis';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
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

/** What all sentences that fit come to, shown or not. */
export interface SentenceCounts {
  places: readonly unknown[];
  uses: number;
  documents: number;
  years: readonly Tally[];
  regions: readonly Tally[];
  partial: number;
  /** Words looked for in place of a wish that stands nowhere; null where it was looked for as typed. */
  cut: readonly string[] | null;
}

interface Tally {
  name: string;
  sentences: number;
  documents: number;
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
  onOpenSentence: (id: string) => void;
  onMoreSentences: () => void;
  onTakeSentences: (form: TableForm) => void;
}

/** What fits a wish: clips, then indicators to compare, then sentences of stored reports. */
export function SearchResults({ found, folders, states, onCompare, onOpenSentence, onMoreSentences, onTakeSentences, ...actions }: SearchResultsProps) {
  const { t } = useTranslation();
  const { clips, indicators, sentences, all } = found;
  const nothing = clips.length === 0 && indicators.length === 0 && sentences?.length === 0;
  return (
    <div className="rl-results">
      <p className="rl-aside" role="status">
        {sentences !== null &&
          t('panel.clips.foundCounts', { clips: clips.length, indicators: indicators.length, sentences: all?.places.length ?? 0 })}
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
      <Section title={t('panel.clips.sentences')} count={all?.places.length ?? 0}>
        {all?.cut && <p className="rl-aside">{t('panel.clips.cutWords', { words: all.cut.map((word) => `“${word}”`).join(t('panel.clips.cutJoin')) })}</p>}
        {all && <Counts all={all} onTake={onTakeSentences} />}
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
        {sentences && all && sentences.length < all.places.length && (
          <Button look="plain" onPress={onMoreSentences}>
            {t('panel.clips.moreSentences', { count: all.places.length - sentences.length })}
          </Button>
        )}
      </Section>
    </div>
  );
}

const MOST_TALLIES = 12;

/** How many there are and where, and what can be done with all of them. */
function Counts({ all, onTake }: { all: SentenceCounts; onTake: SearchResultsProps['onTakeSentences'] }) {
  const { t } = useTranslation();
  const tallies = (title: string, of: readonly Tally[]) => (
    <table className="rl-tallies">
      <caption>{title}</caption>
      <tbody>
        {of.slice(0, MOST_TALLIES).map(({ name, sentences, documents }) => (
          <tr key={name}>
            <th scope="row">{name || t('panel.clips.notSaid')}</th>
            <td>{t('panel.clips.tally', { sentences, documents })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className="rl-sentence-counts">
      <p>{t('panel.clips.sentenceCounts', { sentences: all.places.length, documents: all.documents, uses: all.uses })}</p>
      {all.partial > 0 && <p role="note">{t('panel.clips.partial', { count: all.partial })}</p>}
      <div className="rl-sentence-actions">
        <Button look="plain" icon="copy" onPress={() => onTake('markdown')}>
          {t('panel.clips.copySentences')}
        </Button>
        <Button look="plain" icon="save" onPress={() => onTake('csv')}>
          {t('panel.clips.saveSentences')}
        </Button>
      </div>
      <details>
        <summary>{t('panel.clips.where')}</summary>
        {tallies(t('panel.clips.byYear'), all.years)}
        {tallies(t('panel.clips.byRegion'), all.regions)}
      </details>
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
