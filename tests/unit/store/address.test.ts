import { describe, expect, it } from 'vitest';
import { assert as check, asyncProperty, webUrl } from '../fast-check';
import { canonicalAddress, documentBase, hostOfAddress } from '../../../lib/store/address';

describe('the canonical address of a page', () => {
  it.each([
    ['scheme and fragment', 'https://www.yunling.example/a/t1.html#top', 'www.yunling.example/a/t1.html'],
    ['http and https', 'http://www.yunling.example/a/t1.html', 'www.yunling.example/a/t1.html'],
    ['case and port of the host', 'https://WWW.Yunling.example:443/A', 'www.yunling.example/A'],
    ['another port', 'http://127.0.0.1:8080/r.html', '127.0.0.1:8080/r.html'],
    ['tracking', 'https://a.example/?utm_source=x&id=7&spm=1.2&isappinstalled=0', 'a.example/?id=7'],
    ['order of the query', 'https://a.example/r?year=2031&city=2', 'a.example/r?city=2&year=2031'],
    ['route of a single page', 'https://a.example/#/report/9', 'a.example/#/report/9'],
    ['other routes', 'https://a.example/#!/report/9', 'a.example/#!/report/9'],
    ['a place with a route in its name', 'https://a.example/r.html#part#/9', 'a.example/r.html'],
    ['a file', 'file:///home/r.html#p3', 'file:///home/r.html'],
    ['no address', ' report.txt ', 'report.txt'],
  ])('%s', async (_, url, expected) => {
    expect(await canonicalAddress(url)).toBe(expected);
  });

  it('keeps what may say which page it is', async () => {
    expect(await canonicalAddress('https://a.example/read?src=b.pdf&from=2030')).toBe('a.example/read?from=2030&src=b.pdf');
  });

  it('stays short, and apart from others that begin alike', async () => {
    const long = `https://a.example/${'x'.repeat(1000)}`;
    const [one, two] = await Promise.all([canonicalAddress(long), canonicalAddress(`${long}y`)]);
    expect(one.length).toBeLessThanOrEqual(300);
    expect(one).not.toBe(two);
  });

  it('is cut only where it is longer than that', async () => {
    const whole = `a.example/${'x'.repeat(290)}`;
    expect(await canonicalAddress(`https://${whole}`)).toBe(whole);
    expect(await canonicalAddress(`https://${whole}x`)).toMatch(/^a\.example\/x+~[\da-f]{32}$/);
  });

  it('does not change when made twice over the same address', async () => {
    await check(
      asyncProperty(webUrl({ withQueryParameters: true, withFragments: true }), async (url) => {
        expect(await canonicalAddress(`https://${await canonicalAddress(url)}`)).toBe(await canonicalAddress(url));
      }),
    );
  });
});

describe('what the addresses of a document’s pages share', () => {
  it.each([
    ['a.example/t123_1.html', 'a.example/t123.html'],
    ['a.example/show-12', 'a.example/show'],
    ['a.example/report/page/3', 'a.example/report'],
    ['a.example/r?id=7&page=2', 'a.example/r?id=7'],
    ['a.example/r?PageNo=2', 'a.example/r'],
    ['a.example/r?id=71&year=2031', 'a.example/r?id=71&year=2031'],
    ['a.example/t123.html', 'a.example/t123.html'],
  ])('%s', (address, base) => {
    expect(documentBase(address)).toBe(base);
  });
});

describe('the host of a canonical address', () => {
  it.each([
    ['www.luming.gov.cn/zwgk/r.html', 'www.luming.gov.cn'],
    ['WWW.Luming.gov.cn', 'www.luming.gov.cn'],
    ['127.0.0.1:8080/r.html', '127.0.0.1:8080'],
    ['a.example:80?x', 'a.example:80'],
    ['a.example#/r', 'a.example'],
    ['file:///home/r.html', ''],
    ['/a.example/r', ''],
    ['?a.example', ''],
  ])('%s', (address, host) => {
    expect(hostOfAddress(address)).toBe(host);
  });
});
