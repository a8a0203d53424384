import { useState } from 'react';
import { notify } from '../../components/ui/toasts';
import type { PageState } from '../../components/panel/page-state';
import type { ActivePage } from '../../lib/browser/active-tab';
import { call, callTab } from '../../lib/browser/messaging';
import { isActiveOn, type Settings } from '../../lib/browser/settings';
import { MessageError } from '../../lib/messaging/errors';
import type { Span } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';

/** What the reader can do with the page beside the panel, and what came of it. */
export function usePageActions(active: ActivePage, settings: Settings | null) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState<{ tabId: number; failure: string | null } | null>(null);
  const mine = active.kind === 'other' && attempt?.tabId === active.tabId ? attempt : null;
  const page: PageState =
    active.kind === 'other'
      ? {
          kind: 'other',
          title: active.title,
          off: settings !== null && !isActiveOn(active.url, settings),
          failure: mine?.failure ?? null,
        }
      : active;

  const reveal = (span: Span) => {
    if (active.kind !== 'analysed') return;
    callTab(active.tabId, 'tab/reveal', span)
      .then(({ found }) => {
        if (!found) notify(t('panel.page.gone'));
      })
      .catch((error: unknown) => {
        console.warn('ReportLens: place not shown', error);
        notify(t('panel.page.gone'));
      });
  };

  const analyseAnyway = () => {
    if (active.kind !== 'other') return;
    const { tabId } = active;
    setAttempt(null);
    call('tab/analyse-anyway', { tabId }).catch((error: unknown) => {
      const reason = error instanceof MessageError ? error.message : String(error);
      setAttempt({ tabId, failure: reason });
    });
  };

  return { page, reveal, analyseAnyway };
}
