import { useMemo, useState } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import { reportName } from '../../../lib/compare/cell';
import { formatValue, valueText } from '../../../lib/compare/format';
import type { PairRow } from '../../../lib/compare/report-pair';
import { useTranslation } from '../../../lib/react/translation';
import { useIndicatorName } from '../../../lib/react/use-indicator-name';
import type { ReportMeta } from '../../../lib/model/analysis';
import { ChoiceChips } from '../../ui/chips';
import { DataGrid, type GridCell, type GridSort } from '../../ui/data-grid';
import { PairPickers, type Pair as ChosenPair } from '../pair-pickers';
import { CellCard, type CellActions, type OpenedCell } from './cell-card';
import { cellText } from './quantity-words';
import { TakeButtons, type OnTake } from '../../ui/take-buttons';
import { reportsTable } from './view-tables';
import { StackedDifference, StackedValue } from './stacked-value';
import compareTableStyles from './compare-table.module.css';
import styles from './compare-views.module.css';

/** A stored report, as far as it is chosen by name. */
export interface ReportChoice extends Pick<ReportMeta, 'title' | 'region' | 'year'> {
  id: string;
  pageTitle: string;
  url: string;
}

export interface PairViewProps extends CellActions, ChosenPair {
  reports: readonly ReportChoice[];
  /** null until both are read. */
  rows: readonly PairRow[] | null;
  onTake: OnTake;
}

type Shown = 'shared' | 'coded' | 'all';

/** One report against another: what both state, side by side, with the difference where the units agree. */
export function PairView({ reports, pair, rows, onPair, onTake, ...actions }: PairViewProps) {
  const { t, placeName } = useTranslation();
  const options = useMemo(
    () =>
      reports.map((report) => {
        const label = reportName(report);
        return {
          id: report.id,
          label,
          note: report.year === null ? '' : t('common.year', { year: report.year }),
          search: [label, report.region.name, ...report.region.parents, report.year ?? ''].join(' ').toLowerCase(),
        };
      }),
    [reports, t],
  );
  return (
    <div className={styles.pair}>
      <PairPickers
        className={styles.axes}
        reports={options}
        labels={[t('panel.compare.pair.first'), t('panel.compare.pair.second')]}
        emptyLabel={t('panel.compare.pair.noReport')}
        pair={pair}
        onPair={onPair}
      />
      {pair[0] === null || pair[1] === null ? (
        <p className="rl-quiet">{t('panel.compare.pair.choose')}</p>
      ) : (
        rows && (
          <Pair
            key={pair.join(' ')}
            rows={rows}
            names={[nameAt(reports, pair[0], placeName), nameAt(reports, pair[1], placeName)]}
            onTake={onTake}
            {...actions}
          />
        )
      )}
    </div>
  );
}

const nameAt = (reports: readonly ReportChoice[], id: string | null, placeName: (name: string) => string): string => {
  const report = reports.find((one) => one.id === id);
  return report ? [placeName(report.region.name), report.year].filter(Boolean).join(' ') || reportName(report) : '';
};

