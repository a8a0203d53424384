import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** What stands where there is nothing to show: what that means, and what to do next. */
export function EmptyState({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.root}>
      <h2 className={`rl-title ${styles.title}`}>{title}</h2>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
