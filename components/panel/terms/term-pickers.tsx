import { useTranslation } from '../../../lib/react/translation';
import type { Option } from '../../ui/combo-box';
import { PairPickers, type Pair } from '../pair-pickers';
import styles from './terms.module.css';

export interface TermPickersProps extends Pair {
  /** The stored reports, to choose from. */
  reports: readonly Option[];
}

/** Which two reports' wording stands side by side. */
export function TermPickers(props: TermPickersProps) {
  const { t } = useTranslation();
  return (
    <PairPickers {...props} className={styles.pickers} labels={[t('panel.terms.first'), t('panel.terms.second')]} emptyLabel={t('panel.terms.noReport')} />
  );
}
