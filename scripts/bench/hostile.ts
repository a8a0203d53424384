/**
 * Pages that work against the extension, one after another in a real Chromium with an empty library each: whether it held, how long
 * its reading took, the longest task in the page, and how long another tab waited for an answer meanwhile.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findChromium } from '../browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from '../browser/launch';
import { serveSite, type SampleSite } from '../browser/serve';
import { nodeTool, runSteps } from '../progress';
import { pagesAgainstMarks } from './hostile-marks';
import { hostilePages, type HostilePage, type Seen } from './hostile-pages';
import { printTable } from './measure';

/** Milliseconds: within these a page is read or it is not; and how long one is watched after. */
const READ_WITHIN = 30_000;
const AFTER = 3000;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Written into the page's own world before its scripts. */
interface Watch {
  interactive: number;
  targets: number | null;
  longest: number;
}
declare global {
  var reportlensWatch: Watch;
}

/** Takes hold of what it needs before the page's scripts can change it. */
function watchPage(): void {
  const watch: Watch = { interactive: 0, targets: null, longest: 0 };
  globalThis.reportlensWatch = watch;
  const registry = CSS.highlights;
  const has = registry.has.bind(registry);
  const now = performance.now.bind(performance);
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') watch.interactive = now();
  });
  const looking = setInterval(() => {
    if (!has('reportlens-target')) return;
    watch.targets = now();
    clearInterval(looking);
  }, 5);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watch.longest = Math.max(watch.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}

interface Result {
  held: boolean;
  seen: Seen;
  /** Milliseconds from the interactive document to painted targets, which the analysis names; null where none came. */
  took: number | null;
  longest: number;
  /** Milliseconds that another tab waited for its answers, ascending. */
  waits: number[];
}

/** One question of another tab; milliseconds until it was answered. */
const ask = (own: Page): Promise<number> =>
  own.evaluate(async () => {
    const began = performance.now();
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } } }).chrome;
    const { ok } = await runtime.sendMessage({ reportlens: 1, name: 'page/explain', params: { termId: 'sanqu-sanxian' } });
    return ok ? performance.now() - began : Number.POSITIVE_INFINITY;
  });

const rowsOf = (own: Page): Promise<{ reports: number; clips: number }> =>
  own.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('reportlens');
        opening.onerror = () => reject(new Error('the library does not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(['reports', 'clips']);
          const [reports, clips] = [reading.objectStore('reports').count(), reading.objectStore('clips').count()];
          reading.oncomplete = () => {
            opening.result.close();
            resolve({ reports: reports.result, clips: clips.result });
          };
        };
      }),
  );

/** An expression's value in the page, in its own world or in one that its scripts cannot reach. */
async function valueOf<T>(page: Page, expression: string, world: 'own' | 'isolated'): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const isolated = async () => {
      const { frameTree } = await session.send('Page.getFrameTree');
      return (await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })).executionContextId;
    };
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      ...(world === 'isolated' ? { contextId: await isolated() } : {}),
    });
    return result.value as T;
  } finally {
    await session.detach();
  }
}

/** Painted figures and open cards. */
const SEEN = `({
  figures: [...(CSS.highlights.get('reportlens-figure') ?? [])].filter((range) => range.toString() !== '').length,
  cards: [...Document.prototype.getElementsByTagName.call(document, 'reportlens-popup')].filter((host) => host.shadowRoot?.querySelector('.rl-popup-card')).length,
})`;

async function seenOf(page: Page, own: Page): Promise<Seen> {
  return { ...(await valueOf<{ figures: number; cards: number }>(page, SEEN, 'isolated')), ...(await rowsOf(own)) };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits until the page holds; in the end it has to have held for a while. */
async function watched(page: Page, own: Page, { held }: HostilePage): Promise<Seen> {
  const end = Date.now() + READ_WITHIN;
  while (Date.now() < end && !held(await seenOf(page, own))) await pause(200);
  await pause(AFTER);
  const settled = Date.now() + AFTER;
  let seen = await seenOf(page, own);
  // A page that clears or rewrites is seen between two of its blows now and then.
  while (Date.now() < settled && !held(seen)) {
    await pause(20);
    seen = await seenOf(page, own);
  }
  return seen;
}

async function tried(browser: ExtensionBrowser, hostile: HostilePage): Promise<Result> {
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await ask(own);
  const page = await browser.context.newPage();
  // tsx names functions through a helper that the page lacks (https://github.com/privatenumber/tsx/issues/113).
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(watchPage);
  const waits: number[] = [];
  let asking = true;
  const other = (async () => {
    while (asking) {
      waits.push(await ask(own));
      await pause(50);
    }
  })();
  await page.goto(Object.keys(hostile.site)[0]!, { waitUntil: 'commit', timeout: 60_000 });
  if (hostile.act) {
    await page.waitForFunction(() => globalThis.reportlensWatch.targets !== null, undefined, { timeout: READ_WITHIN });
    await hostile.act(page);
  }
  const seen = await watched(page, own, hostile);
  const { interactive, targets, longest } = await valueOf<Watch>(page, 'reportlensWatch', 'own');
  asking = false;
  await other;
  await page.close({ runBeforeUnload: false });
  await own.close();
  return { held: hostile.held(seen), seen, took: targets === null ? null : targets - interactive, longest, waits: waits.sort((a, b) => a - b) };
}

async function triedAlone(site: SampleSite, hostile: HostilePage): Promise<Result> {
  for (const [url, html] of Object.entries(hostile.site)) site.put(url, html);
  const browser = await launchExtension({ executablePath: findChromium(), extension: at('../../.output/chrome-mv3'), port: site.port });
  try {
    return await tried(browser, hostile);
  } finally {
    await browser.close();
  }
}

/** @param wanted a part of the names of the pages to try; all where it is ''. Answers whether each held. */
export async function benchHostile(wanted: string): Promise<boolean> {
  const failed = await runSteps([{ name: 'Build for Chromium', ...nodeTool('wxt/bin/wxt.mjs', 'build', '--level', 'error'), env: { REPORTLENS_TEST: '1' } }]);
  if (failed !== 0) throw new Error('the build failed');
  const site = await serveSite(at('../../tests/site'));
  const rows: string[][] = [];
  let all = true;
  try {
    for (const hostile of [...hostilePages, ...pagesAgainstMarks].filter(({ what }) => what.includes(wanted))) {
      const { held, seen, took, longest, waits } = await triedAlone(site, hostile);
      all &&= held;
      const ms = (value: number | null | undefined) => (value === null || value === undefined ? '–' : value.toFixed(0));
      rows.push([
        hostile.what,
        held ? 'yes' : `NO ${JSON.stringify(seen)}`,
        ms(took),
        ms(longest),
        ms(waits[Math.floor(waits.length / 2)]),
        ms(waits[Math.floor(waits.length * 0.9)]),
        ms(waits.at(-1)),
      ]);
    }
  } finally {
    await site.close();
  }
  printTable('Pages that work against the extension (milliseconds)', ['page', 'held', 'read in', 'longest task', 'others: median', '9 of 10', 'longest'], rows);
  return all;
}
