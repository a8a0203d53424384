/** Marks in a real page: on the words they quote, up to date, and gone without a trace when they should be. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { OTHER, report } from './invented-report';
import { analysisOf, badgeOf, isMarked, reveal, setSettings, traces } from './page-state';
import { extensionPage, paintedTexts, waitForMarks } from './probe';

const figures = (page: Page) => paintedTexts(page, 'reportlens-figure');
/** What the background is made to remember of the pages that ask it. */
interface Asked {
  asked: string[];
  chrome: { runtime: { onMessage: { addListener(listener: (message: { name?: string }, sender: { url: string }) => void): void } } };
}

const packed = (text: string) => text.replace(/\s+/g, '');

let own: Page;
test.beforeEach(async ({ extension }) => {
  own = await extensionPage(extension);
});
test.afterEach(async () => {
  await own.close();
});

async function analysed(url: string) {
  await expect.poll(() => analysisOf(own, url)).not.toBeNull();
  return (await analysisOf(own, url))!;
}

const split = `<p>固定资产投资<b>1</b>2<i>68</i><span>.5</span> <em>亿元</em>，增长&#55;.&#x34;&#37;，<!-- -->工业投资<a href="#x">增长9<wbr>.1%</a>。</p>
<p>进出口<span hidden>9</span>86.3亿元<span style="display:none">7个</span>，新增企业573家。</p>`;
const table = '<table><tr><th>指标</th><th>数值</th></tr><tr><td>公路里程</td><td>120公里</td><td>35公里</td></tr></table>';

const pages: [what: string, html: string, expected: string[]][] = [
  ['numbers that elements, entities and hidden nodes split', report({ extra: split }), ['1268.5亿元', '7.4%', '9.1%', '86.3亿元', '573家']],
  ['cells of a table', report({ extra: table }), ['120公里', '35公里']],
  ['a whole page in a cell', report({ wrap: (body) => `<table width=760><tr><td><font>${body}</font></td></tr></table>` }), ['5.6%']],
  ['a whole page in <header>', report({ wrap: (body) => `<header>${body}</header><footer>版权所有</footer>` }), ['5.6%']],
  ['lines that are broken by hand', report({ extra: '<pre>全年完成技术改造投资48\n.6亿元，实施项目\n117个。</pre>' }), ['117个']],
];

for (const [what, html, expected] of pages) {
  test(`every figure and term of ${what} is painted where it stands`, async ({ site, page }) => {
    const url = 'http://www.markup.gov.cn/report.html';
    site.put(url, html);
    await page.goto(url);
    await waitForMarks(page);
    const analysis = await analysed(url);
    await expect.poll(async () => (await figures(page)).map(packed)).toEqual(analysis.figures.map((one) => packed(one.quote)));
    await expect.poll(async () => (await paintedTexts(page, 'reportlens-term')).map(packed)).toEqual(analysis.terms.map((one) => packed(one.quote)));
    const targets = new Set(analysis.indicators.filter((one) => one.status === 'target').map((one) => one.figure));
    expect((await paintedTexts(page, 'reportlens-target')).length).toBe(targets.size);
    expect((await figures(page)).map(packed)).toEqual(expect.arrayContaining(expected));
  });
}

test('the text of the page is what the offsets count in', async ({ site, page }) => {
  const url = 'http://www.offsets.gov.cn/report.html';
  site.put(url, report({ extra: split }));
  await page.goto(url);
  const { figures: found } = await analysed(url);
  expect(await reveal(own, url, found.at(-1)!)).toBe(true);
  expect((await paintedTexts(page, 'reportlens-focus')).map(packed)).toEqual([packed(found.at(-1)!.quote)]);
  expect(await reveal(own, url, { start: 900_000, end: 900_004 })).toBe(false);
});

test('content that comes later, changes or goes is marked as it stands', async ({ site, page }) => {
  const url = 'http://www.late.gov.cn/report.html';
  site.put(url, report());
  await page.goto(url);
  await analysed(url);
  const before = (await figures(page)).length;
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.id = 'late';
    late.textContent = '全年新开工项目317个，完成投资86.5亿元。';
    document.querySelector('h2')!.after(late);
  });
  await expect.poll(() => figures(page)).toEqual(expect.arrayContaining(['317个', '86.5亿元']));
  expect((await figures(page)).length).toBe(before + 2);
  await expect.poll(async () => (await analysed(url)).figures.length).toBe(before + 2);
  await page.evaluate(() => (document.getElementById('late')!.firstChild as Text).replaceData(7, 3, '402'));
  await expect.poll(() => figures(page)).toContain('402个');
  await page.evaluate(() => document.getElementById('late')!.remove());
  await expect.poll(async () => (await figures(page)).length).toBe(before);
  // The same words in new nodes.
  await page.evaluate(() => document.querySelectorAll('p').forEach((line) => line.replaceWith(line.cloneNode(true))));
  await expect.poll(async () => (await figures(page)).filter(Boolean).length).toBe(before);
});

