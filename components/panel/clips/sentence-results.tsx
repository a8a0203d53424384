import { useMemo, type ReactNode } from 'react';
import { GridList, GridListItem, type Selection } from 'react-aria-components';
import type { TableForm } from '../../../lib/exchange/taken-table';
import type { Span } from '../../../lib/model/analysis';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import { SelectMark } from '../../ui/select-mark';
import { TakeButtons } from '../../ui/take-buttons';
import type { FolderEntry } from './clip-entry';
import { FolderMenu } from './folder-menu';
import { SentenceFilter, type SentenceFilterProps } from './sentence-filter';
import { Tallies, type Tally } from './tallies';
import quoteStyles from '../../ui/quote.module.css';
import clipFormsStyles from './clip-forms.module.css';
import styles from './sentences.module.css';

/** A sentence of a stored report that fits the wish. */
export interface FoundSentence {
  id: string;
  text: string;
  matches: readonly Span[];
  /** Where it stands: region and year. */
  source: string;
  /** Headings above it. */
  section: string;
}

/** What all sentences that fit come to, shown or not. */
export interface SentenceCounts {
  places: readonly unknown[];
  uses: number;
  documents: number;
  /** Documents that are still to be looked through: until then the counts grow. */
  toRead: number;
  years: readonly Tally[];
  regions: readonly Tally[];
  partial: number;
  /** Documents whose sections are not known, where sections are asked for. */
  unsectioned: number;
  /** Of these, documents that are being indexed by section now. */
  toSection: readonly string[];
  /** Words looked for in place of a wish that stands nowhere; null where it was looked for as typed. */
  cut: readonly string[] | null;
}

/** What is done with the sentences that were found. */
export interface SentenceSearch extends Omit<SentenceFilterProps, 'all'> {
  /** Ids of those that are chosen; none for all. */
  chosen: ReadonlySet<string>;
  onChosen: (ids: ReadonlySet<string>) => void;
  onOpenSentence: (id: string) => void;
  onMoreSentences: () => void;
  /** Takes the chosen ones, else all. */
  onTakeSentences: (form: TableForm) => void;
  /** Keeps the chosen ones as clips. */
  onClipSentences: (folderId: string | null) => void;
}

export interface SentenceResultsProps extends SentenceSearch {
  sentences: readonly FoundSentence[];
  all: SentenceCounts;
  folders: readonly FolderEntry[];
}

/** The sentences that fit: counted, narrowed, chosen, and taken elsewhere. */
export function SentenceResults({
  sentences,
  all,
  folders,
  chosen,
  onChosen,
  onOpenSentence,
  onMoreSentences,
  onTakeSentences,
  onClipSentences,
  ...filter
}: SentenceResultsProps) {
  const { t } = useTranslation();
  const items = useMemo(() => [...sentences], [sentences]);
  const select = (keys: Selection) => onChosen(keys === 'all' ? new Set(sentences.map(({ id }) => id)) : new Set([...keys].map(String)));
  const { onFilter, filter: standing } = filter;
  return (
    <section>
      <h2 className={clipFormsStyles.resultTitle}>
        {t('panel.clips.sentences')}
        <span className="rl-quiet">{all.places.length}</span>
      </h2>
      <div className={styles.counts}>
        {all.cut && <p className="rl-aside">{t('panel.clips.cutWords', { words: all.cut.map((word) => `“${word}”`).join(t('panel.clips.cutJoin')) })}</p>}
        <p>{t('panel.clips.sentenceCounts', { sentences: all.places.length, documents: all.documents, uses: all.uses })}</p>
        {all.toRead > 0 && <p role="note">{t('panel.clips.counting', { count: all.toRead })}</p>}
        {all.partial > 0 && <p role="note">{t('panel.clips.partial', { count: all.partial })}</p>}
        {all.toSection.length > 0 && <p role="note">{t('panel.clips.sectioning', { count: all.toSection.length })}</p>}
        {all.unsectioned > all.toSection.length && <p role="note">{t('panel.clips.unsectioned', { count: all.unsectioned - all.toSection.length })}</p>}
        <SentenceFilter {...filter} all={all} />
        <div className={styles.tallyCharts}>
          <Tallies
            title={t('panel.clips.byYear')}
            tallies={[...all.years].reverse()}
            chosen={standing.year === null ? null : String(standing.year)}
            nameOf={(name) => name}
            onChoose={(name) => onFilter({ ...standing, year: name === null ? null : Number(name) })}
          />
          <Tallies
            title={t('panel.clips.byRegion')}
            tallies={all.regions}
            chosen={standing.region}
            nameOf={filter.placeName}
            onChoose={(region) => onFilter({ ...standing, region })}
          />
        </div>
      </div>
      {all.places.length > 0 && (
        <div className={styles.actions} role="group" aria-label={t('panel.clips.takeSentences')}>
          <span className={styles.taken}>
            {chosen.size === 0 ? t('panel.clips.allTaken', { count: all.places.length }) : t('panel.clips.chosenTaken', { count: chosen.size })}
          </span>
          {chosen.size > 0 && (
            <>
              <FolderMenu words={t('panel.clips.clipSentences')} icon="plus" folders={folders} onFolder={onClipSentences} />
              <Button look="plain" icon="close" onPress={() => onChosen(new Set())}>
                {t('panel.clips.chooseNone')}
              </Button>
            </>
          )}
          <TakeButtons table={noTable} onTake={onTakeSentences} isDisabled={all.toRead > 0 && chosen.size === 0} />
        </div>
      )}
      <GridList
        aria-label={t('panel.clips.sentences')}
        items={items}
        dependencies={[chosen]}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={select}
        onAction={(key) => onOpenSentence(String(key))}
      >
        {(sentence) => (
          <GridListItem id={sentence.id} textValue={sentence.text} className={`${clipFormsStyles.result} ${styles.resultSentence}`}>
            <SelectMark label={t('panel.clips.chooseSentence')} />
            <span className={styles.words}>
              <Matched text={sentence.text} matches={sentence.matches} />
              <span className="rl-quiet">{[sentence.source, sentence.section].filter(Boolean).join(t('panel.compare.dot'))}</span>
            </span>
          </GridListItem>
        )}
      </GridList>
      {sentences.length < all.places.length && (
        <Button look="plain" onPress={onMoreSentences}>
          {t('panel.clips.moreSentences', { count: all.places.length - sentences.length })}
        </Button>
      )}
    </section>
  );
}

/** The table is read when it is taken: there may be thousands of sentences. */
const noTable = () => ({ title: '', head: [], rows: [] });

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
    <span className={quoteStyles.quoted} lang="zh-CN">
      {parts}
    </span>
  );
}
