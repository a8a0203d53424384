/** Marks the document in the reader page just as the page script marks a web page: same session, popup and messages. */
import type { MarkDocument } from '../../components/reader/mark-state';
import { markChoice, readSettings, watchSettings, wishedLanguage } from '../../lib/browser/settings';
import { pageFigures } from '../../lib/engine/page-figures';
import { PageModel } from '../../lib/highlight/page-model';
import type { PageServices, PageSnapshot } from '../../lib/highlight/page-services';
import { PageSession } from '../../lib/highlight/page-session';
import { pageTextInSteps, type PageText } from '../../lib/text/dom-text';
import { finished } from '../../lib/text/steps';
import { doubtReasons, type DoubtfulSpan } from '../../lib/model/doubtful-span';
import type { Analysis } from '../../lib/model/analysis';
import type { LookedPassage } from '../../lib/model/looked-passage';
import { keepLooked } from './looked-passages';
import { RecognisedPage } from './recognised-page';
import { answerPanels, backgroundServices, clipsAt } from '../page/services';

export const markDocument: MarkDocument = ({ url, title, scan }, { tell, passages, look }) => {
  const ending = new AbortController();
  const { signal } = ending;
  let session: PageSession | undefined;
  document.title = title;

  const background = backgroundServices({ rerooted: () => undefined, stopped: () => undefined });
  const read = () => pageTextInSteps(document);
  const model = new PageModel(pageFigures, read, finished(read()));
  const page = () => model.page;
  const keep = async (looked: readonly LookedPassage[]) => {
    if (!model.analysis) throw new Error('The document is not analysed yet.');
    await keepLooked(url, looked, model.analysis);
  };
  const recognised = scan && new RecognisedPage(scan, { passages, look, page }, keep);
  // The page's own address is the extension's; the document's is what the library knows it by.
  const asDocument = (snapshot: PageSnapshot): PageSnapshot => ({
    ...snapshot,
    doubtful: doubtfulSpans(model.page),
    looked: recognised?.lookedSpans(),
    url,
    title,
    force: true,
  });
  const tellDone = (analysis: Analysis, kept: boolean | null) => {
    if (!signal.aborted) tell({ kind: 'done', analysis, kept, stepDoubtful: (delta) => session?.stepDoubtful(delta) });
  };
  const services: PageServices = {
    ...background,
    ...(recognised ? { scan: recognised } : {}),
    async analyse(page) {
      try {
        const analysis = await background.analyse(asDocument(page));
        tellDone(analysis, null);
        return analysis;
      } catch (error) {
        if (!signal.aborted) tell({ kind: 'failed' });
        throw error;
      }
    },
    async keep(page) {
      const answer = await background.keep(asDocument(page));
      if (model.analysis) tellDone(model.analysis, answer.reportId !== null);
      return answer;
    },
    loadPopup: async () => (await import('../../components/popup/mount')).mountPopup,
    why: (page, figure, name) => background.why({ ...page, url, title, force: true }, figure, name),
    clip: (draft) => background.clip({ ...draft, url, title }),
    clips: () => clipsAt(url),
  };

  begin().catch((error: unknown) => {
    console.error('ReportLens: the document cannot be marked', error);
    if (!signal.aborted) tell({ kind: 'failed' });
  });
  return () => {
    ending.abort();
    recognised?.close();
  };

  async function begin(): Promise<void> {
    const settings = await readSettings();
    if (signal.aborted) return;
    const marked = new PageSession(model, services, {
      force: true,
      // In our own page no script of another is there to see them.
      marks: { ...markChoice(settings), clips: true },
      locale: () => wishedLanguage(settings),
      open: __REPORTLENS_TEST__,
    });
    const stopAnswering = answerPanels(marked);
    const stopWatching = watchSettings((now) => marked.choose({ ...markChoice(now), clips: true }));
    signal.addEventListener('abort', () => {
      stopAnswering();
      stopWatching();
      marked.stop();
    });
    session = marked;
  }
};

/** What the document's blocks say of themselves (components/reader/article.tsx), as spans of the text that is analysed. */
function doubtfulSpans(page: PageText): DoubtfulSpan[] {
  const spans: DoubtfulSpan[] = [];
  for (const block of document.querySelectorAll<HTMLElement>('article [data-doubt]')) {
    const reason = doubtReasons.find((one) => one === block.dataset.doubt);
    const start = page.offsetOf(block, 0);
    if (reason === undefined || start === null) continue;
    const words = document.createRange();
    words.selectNodeContents(block);
    const end = page.offsetOf(words.endContainer, words.endOffset);
    spans.push({ start, end: Math.max(start + 1, end ?? start + (block.textContent ?? '').length), reason });
  }
  return spans.sort((a, b) => a.start - b.start);
}
