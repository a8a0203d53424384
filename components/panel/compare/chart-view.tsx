import { useCallback, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { CompareCell } from '../../../lib/compare/cell';
import { chartKinds, type ChartKind, type CompareChoice } from '../../../lib/compare/choice';
import type { CompareTable } from '../../../lib/compare/columns';
import type { CompareMatrix, Quantity } from '../../../lib/compare/matrix';
import { stepKey, stepsOf, type Step } from '../../../lib/compare/step';
import { useTranslation } from '../../../lib/react/translation';
import { meansOf, scatterOf } from '../../charts/chart-data';
import { ChartFigure } from '../../charts/chart-figure';
import { drawScatter } from '../../charts/draw-scatter';
import type { Frame } from '../../charts/marks';
import { ChoiceChips } from '../../ui/chips';
import { TakeButtons, type OnTake } from '../../ui/take-buttons';
import { chartTable } from './view-tables';
import { Picker } from '../../ui/combo-box';
import { Icon } from '../../ui/icons';
import { CellCard, type CellActions, type OpenedCell } from './cell-card';
import { ChartPublish, type PublishChoice } from './chart-publish';
import { alternativeOf, footOf, keyOf, rowsOf, scatterAlternative, subtitleOf } from './chart-words';
import { drawingOf, type OneKind } from './drawings';
import { columnPeriod, type QuantityWords } from './quantity-words';

export type ChartChoice = PublishChoice & Pick<CompareChoice, 'chart' | 'singleMonths'>;

export interface ChartViewProps extends CellActions {
  table: CompareTable;
  matrix: CompareMatrix;
  words: ReadonlyMap<string, QuantityWords>;
  choice: ChartChoice;
  /** Key of the region that the reader stands in; null for none. */
  home: string | null;
  onChange: (change: Partial<ChartChoice>) => void;
  onSave: (file: Blob, name: string) => void;
  onCopyPicture: (png: Promise<Blob>) => Promise<void>;
  onTake: OnTake;
  /** Indicators that could stand beside the chosen one, and taking one of them in. */
  suggested: readonly { code: string; name: string }[];
  onAdd: (code: string) => void;
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
  const options = quantities.map(({ id }) => ({
    id,
    label: words.get(id)?.name ?? id,
    note: words.get(id)?.unit ?? '',
    search: (words.get(id)?.name ?? id).toLowerCase(),
  }));
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
      {kind === 'scatter' && !second && (
        <div className="rl-chart-suggested">
          <p>{t('panel.compare.chart.needsTwo')}</p>
          <div className="rl-chips" role="group" aria-label={t('panel.compare.chart.suggested')}>
            {props.suggested.map(({ code, name }) => (
              <AriaButton key={code} className="rl-chip" onPress={() => props.onAdd(code)}>
                <Icon name="plus" />
                {name}
              </AriaButton>
            ))}
          </div>
        </div>
      )}
      <CellCard opened={opened} onClose={() => setOpened(null)} {...props} />
    </div>
  );
}

interface ShownProps extends ChartViewProps {
  onOpened: (opened: OpenedCell) => void;
}

/** Kinds of which each is of one year or part of a year. */
const ofOneStep: readonly ChartKind[] = ['tiles', 'dumbbells'];

