/**
 * What the panel is asked to show, by a page whose reader clicked 'compare'. The wish waits in `storage.session`: the
 * panel may have to be opened first, and the background may be stopped before it is.
 */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { MeasureSchema } from '../model/analysis';

const WishSchema = v.object({
  tab: v.literal('compare'),
  code: v.nullable(v.string()),
  measure: v.fallback(v.nullable(MeasureSchema), null),
  /** Tells one wish from the next like it; milliseconds since 1970. */
  at: v.number(),
});
export type PanelWish = v.InferOutput<typeof WishSchema>;

const KEY = 'panel-wish';

/** Leaves a wish for the panel, replacing an earlier one. */
export async function leaveWish(wish: Pick<PanelWish, 'code'> & { measure: string | null }): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tab: 'compare', ...wish, at: Date.now() } });
}

/** Takes the wish that is waiting, if any; the next panel does not see it again. */
export async function takeWish(): Promise<PanelWish | null> {
  const wish = wishOf((await browser.storage.session.get(KEY))[KEY]);
  if (wish) await browser.storage.session.remove(KEY);
  return wish;
}

/** Tells each new wish while the panel is open, until the returned function is called. The listener takes it. */
export function watchWishes(listener: (wish: PanelWish) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const wish = area === 'session' ? wishOf(changes[KEY]?.newValue) : null;
    if (!wish) return;
    listener(wish);
    browser.storage.session.remove(KEY).catch((error: unknown) => console.error('ReportLens: wish not taken', error));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

function wishOf(stored: unknown): PanelWish | null {
  const parsed = v.safeParse(WishSchema, stored);
  return parsed.success ? parsed.output : null;
}
