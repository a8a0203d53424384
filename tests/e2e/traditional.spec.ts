/** Pages in traditional script, and sites that switch their script in place. */
import STCharacters from 'opencc-js/dict/STCharacters';
import { expect, test } from './extension';
import { PLAN, REVIEW, report } from './invented-report';
import { paintedTexts, waitForMarks } from './probe';

const ALL = 9;
const traditional = new Map(STCharacters.split('|').map((pair) => pair.split(' ') as [string, string]));
const inTraditional = (text: string) => [...text].map((sign) => traditional.get(sign) ?? sign).join('');
const url = 'http://www.fanti.gov.cn/report.html';

test('a report in traditional script is marked as printed', async ({ site, page }) => {
  site.put(url, inTraditional(report()));
  await page.goto(url);
  await waitForMarks(page);
  await expect.poll(async () => (await paintedTexts(page, 'reportlens-figure')).length).toBe(ALL);
  const figures = await paintedTexts(page, 'reportlens-figure');
  expect(figures).toEqual(expect.arrayContaining(['3482.6億元', '212.4億元', '4.5萬人', '56.3萬噸', '5.5%左右', '4.2萬人以上']));
});

test('the marks stay when the site turns its text into traditional script and back', async ({ site, page }) => {
  const signs = [...new Set(REVIEW + PLAN)].filter((sign) => traditional.has(sign));
  site.put(url, report());
  await page.goto(url);
  await waitForMarks(page);
  const plain = await paintedTexts(page, 'reportlens-figure');
  expect(plain).toHaveLength(ALL);
  /** What the 繁體 button of such sites does: every text node anew, sign by sign. */
  const turn = (pairs: [string, string][]) =>
    page.evaluate((table) => {
      const map = new Map(table);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        node.nodeValue = [...(node.nodeValue ?? '')].map((sign) => map.get(sign) ?? sign).join('');
    }, pairs);
  await turn(signs.map((sign) => [sign, traditional.get(sign) ?? sign]));
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).toEqual(plain.map(inTraditional));
  await turn(signs.map((sign) => [traditional.get(sign) ?? sign, sign]));
  await expect.poll(() => paintedTexts(page, 'reportlens-figure')).toEqual(plain);
});
