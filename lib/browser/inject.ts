/** Loading the scripts that mark a page into one of its frames: after the detector's yes, or at the user's word. */
import { browser } from 'wxt/browser';
import { markStyle } from './mark-style';
import { readSettings } from './settings';

export interface Frame {
  tabId: number;
  frameId: number;
}

export const DETECTOR_FILE = '/content-scripts/detector.js';
const PAGE_FILE = '/page.js';
const POPUP_FILE = '/popup-view.js';
const MARKS_FILE = '/marks.css';

declare global {
  /** Set in the isolated world before page.js runs: the reader wants this page analysed, report or not. */
  var __reportlensForce: boolean | undefined;
}

/** `no-access`: the browser keeps the page closed to extensions or has not been allowed; `page-gone`: tab or frame closed. */
export type InjectionErrorReason = 'no-access' | 'page-gone';

export class InjectionError extends Error {
  override readonly name = 'InjectionError';

  constructor(
    readonly reason: InjectionErrorReason,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Frames into which the page script is being loaded, so that two requests at once load it once. */
const loading = new Map<string, Promise<void>>();

/** A frame smaller than this is none to read in, CSS px. */
const LEAST_FRAME = { width: 120, height: 60 };
/** More frames than this are not read in a page, even at the reader's word. */
const MOST_FRAMES = 30;

/**
 * Loads the page script, at the reader's word, into the page and all its frames that the browser lets this extension
 * into and that are large enough to read in.
 * @throws {InjectionError} where not even the page itself can be reached.
 */
export async function loadPageScripts(tabId: number): Promise<void> {
  await loadPageScript({ tabId, frameId: 0 }, { force: true });
  const frames = await readableFrames(tabId);
  await Promise.allSettled(frames.map((frameId) => loadPageScript({ tabId, frameId }, { force: true })));
}

async function readableFrames(tabId: number): Promise<number[]> {
  try {
    const sizes = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => ({ width: innerWidth, height: innerHeight }),
    });
    return sizes
      .filter(({ frameId, result }) => frameId !== 0 && result && result.width >= LEAST_FRAME.width && result.height >= LEAST_FRAME.height)
      .map(({ frameId }) => frameId)
      .slice(0, MOST_FRAMES);
  } catch (error) {
    console.info(`ReportLens: the frames of tab ${tabId} cannot be read`, error);
    return [];
  }
}

interface Loading {
  force?: boolean;
  /** Called where the style stands and the script is on its way: this context has nothing to do until that asks for something. */
  onTheWay?: () => void;
}

/**
 * Loads the page script with its marks' style. In a frame that has it already the script ends itself at once, unless
 * `force` asks for the page to be analysed in spite of what detection says: then it replaces the one at work.
 * @throws {InjectionError}
 */
export async function loadPageScript(frame: Frame, { force = false, onTheWay }: Loading = {}): Promise<void> {
  const key = `${frame.tabId} ${frame.frameId} ${force}`;
  const underWay = loading.get(key);
  if (underWay) return underWay;
  const load = loadOnce(frame, force, onTheWay).finally(() => loading.delete(key));
  loading.set(key, load);
  return load;
}

async function loadOnce(frame: Frame, force: boolean, onTheWay?: () => void): Promise<void> {
  const target = targetOf(frame);
  const { scripting } = browser;
  // Style and script go at the same time and the script does not wait for pictures: the reader waits for the marks.
  await orInjectionError(() => Promise.all([insertMarks(target).then(onTheWay), runPageScript()]));

  async function runPageScript(): Promise<void> {
    if (force) {
      await scripting.executeScript({
        target,
        func: () => {
          globalThis.__reportlensForce = true;
        },
      });
    }
    await scripting.executeScript({ target, files: [PAGE_FILE], injectImmediately: true });
  }
}

/** A sheet inserted twice would stand twice; taking away one that is not there does nothing. */
async function insertMarks(target: ReturnType<typeof targetOf>): Promise<void> {
  const insert = async (sheet: { files: [typeof MARKS_FILE] } | { css: string }) => {
    await browser.scripting.removeCSS({ target, ...sheet });
    await browser.scripting.insertCSS({ target, ...sheet });
  };
  const chosen = async () => markStyle((await readSettings()).markColours);
  const own = async () => {
    // Until the choice has not changed meanwhile: what the reader chose may have come to the tab before this sheet did.
    let css = '';
    for (let now = await chosen(); now !== css; now = await chosen()) {
      if (css !== '') await browser.scripting.removeCSS({ target, css });
      css = now;
      if (css !== '') await insert({ css });
    }
  };
  await Promise.all([insert({ files: [MARKS_FILE] }), own()]);
}

/** Loads the popup's script beside the page script. @throws {InjectionError} */
export async function loadPopupScript(frame: Frame): Promise<void> {
  await orInjectionError(() => browser.scripting.executeScript({ target: targetOf(frame), files: [POPUP_FILE] }));
}

/**
 * Runs the detector anew in the open tabs of the given match patterns: after an installation or an update, whose pages
 * have none or an orphaned one, and after a site was allowed. Tabs that cannot be reached are passed over.
 */
export async function runDetectorInTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [DETECTOR_FILE] });
      } catch (error) {
        console.info(`ReportLens: tab ${tabId} waits for its next loading`, error);
      }
    }),
  );
}

const targetOf = ({ tabId, frameId }: Frame) => ({ tabId, frameIds: [frameId] });

async function orInjectionError(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Chrome: "No tab with id: 7.", "Frame with ID 3 was removed."; Firefox: "Invalid tab ID: 7", "Missing host permission …".
    const gone = /no tab|no frame|invalid tab|frame with id|was removed|tab was closed/i.test(String(error));
    throw new InjectionError(gone ? 'page-gone' : 'no-access', error);
  }
}
