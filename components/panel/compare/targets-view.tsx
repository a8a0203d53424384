import { useState } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import { targetOutcomes } from '../../../lib/compare/choice';
import type { Outcome, TargetResult } from '../../../lib/compare/targets';
import { useTranslation } from '../../../lib/react/translation';
import { FilterChips } from '../../ui/chips';
import { DataGrid, type GridCell, type GridSort } from '../../ui/data-grid';
import { CellCard, type CellActions, type OpenedCell } from './cell-card';
import { cellText, columnPeriod, quantityName } from './quantity-words';
import { shortDifference, StackedValue } from './stacked-value';
import { TakeButtons, type OnTake } from '../../ui/take-buttons';
import { targetsTable } from './view-tables';
import { PlaceName } from '../../ui/place-name';
import compareViewsStyles from './compare-views.module.css';
import styles from './compare-table.module.css';

export interface TargetsViewProps extends CellActions {
  results: readonly TargetResult[];
  /** Those shown by what came of them; empty for all. */
  outcomes: readonly Outcome[];
  onOutcomes: (outcomes: Outcome[]) => void;
  onTake: OnTake;
}

/** Each target beside what came of it. */
export function TargetsView({ results, outcomes, onOutcomes, onTake, ...actions }: TargetsViewProps) {
  const { t, locale, placeName } = useTranslation();
  const shown = new Set(outcomes);
  const [sort, setSort] = useState<GridSort>({ column: 'outcome', direction: 'descending' });
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const wording = { nameOf: actions.nameOf, t, locale, placeName };
  if (results.length === 0) return <p className="rl-quiet">{t('panel.compare.targets.none')}</p>;
  const list = sorted(
    results.filter(({ outcome }) => shown.size === 0 || shown.has(outcome)),
    sort,
  );
  const value = (cell: CompareCell | null): GridCell => {
    if (!cell)
      return {
        content: (
          <span className={styles.none} role="img" aria-label={t('panel.compare.noValue')}>
            –
          </span>
        ),
      };
    // The heading says growth: only a fall needs its sign.
    const text = cellText(cell.measure === 'growth' ? { ...cell, measure: 'level' } : cell, locale);
    return {
      content: (
        <span className={styles.line}>
          {cell.status === 'estimate' && <span className={styles.estimate}>{t('common.status.estimate')}</span>}
          <StackedValue cell={cell} />
        </span>
      ),
      label: [text, t(`common.status.${cell.status}`)].join(t('common.comma')),
      onPress: (element) => setOpened({ cell, findings: [], element }),
      expanded: opened?.cell.id === cell.id,
    };
  };
  return (
    <>
      <FilterChips<Outcome>
        label={t('panel.compare.targets.filter')}
        chips={targetOutcomes.map((id) => ({
          id,
          label: t(`panel.compare.targets.outcome.${id}`),
          count: results.filter(({ outcome }) => outcome === id).length,
        }))}
        chosen={shown}
        onChange={(chosen) => onOutcomes([...chosen])}
      />
      {list.length === 0 ? (
        <p className="rl-quiet">{t('panel.compare.targets.noneSuch')}</p>
      ) : (
        <DataGrid
          label={t('panel.compare.targets.table')}
          rowLabel={t('panel.compare.indicator')}
          columns={[
            {
              id: 'outcome',
              heading: t('panel.compare.targets.outcomeHeading'),
              label: t('panel.compare.targets.outcomeHeading'),
              align: 'start',
              sortable: true,
            },
            { id: 'target', heading: t('panel.compare.target'), label: t('panel.compare.target') },
            { id: 'result', heading: t('panel.compare.actual'), label: t('panel.compare.actual') },
          ]}
          count={list.length}
          rowAt={(index) => {
            const found = list[index]!;
            return {
              id: found.id,
              heading: (
                <span className={styles.pairName}>
                  <span title={quantityName(found.quantity, wording)}>{quantityName(found.quantity, wording)}</span>
                  <span className="rl-quiet">
                    <PlaceName name={found.region.name} /> {columnPeriod({ ...found, months: found.target.months }, t)}
                    {t('panel.compare.dot')}
                    {t(`common.kind.${found.target.kind}`)}
                  </span>
                </span>
              ),
              cells: [{ content: <OutcomeLabel {...found} /> }, value(found.target), value(found.result)],
            };
          }}
          rowHeight={45}
          headingWidth={128}
          sort={sort}
          onSort={setSort}
          rowsSortable
        />
      )}
      <p className="rl-quiet">{t('panel.compare.targets.rules')}</p>
      <TakeButtons table={() => targetsTable(list, wording)} onTake={onTake} isDisabled={list.length === 0} />
      <CellCard opened={opened} onClose={() => setOpened(null)} {...actions} />
    </>
  );
}

/** The outcome, and by how much the result lies above or below the target. */
function OutcomeLabel({ outcome, unlike, difference, target }: TargetResult) {
  const { t, locale } = useTranslation();
  return (
    <span className={compareViewsStyles.outcomeLines}>
      <span className={compareViewsStyles.outcome} data-outcome={outcome}>
        <span className={compareViewsStyles.outcomeSign} aria-hidden="true" />
        {unlike === null ? t(`panel.compare.targets.outcome.${outcome}`) : t(`panel.compare.targets.unlike.${unlike}`)}
      </span>
      {difference !== null && (
        <span className={styles.more} title={t('panel.compare.targets.difference')}>
          {shortDifference(target, difference, locale)}
        </span>
      )}
    </span>
  );
}

function sorted(results: TargetResult[], { column, direction }: GridSort): TargetResult[] {
  if (column === 'outcome') {
    const ordered = results.toSorted((a, b) => targetOutcomes.indexOf(a.outcome) - targetOutcomes.indexOf(b.outcome));
    return direction === 'descending' ? ordered : ordered.reverse();
  }
  return direction === 'ascending' ? results : results.toReversed();
}
