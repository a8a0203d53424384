/** The web address that a reader typed, with or without its scheme; null where it is none. */
export function typedAddress(typed: string): URL | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const address = /^[a-z][a-z\d+.-]{0,20}:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  // A name without a dot is a slip of the keyboard, save for this computer and IPv6 addresses.
  return web && (/[.:]/.test(url.hostname) || url.hostname === 'localhost') ? url : null;
}
