/**
 * Whether two addresses belong to one site, as far as the hosts that this extension reads go.
 *
 * The public suffix list (https://publicsuffix.org/list/) is too heavy for what is asked here; its entries that matter
 * are the second levels of China's registry (gov.cn, com.cn … and the provinces' bj.cn, gd.cn …) and those of the same
 * form elsewhere. A host under an unknown suffix is at worst taken for another site, never for the same one.
 */

/** Labels under a country's domain below which anybody may register. */
const REGISTRIES = /^(?:com|edu|gov|mil|net|org|gob|[a-z]{2})$/;

/** The registrable domain of a host (`www.a.gov.cn` → `a.gov.cn`); a bare suffix, an IP address or a lone name is itself. */
export function siteOf(hostname: string): string {
  if (/^[\d.]+$|:/.test(hostname)) return hostname;
  const labels = hostname.split('.');
  const country = labels.at(-1) ?? '';
  const deep = country.length === 2 && REGISTRIES.test(labels.at(-2) ?? '');
  return labels.slice(deep ? -3 : -2).join('.');
}

/** Whether both are addresses of the web, of one site; an address that cannot be read is of none. */
export function isSameSite(a: string, b: string): boolean {
  const [one, other] = [hostOf(a), hostOf(b)];
  return one !== null && other !== null && siteOf(one) === siteOf(other);
}

function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}
