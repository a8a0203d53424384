import { Button as AriaButton } from 'react-aria-components';
import type { CompareColumn } from '../../../lib/compare/columns';
import { yearWords } from '../../../lib/compare/sparse-columns';
import { useTranslation } from '../../../lib/react/translation';
import chipsStyles from '../../ui/chips.module.css';
import styles from './compare.module.css';

export interface FoldedColumnsProps {
  /** Columns that few regions state. */
  columns: readonly CompareColumn[];
  /** They are shown, for the reader has asked for them. */
  shown: boolean;
  onShow: (shown: boolean) => void;
}

/** How many columns are not shown, of which years and why, with the button that brings them back. */
export function FoldedColumns({ columns, shown, onShow }: FoldedColumnsProps) {
  const { t } = useTranslation();
  if (columns.length === 0) return null;
  const years = yearWords(columns, (from, to) => t('panel.compare.sparse.range', { from, to })).join(t('common.comma'));
  return (
    <p className={`rl-quiet ${styles.folded}`}>
      {!shown && t('panel.compare.sparse.away', { count: columns.length, years })}
      <AriaButton className={chipsStyles.chip} aria-expanded={shown} onPress={() => onShow(!shown)}>
        {t(shown ? 'panel.compare.sparse.fold' : 'panel.compare.sparse.show')}
      </AriaButton>
    </p>
  );
}
