import { useId, type ReactNode } from 'react';

/** A part of the options under its heading. */
export function OptionsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="rl-options-section" aria-labelledby={id}>
      <h2 id={id} className="rl-title rl-options-heading">
        {title}
      </h2>
      <div className="rl-options-body">{children}</div>
    </section>
  );
}
