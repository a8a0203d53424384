import { useMemo, useState, type ReactNode } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import { targetOutcomes } from '../../../lib/compare/choice';
import { targetRows, targetSources, type SetTarget, type TargetRow } from '../../../lib/compare/target-rows';
import type { Outcome, TargetResult } from '../../../lib/compare/targets';
import { useTranslation } from '../../../lib/react/translation';
import { useMedia } from '../../../lib/react/use-media';
import { FilterChips } from '../../ui/chips';
import { DataGrid, type GridCell, type GridSort } from '../../ui/data-grid';
import { CellCard, type CellActions, type OpenedCell } from './cell-card';
import { cellText, columnPeriod, quantityName } from './quantity-words';
import { shortDifference, StackedValue } from './stacked-value';
import { TakeButtons, type OnTake } from '../../ui/take-buttons';
import { outcomeWords, takenTargets, targetsTable } from './view-tables';
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

/** Heights of a row whose indicator's name has one line, and two as it needs in a narrow panel (compare-table.module.css); px. */
const TWO_LINES = 45;
const THREE_LINES = 60;

/** Each target beside what came of it; those that several sorts of document set for the same figure in one row. */
export function TargetsView({ results, outcomes, onOutcomes, onTake, ...actions }: TargetsViewProps) {
  const { t, locale, placeName } = useTranslation();
  const shown = new Set(outcomes);
  const [sort, setSort] = useState<GridSort>({ column: 'outcome', direction: 'descending' });
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const narrow = useMedia('(width <= 480px)');
  const narrowest = useMedia('(width <= 300px)');
  const wording = { nameOf: actions.nameOf, t, locale, placeName };
  const rows = useMemo(() => targetRows(results), [results]);
  if (results.length === 0) return <p className="rl-quiet">{t('panel.compare.targets.none')}</p>;
  const isWanted = (outcome: Outcome) => shown.size === 0 || shown.has(outcome);
  const list = sorted(
    rows.filter((row) => [...row.outcomes].some(isWanted)),
    sort,
  );
  const sources = targetSources(list);
  const none: GridCell = {
    content: (
      <span className={styles.none} role="img" aria-label={t('panel.compare.noValue')}>
        –
      </span>
    ),
  };
  const value = (cell: CompareCell | null, more?: { content: ReactNode; label: string }): GridCell => {
    if (!cell) return none;
    // The heading says growth: only a fall needs its sign.
    const text = cellText(cell.measure === 'growth' ? { ...cell, measure: 'level' } : cell, locale);
    return {
      content: (
        <span className={styles.line}>
          {cell.status === 'estimate' && <span className={styles.estimate}>{t('common.status.estimate')}</span>}
          <StackedValue cell={cell} />
          {more?.content}
        </span>
      ),
      label: [text, t(`common.status.${cell.status}`), ...(more ? [more.label] : [])].join(t('common.comma')),
      onPress: (element) => setOpened({ cell, findings: [], element }),
      expanded: opened?.cell.id === cell.id,
    };
  };
  /** A target with what tells it from its neighbours: that it is of several years, or that it came out otherwise than they did. */
  const target = (set: SetTarget | undefined, { outcomes: all }: TargetRow): GridCell => {
    if (!set) return none;
    const { cell, judged } = set;
    if (!judged) {
      const years = cell.period ? `${cell.period.from}—${cell.period.to}` : '';
      const words = t('panel.compare.targets.onAverage', { years });
      return value(cell, { content: <span className={styles.more}>{words}</span>, label: words });
    }
    if (all.size < 2) return value(cell);
    const words = t(`panel.compare.targets.outcome.${judged.outcome}`);
    return value(cell, {
      content: (
        <span className={compareViewsStyles.outcome} data-outcome={judged.outcome} title={words}>
          <span className={compareViewsStyles.outcomeSign} aria-hidden="true" />
        </span>
      ),
      label: words,
    });
  };
  return (
    <>
      <FilterChips<Outcome>
        label={t('panel.compare.targets.filter')}
        chips={targetOutcomes.map((id) => ({
          id,
          label: t(`panel.compare.targets.outcome.${id}`),
          count: rows.filter(({ outcomes: all }) => all.has(id)).length,
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
            ...sources.map(({ id, kind, settled }) => {
              const words = sources.length === 1 ? t('panel.compare.target') : settled === 'plan' ? t(`common.kind.${kind}`) : t(`common.settled.${settled}`);
              return { id, heading: words, label: words };
            }),
            { id: 'result', heading: t('panel.compare.actual'), label: t('panel.compare.actual') },
          ]}
          count={list.length}
          rowAt={(index) => {
            const found = list[index]!;
            const cells = [
              { content: <OutcomeLabel {...found.decisive} /> },
              ...sources.map(({ id }) => target(found.targets.get(id), found)),
              value(found.result),
            ];
            return {
              id: found.id,
              heading: (
                <span className={styles.pairName}>
                  <span className={styles.ofTwoLines} title={quantityName(found.quantity, wording)}>
                    {quantityName(found.quantity, wording)}
                  </span>
                  <span className="rl-quiet">
                    <PlaceName name={found.region.name} /> {columnPeriod(found, t)}
                    {sources.length === 1 && t('panel.compare.dot') + t(`common.kind.${sources[0]!.kind}`)}
                    {found.nature && t('panel.compare.dot') + t(`common.nature.${found.nature}`)}
                  </span>
                </span>
              ),
              cellAt: (column) => cells[column]!,
            };
          }}
          rowHeight={narrow ? THREE_LINES : TWO_LINES}
          headingWidth={narrowest ? 96 : 128}
          sort={sort}
          onSort={setSort}
          rowsSortable
        />
      )}
      <p className="rl-quiet">{t('panel.compare.targets.rules')}</p>
      <TakeButtons table={() => targetsTable(takenTargets(list, isWanted), wording)} onTake={onTake} isDisabled={list.length === 0} />
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
        <span className={compareViewsStyles.outcomeWords}>{outcomeWords({ outcome, unlike }, t)}</span>
      </span>
      {difference !== null && (
        <span className={styles.more} title={t('panel.compare.targets.difference')}>
          {shortDifference(target, difference, locale)}
        </span>
      )}
    </span>
  );
}

function sorted(rows: TargetRow[], { column, direction }: GridSort): TargetRow[] {
  if (column === 'outcome') {
    const ordered = rows.toSorted((a, b) => targetOutcomes.indexOf(a.decisive.outcome) - targetOutcomes.indexOf(b.decisive.outcome));
    return direction === 'descending' ? ordered : ordered.reverse();
  }
  return direction === 'ascending' ? rows : rows.toReversed();
}
