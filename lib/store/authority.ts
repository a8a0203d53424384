/** Who may speak for a region: whose page a document was read on, and what that counts for in the library. */
import * as v from 'valibot';

/**
 * `official`: at a government host; `reader`: opened by the reader himself (a file, pasted text, the toolbar button);
 * `other`: every host else, whose copy of a document is a further source and never takes an owner's place.
 */
export const AuthoritySchema = v.picklist(['official', 'reader', 'other']);
export type Authority = v.InferOutput<typeof AuthoritySchema>;

/** Chinese governments' own domain; registration is theirs alone (国办发〔2018〕55号). */
const GOVERNMENT = 'gov.cn';

const WEB: ReadonlySet<string> = new Set(['http:', 'https:']);

const ranks: Record<Authority, number> = { official: 2, reader: 1, other: 0 };

/** Whose page it is. @param asked the reader opened or asked for this very document. */
export function authorityOf(url: string, asked: boolean): Authority {
  if (isGovernment(url)) return 'official';
  return asked ? 'reader' : 'other';
}

/** Below nought where `a` speaks with less authority than `b`. */
export const byAuthority = (a: Authority, b: Authority): number => ranks[a] - ranks[b];

/** Whether its document owns its place in the library. */
export const owns = (authority: Authority): boolean => authority !== 'other';

function isGovernment(url: string): boolean {
  if (!isWeb(url)) return false;
  const host = new URL(url).hostname.replace(/\.$/, '');
  return host === GOVERNMENT || host.endsWith(`.${GOVERNMENT}`);
}

/** Whether an address is one of the web; files and pasted text have a name that the reader page gave them. */
export function isWeb(url: string): boolean {
  return URL.canParse(url) && WEB.has(new URL(url).protocol);
}
