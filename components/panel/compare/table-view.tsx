import { useCallback, useMemo, useState, type CSSProperties } from 'react';
import { isUnsure, type CompareCell } from '../../../lib/compare/cell';
import type { CellExtra } from '../../../lib/compare/choice';
import { sortRows, withFirst, type CompareColumn, type CompareTable } from '../../../lib/compare/columns';
import { groupBy } from '../../../lib/compare/matrix';
import { circleOf, oneCircle, statisticsByCircle, type Circle } from '../../../lib/compare/levels';
import { rankValue } from '../../../lib/compare/ranking';
import { isReference } from '../../../lib/compare/reference-rows';
import { heatOf, type ColumnStatistics } from '../../../lib/compare/statistics';
import type { Derived } from '../../../lib/compare/derived';
import type { Findings } from '../../../lib/react/use-comparison';
import { useTranslation } from '../../../lib/react/translation';
import { textWidth } from '../../charts/text-width';
import { DataGrid, type GridCell, type GridRow, type GridSort } from '../../ui/data-grid';
import { Icon } from '../../ui/icons';
import { CellCard, type CellActions, type OpenedCell } from './cell-card';
import { DerivedNotes, derivedWords } from './derived-words';
import { Legend, REFERENCE_SIGN } from './legend';
import { cellLabel, columnPeriod, mixedWords, type QuantityWords } from './quantity-words';
import { PlaceName } from '../../ui/place-name';
import styles from './compare-table.module.css';

export interface TableViewProps extends CellActions {
  table: CompareTable;
  /** The column that the table is read for: it stands first and gives the order. */
  deciding: string | null;
  /** Key of the region that stands above all others; null for none. */
  home: string | null;
  /** Name of the own list whose regions are ranked together, '' where it has none here; null where ranks are by level. */
  list: string | null;
  /** By quantity id. */
  words: ReadonlyMap<string, QuantityWords>;
  extras: readonly CellExtra[];
  derived: Derived;
  findings: Findings['byCell'];
}

/** Heights of a row with one and with two lines, px. */
const LINE = 31;
const TWO_LINES = 45;
/** Font sizes of a value and of what stands small beside, below and above it; padding of its cell and its heading; px. */
const VALUE_SIZE = 13;
const SMALL_SIZE = 11;
const CELL_PADDING = 22;
const HEADING_PADDING = 24;
const LEAST_WIDTH = 40;
/** A sign beside a value, and its distance. */
const SIGN_WIDTH = 14;
/** Least width of the regions' names, and the padding behind them, px. */
const LEAST_NAME = 72;
const NAME_PADDING = 8;

