/** What the browser tests look at: painted ranges in a page, rows in the extension's database, the service worker. */
import type { BrowserContext, Page } from '@playwright/test';
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
  await page.waitForFunction(() => (CSS.highlights.get('reportlens-figure')?.size ?? 0) > 0, undefined, {
    timeout: 20_000,
  });
}

export interface Tables {
  reports: Record<string, unknown>[];
  indicators: Record<string, unknown>[];
  terms: Record<string, unknown>[];
  clips: Record<string, unknown>[];
}

/** A page of the extension's own origin, for looking into its database. */
export async function extensionPage(extension: ExtensionBrowser, path = 'options.html'): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
  return page;
}

/** Every row of the library, read through plain IndexedDB: no code of the extension is trusted for it. */
export function readTables(page: Page): Promise<Tables> {
  return page.evaluate(
    () =>
      new Promise<Tables>((resolve, reject) => {
        const open = indexedDB.open('reportlens');
        open.onerror = () => reject(open.error ?? new Error('cannot open'));
        open.onsuccess = () => {
          const db = open.result;
          const names = ['reports', 'indicators', 'terms', 'clips'] as const;
          if (names.some((name) => !db.objectStoreNames.contains(name))) {
            db.close();
            resolve({ reports: [], indicators: [], terms: [], clips: [] });
            return;
          }
          const reading = db.transaction([...names]);
          const tables = {} as Tables;
          for (const name of names) {
            const all = reading.objectStore(name).getAll() as IDBRequest<Record<string, unknown>[]>;
            all.onsuccess = () => {
              tables[name] = all.result;
            };
          }
          reading.oncomplete = () => {
            db.close();
            resolve(tables);
          };
        };
      }),
  );
}

/** Stops the extension's service worker as the browser would, without warning. */
export async function stopWorker(context: BrowserContext, ownPage: Page): Promise<void> {
  const session = await context.newCDPSession(ownPage);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
