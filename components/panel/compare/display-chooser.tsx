import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { cellExtras, type CellExtra, type CompareChoice } from '../../../lib/compare/choice';
import { settledOrder, type Settled } from '../../../lib/compare/vintages';
import { useTranslation } from '../../../lib/react/translation';
import { ChoiceChips, FilterChips } from '../../ui/chips';
import { Icon } from '../../ui/icons';
import { SelectBox } from '../../ui/select-box';
import chipsStyles from '../../ui/chips.module.css';
import chooserStyles from '../../ui/chooser.module.css';
import popoverStyles from '../../ui/popover.module.css';

export interface YearChooserProps {
  years: readonly number[];
  /** null for all. */
  chosen: readonly number[] | null;
  onChange: (years: number[] | null) => void;
}

/** Which years are shown. */
export function YearChooser({ years, chosen, onChange }: YearChooserProps) {
  const { t } = useTranslation();
  const on = years.filter((year) => chosen === null || chosen.includes(year));
  const [first, last] = [on[0], on.at(-1)];
  const words =
    chosen === null || on.length === years.length
      ? t('panel.compare.allYears')
      : first === undefined || last === undefined
        ? t('panel.compare.noYear')
        : on.length === 1
          ? t('common.year', { year: first })
          : t('panel.compare.yearsChosen', { from: first, to: last, count: on.length });
  return (
    <Chooser words={words} label={t('panel.compare.years')}>
      <FilterChips<string>
        label={t('panel.compare.years')}
        chips={years.map((year) => ({ id: String(year), label: t('common.year', { year }) }))}
        chosen={new Set(on.map(String))}
        onChange={(keys) => onChange(keys.size === years.length ? null : [...keys].map(Number).sort((a, b) => a - b))}
      />
    </Chooser>
  );
}

/** A column takes one of these; what is planned stands beside it either way. */
const resultKinds = settledOrder.filter((one) => one !== 'plan' && one !== 'plan_adjusted');

/** Whether results or targets are shown, and what stands beside each value. */
export function DisplayChooser({ choice, onChange }: { choice: CompareChoice; onChange: (change: Partial<CompareChoice>) => void }) {
  const { t } = useTranslation();
  return (
    <Chooser words={t('panel.compare.display')} label={t('panel.compare.display')}>
      <ChoiceChips<CompareChoice['sides']>
        label={t('panel.compare.statusHeading')}
        chips={[
          { id: 'both', label: t('panel.compare.both') },
          { id: 'actual', label: t('panel.compare.actual') },
          { id: 'target', label: t('panel.compare.target') },
        ]}
        chosen={choice.sides}
        onChange={(sides) => onChange({ sides })}
      />
      <FilterChips<CellExtra>
        label={t('panel.compare.extras')}
        chips={cellExtras.map((id) => ({ id, label: t(`panel.compare.extra.${id}`) }))}
        chosen={new Set(choice.extras)}
        onChange={(extras) => onChange({ extras: [...extras] })}
      />
      <SelectBox
        label={t('panel.compare.vintage.settledBy')}
        labelShown
        options={(['newest', ...resultKinds] as const).map((id) => ({
          id,
          label: id === 'newest' ? t('panel.compare.settledNewest') : t(`common.settled.${id}`),
        }))}
        chosen={choice.settled ?? 'newest'}
        onChange={(id) => onChange({ settled: settledOrder.find((one): one is Settled => one === id) ?? null })}
      />
      <ChoiceChips<'on' | 'off'>
        label={t('panel.compare.reference.beside')}
        chips={(['on', 'off'] as const).map((id) => ({
          id,
          label: `${t('panel.compare.reference.beside')}${t('panel.compare.dot')}${t(`panel.compare.reference.${id}`)}`,
        }))}
        chosen={choice.reference ? 'on' : 'off'}
        onChange={(id) => onChange({ reference: id === 'on' })}
      />
    </Chooser>
  );
}

function Chooser({ words, label, children }: { words: string; label: string; children: ReactNode }) {
  return (
    <DialogTrigger>
      <AriaButton className={`${chipsStyles.chip} ${chooserStyles.opener}`}>
        {words}
        <Icon name="expand" />
      </AriaButton>
      <Popover className={popoverStyles.root} placement="bottom start" offset={4}>
        <Dialog className={`${chooserStyles.root} ${chooserStyles.small}`} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
