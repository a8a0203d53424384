import { Component, type ErrorInfo, type ReactNode } from 'react';
import { libraryFailureWords } from '../../lib/i18n/failure-words';
import { reasonOf } from '../../lib/messaging/errors';
import { useTranslation } from '../../lib/react/translation';
import { Button } from './button';
import { EmptyState } from './empty-state';

export interface ErrorBoundaryProps {
  /** What else can be done about it, beside trying again. */
  actions?: ReactNode;
  /** Shown instead of the message; null for nothing, where the rest of the view says enough. */
  instead?: ReactNode;
  children: ReactNode;
}

/** Keeps what goes wrong in one view to that view: it says so and can be tried again; the other views go on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('unknown') };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    console.error('ReportLens: a view failed', error, componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (this.props.instead !== undefined) return this.props.instead;
    return <Failed reason={reasonOf(error)} actions={this.props.actions} onRetry={() => this.setState({ error: null })} />;
  }
}

function Failed({ reason, actions, onRetry }: { reason: string | null; actions: ReactNode; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState
        title={t('common.viewFailed.title')}
        actions={
          <>
            <Button look="solid" onPress={onRetry}>
              {t('common.viewFailed.retry')}
            </Button>
            {actions}
          </>
        }
      >
        <p>{libraryFailureWords(reason, t) ?? t('common.viewFailed.words')}</p>
      </EmptyState>
    </div>
  );
}
