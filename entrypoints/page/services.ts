/** The page script's talk with the background and the panel. */
import { broadcast, call, callWithRetry, serve } from '../../lib/browser/messaging';
import type { PageServices } from '../../lib/highlight/page-services';
import type { PageSession } from '../../lib/highlight/page-session';
import { MessageError } from '../../lib/messaging/errors';
import { pageSurface } from '../../lib/messaging/surface';

export function backgroundServices(ended: () => void): PageServices {
  return {
    analyse: (page) => callWithRetry('page/analyse', page),
    count: (figures) => tell(call('page/count', { figures })),
    changed: () => tell(broadcast('panel/page-changed', {})),
    loadPopup,
    explain: (termId) => callWithRetry('page/explain', { termId }),
    context: (indicator, analysis, reportId) =>
      callWithRetry('page/context', { indicator, reportId, region: analysis?.report?.region ?? null }),
    clip: async (draft) => {
      await call('page/clip', draft);
    },
    compare: async (indicator) => {
      await call('page/compare', { code: indicator?.code ?? null, measure: indicator?.measure ?? null });
    },
    stopped() {
      ended();
      tell(call('page/count', { figures: null }));
      tell(broadcast('panel/page-changed', {}));
    },
  };
}

/** Answers what the panel asks of this page, until the returned function is called. */
export function answerPanels(session: PageSession): () => void {
  return serve(pageSurface, {
    'tab/state': () => ({ url: location.href, title: document.title, ...session.state }),
    'tab/reveal': (span) => ({ found: session.reveal(span) }),
  });
}

async function loadPopup() {
  try {
    if (!globalThis.__reportlensMountPopup) await callWithRetry('page/load-popup', {});
  } catch (error) {
    report(error);
  }
  return globalThis.__reportlensMountPopup ?? null;
}

/** For messages whose answer says nothing. */
function tell(answer: Promise<unknown>): void {
  answer.catch(report);
}

function report(error: unknown): void {
  // A script that outlived its extension has nobody to talk to, and says so to nobody.
  if (error instanceof MessageError && error.code === 'orphaned') return;
  console.warn('ReportLens: the background does not answer', error);
}
