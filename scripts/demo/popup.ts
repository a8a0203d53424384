/**
 * The popup of a marked place. Its shadow root is closed to the page and so to Playwright's locators; the browser's own
 * debugging protocol sees it.
 */
import type { CDPSession, Page } from 'playwright-core';
import { orSay } from './or-say';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type ProtocolNode = Awaited<ReturnType<typeof documentOf>>;

/** Milliseconds that the popup may take to be loaded, shown and filled. */
const PATIENCE = 15_000;

/**
 * Rests the mouse on a mark and waits until its popup is there and has its explanation.
 * @param highlight name of the highlight that the mark is painted under.
 * @param words the mark's words; its first place in the page is taken.
 * @param at how far down in the window the mark shall stand, 0–1.
 * @returns the popup's box in the window.
 */
export async function showPopup(page: Page, highlight: string, words: string, at = 0.5): Promise<Box> {
  const mark = await placeOf(page, highlight, words, at);
  if (!mark) throw new Error(`“${words}” is not marked on ${page.url()}.`);
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
  return orSay(popupBox(page), `No popup shows for “${words}” on ${page.url()}.`);
}

/** Presses the popup's button for this action. */
export async function pressInPopup(page: Page, action: 'compare' | 'clip' | 'close'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    const button = await popupPart(session, (node) => attribute(node, 'data-action') === action);
    const box = button && (await boxOf(session, button));
    if (!box) throw new Error(`The popup has no button to ${action}.`);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  } finally {
    await session.detach();
  }
}

/** Moves the mouse away and waits until no mark is in focus any more. */
export async function hidePopup(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await orSay(
    page.waitForFunction(() => (CSS.highlights.get('reportlens-focus')?.size ?? 0) === 0),
    'The popup does not go away.',
  );
}

/** Scrolls the mark to its height in the window and tells where its first line stands; null where it is not painted. */
function placeOf(page: Page, highlight: string, words: string, at: number): Promise<Box | null> {
  return page.evaluate(
    ([name, text, height]) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges.find((one) => one.toString() === text);
      if (!range) return null;
      scrollBy({ top: range.getBoundingClientRect().top - innerHeight * height, behavior: 'instant' });
      const [line] = range.getClientRects();
      return line ? { x: line.x, y: line.y, width: line.width, height: line.height } : null;
    },
    [highlight, words, at] as const,
  );
}

/** The popup's box once it is laid out and no part of it waits for an answer. */
async function popupBox(page: Page): Promise<Box> {
  const session = await page.context().newCDPSession(page);
  try {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const box = await lookForPopup(session);
      if (box) return box;
      if (Date.now() > deadline) throw new Error(`not within ${PATIENCE / 1000} seconds`);
      // Look again when the page has drawn once more.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
  } finally {
    await session.detach();
  }
}

async function lookForPopup(session: CDPSession): Promise<Box | null> {
  const card = await popupPart(session, (node) => attribute(node, 'role') === 'dialog');
  // The explanation comes later than the card, as a section of it.
  if (!card || !find(card, (node) => node.localName === 'section')) return null;
  return boxOf(session, card);
}

async function popupPart(session: CDPSession, wanted: (node: ProtocolNode) => boolean): Promise<ProtocolNode | null> {
  const host = find(await documentOf(session), (node) => node.localName === 'reportlens-popup');
  return host && find(host, wanted);
}

/** Null for a node that is not laid out: hidden, or drawn anew since the tree was read. */
async function boxOf(session: CDPSession, { nodeId }: ProtocolNode): Promise<Box | null> {
  try {
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { x: left, y: top, width: right - left, height: bottom - top };
  } catch {
    return null;
  }
}

async function documentOf(session: CDPSession) {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

function find(node: ProtocolNode, wanted: (node: ProtocolNode) => boolean): ProtocolNode | null {
  if (wanted(node)) return node;
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(inner, wanted);
    if (found) return found;
  }
  return null;
}

function attribute({ attributes = [] }: ProtocolNode, name: string): string | null {
  const at = attributes.findIndex((text, index) => index % 2 === 0 && text === name);
  return at < 0 ? null : (attributes[at + 1] ?? null);
}
