/** Addresses and words that come with the extension. */
import { browser } from 'wxt/browser';

/** WXT types these two only after a prepared build, and the sources must stand without one. */
interface OwnResources {
  runtime: { getURL(path: string): string };
  i18n: { getMessage(name: string): string };
}

const resourcesOf = (api: unknown): OwnResources => api as OwnResources;
const own = (): OwnResources => resourcesOf(browser);

/** The full address of one of our pages, such as `/sidepanel.html`. */
export const ownUrl = (path: string): string => own().runtime.getURL(path);

/** Words of public/_locales, in the browser's language. */
export const ownWords = (name: 'actionTitle' | 'actionUnavailable' | 'clipSelection'): string => own().i18n.getMessage(name);
