import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { chartKinds, type ChartKind } from '../../../lib/compare/choice';
import type { Quantity } from '../../../lib/compare/matrix';
import { useTranslation } from '../../../lib/react/translation';
import { ChoiceChips } from '../../ui/chips';
import { Picker } from '../../ui/combo-box';
import { Icon } from '../../ui/icons';
import { CellCard, type OpenedCell } from './cell-card';
import { OneQuantity } from './one-quantity-chart';
import type { ChartViewProps } from './published-chart';
import { Scatter } from './scatter-chart';
import chipsStyles from '../../ui/chips.module.css';
import styles from './compare-views.module.css';

/** One quantity as a chart of the chosen kind, or two against each other; each value leads to its sentence. */
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
    <div className={styles.chart}>
      <ChoiceChips<ChartKind>
        label={t('panel.compare.chart.kind')}
        chips={chartKinds.map((id) => ({ id, label: t(`panel.compare.chart.${id}`) }))}
        chosen={kind}
        onChange={(chart) => onChange({ chart })}
      />
      {quantities.length > 1 && (
        <div className={styles.axes}>
          {picker(first, t(kind === 'scatter' ? 'panel.compare.chart.across' : 'panel.compare.indicator'), setFirst)}
          {kind === 'scatter' && second && picker(second, t('panel.compare.chart.up'), setSecond)}
        </div>
      )}
      {kind !== 'scatter' && <OneQuantity key={first.id} {...shown} quantity={first} kind={kind} />}
      {kind === 'scatter' && second && <Scatter key={`${first.id} ${second.id}`} {...shown} x={first} y={second} />}
      {kind === 'scatter' && !second && (
        <div className={styles.chartSuggested}>
          <p>{t('panel.compare.chart.needsTwo')}</p>
          <div className={chipsStyles.root} role="group" aria-label={t('panel.compare.chart.suggested')}>
            {props.suggested.map(({ code, name }) => (
              <AriaButton key={code} className={chipsStyles.chip} onPress={() => props.onAdd(code)}>
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
