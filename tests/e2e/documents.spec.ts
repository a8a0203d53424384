/** Documents on several pages, and who may speak for a region: as read in the browser. */
import type { Page } from '@playwright/test';
import { cityDocuments, reportPage } from './city-documents';
import { expect, test } from './extension';
import { extensionPage } from './probe';

// A library of its own: it is filled with cities that no other test knows.
test.use({ profile: 'documents' });

interface Stored {
  kind: string;
  url: string;
  authority: string;
  indicators: number;
  parts: number[];
}

/** The stored documents of a region, as the database has them. */
function storedOf(look: Page, city: string): Promise<Stored[]> {
  return look.evaluate(
    (name) =>
      new Promise<Stored[]>((resolve, reject) => {
        const opening = indexedDB.open('reportlens');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('reports').objectStore('reports').getAll();
          reading.onsuccess = () => {
            interface Row {
              region: { name: string };
              detection: { kind: string };
              url: string;
              authority: string;
              indicatorCount: number;
              parts?: { number: number }[];
            }
            const rows = (reading.result as Row[]).filter(({ region }) => region.name === name);
            database.close();
            resolve(
              rows.map((row) => ({
                kind: row.detection.kind,
                url: row.url,
                authority: row.authority,
                indicators: row.indicatorCount,
                parts: (row.parts ?? []).map(({ number }) => number),
              })),
            );
          };
          reading.onerror = () => reject(new Error('not read'));
        };
      }),
    city,
  );
}

const host = 'http://www.luming.gov.cn';
test('a report on three pages is one document, whatever the order of its pages', async ({ extension, page, site }) => {
  const look = await extensionPage(extension, 'sidepanel.html');
  const counts = new Set<number>();
  for (const [at, order] of (
    [
      [1, 2, 3],
      [3, 2, 1],
      [2, 3, 1],
      [3, 1, 2],
    ] as const
  ).entries()) {
    const city = `${['丹枫', '翠屏', '银杏', '紫藤'][at]!}新市`;
    const read: number[] = [];
    for (const number of order) {
      const url = `${host}/parts${at}/t${number === 1 ? '' : `_${number - 1}`}.html`;
      site.put(url, reportPage(city, number));
      await page.goto(url);
      read.push(number);
      await expect.poll(async () => (await storedOf(look, city)).map(({ parts }) => parts)).toEqual([[...read].sort()]);
    }
    const [stored] = await storedOf(look, city);
    expect(stored?.url).toBe(`${host}/parts${at}/t.html`);
    counts.add(stored!.indicators);
  }
  expect(counts.size).toBe(1);
  await look.close();
});

/** Every order of these. */
function ordersOf<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((first) => ordersOf(all.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

test('work report, communiqué, plan and budget of one city and year stand beside one another, in every order of reading', async ({ extension, page, site }) => {
  const look = await extensionPage(extension, 'sidepanel.html');
  const kept = new Set<string>();
  // A city for each order, so that nothing is there when it begins.
  for (const [at, order] of ordersOf([0, 1, 2, 3]).entries()) {
    const city = `${['青岚', '白鹤', '丹霞', '墨竹'][at % 4]!}${['东', '西', '南', '北', '中', '新'][Math.floor(at / 4)]!}市`;
    const all = cityDocuments(city);
    const read: string[] = [];
    for (const index of order) {
      const { path, html, kind } = all[index]!;
      // Over three hosts: one host may have only so many documents kept in an hour.
      const url = `http://www.${['luming', 'wangchuan', 'yunting'][at % 3]!}.gov.cn/orders${at}${path}`;
      site.put(url, html);
      await page.goto(url);
      read.push(kind);
      await expect
        .poll(async () => (await storedOf(look, city)).map((one) => one.kind).sort(), { message: `${city}: ${read.join(', ')}` })
        .toEqual([...read].sort());
    }
    const stored = await storedOf(look, city);
    kept.add(JSON.stringify(stored.map(({ kind, indicators, authority }) => [kind, indicators, authority]).sort()));
  }
  // Whatever the order, the same is kept of each.
  expect([...kept]).toHaveLength(1);
  const [each] = [...kept].map((row) => JSON.parse(row) as [string, number, string][]);
  for (const [, indicators] of each!) expect(indicators).toBeGreaterThan(3);
  await look.close();
});

test('a hidden frame and a longer copy elsewhere change nothing of the official document', async ({ extension, page, site }) => {
  const look = await extensionPage(extension, 'sidepanel.html');
  const city = '霜叶新市';
  const [report] = cityDocuments(city);
  const official = `${host}/owner/report.html`;
  site.put(official, report!.html);
  await page.goto(official);
  await expect.poll(() => storedOf(look, city)).toHaveLength(1);
  const before = await storedOf(look, city);
  const longer = report!.html
    .replace('<h2>二、', '<p>规模以上工业增加值增长99%。固定资产投资增长88%。粮食总产量999万吨。接待游客7777万人次。</p><h2>二、')
    .replaceAll('1450亿元', '9450亿元');
  const copy = 'http://news.thepaper.cn/copy.html';
  const framed = 'http://news.thepaper.cn/framed.html';
  site.put(copy, longer);
  site.put(framed, longer.replaceAll(city, '假山新市'));
  site.put(
    'http://news.thepaper.cn/host.html',
    `<!doctype html><meta charset="utf-8"><title>新闻</title><p>一条新闻。</p><iframe src="${framed}" width="1" height="1"></iframe><iframe src="${copy}" width="1" height="1"></iframe>`,
  );
  await page.goto('http://news.thepaper.cn/host.html');
  await page.frameLocator('iframe').first().locator('h1').waitFor({ state: 'attached' });
  await page.goto(copy);
  // The copy is known as a further source once it has been read; the document is what it was.
  await expect
    .poll(() =>
      look.evaluate(
        () =>
          new Promise<string[]>((resolve, reject) => {
            const opening = indexedDB.open('reportlens');
            opening.onerror = () => reject(new Error('not opened'));
            opening.onsuccess = () => {
              const reading = opening.result.transaction('sources').objectStore('sources').getAllKeys();
              reading.onsuccess = () => {
                opening.result.close();
                resolve(reading.result.map(String).filter((key) => key.startsWith('news.thepaper.cn/')));
              };
            };
          }),
      ),
    )
    .toContain('news.thepaper.cn/copy.html');
  expect(await storedOf(look, city)).toEqual(before);
  expect(await storedOf(look, '假山新市')).toEqual([]);
  await look.close();
});
