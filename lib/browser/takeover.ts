/**
 * The event by which a newer page script ends an older one. Its name is a secret of this installation: a page that knew
 * it could take all marks away, and learn from it that they are there.
 */
import { browser } from 'wxt/browser';

const KEY = 'takeover';

/**
 * The event's name. Kept in `storage.local`, since the older script may be of a version before an update, which empties
 * `storage.session`; made anew whenever the browser starts, when no older script is left (`renewTakeover`).
 */
export async function takeoverEvent(): Promise<string> {
  const known: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof known === 'string' ? known : renewTakeover();
}

/** Makes the secret anew. */
export async function renewTakeover(): Promise<string> {
  // Not randomUUID(): page scripts run in pages without https, where it is missing.
  const name = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
  await browser.storage.local.set({ [KEY]: name });
  return name;
}
