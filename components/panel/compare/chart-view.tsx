import { useCallback, useMemo, useState } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import { chartKinds, type ChartKind, type CompareChoice } from '../../../lib/compare/choice';
import type { CompareTable } from '../../../lib/compare/columns';
import type { CompareMatrix, Quantity } from '../../../lib/compare/matrix';
import { useTranslation } from '../../../lib/react/translation';
import { meansOf, scatterOf } from '../../charts/chart-data';
import { ChartFigure } from '../../charts/chart-figure';
import { drawScatter } from '../../charts/draw-scatter';
import type { Frame } from '../../charts/marks';
import { ChoiceChips } from '../../ui/chips';
import { Picker } from '../../ui/combo-box';
import { CellCard, type CellActions, type OpenedCell } from './cell-card';
import { ChartPublish, type PublishChoice } from './chart-publish';
import { alternativeOf, footOf, keyOf, rowsOf, subtitleOf } from './chart-words';
import { drawingOf, type OneKind } from './drawings';
import type { QuantityWords } from './quantity-words';

export type ChartChoice = PublishChoice & Pick<CompareChoice, 'chart' | 'singleMonths'>;

export interface ChartViewProps extends CellActions {
  table: CompareTable;
  matrix: CompareMatrix;
  words: ReadonlyMap<string, QuantityWords>;
  choice: ChartChoice;
  /** Key of the region that the reader stands in; null for none. */
  home: string | null;
  onChange: (change: Partial<ChartChoice>) => void;
  onDone: (what: 'saved' | 'copied' | 'failed') => void;
}

/** One quantity as any kind of chart, or two against each other; each value leads to its sentence. */
export default function ChartView(props: ChartViewProps) {
  const { table, words, choice, onChange } = props;
  const { t } = useTranslation();
  const kind = choice.chart;
  const quantities = useMemo(() => [...new Map(table.columns.map(({ quantity }) => [quantity.id, quantity])).values()], [table]);
  const [firstId, setFirst] = useState<string | null>(null);
  const [secondId, setSecond] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const first = quantities.find(({ id }) => id === firstId) ?? quantities[0];
  const second = quantities.find(({ id }) => id === secondId && id !== first?.id) ?? quantities.find(({ id }) => id !== first?.id);
  const options = quantities.map(({ id }) => ({ id, label: words.get(id)?.name ?? id, note: words.get(id)?.unit ?? '', search: (words.get(id)?.name ?? id).toLowerCase() }));
  const picker = (chosen: Quantity, label: string, onPick: (id: string) => void) => (
    <Picker label={label} emptyLabel={t('panel.compare.noIndicator')} options={options} chosen={chosen.id} onChange={onPick} />
  );
  if (!first) return null;
  const shown = { ...props, onOpened: setOpened };
  return (
    <div className="rl-compare-chart">
      <ChoiceChips<ChartKind>
        label={t('panel.compare.chart.kind')}
        chips={chartKinds.map((id) => ({ id, label: t(`panel.compare.chart.${id}`) }))}
        chosen={kind}
        onChange={(chart) => onChange({ chart })}
      />
      {quantities.length > 1 && (
        <div className="rl-compare-axes">
          {picker(first, t(kind === 'scatter' ? 'panel.compare.chart.across' : 'panel.compare.indicator'), setFirst)}
          {kind === 'scatter' && second && picker(second, t('panel.compare.chart.up'), setSecond)}
        </div>
      )}
      {kind !== 'scatter' && <OneQuantity key={first.id} {...shown} quantity={first} kind={kind} />}
      {kind === 'scatter' && second && <Scatter key={`${first.id} ${second.id}`} {...shown} x={first} y={second} />}
      {kind === 'scatter' && !second && <p className="rl-quiet">{t('panel.compare.chart.needsTwo')}</p>}
      <CellCard opened={opened} onClose={() => setOpened(null)} {...props} />
    </div>
  );
}

interface ShownProps extends ChartViewProps {
  onOpened: (opened: OpenedCell) => void;
}

/** Kinds of which each is of one year. */
const ofOneYear: readonly ChartKind[] = ['tiles', 'dumbbells'];

