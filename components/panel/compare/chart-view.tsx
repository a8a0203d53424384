import { useCallback, useMemo, useState } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import { chartKinds, type ChartKind } from '../../../lib/compare/choice';
import type { CompareTable } from '../../../lib/compare/columns';
import { groupBy, type CompareMatrix, type Quantity } from '../../../lib/compare/matrix';
import { sideOf } from '../../../lib/compare/statement';
import { useTranslation } from '../../../lib/react/translation';
import { barsOf, lineOf, scatterOf } from '../../charts/chart-data';
import { ChartFigure } from '../../charts/chart-figure';
import { drawBars } from '../../charts/draw-bars';
import { COLOURS, drawLines } from '../../charts/draw-lines';
import { drawScatter } from '../../charts/draw-scatter';
import type { ChartWords } from '../../charts/export-chart';
import { ChoiceChips } from '../../ui/chips';
import { Picker } from '../../ui/combo-box';
import { hostOf } from '../library-entries';
import type { QuantityWords } from './quantity-words';

export interface ChartViewProps {
  table: CompareTable;
  matrix: CompareMatrix;
  words: ReadonlyMap<string, QuantityWords>;
  kind: ChartKind;
  onKind: (kind: ChartKind) => void;
  onDone: (what: 'saved' | 'copied' | 'failed') => void;
}

/** Regions named as sources under a chart; the others are counted. */
const NAMED_SOURCES = 6;

/** Bars across regions, lines over years, or two indicators against each other. */
export default function ChartView({ table, matrix, words, kind, onKind, onDone }: ChartViewProps) {
  const { t } = useTranslation();
  const quantities = useMemo(() => [...new Map(table.columns.map(({ quantity }) => [quantity.id, quantity])).values()], [table]);
  const [firstId, setFirst] = useState<string | null>(null);
  const [secondId, setSecond] = useState<string | null>(null);
  const first = quantities.find(({ id }) => id === firstId) ?? quantities[0];
  const second = quantities.find(({ id }) => id === secondId && id !== first?.id) ?? quantities.find(({ id }) => id !== first?.id);
  const options = quantities.map(({ id }) => ({ id, label: words.get(id)?.name ?? id, note: words.get(id)?.unit ?? '', search: (words.get(id)?.name ?? id).toLowerCase() }));
  const picker = (chosen: Quantity, label: string, onChange: (id: string) => void) => (
    <Picker label={label} emptyLabel={t('panel.compare.noIndicator')} options={options} chosen={chosen.id} onChange={onChange} />
  );
  if (!first) return null;
  return (
    <div className="rl-compare-chart">
      <ChoiceChips<ChartKind>
        label={t('panel.compare.chart.kind')}
        chips={chartKinds.map((id) => ({ id, label: t(`panel.compare.chart.${id}`) }))}
        chosen={kind}
        onChange={onKind}
      />
      {quantities.length > 1 && (
        <div className="rl-compare-axes">
          {picker(first, t(kind === 'scatter' ? 'panel.compare.chart.across' : 'panel.compare.indicator'), setFirst)}
          {kind === 'scatter' && second && picker(second, t('panel.compare.chart.up'), setSecond)}
        </div>
      )}
      {kind === 'scatter' ? (
        second ? (
          <Scatter key={`${first.id} ${second.id}`} table={table} matrix={matrix} words={words} x={first} y={second} onDone={onDone} />
        ) : (
          <p className="rl-quiet">{t('panel.compare.chart.needsTwo')}</p>
        )
      ) : (
        <OneQuantity table={table} quantity={first} words={words.get(first.id)!} kind={kind} onDone={onDone} />
      )}
    </div>
  );
}

interface OneProps extends Pick<ChartViewProps, 'table' | 'onDone'> {
  quantity: Quantity;
  words: QuantityWords;
  kind: 'bars' | 'lines';
}

function OneQuantity({ table, quantity, words, kind, onDone }: OneProps) {
  const { t } = useTranslation();
  const sources = useSources();
  const cells = useMemo(() => cellsOf(table, quantity.id), [table, quantity.id]);
  const yearLabel = useCallback((year: number) => t('common.year', { year }), [t]);
  const draw = useCallback(
    (width: number, pattern: string) => {
      if (kind === 'lines') return drawLines({ points: lineOf(cells), format: (value) => words.number(value), width });
      return drawBars({ bars: barsOf(cells, (cell) => words.cell(cell)), yearLabel, width, pattern });
    },
    [kind, cells, words, yearLabel],
  );
  // A rank is no quantity: a longer bar would say the opposite.
  if (quantity.measure === 'rank' && kind === 'bars') return <p className="rl-quiet">{t('panel.compare.chart.noRankBars')}</p>;
  if (cells.length === 0) return <p className="rl-quiet">{t('panel.compare.notHere')}</p>;
  const statuses = (['actual', 'estimate', 'target'] as const).filter((status) => cells.some((cell) => cell.status === status));
  const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
  const span = years.length > 1 ? t('common.yearSpan', { from: years[0], to: years.at(-1) }) : yearLabel(years[0]!);
  const chartWords: ChartWords = {
    title: words.name,
    subtitle: [words.unit && t('panel.compare.unit', { unit: words.unit }), span].filter(Boolean).join(t('panel.compare.dot')),
    key: kind === 'bars' ? statuses.map((status) => ({ status, label: statusLabel(status, t) })) : [],
    sources: kind === 'lines' && statuses.length > 1 ? [t('panel.compare.chart.lineMarks'), ...sources(cells)] : sources(cells),
  };
  const regions = new Set(cells.map(({ region }) => region.key)).size;
  return (
    <>
      {kind === 'lines' && regions > COLOURS && <p className="rl-quiet">{t('panel.compare.chart.manyLines', { count: COLOURS })}</p>}
      <ChartFigure
        label={`${words.name}: ${cells.map((cell) => `${cell.region.name} ${cell.year} ${statusLabel(cell.status, t)} ${words.cell(cell)}`).join('; ')}`}
        words={chartWords}
        draw={draw}
        onDone={onDone}
      />
    </>
  );
}

