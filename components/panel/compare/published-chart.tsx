import { useCallback, useMemo } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import type { CompareChoice } from '../../../lib/compare/choice';
import type { CompareTable } from '../../../lib/compare/columns';
import type { CompareMatrix, Quantity } from '../../../lib/compare/matrix';
import { stepKey, type Step } from '../../../lib/compare/step';
import { useTranslation } from '../../../lib/react/translation';
import { ChartFigure } from '../../charts/chart-figure';
import type { Frame } from '../../charts/marks';
import { ChoiceChips } from '../../ui/chips';
import { TakeButtons, type OnTake } from '../../ui/take-buttons';
import { chartTable } from './view-tables';
import type { CellActions, OpenedCell } from './cell-card';
import { ChartPublish, type PublishChoice } from './chart-publish';
import { alternativeOf, footOf, keyOf, rowsOf, scatterAlternative } from './chart-words';
import { columnPeriod, type QuantityWords } from './quantity-words';
import styles from './compare-views.module.css';

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
  /** What is compared, as a code of this name. */
  codeOf: (name: string) => string;
  /** Indicators that could stand beside the chosen one, and taking one of them in. */
  suggested: readonly { code: string; name: string }[];
  onAdd: (code: string) => void;
  onDone: (what: 'saved' | 'copied' | 'failed') => void;
}

export interface ShownProps extends ChartViewProps {
  onOpened: (opened: OpenedCell) => void;
}

interface StepsProps {
  steps: readonly Step[];
  step: Step;
  quantity: Quantity;
  /** Takes the key of a step. */
  onChange: (key: string) => void;
}

/** The years or parts of years to choose from. */
export function Steps({ steps, step, quantity, onChange }: StepsProps) {
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
export function Published({
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
  codeOf,
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
      <p className={styles.chartTitle}>
        <strong>{words.title}</strong>
        <span className="rl-quiet">{words.subtitle}</span>
      </p>
      <ChartFigure
        alternative={alternative}
        words={words}
        draw={draw}
        rows={rows}
        size={choice.chartSize}
        comparison={() => codeOf(words.title)}
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

/** One array for every render. */
export const none: readonly CompareCell[] = [];
