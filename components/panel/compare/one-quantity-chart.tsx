import { useCallback, useMemo, useState } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import type { ChartKind } from '../../../lib/compare/choice';
import type { CompareTable } from '../../../lib/compare/columns';
import type { Quantity } from '../../../lib/compare/matrix';
import { stepKey, stepsOf, type Step } from '../../../lib/compare/step';
import { useTranslation } from '../../../lib/react/translation';
import { ChoiceChips } from '../../ui/chips';
import { subtitleOf } from './chart-words';
import { drawingOf, type OneKind } from './drawings';
import { none, Published, Steps, type ShownProps } from './published-chart';

/** Kinds of which each is of one year or part of a year. */
const ofOneStep: readonly ChartKind[] = ['tiles', 'dumbbells'];

/** One quantity as a chart of some kind. */
export function OneQuantity(props: ShownProps & { quantity: Quantity; kind: OneKind }) {
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
          subtitle={subtitleOf(drawn.cells, drawn.unit ?? words.unit, t)}
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

const cellsOf = (table: CompareTable, quantityId: string): CompareCell[] => {
  const at = table.columns.flatMap(({ quantity }, index) => (quantity.id === quantityId ? [index] : []));
  return table.rows.flatMap(({ cells }) => at.flatMap((index) => cells[index] ?? []));
};
