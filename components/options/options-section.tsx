import { useId, type ReactNode } from 'react';
import styles from './options.module.css';

/** A part of the options under its heading. */
export function OptionsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={`rl-title ${styles.heading}`}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
