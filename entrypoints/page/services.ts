/** The page script's talk with the background and the panel. */
import { broadcast, call, callWithRetry, serve } from '../../lib/browser/messaging';
import { pageAddress } from '../../lib/highlight/page-address';
import type { PageServices, PageSnapshot } from '../../lib/highlight/page-services';
import type { PageSession } from '../../lib/highlight/page-session';
import { MessageError } from '../../lib/messaging/errors';
import { MOST_TERMS, NotKeptSchema, pageSurface, type PageClip } from '../../lib/messaging/surface';
import * as v from 'valibot';

/** Longest sentence that is told of, as lib/model/explain.ts keeps them. */
const MAX_SENTENCE = 4000;
/** Longest title that is sent (lib/messaging/surface.ts): a longer one is cut, and no reason for silence. */
const MAX_TITLE = 1000;
/** Longest words that are looked up; no term is as long. */
const LONGEST_WORDS = 200;

/** @param life is told of what concerns the life of the script itself. */
export function backgroundServices(life: Pick<PageServices, 'rerooted' | 'stopped'>): PageServices {
  return {
    analyse: async (page) => (await callWithRetry('page/analyse', asSent(page))).analysis,
    keep: (page) => callWithRetry('page/keep', asSent(page)),
    count: (figures) => tell(call('page/count', { figures })),
    changed: () => tell(broadcast('panel/page-changed', {})),
    loadPopup,
    explain: (termId) => callWithRetry('page/explain', { termId }),
    lookUp: (term, analysis) =>
      callWithRetry('page/look-up', { words: term.quote.slice(0, LONGEST_WORDS), termId: term.id, region: analysis?.report?.region ?? null }),
    context: (indicator, analysis, reportId) => callWithRetry('page/context', { indicator, reportId, region: analysis?.report?.region ?? null }),
    why: ({ url, title, text, tables, force }, { start, end }, name) =>
      callWithRetry('page/why', { url, title: title.slice(0, MAX_TITLE), text, tables, force, figure: { start, end }, name }),
    uses: (termId, analysis, reportId) => callWithRetry('page/uses', { termId, reportId, region: analysis?.report?.region ?? null }),
    noted: async (termIds) => (await callWithRetry('page/notes', { termIds: termIds.slice(0, MOST_TERMS) })).ids,
    note: async (note) => {
      await call('page/note', note);
    },
    hide: async (wish) => {
      await call('page/hide-term', wish);
    },
    clip: async (draft) => (await call('page/clip', draft)).id,
    clips: () => clipsAt(pageAddress()),
    compare: async (indicator, analysis, reportId) => {
      await call('page/compare', { indicator, reportId, region: analysis?.report?.region ?? null });
    },
    rerooted: () => life.rerooted(),
    stopped() {
      life.stopped();
      tell(call('page/count', { figures: null }));
      tell(broadcast('panel/page-changed', {}));
    },
  };
}

/** Answers what the panel asks of this page, until the returned function is called. */
export function answerPanels(session: PageSession): () => void {
  return serve(pageSurface, {
    'tab/state': () => {
      const { notKept, ...state } = session.state;
      return { url: pageAddress(), title: document.title, ...state, notKept: v.parse(v.fallback(v.nullable(NotKeptSchema), null), notKept) };
    },
    'tab/analyse-again': () => {
      session.analyseAgain();
      return {};
    },
    'tab/clip': async () => ({ outcome: await session.clipHere() }),
    'tab/clip-figure': async ({ at, ...span }) => ({ id: await session.clipFigure(span, at) }),
    'tab/clips': async () => ({
      clips: [...(await session.clipPlaces())].map(([id, place]) => ({
        id,
        state: place.state,
        now: place.state === 'changed' ? place.now.slice(0, MAX_SENTENCE) : null,
      })),
    }),
    'tab/reveal-clip': ({ id }) => ({ found: session.revealClip(id) }),
    'tab/reveal': (span) => ({ found: session.reveal(span) }),
  });
}

/** The clips of an address; asked again where the background was stopped on the way. */
export async function clipsAt(url: string): Promise<PageClip[]> {
  return (await callWithRetry('page/clips', { url })).clips;
}

function asSent(page: PageSnapshot) {
  return { ...page, title: page.title.slice(0, MAX_TITLE), ...frameHere() };
}

/** How this frame stands in its page; nothing for the page itself. */
function frameHere() {
  if (window === top) return {};
  const { innerWidth: width, innerHeight: height } = window;
  return { frame: { width, height, visible: document.documentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true }) } };
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
