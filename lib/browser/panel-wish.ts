/**
 * What the panel is asked to show, by a page whose reader clicked 'compare'. The wish waits in `storage.session`: the
 * panel may have to be opened first, and the background may be stopped before it is. Every window may have a panel open:
 * only the one beside the page takes the wish.
 */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { FocusSchema, type Focus } from '../compare/choice';
import { RegionSchema, type Region } from '../model/analysis';

const WishSchema = v.object({
  tab: v.literal('compare'),
  /** The figure that the reader came from; null where none was named, or nothing that can be compared. */
  focus: v.fallback(v.nullable(FocusSchema), null),
  /** Whose figure it is. */
  region: v.fallback(v.nullable(RegionSchema), null),
  /** The window of the page that asked; null where the browser did not say: whichever panel sees it may take it. */
  windowId: v.fallback(v.nullable(v.number()), null),
  /** Tells one wish from the next like it; milliseconds since 1970. */
  at: v.number(),
});
export type PanelWish = v.InferOutput<typeof WishSchema>;

const KEY = 'panel-wish';

/** Leaves a wish for the panel, replacing an earlier one. */
export async function leaveWish(wish: { focus: Focus | null; region: Region | null; windowId: number | null }): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tab: 'compare', ...wish, at: Date.now() } });
}

/** Takes the wish that waits for this window's panel, if any; the next panel does not see it again. */
export async function takeWish(): Promise<PanelWish | null> {
  const wish = wishOf((await browser.storage.session.get(KEY))[KEY]);
  if (!wish || !(await isOurs(wish))) return null;
  await browser.storage.session.remove(KEY);
  return wish;
}

/** Tells each new wish for this window's panel while it is open, until the returned function is called. The listener takes it. */
export function watchWishes(listener: (wish: PanelWish) => void): () => void {
  let stopped = false;
  const hear = async (wish: PanelWish) => {
    if (!(await isOurs(wish)) || stopped) return;
    listener(wish);
    await browser.storage.session.remove(KEY);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const wish = area === 'session' ? wishOf(changes[KEY]?.newValue) : null;
    if (wish) hear(wish).catch((error: unknown) => console.error('ReportLens: wish not taken', error));
  };
  browser.storage.onChanged.addListener(changed);
  return () => {
    stopped = true;
    browser.storage.onChanged.removeListener(changed);
  };
}

async function isOurs({ windowId }: PanelWish): Promise<boolean> {
  return windowId === null || (await browser.windows.getCurrent()).id === windowId;
}

function wishOf(stored: unknown): PanelWish | null {
  const parsed = v.safeParse(WishSchema, stored);
  return parsed.success ? parsed.output : null;
}