function OneQuantity(props: ShownProps & { quantity: Quantity; kind: OneKind }) {
  const { table, matrix, quantity, kind, home, choice, onChange } = props;
  const { t, locale } = useTranslation();
  const words = props.words.get(quantity.id)!;
  const wordsOf = useCallback(() => words, [words]);
  const { highlight, singleMonths: single } = choice;
  const cells = useMemo(() => cellsOf(table, quantity.id), [table, quantity.id]);
  const steps = useMemo(() => stepsFor(kind, cells), [kind, cells]);
  const [wanted, setWanted] = useState<string | null>(null);
  const step = useMemo(() => steps.find((one) => stepKey(one) === wanted) ?? newestTold(cells, steps), [steps, wanted, cells]);
  const drawn = useMemo(() => {
    const regions = new Set(table.rows.map(({ region }) => region.key));
    return drawingOf(kind, { cells, quantity, matrix, regions, words, emphasis: { highlight, home }, step, single, t, locale });
  }, [kind, cells, quantity, matrix, table, words, highlight, home, step, single, t, locale]);
  return (
    <>
      {ofOneStep.includes(kind) && steps.length > 1 && <Steps steps={steps} step={step} quantity={quantity} onChange={setWanted} />}
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

/** Steps to choose from, the newest first: of a map those of which provincial regions say anything, of targets and results those with both. */
function stepsFor(kind: OneKind, cells: readonly CompareCell[]): Step[] {
  const targets = new Set(cells.filter(({ status }) => status === 'target').map(stepKey));
  const fits = (cell: CompareCell) => {
    if (kind === 'tiles') return cell.region.level === 'province';
    return kind !== 'dumbbells' || (cell.status !== 'target' && targets.has(stepKey(cell)));
  };
  return stepsOf(cells.filter(fits));
}

/** The newest step with results of several regions; else the newest. */
function newestTold(cells: readonly CompareCell[], steps: readonly Step[]): Step {
  const told = steps.find((step) => cells.filter((cell) => stepKey(cell) === stepKey(step) && cell.status !== 'target').length > 1);
  return told ?? steps[0] ?? { year: 0, months: null };
}

interface StepsProps {
  steps: readonly Step[];
  step: Step;
  quantity: Quantity;
  /** Takes the key of a step. */
  onChange: (key: string) => void;
}

function Steps({ steps, step, quantity, onChange }: StepsProps) {
  const { t } = useTranslation();
  return (
    <ChoiceChips<string>
      label={t('panel.compare.years')}
      chips={steps.map((one) => ({ id: stepKey(one), label: columnPeriod({ ...one, quantity }, t) }))}
      chosen={stepKey(step)}
      onChange={onChange}
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
  /** How many regions stand under two quantities; absent for a chart of one. */
  scattered?: number;
}

/** The chart with all that is written around it, ready to be taken elsewhere. */
function Published({
  table,
  title,
  subtitle,
  keyCells,
  notes,
  cells,
  wordsOf,
  draw,
  scattered,
  choice,
  onChange,
  onSave,
  onCopyPicture,
  onTake,
  onDone,
  onOpened,
}: PublishedProps) {
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
  const rows = useMemo(() => rowsOf(cells, wordsOf, t, scattered !== undefined), [cells, wordsOf, t, scattered]);
  const byId = useMemo(() => new Map(cells.map((cell) => [cell.id, cell])), [cells]);
  const alternative = useMemo(() => {
    if (scattered !== undefined) return scatterAlternative(words, scattered, t);
    return cells[0] ? alternativeOf(words, cells, wordsOf(cells[0]), t) : words.title;
  }, [words, cells, wordsOf, scattered, t]);
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
      <ChartFigure
        alternative={alternative}
        words={words}
        draw={draw}
        rows={rows}
        size={choice.chartSize}
        onOpen={onOpen}
        onSave={onSave}
        onCopyPicture={onCopyPicture}
        onDone={onDone}
      >
        <TakeButtons table={() => chartTable(words.title, rows, words.sources, { t })} onTake={onTake} />
      </ChartFigure>
      <ChartPublish choice={choice} regions={table.rows.map(({ region }) => region)} title={title} onChange={onChange} />
    </>
  );
}

function Scatter(props: ShownProps & { x: Quantity; y: Quantity }) {
  const { table, matrix, words, x, y, home, choice } = props;
  const { t } = useTranslation();
  const { highlight } = choice;
  const [wanted, setWanted] = useState<string | null>(null);
  const scatters = useMemo(() => {
    const regions = new Set(table.rows.map(({ region }) => region.key));
    const steps = stepsOf(table.columns.filter(({ quantity }) => quantity.id === x.id));
    return steps.map((step) => ({ step, points: scatterOf(matrix, x, y, step, regions) })).filter(({ points }) => points.length > 1);
  }, [table, matrix, x, y]);
  const { step, points } = scatters.find((one) => stepKey(one.step) === wanted) ?? scatters[0] ?? { step: undefined, points: undefined };
  const [xWords, yWords] = [words.get(x.id)!, words.get(y.id)!];
  const draw = useCallback(
    (frame: Frame) => drawScatter({ ...frame, points: points ?? [], x: axisOf(xWords), y: axisOf(yWords), highlight, home }),
    [points, xWords, yWords, highlight, home],
  );
  const [across, up] = useMemo(() => {
    const along = ({ id }: Quantity) => (points ?? []).flatMap(({ region }) => (step && matrix.cell(id, region, 'actual', step.year, step.months)) ?? []);
    return [along(x), along(y)];
  }, [points, matrix, x, y, step]);
  const cells = useMemo(() => across.flatMap((cell, index) => [cell, up[index]!]), [across, up]);
  const notes = useMemo(() => (points && meansOf(points) ? [t('panel.compare.chart.meanLines')] : []), [points, t]);
  const idsAcross = useMemo(() => new Set(across.map(({ id }) => id)), [across]);
  const wordsOf = useCallback(({ id }: CompareCell) => (idsAcross.has(id) ? xWords : yWords), [idsAcross, xWords, yWords]);
  if (!points || !step) return <p className="rl-quiet">{t('panel.compare.chart.noCommonYear')}</p>;
  return (
    <>
      {scatters.length > 1 && <Steps steps={scatters.map((one) => one.step)} step={step} quantity={x} onChange={setWanted} />}
      <Published
        {...props}
        title={t('panel.compare.chart.against', { x: xWords.name, y: yWords.name })}
        subtitle={[columnPeriod({ ...step, quantity: x }, t), t('panel.compare.actual')].join(t('panel.compare.dot'))}
        keyCells={none}
        notes={notes}
        cells={cells}
        wordsOf={wordsOf}
        draw={draw}
        scattered={points.length}
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
