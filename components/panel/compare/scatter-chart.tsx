import { useCallback, useMemo, useState } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import type { Quantity } from '../../../lib/compare/matrix';
import { stepKey, stepsOf } from '../../../lib/compare/step';
import { useTranslation } from '../../../lib/react/translation';
import { meansOf, scatterOf } from '../../charts/chart-data';
import { drawScatter } from '../../charts/draw-scatter';
import type { Frame } from '../../charts/marks';
import { none, Published, Steps, type ShownProps } from './published-chart';
import { columnPeriod, type QuantityWords } from './quantity-words';

/** Two quantities of one year or part of a year against each other. */
export function Scatter(props: ShownProps & { x: Quantity; y: Quantity }) {
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

const axisOf = (words: QuantityWords) => ({ label: words.unit ? `${words.name} (${words.unit})` : words.name, format: (value: number) => words.number(value) });
