/** Opens reports in the browser, as a reader would, and waits until the extension has kept each of them. */
import type { Page } from 'playwright-core';
import { orSay } from './or-say';

/** Milliseconds that one report may take on a slow machine. */
const PATIENCE = 45_000;

/** What the library holds of one report. */
export interface StoredReport {
  region: string;
  year: number | null;
  figures: number;
  indicators: number;
  terms: number;
}

/**
 * Opens one report in `page` and resolves when its marks are painted and its rows stand in the library.
 * @param own an open page of the extension, whose origin the library belongs to.
 * @throws Error with a plain sentence where that does not happen in time.
 */
export async function readReport(page: Page, own: Page, url: string): Promise<StoredReport> {
  await orSay(page.goto(url), `${url} could not be opened.`);
  await waitForMarks(page);
  const stored = await orSay(own.waitForFunction(storedReport, url, { polling: 100, timeout: PATIENCE }), `${url} did not reach the library.`);
  return (await stored.jsonValue()) as StoredReport;
}

/** Resolves when figures are marked, and terms, which come with the background's answer. */
export async function waitForMarks(page: Page): Promise<void> {
  await orSay(
    page.waitForFunction(
      () =>
        ['reportlens-figure', 'reportlens-term'].every((name) => {
          const highlight = CSS.highlights.get(name);
          return highlight !== undefined && highlight.size > 0;
        }),
      undefined,
      { polling: 100, timeout: PATIENCE },
    ),
    `The extension marked nothing on ${page.url()}.`,
  );
}

/** Runs in a page of the extension. Reads with plain IndexedDB; null until the report of this address is there. */
async function storedReport(address: string): Promise<StoredReport | null> {
  const known = await indexedDB.databases();
  // Opening a database that is not there would make an empty one.
  if (!known.some(({ name }) => name === 'reportlens')) return null;
  const open = indexedDB.open('reportlens');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error ?? new Error('the library cannot be opened'));
  });
  try {
    if (!db.objectStoreNames.contains('reports')) return null;
    const all = db.transaction('reports').objectStore('reports').getAll();
    const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      all.onsuccess = () => resolve(all.result as Record<string, unknown>[]);
      all.onerror = () => reject(all.error ?? new Error('the library cannot be read'));
    });
    const row = rows.find(({ url }) => url === address);
    if (!row) return null;
    return {
      region: (row.region as { name: string }).name,
      year: row.year as number | null,
      figures: row.figureCount as number,
      indicators: row.indicatorCount as number,
      terms: row.termCount as number,
    };
  } finally {
    db.close();
  }
}
