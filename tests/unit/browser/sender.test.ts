import { describe, expect, it } from 'vitest';
import { senderOf } from '../../../lib/browser/sender';

const id = 'abc';
const origin = 'chrome-extension://abc/';

describe('the class of a sender', () => {
  it.each([
    ['a content script', { id, url: 'https://a.example/', tab: { id: 1 } }, 'page'],
    ['a content script in an empty frame', { id, url: 'about:blank', tab: { id: 1 }, frameId: 4 }, 'page'],
    ['the side panel', { id, url: `${origin}sidepanel.html` }, 'extension'],
    ['an own page in a tab', { id, url: `${origin}options.html`, tab: { id: 1 } }, 'extension'],
    ['the background without an address', { id }, 'extension'],
  ])('%s', (_, raw, expected) => {
    expect(senderOf(raw, id, origin)?.class).toBe(expected);
  });

  it.each([
    ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/a.html' }],
    ['another extension in our clothes', { id: 'xyz', url: `${origin}sidepanel.html` }],
    ['a web page by externally_connectable', { url: 'https://a.example/', tab: { id: 1 } }],
    ['a foreign address outside any tab', { id, url: 'https://a.example/' }],
    ['an address that only begins like ours', { id, url: 'chrome-extension://abcd/sidepanel.html' }],
  ])('is none for %s', (_, raw) => {
    expect(senderOf(raw, id, origin)).toBeNull();
  });
});
