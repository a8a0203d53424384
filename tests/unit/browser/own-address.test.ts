import { describe, expect, it } from 'vitest';
import { addressOf, isOwnAddress, mustBeOwn } from '../../../lib/browser/own-address';
import { speaksForPage, type Sender } from '../../../lib/browser/sender';
import { isSameSite, siteOf } from '../../../lib/sites/same-site';

const page = 'http://www.luming.gov.cn/zwgk/report.html';
const sender = (change: Partial<Sender> = {}): Sender => ({
  class: 'page',
  tabId: 7,
  windowId: 1,
  frameId: 0,
  url: page,
  origin: 'http://www.luming.gov.cn',
  tabUrl: page,
  ...change,
});

describe('a page script speaks of', () => {
  it('its own address, with or without a fragment, however long', () => {
    expect(isOwnAddress(sender(), page)).toBe(true);
    expect(isOwnAddress(sender(), `${page}#a`)).toBe(true);
    const long = `${page}?q=${'a'.repeat(5000)}`;
    expect(isOwnAddress(sender({ url: long, tabUrl: long }), long.slice(0, 4000))).toBe(true);
  });

  it('the route that its tab is on', () => {
    expect(isOwnAddress(sender({ tabUrl: 'http://www.luming.gov.cn/app/2' }), 'http://www.luming.gov.cn/app/2')).toBe(true);
  });

  it('the page that made it, where it has no address', () => {
    const made = sender({ frameId: 3, url: 'about:srcdoc' });
    expect(addressOf(made)).toBe(page);
    expect(isOwnAddress(made, page)).toBe(true);
  });

  it.each(['http://www.luming.gov.cn/other.html', 'http://www.wangchuan.gov.cn/zwgk/report.html', `${page}?x`, '', 'about:blank'])('not of %j', (address) => {
    expect(isOwnAddress(sender(), address)).toBe(false);
    expect(() => mustBeOwn(sender(), address)).toThrow();
  });

  it('a frame not of the page around it', () => {
    expect(isOwnAddress(sender({ frameId: 2, url: 'http://a.gov.cn/in.html', tabUrl: page }), page)).toBe(false);
  });

  it('what the frame says itself, where the tab has gone on to another route', () => {
    const gone = sender({ tabUrl: 'http://www.luming.gov.cn/app/2' });
    expect(isOwnAddress(gone, page)).toBe(true);
    expect(() => {
      mustBeOwn(gone, page);
    }).not.toThrow();
    const long = `${page}?q=${'a'.repeat(5000)}`;
    expect(isOwnAddress(sender({ url: long, tabUrl: 'http://www.luming.gov.cn/app/2' }), long.slice(0, 4000))).toBe(true);
    expect(addressOf(sender({ tabUrl: long }))).toHaveLength(4000);
  });

  it('no page by a fragment alone', () => {
    expect(isOwnAddress(sender({ url: '#b', tabUrl: '#b' }), '#a')).toBe(true);
    expect(isOwnAddress(sender({ url: '#b', tabUrl: '#b' }), '')).toBe(true);
  });

  it('our own pages of any', () => {
    expect(isOwnAddress(sender({ class: 'extension' }), 'file:///a.txt')).toBe(true);
  });
});

describe('a frame speaks for its page', () => {
  it('where it is the page or of the same site', () => {
    expect(speaksForPage(sender())).toBe(true);
    expect(speaksForPage(sender({ frameId: 4, origin: 'https://static.luming.gov.cn' }))).toBe(true);
  });

  it('where its page has shut it into a sandbox, as far as the browser knows who made it', () => {
    const made = sender({ frameId: 4, origin: 'null', url: 'about:srcdoc' });
    expect(speaksForPage(made, ['http://www.luming.gov.cn'])).toBe(true);
    expect(speaksForPage(sender({ frameId: 4, origin: 'null', url: 'http://www.luming.gov.cn/in.html' }))).toBe(true);
    expect(speaksForPage(made)).toBe(false);
    // Written by a page of another site, itself in a frame of this one.
    expect(speaksForPage(made, ['http://www.wangchuan.gov.cn', 'http://www.luming.gov.cn'])).toBe(false);
    expect(speaksForPage(made, ['null', 'http://www.luming.gov.cn'])).toBe(false);
    expect(speaksForPage(sender({ frameId: 4, origin: 'null', url: 'http://www.wangchuan.gov.cn/in.html' }), ['http://www.luming.gov.cn'])).toBe(false);
  });

  it('not where it is of another site, or nothing is known of the page', () => {
    expect(speaksForPage(sender({ frameId: 4, origin: 'http://www.wangchuan.gov.cn' }))).toBe(false);
    expect(speaksForPage(sender({ frameId: 4, origin: 'null', url: 'data:text/html,x' }), ['http://www.luming.gov.cn'])).toBe(false);
    expect(speaksForPage(sender({ frameId: 4, tabUrl: null }))).toBe(false);
  });
});

describe('the site of a host', () => {
  it.each([
    ['www.luming.gov.cn', 'luming.gov.cn'],
    ['luming.gov.cn', 'luming.gov.cn'],
    ['paper.people.com.cn', 'people.com.cn'],
    ['www.thepaper.cn', 'thepaper.cn'],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
  ])('%s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  it('is none of an address that is not of the web', () => {
    expect(isSameSite('file:///a', 'file:///a')).toBe(false);
    expect(isSameSite('nothing', 'nothing')).toBe(false);
  });
});
