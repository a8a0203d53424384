import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from '../../lib/react/translation';
import { Button } from './button';
import { EmptyState } from './empty-state';

export interface ErrorBoundaryProps {
  /** What else can be done about it, beside trying again. */
  actions?: ReactNode;
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
    if (this.state.error === null) return this.props.children;
    return <Failed actions={this.props.actions} onRetry={() => this.setState({ error: null })} />;
  }
}

function Failed({ actions, onRetry }: { actions: ReactNode; onRetry: () => void }) {
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
        <p>{t('common.viewFailed.words')}</p>
      </EmptyState>
    </div>
  );
}
