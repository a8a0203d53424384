import { useMemo, useState } from 'react';
import { monthsWords } from '../../lib/i18n/period-words';
import { useTranslation } from '../../lib/react/translation';
import { Button, IconButton } from '../ui/button';
import { ChoiceChips } from '../ui/chips';
import { EmptyState } from '../ui/empty-state';
import { SearchBox } from '../ui/search-box';
import { SectionTree } from '../ui/section-tree';
import { hostOf, librarySections, titleOf, type LibraryEntry, type LibraryOrder } from './library-entries';
import barsStyles from '../ui/bars.module.css';
import emptyStateStyles from '../ui/empty-state.module.css';
import styles from './library.module.css';

export interface ReportListProps {
  reports: readonly LibraryEntry[];
  onOpen: (url: string) => void;
  onDelete: (entry: LibraryEntry) => void;
  /** Changes what a document is. */
  onDescribe: (id: string) => void;
  /** Shows its earlier readings. */
  onReadings: (id: string) => void;
  onOpenReader: () => void;
  /** Ids of the chosen reports; null while none are being chosen. */
  picked: ReadonlySet<string> | null;
  onPick: (picked: ReadonlySet<string>) => void;
}

/** The stored reports, by region, year or date added. */
export function ReportList({ reports, onOpen, onDelete, onDescribe, onReadings, onOpenReader, picked, onPick }: ReportListProps) {
  const { t, locale, placeName } = useTranslation();
  const [order, setOrder] = useState<LibraryOrder>('region');
  const [wanted, setWanted] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const sections = useMemo(() => {
    const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long' });
    const words = {
      unknownRegion: t('common.unknownRegion'),
      unknownYear: t('panel.library.yearUnknown'),
      place: placeName,
      year: (year: number) => t('common.year', { year }),
      month: (time: number) => month.format(time),
    };
    return librarySections(reports, order, wanted, words, locale);
  }, [reports, order, wanted, t, locale, placeName]);

  if (reports.length === 0) {
    return (
      <EmptyState title={t('panel.library.emptyTitle')} actions={<Button onPress={onOpenReader}>{t('panel.library.openReader')}</Button>}>
        <p>{t('panel.library.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <div className={`${barsStyles.tools} ${barsStyles.spaced}`}>
        <SearchBox label={t('panel.library.search')} value={wanted} onChange={setWanted} />
        <ChoiceChips<LibraryOrder>
          label={t('panel.library.order')}
          chips={[
            { id: 'region', label: t('panel.library.byRegion') },
            { id: 'year', label: t('panel.library.byYear') },
            { id: 'saved', label: t('panel.library.bySaved') },
          ]}
          chosen={order}
          onChange={setOrder}
        />
      </div>
      {sections.length === 0 ? (
        <p className={emptyStateStyles.line}>{t('panel.library.noMatch')}</p>
      ) : (
        <SectionTree<LibraryEntry>
          label={t('panel.library.list')}
          sections={sections}
          closed={closed}
          onClosedChange={setClosed}
          textOf={titleOf}
          onAction={(entry) => onOpen(entry.url)}
          rowHeight={64}
        >
          {(entry) => (
            <ReportEntry
              entry={entry}
              named={order === 'region'}
              onOpen={onOpen}
              onDelete={onDelete}
              onDescribe={onDescribe}
              onReadings={onReadings}
              picked={picked?.has(entry.id) ?? null}
              onPick={() => {
                const next = new Set(picked);
                if (!next.delete(entry.id)) next.add(entry.id);
                onPick(next);
              }}
            />
          )}
        </SectionTree>
      )}
    </>
  );
}

interface ReportEntryProps extends Pick<ReportListProps, 'onOpen' | 'onDelete' | 'onDescribe' | 'onReadings'> {
  entry: LibraryEntry;
  /** The heading above names the region. */
  named: boolean;
  /** Whether it is chosen; null while none are being chosen. */
  picked: boolean | null;
  onPick: () => void;
}

function ReportEntry({ entry, named, onOpen, onDelete, onDescribe, onReadings, picked, onPick }: ReportEntryProps) {
  const { t, locale, placeName } = useTranslation();
  const title = titleOf(entry);
  const facts = [
    t(`common.kind.${entry.detection.kind}`),
    named || title.includes(entry.region.name) ? '' : placeName(entry.region.name),
    entry.region.level && t(`common.level.${entry.region.level}`),
    entry.months && entry.year !== null ? monthsWords(entry.year, entry.months, t) : entry.year !== null && t('common.year', { year: entry.year }),
    entry.parts && t('panel.library.pages', { count: entry.parts.length }),
    t('panel.library.counts', { figures: entry.figureCount, indicators: entry.indicatorCount }),
  ].filter(Boolean);
  const source = [
    hostOf(entry.url),
    entry.authority !== 'official' && t(`common.authority.${entry.authority}`),
    entry.described && t('panel.document.described'),
    t('panel.library.saved', { date: new Date(entry.savedAt).toLocaleDateString(locale, { dateStyle: 'medium' }) }),
  ];
  return (
    <div className={styles.report}>
      <div className={styles.reportWords}>
        <span className={styles.reportTitle} lang="zh-CN">
          {title}
        </span>
        <span className="rl-quiet">{facts.join(' · ')}</span>
        <span className="rl-quiet">{source.filter(Boolean).join(' · ')}</span>
      </div>
      {picked !== null && (
        <IconButton icon={picked ? 'check' : 'plus'} label={t(picked ? 'exchange.pick.remove' : 'exchange.pick.add', { title })} onPress={onPick} />
      )}
      <IconButton icon="open" label={t('panel.library.open', { title })} onPress={() => onOpen(entry.url)} />
      {entry.readings !== undefined && entry.readings > 0 && (
        <IconButton icon="history" label={t('panel.readings.open', { title })} onPress={() => onReadings(entry.id)} />
      )}
      <IconButton icon="edit" label={t('panel.document.open', { title })} onPress={() => onDescribe(entry.id)} />
      <IconButton icon="bin" label={t('panel.library.delete', { title })} onPress={() => onDelete(entry)} />
    </div>
  );
}
