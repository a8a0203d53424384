/**
 * Stands in for the network libraries of citation.js (wxt.config.ts), which look up identifiers on the web: references
 * are made of what the clip holds, and nothing is asked of anybody.
 */
export class Headers {}

export default function refuse(): never {
  throw new Error('No network.');
}

refuse.Headers = Headers;
