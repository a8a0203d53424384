import { isUnsure, type CompareCell } from '../../../lib/compare/cell';
import { isReference } from '../../../lib/compare/reference-rows';
import { useTranslation } from '../../../lib/react/translation';
import { Icon } from '../../ui/icons';
import styles from './compare-table.module.css';

/** Stands behind a reference figure. */
export const REFERENCE_SIGN = '†';

export interface LegendProps {
  cells: readonly (CompareCell | undefined)[];
  /** Some cells are shaded. */
  heat: boolean;
  /** The cell carries the mark of a check. */
  marked: (cell: CompareCell) => boolean;
}

/** What the signs in the table mean: only those that occur. */
export function Legend({ cells, heat, marked }: LegendProps) {
  const { t } = useTranslation();
  const shown = cells.filter((cell) => cell !== undefined);
  const falls = heat && shown.some(({ value }) => value < 0);
  const unsure = shown.some(isUnsure);
  const corrected = shown.some(({ extracted }) => extracted !== null);
  const checked = shown.some(marked);
  const reference = shown.some(({ reportId }) => isReference(reportId));
  if (!heat && !unsure && !corrected && !checked && !reference) return null;
  return (
    <ul className={styles.legend} aria-label={t('panel.compare.legend')}>
      {heat && (
        <li>
          <span className={styles.legendHeat} data-falls={falls || undefined} aria-hidden="true" />
          {t(falls ? 'panel.compare.legendHeatFalls' : 'panel.compare.legendHeat')}
        </li>
      )}
      {checked && (
        <li>
          <Icon name="check-mark" />
          {t('panel.compare.legendCheck')}
        </li>
      )}
      {corrected && (
        <li>
          <Icon name="edit" />
          {t('panel.compare.corrected')}
        </li>
      )}
      {unsure && (
        <li>
          <span className={styles.legendUnsure} aria-hidden="true">
            0.0
          </span>
          {t('panel.compare.unsure')}
        </li>
      )}
      {reference && (
        <li>
          <span aria-hidden="true">{REFERENCE_SIGN}</span>
          {t('panel.compare.reference.sign')}
        </li>
      )}
    </ul>
  );
}
