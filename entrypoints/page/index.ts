/**
 * The page script, loaded into a page that looks like a report or that the reader asked for: marks its figures at
 * once, then what the background's analysis says. One runs in a frame; a newer one takes over.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isActiveOn, markChoice, readSettings, watchSettings, wishedLanguage } from '../../lib/browser/settings';
import { shadowRootOf } from '../../lib/browser/shadow-root';
import { takeoverEvent } from '../../lib/browser/takeover';
import { pageFigures } from '../../lib/engine/page-figures';
import { canPaint } from '../../lib/highlight/layers';
import { pageAddress } from '../../lib/highlight/page-address';
import { readFirst } from '../../lib/highlight/first-reading';
import { PageModel } from '../../lib/highlight/page-model';
import { PageSession } from '../../lib/highlight/page-session';
import { MAX_PAGE_TEXT } from '../../lib/messaging/surface';
import { pageTextInSteps } from '../../lib/text/dom-text';
import { watchLife } from './life';
import { answerPanels, backgroundServices } from './services';

export default defineUnlistedScript(() => {
  void markPage();
});

async function markPage(): Promise<void> {
  const force = globalThis.__reportlensForce === true;
  globalThis.__reportlensForce = undefined;
  // Two requests may cross; only the reader's own word makes a page marked already be marked anew.
  if (globalThis.__reportlensPage && !force) return;
  // The settings are fetched while the page is read.
  const fetched = Promise.all([readSettings(), takeoverEvent()]);
  const read = () => pageTextInSteps(document, { shadowOf: shadowRootOf, limit: MAX_PAGE_TEXT });
  const { page, changed } = await readFirst(read);
  const model = new PageModel(pageFigures, read, page);
  const [settings, takeover] = await fetched;
  // Another may have begun meanwhile.
  if (globalThis.__reportlensPage && !force) return;
  const life = watchLife(takeover);
  if (!canPaint()) {
    console.warn('ReportLens: this browser cannot paint marks (no CSS Custom Highlight API); the panel lists the figures.');
  }
  const session = new PageSession(model, backgroundServices({ rerooted: () => life.listen(), stopped: () => life.end() }), {
    force,
    changed,
    marks: markChoice(settings),
    // Chrome asks another process for its language, and waits: not before the first paint.
    locale: () => wishedLanguage(settings),
    open: __REPORTLENS_TEST__,
  });
  const endings = [
    answerPanels(session),
    watchSettings((now) => {
      session.choose(markChoice(now));
      if (!force && !isActiveOn(pageAddress(), now)) session.stop();
    }),
    () => session.stop(),
  ];
  life.onEnd(endings);
}
