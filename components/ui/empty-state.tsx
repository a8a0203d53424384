import type { ReactNode } from 'react';
import './empty-state.css';

/** What stands where there is nothing to show: what that means, and what to do next. */
export function EmptyState({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="rl-empty">
      <h2 className="rl-title rl-empty-title">{title}</h2>
      <div className="rl-empty-words">{children}</div>
      {actions && <div className="rl-empty-actions">{actions}</div>}
    </div>
  );
}
