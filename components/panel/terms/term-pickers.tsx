import { useTranslation } from '../../../lib/react/translation';
import type { Option } from '../../ui/combo-box';
import { PairPickers, type Pair } from '../pair-pickers';

export interface TermPickersProps extends Pair {
  /** The stored reports, to choose from. */
  reports: readonly Option[];
}

/** Which two reports' wording stands side by side. */
export function TermPickers(props: TermPickersProps) {
  const { t } = useTranslation();
  return (
    <PairPickers {...props} className="rl-terms-pickers" labels={[t('panel.terms.first'), t('panel.terms.second')]} emptyLabel={t('panel.terms.noReport')} />
  );
}
