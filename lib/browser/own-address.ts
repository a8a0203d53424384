/** A page script may ask and tell only of the page it stands in: told by what the browser says of the sender. */
import type { Sender } from './sender';

/** Longest address that messages carry (lib/messaging/surface.ts). */
const LONGEST = 4000;
/** Addresses that a page gives to frames that it makes itself. */
const MADE = /^(?:about|blob|data):/;

/** The address of the sender's page as the browser knows it now, '' where it does not say. */
export function addressOf({ frameId, url, tabUrl }: Pick<Sender, 'frameId' | 'url' | 'tabUrl'>): string {
  // The tab's address follows the routes of a single-page application sooner than the sender's.
  return ((frameId === 0 || MADE.test(url) ? tabUrl : null) ?? url).slice(0, LONGEST);
}

/** Whether an address is that of the sender's own page; our own pages may name any. */
export function isOwnAddress(sender: Sender, address: string): boolean {
  if (sender.class === 'extension') return true;
  const asked = plain(address);
  return asked === plain(addressOf(sender)) || asked === plain(sender.url.slice(0, LONGEST));
}

/** Thrown for what concerns another page than the sender's. */
export class ForeignAddressError extends Error {
  override readonly name = 'ForeignAddressError';
  readonly reason = 'foreign-address';
}

/** @throws {ForeignAddressError} */
export function mustBeOwn(sender: Sender, address: string): void {
  if (!isOwnAddress(sender, address)) throw new ForeignAddressError('A page may only ask for what concerns its own address.');
}

function plain(address: string): string {
  const hash = address.indexOf('#');
  return hash < 0 ? address : address.slice(0, hash);
}