/** Regions by indicators and years: sorted, shaded, ranked; every value leads to its sentence. */
export function TableView({ table: whole, deciding, home, list, words, extras, derived, findings, ...actions }: TableViewProps) {
  const { t, locale, placeName } = useTranslation();
  const [sort, setSort] = useState<GridSort | null>(null);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const table = useMemo(() => withFirst(whole, deciding), [whole, deciding]);
  // Until the reader sorts, and where his column was taken out of the choice, what the table is read for gives the order.
  const known = useMemo((): GridSort => {
    const chosen = sort && (sort.column === 'region' || table.columns.some(({ id }) => id === sort.column)) ? sort : null;
    return chosen ?? { column: deciding ?? 'region', direction: deciding === null ? 'ascending' : 'descending' };
  }, [table, sort, deciding]);
  const rows = useMemo(() => {
    const ordered = sortRows(table, known);
    return [...ordered.filter(({ region }) => region.key === home), ...ordered.filter(({ region }) => region.key !== home)];
  }, [table, known, home]);
  const together = list !== null;
  const statistics = useMemo(() => statisticsOf(table, together), [table, together]);
  const circle = useMemo(() => oneCircle(table.rows, together), [table, together]);
  const wording = { nameOf: actions.nameOf, t, locale };
  const wordsOf = (column: CompareColumn) => words.get(column.quantity.id)!;
  const extraLine = extras.some((extra) => extra !== 'heat');
  const more = useCallback(
    (cell: CompareCell, worded: QuantityWords, ofLevel: ColumnStatistics) =>
      [extraWords(cell, worded, ofLevel, extras, t), ...derivedWords(cell, worded, { derived, extras, t, locale })].filter(Boolean).join(' '),
    [derived, extras, t, locale],
  );
  const widths = useMemo(() => {
    const valueWidth = onceEach((text) => textWidth(text, VALUE_SIZE));
    return table.columns.map((column, index) => {
      const worded = words.get(column.quantity.id)!;
      const heading = textWidth(`${columnPeriod(column, t)} ${t(`panel.compare.${column.side}`)}${column.settled.length > 1 ? ' ≈' : ''}`, SMALL_SIZE);
      const values = table.rows.map(({ cells, region }) => {
        const cell = cells[index];
        if (!cell) return { value: 0, all: 0 };
        const value = valueWidth(worded.cell(cell) + (isReference(cell.reportId) ? REFERENCE_SIGN : ''));
        const below = extraLine ? textWidth(more(cell, worded, statistics[index]!.get(circleOf(region, together))!), SMALL_SIZE) : 0;
        return { value, all: Math.max(below, value + signsWidth(cell, findings.has(cell.id), t)) };
      });
      const width = Math.ceil(Math.max(LEAST_WIDTH, ...values.map(({ value }) => value))) + CELL_PADDING;
      return { width, drawnWidth: Math.ceil(Math.max(width, heading + HEADING_PADDING, ...values.map(({ all }) => all + CELL_PADDING))) };
    });
  }, [table, words, findings, extraLine, more, statistics, together, t]);
  const nameWidth = useMemo(
    () => Math.ceil(Math.max(LEAST_NAME, ...table.rows.map(({ region }) => textWidth(placeName(region.name), VALUE_SIZE) + NAME_PADDING))),
    [table, placeName],
  );
  const several = new Set(table.columns.map(({ quantity }) => quantity.id)).size > 1;

  const cellAt = (cell: CompareCell | undefined, index: number): GridCell => {
    const column = table.columns[index]!;
    const worded = wordsOf(column);
    if (!cell) {
      return {
        content: (
          <span className={styles.none} role="img" aria-label={t('panel.compare.noValue')}>
            –
          </span>
        ),
      };
    }
    const mine = findings.get(cell.id) ?? [];
    const ofLevel = statistics[index]!.get(circleOf(cell.region, together))!;
    return {
      content: <CellContent cell={cell} words={worded} more={more(cell, worded, ofLevel)} marked={mine.length > 0} />,
      label: [cellLabel(cell, worded, mine.length, wording), ...(extraLine ? [more(cell, worded, ofLevel)] : [])].join(t('common.comma')),
      style: extras.includes('heat') ? heatStyle(cell, ofLevel) : undefined,
      onPress: (element) => setOpened({ cell, findings: mine, element }),
      expanded: opened?.cell.id === cell.id,
    };
  };
  const rowAt = (index: number): GridRow => {
    const row = rows[index]!;
    return {
      id: row.region.key,
      heading: <PlaceName name={row.region.name} title={[...row.region.parents, row.region.name].join(' › ')} />,
      cellAt: (column) => cellAt(row.cells[column], column),
    };
  };
  return (
    <>
      <DataGrid
        label={t('panel.compare.tableOf', { indicators: [...words.values()].map(({ name }) => name).join(t('common.comma')) })}
        rowLabel={t('panel.compare.region')}
        groups={groupsOf(table, wordsOf)}
        columns={table.columns.map((column, index) => ({
          id: column.id,
          ...widths[index],
          heading: (
            <span className={styles.headingWords} data-side={column.side} title={mixedWords(column, t) || undefined}>
              {columnPeriod(column, t)} {t(`panel.compare.${column.side}`)}
              {column.settled.length > 1 && <span aria-hidden="true"> ≈</span>}
            </span>
          ),
          label: [several ? wordsOf(column).name : '', columnPeriod(column, t), t(`panel.compare.${column.side}`), mixedWords(column, t)]
            .filter(Boolean)
            .join(' '),
          sortable: true,
          pinned: index === 0 && table.columns.length > 1,
        }))}
        count={rows.length}
        rowAt={rowAt}
        foot={
          extras.includes('mean') && rows.length > 1 && circle !== undefined
            ? meanRow(
                table,
                statistics.map((circles) => circles.get(circle)),
                wordsOf,
                t('panel.compare.mean'),
              )
            : undefined
        }
        apart={rows.length > 1 && rows[0]?.region.key === home ? 1 : undefined}
        rowHeight={extraLine ? TWO_LINES : LINE}
        namesWidth={nameWidth}
        sort={known}
        onSort={setSort}
        rowsSortable
      />
      {extras.length > 0 && list !== null && (
        <p className="rl-quiet">{list === '' ? t('panel.compare.lists.together') : t('panel.compare.lists.byList', { name: list })}</p>
      )}
      {extras.length > 0 && !together && new Set(rows.map(({ region }) => region.level)).size > 1 && <p className="rl-quiet">{t('panel.compare.byLevel')}</p>}
      <DerivedNotes derived={derived} extras={extras} columns={table.columns} cells={rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined))} />
      <MixedColumns columns={table.columns} />
      <Legend
        cells={rows.flatMap(({ cells }) => cells)}
        heat={extras.includes('heat') && statistics.some((levels) => [...levels.values()].some(({ least, most }) => least !== most))}
        marked={(cell) => findings.has(cell.id)}
      />
      <CellCard opened={opened} onClose={() => setOpened(null)} {...actions} />
    </>
  );
}