function OneQuantity(props: ShownProps & { quantity: Quantity; kind: OneKind }) {
  const { table, matrix, quantity, kind, home, choice, onChange } = props;
  const { t, locale } = useTranslation();
  const words = props.words.get(quantity.id)!;
  const wordsOf = useCallback(() => words, [words]);
  const { highlight, singleMonths: single } = choice;
  const cells = useMemo(() => cellsOf(table, quantity.id), [table, quantity.id]);
  const years = useMemo(() => yearsFor(kind, cells), [kind, cells]);
  const [wanted, setWanted] = useState<number | null>(null);
  const year = years.find((one) => one === wanted) ?? newestTold(cells, years);
  const drawn = useMemo(() => {
    const regions = new Set(table.rows.map(({ region }) => region.key));
    return drawingOf(kind, { cells, quantity, matrix, regions, words, emphasis: { highlight, home }, year, single, t, locale });
  }, [kind, cells, quantity, matrix, table, words, highlight, home, year, single, t, locale]);
  return (
    <>
      {ofOneYear.includes(kind) && years.length > 1 && <Years years={years} year={year} onChange={setWanted} />}
      {quantity.run === 'cumulative' && quantity.measure === 'level' && (
        <ChoiceChips<'cumulative' | 'single'>
          label={t('panel.compare.chart.byMonth')}
          chips={(['cumulative', 'single'] as const).map((id) => ({ id, label: t(`panel.compare.chart.${id}`) }))}
          chosen={single ? 'single' : 'cumulative'}
          onChange={(id) => onChange({ singleMonths: id === 'single' })}
        />
      )}
      {'nothing' in drawn ? (
        <p className="rl-quiet">{drawn.nothing}</p>
      ) : (
        <Published
          {...props}
          title={words.name}
          subtitle={subtitleOf(drawn.cells, words.unit, t)}
          keyCells={drawn.keyed ? drawn.cells : none}
          notes={drawn.notes}
          cells={drawn.cells}
          wordsOf={wordsOf}
          draw={drawn.draw}
        />
      )}
    </>
  );
}

/** Years to choose from, the newest first: of a map those of which provincial regions say anything, of targets and results those with both. */
function yearsFor(kind: OneKind, cells: readonly CompareCell[]): number[] {
  const targets = new Set(cells.filter(({ status }) => status === 'target').map(({ year }) => year));
  const fits = (cell: CompareCell) => {
    if (kind === 'tiles') return cell.region.level === 'province';
    return kind !== 'dumbbells' || (cell.status !== 'target' && targets.has(cell.year));
  };
  return [...new Set(cells.filter(fits).map(({ year }) => year))].sort((a, b) => b - a);
}

/** The newest year with results of several regions; else the newest. */
function newestTold(cells: readonly CompareCell[], years: readonly number[]): number {
  return years.find((year) => cells.filter((cell) => cell.year === year && cell.status !== 'target').length > 1) ?? years[0] ?? 0;
}

function Years({ years, year, onChange }: { years: readonly number[]; year: number; onChange: (year: number) => void }) {
  const { t } = useTranslation();
  return (
    <ChoiceChips<string>
      label={t('panel.compare.years')}
      chips={years.map((one) => ({ id: String(one), label: t('common.year', { year: one }) }))}
      chosen={String(year)}
      onChange={(one) => onChange(Number(one))}
    />
  );
}

interface PublishedProps extends ShownProps {
  title: string;
  subtitle: string;
  /** Cells whose statuses the key explains; none for no key. */
  keyCells: readonly CompareCell[];
  notes: readonly string[];
  cells: readonly CompareCell[];
  wordsOf: (cell: CompareCell) => QuantityWords;
  draw: (frame: Frame) => Element;
}

