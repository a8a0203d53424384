/** The toolbar button's badge: how many figures stand marked in a tab. */
import { browser } from 'wxt/browser';
import { ownWords } from './own-resources';

/** Quiet on light and dark toolbars: white on slate, at least 4.5:1 (WCAG 2.2, 1.4.3). */
const BACKGROUND = '#475569';
const TEXT = '#ffffff';

const KEY = 'badges';
/** Tabs whose counts are remembered; those counted longest ago go first. */
const MAX_TABS = 100;

interface TabCounts {
  tabId: number;
  /** Address of the top frame that the counts are of: those of a page left behind do not add up with the next one's. */
  url: string;
  /** Figures by frame id. */
  frames: Record<string, number>;
}

/** Where a count comes from. */
export interface CountedFrame {
  tabId: number;
  frameId: number;
  /** Address of the tab's top frame, null where the browser does not say. */
  tabUrl: string | null;
}

/** Counts arrive from several frames at once: each waits for the one before, for they share one stored list. */
let turn: Promise<void> = Promise.resolve();

/**
 * Shows the figures of all frames of a tab. `figures` is null where the frame has none marked any more. The counts are
 * kept in `storage.session`, so that they outlive the background.
 */
export function showCount(frame: CountedFrame, figures: number | null): Promise<void> {
  const next = turn.then(() => count(frame, figures));
  turn = next.catch(() => undefined);
  return next;
}

async function count({ tabId, frameId, tabUrl }: CountedFrame, figures: number | null): Promise<void> {
  const url = tabUrl ?? '';
  const tabs = ((await browser.storage.session.get(KEY))[KEY] ?? []) as TabCounts[];
  const before = tabs.find((tab) => tab.tabId === tabId && tab.url === url);
  const frames = { ...before?.frames };
  if (figures === null) delete frames[frameId];
  else frames[frameId] = figures;
  const others = tabs.filter((tab) => tab.tabId !== tabId);
  await browser.storage.session.set({ [KEY]: [...others, { tabId, url, frames }].slice(-MAX_TABS) });
  const counts = Object.values(frames);
  await badge(tabId, counts.length === 0 ? '' : short(counts.reduce((sum, one) => sum + one, 0)));
}

/** Says at the button that the page in a tab cannot be analysed; the title tells why. */
export async function showUnavailable(tabId: number): Promise<void> {
  await browser.action.setTitle({ tabId, title: ownWords('actionUnavailable') });
  await badge(tabId, '–');
}

/** Milliseconds that a passing sign stays. */
const FLASH = 1600;

/** Shows a sign at the button for a moment, then what stood there before. */
export async function flashBadge(tabId: number, sign: string): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId });
  await badge(tabId, sign);
  setTimeout(() => {
    restoreBadge(tabId, sign, before).catch((error: unknown) => console.info('ReportLens: the tab has gone', error));
  }, FLASH);
}

async function restoreBadge(tabId: number, sign: string, before: string): Promise<void> {
  // A count that came meanwhile stays; of two signs the first put back what stood before both.
  if ((await browser.action.getBadgeText({ tabId })) === sign) await badge(tabId, before === sign ? '' : before);
}

async function badge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
  await browser.action.setBadgeTextColor({ tabId, color: TEXT });
  await browser.action.setBadgeText({ tabId, text });
}

/** Four characters are what a badge shows. */
function short(figures: number): string {
  return figures < 10_000 ? String(figures) : `${Math.min(999, Math.floor(figures / 1000))}k`;
}
