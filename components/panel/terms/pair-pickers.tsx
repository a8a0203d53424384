import { useTranslation } from '../../../lib/react/translation';
import { Picker, type Option } from '../../ui/combo-box';

export interface PairPickersProps {
  /** The stored reports, to choose from. */
  reports: readonly Option[];
  pair: readonly [string | null, string | null];
  onPair: (pair: [string | null, string | null]) => void;
}

/** Which two reports stand side by side. */
export function PairPickers({ reports, pair, onPair }: PairPickersProps) {
  const { t } = useTranslation();
  const picker = (at: 0 | 1) => (
    <Picker
      label={t(at === 0 ? 'panel.terms.first' : 'panel.terms.second')}
      emptyLabel={t('panel.terms.noReport')}
      options={reports}
      chosen={pair[at]}
      onChange={(id) => onPair(at === 0 ? [id, pair[1]] : [pair[0], id])}
    />
  );
  return (
    <div className="rl-terms-pickers">
      {picker(0)}
      {picker(1)}
    </div>
  );
}
