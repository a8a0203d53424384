import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Analysis, Indicator, Span } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { FilterChips } from '../ui/chips';
import { SearchBox } from '../ui/search-box';
import { SectionTree } from '../ui/section-tree';
import { FigureEntry } from './figure-entry';
import { figureSections, filterSections, isUnsure, type FigureRow, type RowFilter, type StoredIndicator } from './figure-rows';
import barsStyles from '../ui/bars.module.css';
import emptyStateStyles from '../ui/empty-state.module.css';
import styles from './page.module.css';

/** Clipping straight from the list. */
export interface FigureClipping {
  /** Ids of the rows that were clipped, one after the other. */
  clipped: ReadonlySet<string>;
  onToggle: (row: FigureRow) => void;
  /** Puts the table of all, with their references, on the clipboard once more. */
  onCopy: () => void;
  onClear: () => void;
}

export interface FigureListProps {
  analysis: Analysis;
  /** The name of an indicator in the interface's language, null where only the printed one is known. */
  nameOf: (indicator: Indicator) => string | null;
  /** The report's rows in the library; empty where it is not kept. */
  stored: readonly StoredIndicator[];
  onReveal: (span: Span) => void;
  onCorrect: (at: { reportId: string; index: number }) => void;
  /** Null where nothing can be clipped. */
  clipping: FigureClipping | null;
}

const none: ReadonlySet<never> = new Set();

/** Every figure of the page under its headings; narrowed by words and filters. */
export function FigureList({ analysis, nameOf, stored, onReveal, onCorrect, clipping }: FigureListProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const [filters, setFilters] = useState<ReadonlySet<RowFilter>>(none);
  const [closed, setClosed] = useState<ReadonlySet<string>>(none);
  const needle = useDeferredValue(wanted);
  const all = useMemo(() => figureSections(analysis, stored), [analysis, stored]);
  const sections = useMemo(
    () =>
      filterSections(all, needle, filters).map(({ id, title, above, rows }) => ({
        id,
        title: title || t('panel.page.noSection'),
        overline: above.join(' › '),
        rows,
      })),
    [all, needle, filters, t],
  );
  const unsure = useMemo(() => all.some(({ rows }) => rows.some(isUnsure)), [all]);
  return (
    <>
      <div className={barsStyles.tools}>
        <SearchBox label={t('panel.page.filterLabel')} value={wanted} onChange={setWanted} />
        <FilterChips<RowFilter>
          label={t('panel.page.filters')}
          chips={[
            { id: 'results', label: t('panel.page.results') },
            { id: 'targets', label: t('panel.page.targets') },
            { id: 'coded', label: t('panel.page.coded') },
          ]}
          chosen={filters}
          onChange={setFilters}
        />
        {clipping && <ClippedLine {...clipping} />}
        {unsure && <p className="rl-quiet">{t('panel.page.unsureHint')}</p>}
      </div>
      {sections.length === 0 ? (
        <div className={emptyStateStyles.nothing}>
          <p>{t('panel.page.nothingFound')}</p>
          <Button
            look="plain"
            onPress={() => {
              setWanted('');
              setFilters(none);
            }}
          >
            {t('panel.page.clearFilters')}
          </Button>
        </div>
      ) : (
        <SectionTree<FigureRow>
          label={t('panel.page.rows')}
          sections={sections}
          closed={closed}
          onClosedChange={setClosed}
          textOf={({ figure, indicator }) => t('panel.page.rowOf', { name: indicator?.name ?? '', value: figure.quote })}
          onAction={({ figure }) => onReveal({ start: figure.start, end: figure.end })}
          rowHeight={52}
        >
          {(row) => (
            <FigureEntry
              row={row}
              name={row.indicator && nameOf(row.indicator)}
              onCorrect={onCorrect}
              isClipped={clipping?.clipped.has(row.id) ?? false}
              onClip={clipping?.onToggle ?? null}
            />
          )}
        </SectionTree>
      )}
    </>
  );
}

/** What was clipped from the list so far, and where it is now. It is there before the first, so that readers of screens hear of that too. */
function ClippedLine({ clipped, onCopy, onClear }: FigureClipping) {
  const { t } = useTranslation();
  const line = useRef<HTMLDivElement>(null);
  const some = clipped.size > 0;
  return (
    <div ref={line} tabIndex={-1} className={some ? styles.clipped : 'rl-aside'}>
      <span role="status">{some && t('panel.page.clipped', { count: clipped.size })}</span>
      {some && (
        <>
          <Button look="plain" icon="copy" onPress={onCopy}>
            {t('panel.page.copyClipped')}
          </Button>
          <Button
            look="plain"
            onPress={() => {
              // The button goes with the line: whoever walks by keys goes on from here to the list.
              line.current?.focus();
              onClear();
            }}
          >
            {t('panel.page.clipAnew')}
          </Button>
        </>
      )}
    </div>
  );
}
