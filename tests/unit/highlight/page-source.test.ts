import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pageSource } from '../../../lib/highlight/page-source';

const sourceOf = (head: string, text = '') => pageSource(parseHTML(`<!doctype html><html><head>${head}</head><body></body></html>`).document, text);

describe('who publishes a page, and when', () => {
  it('is what a government site states in its fields', () => {
    const head = '<meta name="SiteName" content=" 澄浦市人民政府 门户网站 "><meta name="PubDate" content="2026-01-20 09:30">';
    expect(sourceOf(head)).toEqual({ publisher: '澄浦市人民政府 门户网站', published: '2026-01-20' });
  });

  it('is what Open Graph and Dublin Core state', () => {
    const head = '<meta property="og:site_name" content="东岚新闻网"><meta property="article:published_time" content="2026-02-03T08:00:00+08:00">';
    expect(sourceOf(head)).toEqual({ publisher: '东岚新闻网', published: '2026-02-03' });
  });

  it('is what schema.org data states', () => {
    const data = { '@graph': [{ '@type': 'NewsArticle', datePublished: '20260203', publisher: { name: '东岚日报' } }] };
    expect(sourceOf(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual({
      publisher: '东岚日报',
      published: '2026-02-03',
    });
  });

  it('is what a line under the title tells', () => {
    expect(sourceOf('', '政府工作报告\n发布时间：2026年1月9日 来源：市政府办公室 浏览次数：12\n各位代表：')).toEqual({
      publisher: '市政府办公室',
      published: '2026-01-09',
    });
  });

  it.each([
    '<script type="application/ld+json">{broken</script>',
    '<meta name="date" content="2026-13-40"><meta name="publisher" content="https://example.org/logo.png">',
    '<script type="application/ld+json">[[[[[[{"publisher":"深处"}]]]]]]</script>',
  ])('is nothing where a page tells nothing of use: %s', (head) => {
    expect(sourceOf(head)).toEqual({ publisher: null, published: null });
  });
});