interface ScatterProps extends Pick<ChartViewProps, 'table' | 'matrix' | 'words' | 'onDone'> {
  x: Quantity;
  y: Quantity;
}

function Scatter({ table, matrix, words, x, y, onDone }: ScatterProps) {
  const { t } = useTranslation();
  const sources = useSources();
  const [wanted, setWanted] = useState<number | null>(null);
  const regions = useMemo(() => new Set(table.rows.map(({ region }) => region.key)), [table]);
  const byYear = useMemo(() => {
    const years = [...new Set(table.columns.map(({ year }) => year))];
    return new Map(years.map((year) => [year, scatterOf(matrix, x, y, year, regions)] as const).filter(([, points]) => points.length > 1));
  }, [table, matrix, x, y, regions]);
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const year = wanted !== null && byYear.has(wanted) ? wanted : years.at(-1);
  const points = year === undefined ? undefined : byYear.get(year);
  const [xWords, yWords] = [words.get(x.id)!, words.get(y.id)!];
  const axis = ({ name, unit }: QuantityWords) => (unit ? `${name} (${unit})` : name);
  const draw = useCallback(
    (width: number) =>
      drawScatter({
        points: points ?? [],
        x: { label: axis(xWords), format: (value) => xWords.number(value) },
        y: { label: axis(yWords), format: (value) => yWords.number(value) },
        width,
      }),
    [points, xWords, yWords],
  );
  if (!points || year === undefined) return <p className="rl-quiet">{t('panel.compare.chart.noCommonYear')}</p>;
  const cells = points.flatMap(({ region }) => [x, y].flatMap(({ id }) => matrix.cell(id, region, 'actual', year) ?? []));
  return (
    <>
      {years.length > 1 && (
        <ChoiceChips<string>
          label={t('panel.compare.years')}
          chips={years.map((one) => ({ id: String(one), label: t('common.year', { year: one }) }))}
          chosen={String(year)}
          onChange={(one) => setWanted(Number(one))}
        />
      )}
      <ChartFigure
        label={points.map((point) => `${point.name}: ${xWords.name} ${xWords.number(point.x)}, ${yWords.name} ${yWords.number(point.y)}`).join('; ')}
        words={{
          title: t('panel.compare.chart.against', { x: xWords.name, y: yWords.name }),
          subtitle: [t('common.year', { year }), t('panel.compare.actual')].join(t('panel.compare.dot')),
          key: [],
          sources: [t('panel.compare.chart.meanLines'), ...sources(cells)],
        }}
        draw={draw}
        onDone={onDone}
      />
    </>
  );
}

const cellsOf = (table: CompareTable, quantityId: string): CompareCell[] => {
  const at = table.columns.flatMap(({ quantity }, index) => (quantity.id === quantityId ? [index] : []));
  return table.rows.flatMap(({ cells }) => at.flatMap((index) => cells[index] ?? []));
};

type Translated = ReturnType<typeof useTranslation>['t'];

const statusLabel = (status: CompareCell['status'], t: Translated): string =>
  status === 'estimate' ? t('common.status.estimate') : t(`panel.compare.${sideOf(status)}`);

/** The reports that the values come from, by region, as a line under the chart. */
function useSources(): (cells: readonly CompareCell[]) => readonly string[] {
  const { t } = useTranslation();
  return (cells) => {
    const names = [...groupBy(cells, ({ region }) => region.key).values()].map((mine) => {
      const years = [...new Set(mine.flatMap(({ reportYear }) => reportYear ?? []))].sort((a, b) => a - b);
      const hosts = [...new Set(mine.map(({ reportUrl }) => hostOf(reportUrl)).filter(Boolean))];
      return t('panel.compare.chart.source', { region: mine[0]!.region.name, details: [...years, ...hosts].join(t('common.comma')) });
    });
    const more = names.length - NAMED_SOURCES;
    const list = names.slice(0, NAMED_SOURCES).join(t('panel.compare.chart.between'));
    return [more > 0 ? t('panel.compare.chart.sourcesMore', { sources: list, count: more }) : t('panel.compare.chart.sources', { sources: list })];
  };
}
