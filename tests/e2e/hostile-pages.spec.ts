/** What a page tries to do with the extension. */
import { expect, test } from './extension';
import { report } from './invented-report';
import { analysisOf } from './page-state';
import { extensionPage, paintedTexts, waitForMarks } from './probe';

test('events that the page makes up do nothing', async ({ extension, site, page }) => {
  const url = 'http://www.hostile.gov.cn/events.html';
  site.put(url, report());
  await page.goto(url);
  await waitForMarks(page);
  const own = await extensionPage(extension);
  await expect.poll(() => analysisOf(own, url)).not.toBeNull();
  await page.evaluate(() => {
    const range = ([...CSS.highlights.get('reportlens-figure')!] as Range[])[0]!;
    const { left, top } = range.getBoundingClientRect();
    const at = { bubbles: true, composed: true, clientX: left + 4, clientY: top + 4 };
    getSelection()!.selectAllChildren(document.querySelector('p')!);
    const target = range.startContainer.parentElement!;
    for (const code of ['KeyJ', 'KeyK', 'KeyC'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { altKey: true, code, bubbles: true, composed: true }));
    for (const type of ['pointermove', 'pointerdown']) target.dispatchEvent(new PointerEvent(type, at));
    getSelection()!.removeAllRanges();
    target.dispatchEvent(new MouseEvent('click', at));
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
  await expect(page.locator('reportlens-popup .rl-popup-card')).toHaveCount(0);
  // The reader's own do; and inside the popup what the page makes up does nothing either.
  await page.keyboard.press('Alt+KeyJ');
  const clip = page.locator('reportlens-popup [data-action="clip"]');
  await expect(clip).toHaveAttribute('data-clip', 'idle');
  await clip.dispatchEvent('click');
  await page.locator('reportlens-popup [data-action="close"]').dispatchEvent('click');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await expect(clip).toHaveAttribute('data-clip', 'idle');
  const clips = await own.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('reportlens');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('clips').objectStore('clips').index('address').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
  expect(clips).toBe(0);
  await own.close();
});

test('a title and an address of any length are no reason for silence', async ({ site, page }) => {
  const url = `http://www.hostile.gov.cn/long.html?q=${'a'.repeat(4500)}`;
  site.put('http://www.hostile.gov.cn/long.html', report().replace('<title>', `<title>${'长'.repeat(1500)}`));
  await page.goto(url);
  await waitForMarks(page);
  await expect.poll(async () => (await paintedTexts(page, 'reportlens-target')).length).toBe(3);
});

test('a page of a million characters keeps nobody else waiting', async ({ extension, site, page }) => {
  test.setTimeout(360_000);
  const url = 'http://www.hostile.gov.cn/flood.html';
  const line = (at: number) => `<p>全市完成投资${at}.5亿元，增长${at % 9}.6%，新增企业${at}家，财政收入${at}万元。</p>`;
  site.put(url, report({ extra: Array.from({ length: 25_000 }, (_, at) => line(at + 1)).join('') }));
  const own = await extensionPage(extension);
  const ask = () =>
    own.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } } }).chrome;
      return (await runtime.sendMessage({ reportlens: 1, name: 'page/explain', params: { termId: 'sanqu-sanxian' } })).ok;
    });
  await ask();
  await page.goto(url, { waitUntil: 'commit' });
  const threads = () =>
    own.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { getContexts(filter: object): Promise<unknown[]> } } }).chrome;
      return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length;
    });
  // Were the text read in the worker's own turn, one question would wait for all of it, and the next would come when it is done.
  let answered = 0;
  // It is read where threads are started, not in the worker: that document is there while the text is read, and closed again when it is idle.
  let aside = 0;
  await expect(async () => {
    aside = Math.max(aside, await threads());
    if (await ask()) answered += 1;
    expect(await analysisOf(own, url)).not.toBeNull();
  }).toPass({ timeout: 300_000, intervals: [20] });
  expect(answered).toBeGreaterThan(5);
  expect(aside).toBe(1);
  await own.close();
});
