import { showCount } from '../../lib/browser/badge';
import { forgetDictionaries } from '../../lib/browser/dictionaries';
import { explainTerm } from '../../lib/browser/glossary';
import { loadPageScript, loadPageScripts, loadPopupScript, type Frame } from '../../lib/browser/inject';
import { serve, type Sender } from '../../lib/browser/messaging';
import { mustBeOwn } from '../../lib/browser/own-address';
import { isHeard } from '../../lib/browser/frame-makers';
import { focusOf } from '../../lib/compare/focus';
import { leaveWish } from '../../lib/browser/panel-wish';
import { isActiveOn, readSettings } from '../../lib/browser/settings';
import { openSidePanel } from '../../lib/browser/side-panel';
import { MAX_PAGE_TEXT, backgroundSurface } from '../../lib/messaging/surface';
import { clearLibrary, deleteClips, deleteReports, purgeBin, restoreClips, restoreReports } from '../../lib/store/bin';
import { addClip } from '../../lib/store/clips';
import { analysePage, prepareAnalysis, type Asked } from './analyse-page';
import { claimOf, rememberRead } from './analysed-here';
import { dictionaryHandlers } from './dictionaries';
import { cancelImport, importState, startImport, takeImportBack } from './import-library';
import { isTraditional } from './language';
import { warmEngine } from '../../lib/browser/analyse-aside';
import { keepInTurn, keepSoon, keptSoon } from './keep-soon';
import { keepingHandlers } from './keeping';
import { library } from './library';
import { termHandlers } from './terms';

/** Answers every message of the background's surface. */
export function setUpMessages(): void {
  serve(backgroundSurface, {
    'page/load': async (_params, sender) => {
      const settings = await readSettings();
      if (!isActiveOn(sender.tabUrl ?? sender.url, settings) || !(await isHeard(sender))) return {};
      const loaded = loadPageScript(frameOf(sender), { onTheWay: () => void warmEngine() });
      prepareAnalysis();
      await loaded;
      return {};
    },
    'page/load-popup': async (_params, sender) => {
      await loadPopupScript(frameOf(sender));
      return {};
    },
    'page/analyse': async (page, sender) => {
      mustBeOwn(sender, page.url);
      const own = withinBounds(page, sender);
      const analysis = await analysePage(own);
      rememberRead(sender, analysis);
      keepSoon(own, sender, analysis);
      return { analysis };
    },
    'page/keep': async (page, sender) => {
      mustBeOwn(sender, page.url);
      const own = withinBounds(page, sender);
      return (await keptSoon(own, sender)) ?? keepInTurn(own, sender, await analysePage(own));
    },
    'page/count': async ({ figures }, sender) => {
      await showCount({ ...frameOf(sender), tabUrl: sender.tabUrl }, figures);
      return {};
    },
    'page/explain': async ({ termId }) => explainTerm(termId, await isTraditional()),
    // Made ready when first asked, as the engine is: the page script that a worker has been started for does not wait for them.
    'page/context': async (params, sender) => (await import('./indicator-context')).indicatorContext(params, sender),
    'page/why': async (params, sender) => (await import('./why')).pageWhy(params, sender),
    'indicators/why': async (params) => (await import('./why')).storedWhy(params),
    'page/clip': async (draft, sender) => {
      mustBeOwn(sender, draft.url);
      return { id: await addClip(library, draft, Date.now()) };
    },
    'page/compare': async ({ indicator, reportId, region: stated }, sender) => {
      // The panel first: what comes after an await is no longer the user's click.
      const opened = openSidePanel(sender.windowId);
      const wish = claimOf(sender, { reportId, region: stated ?? null }).then(({ region }) =>
        leaveWish({ focus: indicator && focusOf(indicator), region, windowId: sender.windowId }),
      );
      await Promise.all([opened, wish]);
      return {};
    },
    'library/delete': async ({ reportIds }) => {
      await deleteReports(library, reportIds, Date.now());
      await purgeBin(library, Date.now());
      return {};
    },
    'library/restore': async ({ reportIds }) => {
      await restoreReports(library, reportIds);
      return {};
    },
    'clips/delete': async ({ ids }) => {
      await deleteClips(library, ids, Date.now());
      return {};
    },
    'clips/restore': async ({ ids }) => {
      await restoreClips(library, ids);
      return {};
    },
    ...keepingHandlers,
    ...termHandlers,
    ...dictionaryHandlers,
    'library/import': startImport,
    'library/import-state': importState,
    'library/import-cancel': cancelImport,
    'library/import-undo': takeImportBack,
    'library/clear': async () => {
      await clearLibrary(library);
      forgetDictionaries();
      return {};
    },
    'tab/analyse-anyway': async ({ tabId }) => {
      await loadPageScripts(tabId);
      return {};
    },
  });
}

/** Of a page of the web no more is read than the engine reads of one. */
function withinBounds(page: Asked, sender: Sender): Asked {
  return sender.class === 'extension' ? page : { ...page, text: page.text.slice(0, MAX_PAGE_TEXT) };
}

function frameOf({ tabId, frameId }: Sender): Frame {
  if (tabId === null) throw new Error('This message is about the tab that sends it, and comes from none.');
  return { tabId, frameId };
}
