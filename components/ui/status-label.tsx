import type { Status } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import styles from './status-label.module.css';

/** Whether a value is a result, an estimate or a target; told by word and mark, not by colour alone. */
export function StatusLabel({ status }: { status: Status }) {
  const { t } = useTranslation();
  return (
    <span className={styles.status} data-status={status}>
      {t(`common.status.${status}`)}
    </span>
  );
}
