/**
 * Links to a passage: where Chromium scrolls, and what the polyfill, an implementation of its own, finds by them.
 * (Its generator would serve too, at 4–70 ms a passage against 4, but needs the page's DOM, which the panel has not.)
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Span } from '../../lib/model/analysis';
import { addressAt, directiveText, textDirective } from '../../lib/text/text-fragment';
import { expect, test } from './extension';
import { addDomText } from './page-text';

const polyfill = readFileSync(createRequire(import.meta.url).resolve('text-fragments-polyfill/text-fragment-utils'), 'utf8');

interface Polyfill {
  getFragmentDirectives(hash: string): { text?: string[] };
  parseFragmentDirectives(directives: { text?: string[] }): { text: object[] };
  processTextFragmentDirective(directive: object, document: Document): Range[];
}

const url = 'http://fragments.example.org/report.html';
const script = 'http://fragments.example.org/polyfill.js';

const paragraph = (year: number) => `<p>${year}年，全市生产总值增长5.6%。投资增长5.6%，其中“专精特新”企业投资增长8%（含技改-扩能）。</p>`;
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>报告</title><style>p { margin: 300px 40px; }</style>
<h1>报告</h1>${[2021, 2022, 2023, 2024].map(paragraph).join('')}<p>全面深化改革，R&amp;D经费投入强度达到2.9%，${'各项改革任务落地见效，'.repeat(9)}群众得到实惠。</p></html>`;

test('equal sentences, long ones and odd characters are told apart', async ({ page, site }) => {
  site.put(url, html);
  site.put(script, polyfill, 'text/javascript');
  await page.goto(url);
  await addDomText(page);
  const text = await page.evaluate(() => domText.pageText(document).text);
  const passages = ['投资增长5.6%', '企业投资增长8%（含技改-扩能）', '全市生产总值增长5.6%。', 'R&D经费投入强度达到2.9%'];
  const spans = passages.flatMap((words): Span[] => {
    const found: Span[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push({ start: at, end: at + words.length });
    return found;
  });
  const long = text.indexOf('全面深化改革');
  spans.push({ start: long, end: text.indexOf('实惠。') + 3 });
  expect(spans).toHaveLength(14);

  for (const span of spans) {
    const directive = textDirective(text, span);
    const link = addressAt(url, directive && directiveText(directive));
    await page.goto('about:blank');
    await page.goto(link);
    await addDomText(page);
    const seen = () =>
      page.evaluate((place) => {
        const box = domText.pageText(document).rangeOf(place)!.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight && (scrollY > 0 || place.start < 60);
      }, span);
    await expect.poll(seen, link).toBe(true);
    await page.addScriptTag({ type: 'module', content: `import * as polyfill from '${script}'; globalThis.polyfill = polyfill;` });
    await page.waitForFunction(() => 'polyfill' in globalThis);
    const found = await page.evaluate((hash) => {
      const { polyfill } = globalThis as unknown as { polyfill: Polyfill };
      const [one] = polyfill.parseFragmentDirectives(polyfill.getFragmentDirectives(hash)).text;
      const read = domText.pageText(document);
      return polyfill.processTextFragmentDirective(one!, document).map((range) => read.offsetOf(range.startContainer, range.startOffset));
    }, new URL(link).hash);
    expect(found, link).toEqual([span.start]);
  }
});
