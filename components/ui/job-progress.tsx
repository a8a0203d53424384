import { Label, ProgressBar } from 'react-aria-components';
import styles from './job-progress.module.css';

/** How far a job is, where it takes longer than a moment; `progress` from 0 to 1, null where it cannot be told. */
export function JobProgress({ label, progress }: { label: string; progress: number | null }) {
  return (
    <ProgressBar className={styles.root} isIndeterminate={progress === null} value={Math.round((progress ?? 0) * 100)} aria-live="polite">
      {({ percentage, valueText }) => (
        <>
          <span className={styles.words}>
            <Label>{label}</Label>
            <span>{progress === null ? '' : valueText}</span>
          </span>
          <span className={styles.track}>
            <span
              className={styles.done}
              data-unknown={progress === null || undefined}
              style={progress === null ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