/** The function with what it has answered: thousands of cells say some hundreds of values. */
function onceEach(measure: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
}

/** Which columns hold values that are not equally settled, and how they are. */
function MixedColumns({ columns }: { columns: readonly CompareColumn[] }) {
  const { t } = useTranslation();
  const mixed = columns.filter(({ settled }) => settled.length > 1);
  const lines = groupBy(mixed, (column) => mixedWords(column, t));
  return [...lines].map(([words, of]) => (
    <p key={words} className="rl-quiet">
      ≈ {[...new Set(of.map((column) => `${columnPeriod(column, t)} ${t(`panel.compare.${column.side}`)}`))].join(t('common.comma'))} · {words}
    </p>
  ));
}

/** Of each column, by the circles of the regions. */
function statisticsOf(table: CompareTable, together: boolean): ReadonlyMap<Circle, ColumnStatistics>[] {
  return table.columns.map((_, index) =>
    statisticsByCircle(
      table.rows.flatMap(({ cells }) => cells[index] ?? []),
      together,
    ),
  );
}

function groupsOf(table: CompareTable, wordsOf: (column: CompareColumn) => QuantityWords) {
  const [first, ...rest] = table.columns;
  const alone = first && rest.length > 0 ? [[`first ${first.quantity.id}`, [first]] as [string, CompareColumn[]]] : [];
  const runs = [...alone, ...groupBy(alone.length > 0 ? rest : table.columns, ({ quantity }) => quantity.id)];
  return runs.map(([id, columns]) => {
    const { name, unit } = wordsOf(columns[0]!);
    return {
      id,
      span: columns.length,
      heading: (
        <>
          {name}
          {unit && <span className={styles.unit}>{unit}</span>}
        </>
      ),
    };
  });
}

function meanRow(
  table: CompareTable,
  statistics: readonly (ColumnStatistics | undefined)[],
  wordsOf: (column: CompareColumn) => QuantityWords,
  heading: string,
): GridRow {
  return {
    id: 'mean',
    heading,
    cellAt: (index) => {
      const mean = statistics[index]?.mean ?? null;
      return { content: mean === null ? '' : wordsOf(table.columns[index]!).number(mean) };
    },
  };
}

/** Px of what stands beside a value. */
function signsWidth(cell: CompareCell, marked: boolean, t: Translated): number {
  const estimate = cell.status === 'estimate' ? textWidth(t('common.status.estimate'), SMALL_SIZE) + 3 : 0;
  return estimate + (marked ? SIGN_WIDTH : 0) + (cell.extracted ? SIGN_WIDTH : 0);
}

/** Shading says more or less, blue up and ochre below nought; the number stays as it is. */
function heatStyle(cell: CompareCell, statistics: ColumnStatistics): CSSProperties {
  const { strength, falls } = heatOf(rankValue(cell), statistics);
  const colour = falls ? 'var(--rl-heat-below)' : 'var(--rl-heat)';
  return { background: `color-mix(in srgb, ${colour} ${Math.round(strength * 34)}%, var(--rl-paper))` };
}

type Translated = ReturnType<typeof useTranslation>['t'];

function extraWords(cell: CompareCell, words: QuantityWords, { mean, count, rankOf }: ColumnStatistics, extras: readonly CellExtra[], t: Translated): string {
  return [
    extras.includes('rank') && count > 1 ? t('panel.compare.rankOf', { rank: rankOf(rankValue(cell)), of: count }) : '',
    extras.includes('mean') && mean !== null ? words.number(Number((rankValue(cell) - mean).toPrecision(10)), true) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

interface CellContentProps {
  cell: CompareCell;
  words: QuantityWords;
  /** What stands below the value. */
  more: string;
  marked: boolean;
}

function CellContent({ cell, words, more, marked }: CellContentProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.cell} data-unsure={isUnsure(cell) || undefined}>
      <span className={styles.line}>
        {cell.status === 'estimate' && <span className={styles.estimate}>{t('common.status.estimate')}</span>}
        {marked && <Icon name="check-mark" />}
        {cell.extracted && <Icon name="edit" />}
        <span className={styles.signed}>
          <span className={styles.number}>{words.cell(cell)}</span>
          {isReference(cell.reportId) && <span aria-hidden="true">{REFERENCE_SIGN}</span>}
        </span>
      </span>
      {more && <span className={styles.more}>{more}</span>}
    </span>
  );
}
