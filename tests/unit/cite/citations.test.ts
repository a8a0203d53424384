import { describe, expect, it, vi } from 'vitest';
import { citedSource, passageLink } from '../../../lib/cite/cited-clip';
import { html, markdown, plainText } from '../../../lib/cite/copy-forms';
import { cslItem } from '../../../lib/cite/csl-item';
import { reference } from '../../../lib/cite/reference';
import { clip } from './clips';

const link = 'http://www.chengpu.gov.cn/zwgk/1.html?a=1#:~:text=%E5%85%A8%E5%B8%82,5.6%25%E3%80%82';
const news = clip({ id: 'ff00ee11', pageKind: 'coverage', title: '干货来了 | 数说2026', publisher: '东岚新闻网', reportTitle: null, regionLevel: null });

/** What every form must tell. */
const facts = ['澄浦市', '2026', '2026年澄浦市政府工作报告', '澄浦市人民政府门户网站', '2026-01-20', link, '2026-03-05'];

describe('the source of a clip', () => {
  it('is the people’s government of a listed region, for its report', () => {
    expect(citedSource(clip()).author).toBe('澄浦市人民政府');
    expect(citedSource(clip({ region: '中华人民共和国', regionLevel: 'nation' })).author).toBe('国务院');
    expect(citedSource(clip({ region: '河湾街道', regionLevel: 'township' })).author).toBe('河湾街道办事处');
    expect(citedSource(clip({ region: '澄浦高新区', regionLevel: null })).author).toBe('澄浦高新区');
    expect(citedSource(news).author).toBeNull();
  });

  it('falls back on host, date of delivery and page title', () => {
    const bare = citedSource(clip({ publisher: null, published: null, reportTitle: null }));
    expect(bare).toMatchObject({ publisher: 'www.chengpu.gov.cn', date: '2026-01-16', title: '政府工作报告-澄浦市人民政府' });
  });

  it('has no address where there is no web page', () => {
    expect(passageLink(clip({ url: 'reader:report.txt' }))).toBe('');
    expect(passageLink(clip({ url: 'javascript:alert(1)' }))).toBe('');
    expect(plainText([clip({ url: 'reader:report.txt' })], 'zh-CN')).not.toContain('reader:');
  });

  it('is opened at the sentence though the clip is older than directives', () => {
    expect(passageLink(clip({ fragment: null }))).toContain('#:~:text=%E5%85%A8%E5%B8%82%E7%94%9F%E4%BA%A7');
  });
});

describe('copies', () => {
  it.each(['zh-CN', 'en'] as const)('tell the whole source in %s', (locale) => {
    for (const text of [plainText([clip()], locale), markdown([clip()], locale)]) {
      for (const fact of facts) expect(text).toContain(fact);
    }
  });

  it('set the clipped words apart', () => {
    expect(markdown([clip()], 'zh-CN')).toContain('> 全市生产总值达到**3482.6亿元**，增长5.6%。');
    expect(html([clip()], 'zh-CN')).toContain('全市生产总值达到<strong>3482.6亿元</strong>，增长5.6%。');
  });

  it('mark the right one of equal words', () => {
    const twice = clip({ quote: '5%', sentence: '工业增长5%，投资增长5%。', prefix: '工业增长5%，投资增长', suffix: '。' });
    expect(markdown([twice], 'zh-CN')).toContain('工业增长5%，投资增长**5%**。');
  });

  it('let nothing of a page be markup', () => {
    const hostile = clip({ title: '<img src=x onerror=alert(1)>', reportTitle: null, sentence: '<b>"a"</b>', quote: '*x* [y](z)', kind: 'selection' });
    expect(html([hostile], 'en')).not.toMatch(/<img|<b>/);
    expect(markdown([hostile], 'en')).toContain('\\*x\\* \\[y\\](z)');
  });
});

describe('references', () => {
  it('follow GB/T 7714-2015', async () => {
    expect(await reference([clip()], 'gbt')).toBe(
      `澄浦市人民政府. 2026年澄浦市政府工作报告[R/OL]. 澄浦市人民政府门户网站, 2026(2026-01-20)[2026-03-05]. ${link}.`,
    );
    expect(await reference([news], 'gbt')).toBe(
      `东岚新闻网. 干货来了 | 数说2026：澄浦市[EB/OL]. 东岚新闻网, 2026(2026-01-20)[2026-03-05]. ${link}.`,
    );
    const undated = clip({ published: null, delivered: null });
    expect(await reference([undated], 'gbt')).toContain('[R/OL]. 澄浦市人民政府门户网站[2026-03-05]. ');
  });

  it('keep every fact in BibTeX and CSL-JSON', async () => {
    const bibtex = await reference([clip()], 'bibtex');
    for (const fact of facts) expect(bibtex.replaceAll('\\', '')).toContain(fact);
    expect(bibtex).toMatch(/^@report\{chengpu-2026-ab12cd,/);
    const items = JSON.parse(await reference([clip()], 'csl')) as unknown;
    expect(items).toEqual([cslItem(clip())]);
    expect(items).toMatchObject([{ URL: link, issued: { 'date-parts': [[2026, 1, 20]] }, accessed: { 'date-parts': [[2026, 3, 5]] } }]);
  });

  it('stand one a line, in their order', async () => {
    const lines = (await reference([news, clip()], 'gbt')).split('\n');
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['东岚新', '澄浦市']);
  });

  it('are made without a look at the network', async () => {
    const fetched = vi.fn(() => Promise.reject(new Error('no network')));
    vi.stubGlobal('fetch', fetched);
    await reference([clip(), news], 'gbt');
    await reference([clip(), news], 'bibtex');
    expect(fetched).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});