function Pair({ rows, names, onTake, ...actions }: CellActions & { rows: readonly PairRow[]; names: [string, string]; onTake: OnTake }) {
  const { t, locale, placeName } = useTranslation();
  const english = useIndicatorName();
  const [shown, setShown] = useState<Shown>('shared');
  const [sort, setSort] = useState<GridSort>({ column: 'region', direction: 'ascending' });
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const shared = rows.filter(({ first, second }) => first && second);
  const sets = { shared, coded: rows.filter(({ code }) => code !== null), all: rows };
  const list = sorted(sets[shown], sort);
  const value = (cell: CompareCell | null): GridCell => {
    if (!cell)
      return {
        content: (
          <span className={compareTableStyles.none} role="img" aria-label={t('panel.compare.noValue')}>
            –
          </span>
        ),
      };
    // The row says growth: only a fall needs its sign.
    const text = cellText(cell.measure === 'growth' ? { ...cell, measure: 'level' } : cell, locale);
    return {
      content: <StackedValue cell={cell} />,
      label: `${text}, ${cell.year}`,
      onPress: (element) => setOpened({ cell, findings: [], element }),
      expanded: opened?.cell.id === cell.id,
    };
  };
  return (
    <>
      <ChoiceChips<Shown>
        label={t('panel.compare.pair.which')}
        chips={[
          { id: 'shared', label: t('panel.compare.pair.shared'), count: shared.length },
          { id: 'coded', label: t('panel.compare.pair.coded'), count: sets.coded.length },
          { id: 'all', label: t('panel.compare.pair.all'), count: rows.length },
        ]}
        chosen={shown}
        onChange={setShown}
      />
      {list.length === 0 ? (
        <p className="rl-quiet">{t('panel.compare.pair.nothing')}</p>
      ) : (
        <DataGrid
          label={t('panel.compare.pair.table', { first: names[0], second: names[1] })}
          rowLabel={t('panel.compare.indicator')}
          // What decides comes first: in a narrow panel the rest may lie behind its edge.
          columns={[
            { id: 'difference', heading: t('panel.compare.pair.difference'), label: t('panel.compare.pair.difference'), sortable: true },
            { id: 'first', heading: names[0], label: names[0], sortable: true },
            { id: 'second', heading: names[1], label: names[1], sortable: true },
          ]}
          count={list.length}
          rowAt={(index) => {
            const row = list[index]!;
            const cells = [{ content: <Difference row={row} /> }, value(row.first), value(row.second)];
            const notes = [
              t(`common.measure.${row.measure}`),
              row.status === 'target' ? t('common.status.target') : '',
              (row.first ?? row.second)?.period ? offsetYears(row, t) : '',
            ].filter(Boolean);
            return {
              id: row.id,
              heading: (
                <span className={compareTableStyles.pairName}>
                  <span lang={english(row) === null ? 'zh-CN' : undefined} title={row.name}>
                    {english(row) ?? row.name}
                  </span>
                  <span className="rl-quiet">{notes.join(' · ')}</span>
                </span>
              ),
              cellAt: (column) => cells[column]!,
            };
          }}
          rowHeight={45}
          headingWidth={112}
          sort={sort}
          onSort={setSort}
          rowsSortable
        />
      )}
      <TakeButtons
        table={() => reportsTable(list, names, { t, locale, placeName, nameOf: actions.nameOf, english })}
        onTake={onTake}
        isDisabled={list.length === 0}
      />
      <CellCard opened={opened} onClose={() => setOpened(null)} {...actions} />
    </>
  );
}

function Difference({ row }: { row: PairRow }) {
  const { t, locale } = useTranslation();
  const { difference, percent, first, second, measure, unit } = row;
  if (difference === null) {
    const words = first && second ? t('panel.compare.pair.otherUnit') : t('panel.compare.pair.onlyOne');
    return <span className="rl-quiet">{words}</span>;
  }
  const share =
    percent === null ? null : valueText(formatValue({ value: Number(percent.toFixed(1)), valueMax: null, unit: '%', bound: 'exact' }, 'growth', locale));
  return <StackedDifference unit={unit} measure={measure} difference={difference} share={share} />;
}

/** Years of both values: 2024 / 2025, or one where they are of the same. */
function offsetYears({ first, second }: PairRow, t: ReturnType<typeof useTranslation>['t']): string {
  const words = [first, second].flatMap((cell) =>
    cell?.period ? [cell.period.from === cell.period.to ? String(cell.period.to) : t('common.yearSpan', { ...cell.period })] : [],
  );
  return [...new Set(words)].join(' / ');
}

function sorted(rows: readonly PairRow[], { column, direction }: GridSort): readonly PairRow[] {
  const turn = direction === 'ascending' ? 1 : -1;
  if (column === 'region') return turn === 1 ? rows : rows.toReversed();
  const value = (row: PairRow) => (column === 'difference' ? (row.percent ?? row.difference) : (column === 'first' ? row.first : row.second)?.value);
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (typeof left !== 'number' || typeof right !== 'number') return Number(typeof left !== 'number') - Number(typeof right !== 'number');
    return turn * (left - right);
  });
}
