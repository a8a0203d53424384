import { describe, expect, it } from 'vitest';
import { assert as check, asyncProperty, webUrl } from 'fast-check';
import { canonicalAddress } from '../../../lib/store/address';

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

  it('does not change when made twice over the same address', async () => {
    await check(
      asyncProperty(webUrl({ withQueryParameters: true, withFragments: true }), async (url) => {
        expect(await canonicalAddress(`https://${await canonicalAddress(url)}`)).toBe(await canonicalAddress(url));
      }),
    );
  });
});