/** The chart with all that is written around it, ready to be taken elsewhere. */
function Published({ table, title, subtitle, keyCells, notes, cells, wordsOf, draw, choice, onChange, onDone, onOpened }: PublishedProps) {
  const { t } = useTranslation();
  const { chartTitle, chartNote } = choice;
  const words = useMemo(
    () => ({
      title: chartTitle.trim() || title,
      subtitle,
      key: keyOf(keyCells, t),
      sources: [...(chartNote.trim() ? [chartNote.trim()] : []), ...notes, ...footOf(cells, t)],
    }),
    [chartTitle, chartNote, title, subtitle, keyCells, notes, cells, t],
  );
  const rows = useMemo(() => rowsOf(cells, wordsOf, t), [cells, wordsOf, t]);
  const byId = useMemo(() => new Map(cells.map((cell) => [cell.id, cell])), [cells]);
  const alternative = useMemo(() => (cells[0] ? alternativeOf(words, cells, wordsOf(cells[0]), t) : words.title), [words, cells, wordsOf, t]);
  const onOpen = useCallback(
    (id: string, element: HTMLElement) => {
      const cell = byId.get(id);
      if (cell) onOpened({ cell, findings: [], element });
    },
    [byId, onOpened],
  );
  return (
    <>
      <p className="rl-chart-title">
        <strong>{words.title}</strong>
        <span className="rl-quiet">{words.subtitle}</span>
      </p>
      <ChartFigure alternative={alternative} words={words} draw={draw} rows={rows} size={choice.chartSize} onOpen={onOpen} onDone={onDone} />
      <ChartPublish choice={choice} regions={table.rows.map(({ region }) => region)} title={title} onChange={onChange} />
    </>
  );
}

function Scatter(props: ShownProps & { x: Quantity; y: Quantity }) {
  const { table, matrix, words, x, y, home, choice } = props;
  const { t } = useTranslation();
  const { highlight } = choice;
  const [wanted, setWanted] = useState<number | null>(null);
  const byYear = useMemo(() => {
    const regions = new Set(table.rows.map(({ region }) => region.key));
    const years = [...new Set(table.columns.map(({ year }) => year))].sort((a, b) => b - a);
    return new Map(years.map((year) => [year, scatterOf(matrix, x, y, year, regions)] as const).filter(([, points]) => points.length > 1));
  }, [table, matrix, x, y]);
  const years = [...byYear.keys()];
  const year = wanted !== null && byYear.has(wanted) ? wanted : years[0];
  const points = year === undefined ? undefined : byYear.get(year);
  const [xWords, yWords] = [words.get(x.id)!, words.get(y.id)!];
  const draw = useCallback(
    (frame: Frame) => drawScatter({ ...frame, points: points ?? [], x: axisOf(xWords), y: axisOf(yWords), highlight, home }),
    [points, xWords, yWords, highlight, home],
  );
  const cells = useMemo(() => (points ?? []).flatMap(({ region }) => [x, y].flatMap(({ id }) => matrix.cell(id, region, 'actual', year ?? 0) ?? [])), [points, matrix, x, y, year]);
  const notes = useMemo(() => (points && meansOf(points) ? [t('panel.compare.chart.meanLines')] : []), [points, t]);
  const wordsOf = useCallback(({ code, measure }: CompareCell) => (code === x.code && measure === x.measure ? xWords : yWords), [x, xWords, yWords]);
  if (!points || year === undefined) return <p className="rl-quiet">{t('panel.compare.chart.noCommonYear')}</p>;
  return (
    <>
      {years.length > 1 && <Years years={years} year={year} onChange={setWanted} />}
      <Published
        {...props}
        title={t('panel.compare.chart.against', { x: xWords.name, y: yWords.name })}
        subtitle={[t('common.year', { year }), t('panel.compare.actual')].join(t('panel.compare.dot'))}
        keyCells={none}
        notes={notes}
        cells={cells}
        wordsOf={wordsOf}
        draw={draw}
      />
    </>
  );
}

/** One array for every render. */
const none: readonly CompareCell[] = [];

const axisOf = (words: QuantityWords) => ({ label: words.unit ? `${words.name} (${words.unit})` : words.name, format: (value: number) => words.number(value) });

const cellsOf = (table: CompareTable, quantityId: string): CompareCell[] => {
  const at = table.columns.flatMap(({ quantity }, index) => (quantity.id === quantityId ? [index] : []));
  return table.rows.flatMap(({ cells }) => at.flatMap((index) => cells[index] ?? []));
};
