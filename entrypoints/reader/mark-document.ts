/** Marks the document in the reader page just as the page script marks a web page: same session, popup and messages. */
import type { MarkDocument } from '../../components/reader/mark-state';
import { markChoice, readSettings, watchSettings, wishedLanguage } from '../../lib/browser/settings';
import { pageFigures } from '../../lib/engine/page-figures';
import { PageModel } from '../../lib/highlight/page-model';
import type { PageServices } from '../../lib/highlight/page-services';
import { PageSession } from '../../lib/highlight/page-session';
import { pageText } from '../../lib/text/dom-text';
import { answerPanels, backgroundServices, clipsAt } from '../page/services';

export const markDocument: MarkDocument = ({ url, title }, tell) => {
  const ending = new AbortController();
  const { signal } = ending;
  document.title = title;

  const background = backgroundServices({ rerooted: () => undefined, stopped: () => undefined });
  const services: PageServices = {
    ...background,
    // The page's own address is the extension's; the document's is what the library knows it by.
    async analyse(page) {
      try {
        const answer = await background.analyse({ ...page, url, title, force: true });
        if (!signal.aborted) tell({ kind: 'done', analysis: answer.analysis, kept: answer.reportId !== null });
        return answer;
      } catch (error) {
        if (!signal.aborted) tell({ kind: 'failed' });
        throw error;
      }
    },
    loadPopup: async () => (await import('../../components/popup/mount')).mountPopup,
    clip: (draft) => background.clip({ ...draft, url, title }),
    clips: () => clipsAt(url),
  };

  begin().catch((error: unknown) => {
    console.error('ReportLens: the document cannot be marked', error);
    if (!signal.aborted) tell({ kind: 'failed' });
  });
  return () => ending.abort();

  async function begin(): Promise<void> {
    const settings = await readSettings();
    if (signal.aborted) return;
    const session = new PageSession(new PageModel(pageFigures, () => pageText(document)), services, {
      force: true,
      // In our own page no script of another is there to see them.
      marks: { ...markChoice(settings), clips: true },
      locale: () => wishedLanguage(settings),
      open: __REPORTLENS_TEST__,
    });
    const stopAnswering = answerPanels(session);
    const stopWatching = watchSettings((now) => session.choose({ ...markChoice(now), clips: true }));
    signal.addEventListener('abort', () => {
      stopAnswering();
      stopWatching();
      session.stop();
    });
  }
};
