import type { Page } from '@playwright/test';
import type { Row } from './probe';

/** All rows and the version, through plain IndexedDB. */
export function library(own: Page): Promise<{ version: number; rows: Record<string, Row[]> }> {
  return own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    // Right after a crash the browser may not list its databases yet, and opening one by its name alone would make it anew.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'reportlens')) return { version: 0, rows: {} };
    const db = await settled(indexedDB.open('reportlens'));
    const rows: Record<string, Record<string, unknown>[]> = {};
    for (const name of db.objectStoreNames) rows[name] = (await settled(db.transaction(name).objectStore(name).getAll())) as Record<string, unknown>[];
    const { version } = db;
    db.close();
    return { version, rows };
  });
}
