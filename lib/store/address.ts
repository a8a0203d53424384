/** Which page an address means, whatever the way the reader came to it. */
import { sha256 } from './hash';
import tracking from './tracking-parameters.json';

const exact = new Set(tracking.names.filter((name) => !name.endsWith('*')));
const prefixes = tracking.names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/** Addresses longer than this are cut and end in a hash, so that a report's id stays a short key. */
const MAX_LENGTH = 300;

/**
 * One key for one page: host, path and query of an http(s) address, without scheme, tracking parameters and fragment,
 * the rest of the query in order of names. A fragment that begins with `/` or `!` is the route of a single-page site
 * and stays. Anything else than http(s) (a file, a name made by the reader page) is its own key.
 */
export async function canonicalAddress(url: string): Promise<string> {
  const canonical = canonicalOf(url);
  if (canonical.length <= MAX_LENGTH) return canonical;
  return `${canonical.slice(0, MAX_LENGTH - 33)}~${(await sha256(canonical)).slice(0, 32)}`;
}

function canonicalOf(url: string): string {
  if (!URL.canParse(url)) return url.trim();
  const parsed = new URL(url);
  const route = /^#[/!]/.test(parsed.hash) ? parsed.hash : '';
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    parsed.hash = route;
    return parsed.href;
  }
  for (const name of [...parsed.searchParams.keys()]) {
    if (isTracking(name.toLowerCase())) parsed.searchParams.delete(name);
  }
  parsed.searchParams.sort();
  const query = parsed.searchParams.toString();
  return `${parsed.host}${parsed.pathname}${query && `?${query}`}${route}`;
}

function isTracking(name: string): boolean {
  return exact.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
}

/** How sites number the pages of one document: `t123_1.html`, `content_2.shtml`, `show-2`, `page/3`. */
const PAGE_IN_PATH = /(?:[_-]\d{1,2}|\/(?:page|p)\/?\d{1,2})(?=(?:\.[a-z]{2,6})?$)/i;
const PAGE_IN_QUERY = /^(?:page|p|pn|pageno|pageindex|curpage|page_?num)$/i;

/**
 * What the addresses of a document's pages share, given a canonical one: the address without the number of its page. Two
 * documents may share it too; it only says where to look.
 */
export function documentBase(address: string): string {
  const [path = '', query = ''] = address.split(/\?(.*)/s, 2);
  const parameters = new URLSearchParams(query);
  for (const name of [...parameters.keys()]) if (PAGE_IN_QUERY.test(name)) parameters.delete(name);
  const rest = parameters.toString();
  return path.replace(PAGE_IN_PATH, '') + (rest && `?${rest}`);
}

/** Host of a canonical address; '' for what has none. */
export const hostOfAddress = (address: string): string => (/^[^/?#:]+(?::\d{1,5})?(?=[/?#]|$)/.exec(address)?.[0] ?? '').toLowerCase();
