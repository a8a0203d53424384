import { describe, expect, it } from 'vitest';
import { isMadeInSandbox, maySend, senderOf, speaksForPage } from '../../../lib/browser/sender';

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

describe('what the browser says of a sender', () => {
  it('is kept, of tab, window, frame and origin', () => {
    const raw = {
      id,
      url: 'https://a.example/in.html',
      origin: 'https://maker.example',
      frameId: 4,
      tab: { id: 7, windowId: 2, url: 'https://a.example/' },
    };
    expect(senderOf(raw, id, origin)).toEqual({
      class: 'page',
      tabId: 7,
      windowId: 2,
      frameId: 4,
      url: 'https://a.example/in.html',
      origin: 'https://maker.example',
      tabUrl: 'https://a.example/',
    });
  });

  it('is nothing where it says nothing', () => {
    expect(senderOf({ id }, id, origin)).toEqual({ class: 'extension', tabId: null, windowId: null, frameId: 0, url: '', origin: '', tabUrl: null });
    expect(senderOf({ id, url: 'https://a.example/b', tab: { id: 1 } }, id, origin)).toMatchObject({
      origin: 'https://a.example',
      windowId: null,
      tabUrl: null,
    });
  });

  it('makes nobody of ours who has a tab and no address', () => {
    expect(senderOf({ id, tab: { id: 1 } }, id, origin)?.class).toBe('page');
  });
});

describe('a frame', () => {
  const frame = { frameId: 3, origin: 'https://www.luming.gov.cn', url: 'https://www.luming.gov.cn/in.html', tabUrl: 'https://www.luming.gov.cn/' };
  const sandboxed = { ...frame, origin: 'null', url: 'about:srcdoc' };

  it('is heard as the page where it is the page, whatever else is said of it', () => {
    expect(speaksForPage({ ...frame, frameId: 0, origin: 'https://other.example', tabUrl: null })).toBe(true);
  });

  it('is not heard where nobody says which page it stands in', () => {
    expect(speaksForPage({ ...frame, tabUrl: null })).toBe(false);
    // Were the tab's missing address compared, one without an origin would be its like.
    expect(speaksForPage({ ...frame, origin: '', url: '', tabUrl: null })).toBe(false);
    expect(speaksForPage({ ...sandboxed, tabUrl: null }, [''])).toBe(false);
  });

  it('in a sandbox with words of its page is heard for the one who made it, and for nobody where that is not known', () => {
    expect(speaksForPage(sandboxed, ['https://www.luming.gov.cn'])).toBe(true);
    expect(speaksForPage(sandboxed, ['https://other.example', 'https://www.luming.gov.cn'])).toBe(false);
    expect(speaksForPage(sandboxed)).toBe(false);
  });

  it('is made in a sandbox only with both: no origin, and no address of its own', () => {
    expect(isMadeInSandbox(sandboxed)).toBe(true);
    expect(isMadeInSandbox({ ...sandboxed, origin: 'https://www.luming.gov.cn' })).toBe(false);
    expect(isMadeInSandbox({ ...sandboxed, url: 'https://www.luming.gov.cn/in.html' })).toBe(false);
  });
});

it.each([
  ['page', 'page', true],
  ['extension', 'page', true],
  ['extension', 'extension', true],
  ['page', 'extension', false],
] as const)('whether a sender that is %s may send what is meant for %s: %s', (sender, expected, may) => {
  expect(maySend(sender, expected)).toBe(may);
});
