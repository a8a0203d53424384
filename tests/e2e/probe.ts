/** What the browser tests look at: painted ranges in a page, rows in the extension's database, the service worker. */
import { rmSync } from 'node:fs';
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../scripts/browser/launch';

/** Texts under every range painted under this highlight name, in document order. */
export function paintedTexts(page: Page, name: string): Promise<string[]> {
  return page.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(highlight) ?? [])] as Range[];
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString());
  }, name);
}

/** Resolves when the page script has painted figures and, after the background's answer, told its state. */
export async function waitForMarks(page: Page): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get('reportlens-figure')?.size ?? 0) > 0);
}

export type Row = Record<string, unknown>;

/** The rows that one report has in the library; `report` is undefined until it is stored. */
export interface ReportRows {
  /** How many rows of `reports` carry the address. */
  count: number;
  report: Row | undefined;
  indicators: Row[];
  terms: Row[];
}

/** A page of the extension's own origin, for looking into its database. */
export async function extensionPage(extension: ExtensionBrowser, path = 'options.html'): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
  return page;
}

/** What the library holds of one address, read through plain IndexedDB: no code of the extension is trusted for it. */
export function readReport(page: Page, url: string): Promise<ReportRows> {
  return page.evaluate(async (address) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    const none = { count: 0, report: undefined, indicators: [], terms: [] };
    const db = await settled(indexedDB.open('reportlens'));
    try {
      if (!db.objectStoreNames.contains('reports')) return none;
      const reading = db.transaction(['reports', 'indicators', 'terms']);
      const all = (await settled(reading.objectStore('reports').getAll())) as Record<string, unknown>[];
      const reports = all.filter((row) => row.url === address);
      const report = reports[0];
      if (!report) return none;
      const own = IDBKeyRange.bound([report.id, 0], [report.id, Infinity]);
      const rowsOf = async (table: string) => (await settled(reading.objectStore(table).getAll(own))) as Record<string, unknown>[];
      return { count: reports.length, report, indicators: await rowsOf('indicators'), terms: await rowsOf('terms') };
    } finally {
      db.close();
    }
  }, url);
}

/** Stops the extension's service worker as the browser would, without warning, and sees it gone. */
export async function stopWorker(context: BrowserContext, ownPage: Page): Promise<void> {
  const session = await context.newCDPSession(ownPage);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Where a button stands once the library has answered: until then the popup may still grow above it. */
export async function restingBox(button: Locator) {
  let last = '';
  const rests = async () => {
    const before = last;
    last = JSON.stringify(await button.boundingBox());
    return last === before;
  };
  await expect.poll(rests, { intervals: [200] }).toBe(true);
  return (await button.boundingBox())!;
}

/** Removes the profile of a browser that was killed: its processes may still be ending, and write where a look has just been. */
export async function removeProfile(folder: string): Promise<void> {
  const isGone = () => {
    try {
      rmSync(folder, { recursive: true, force: true });
      return true;
    } catch {
      return false;
    }
  };
  await expect.poll(isGone).toBe(true);
}