test('a page that never stands still is looked at ever less often', async ({ site, page }) => {
  const url = 'http://www.ticker.gov.cn/report.html';
  site.put(
    url,
    report({
      extra: '<p>现在时间<b id=clock>0</b></p>',
      head: `<script>globalThis.ticks = 0; addEventListener('load', () => setInterval(() => {
  document.getElementById('clock').textContent = '甲乙丙丁'[++globalThis.ticks % 4];
}, 8));</script>`,
    }),
  );
  await page.goto(url);
  await analysed(url);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN;
  };
  const ticks = (count: number) => page.waitForFunction((least) => (globalThis as unknown as { ticks: number }).ticks >= least, count);
  await ticks(100);
  const from = await busy();
  await ticks(400);
  // Three hundred changes in 2.4 s at least: a look after each would take the most of that.
  expect((await busy()) - from).toBeLessThan(0.6);
  expect((await figures(page)).filter(Boolean).length).toBe((await analysed(url)).figures.length);
});

test('a route that leads to a report marks it, one that leads away takes every trace', async ({ site, page }) => {
  const url = 'http://www.routes.gov.cn/app.html';
  site.put(url, OTHER);
  site.put('http://www.routes.gov.cn/report.txt', report());
  await page.goto(url);
  expect(await traces(page)).toEqual([]);
  const go = (path: string, source: string) =>
    page.evaluate(
      async ([to, from]) => {
        history.pushState(null, '', to);
        const next = new DOMParser().parseFromString(await (await fetch(from!)).text(), 'text/html');
        document.title = next.title;
        document.body.replaceChildren(...next.body.childNodes);
      },
      [path, source],
    );
  await go('/app/report', '/report.txt');
  await waitForMarks(page);
  await analysed('http://www.routes.gov.cn/app/report');
  await page.keyboard.press('Alt+KeyJ');
  await expect(page.locator('reportlens-popup')).toHaveCount(1);
  await expect.poll(() => badgeOf(own, 'http://www.routes.gov.cn/app/report')).not.toBe('');

  await go('/app/weather', '/app.html');
  await expect.poll(() => traces(page)).toEqual([]);
  await expect.poll(() => isMarked(own, 'http://www.routes.gov.cn/app/weather')).toBe(false);
  await expect.poll(() => badgeOf(own, 'http://www.routes.gov.cn/app/weather')).toBe('');

  await go('/app/report', '/report.txt');
  await waitForMarks(page);
});

test('a page that only looks like a report keeps no trace', async ({ extension, site, page }) => {
  const url = 'http://www.notice.gov.cn/tender.html';
  const lots = Array.from({ length: 14 }, (_, i) => `<p>第${i}包：纸张${i + 3}吨，单价5${i}元，税率13%，保证金2万元。</p>`);
  const title = '政府工作报告印刷服务采购公告';
  site.put(url, `<!doctype html><title>${title}</title><h1>${title}</h1><p>本项目采购政府工作报告印刷服务。</p>${lots.join('')}`);
  const worker = await extension.worker();
  const asked = () => worker.evaluate(() => (globalThis as unknown as Asked).asked);
  await worker.evaluate(() => {
    const all = globalThis as unknown as Asked;
    all.asked = [];
    all.chrome.runtime.onMessage.addListener((message, sender) => {
      if (message.name === 'page/analyse') all.asked.push(sender.url);
    });
  });
  await page.goto(url);
  // The detector leans towards yes; the engine, which reads all of it, says no.
  await expect.poll(asked).toEqual([url]);
  await expect.poll(() => traces(page)).toEqual([]);
  expect(await isMarked(own, url)).toBe(false);
});

test('density and the main switch act at once', async ({ site, page }) => {
  const url = 'http://www.density.gov.cn/report.html';
  site.put(url, report());
  await page.goto(url);
  const { figures: found, indicators, terms } = await analysed(url);
  try {
    await setSettings(own, { termMarks: 'none' });
    await expect.poll(async () => [(await figures(page)).length, (await paintedTexts(page, 'reportlens-term')).length]).toEqual([found.length, 0]);
    await setSettings(own, { figureMarks: 'key', termMarks: 'key' });
    await expect.poll(async () => (await figures(page)).length).toBe(new Set(indicators.map((one) => one.figure)).size);
    await expect.poll(async () => (await paintedTexts(page, 'reportlens-term')).length).toBe(terms.filter((one) => one.definition).length);
    await setSettings(own, { figureMarks: 'none', termMarks: 'none' });
    await expect.poll(async () => (await figures(page)).length).toBe(0);
    await setSettings(own, { enabled: false });
    await expect.poll(() => traces(page)).toEqual([]);
  } finally {
    await setSettings(own, { figureMarks: 'all', termMarks: 'all', enabled: true });
  }
});

test('nothing is painted in print, and no boxes in forced colours', async ({ site, page }) => {
  const url = 'http://www.media.gov.cn/report.html';
  site.put(url, report());
  await page.goto(url);
  await analysed(url);
  const line = () => page.evaluate(() => getComputedStyle(document.querySelector('p')!, '::highlight(reportlens-figure)').textDecorationLine);
  expect(await line()).toBe('underline');
  await page.emulateMedia({ media: 'print' });
  expect(await line()).toBe('none');
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  await expect.poll(async () => (await traces(page)).filter((trace) => trace !== 'popup')).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(async () => (await figures(page)).length).toBeGreaterThan(5);
});
