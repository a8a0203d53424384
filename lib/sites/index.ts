/** Which sites are read without asking: government hosts and a fixed list of large news sites. */
import newsSites from './news-sites.json';

/**
 * Match patterns (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns) of every site on
 * which the detector runs by itself. They are at once the content script's `matches` and the required host permissions.
 */
export const sitePatterns: string[] = /* @__PURE__ */ listPatterns();

/** Marked pure where it is called: the detector names the list for its manifest entry alone, and is not to carry it. */
function listPatterns(): string[] {
  return ['gov.cn', ...newsSites.domains].map((domain) => `*://*.${domain}/*`);
}
