/**
 * Runs in a page of an older extension: brings its library to this version by this version's own code, and keeps the upgrade from its end
 * once it has written what it writes.
 */
import { Library } from '../../lib/store/library';

declare global {
  /** What the upgrade has come to: turns of its transaction, and the tables that it has made. */
  var heldUpgrade: { turns: number; tables: string[] };
}

globalThis.heldUpgrade = { turns: 0, tables: [] };
const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!.value as (this: IDBFactory, name: string, version?: number) => IDBOpenDBRequest;
IDBFactory.prototype.open = function (name: string, version?: number) {
  const request = open.call(this, name, version);
  request.addEventListener('upgradeneeded', () => {
    const reports = request.transaction!.objectStore('reports');
    const hold = (): void => {
      globalThis.heldUpgrade = { turns: globalThis.heldUpgrade.turns + 1, tables: [...request.result.objectStoreNames] };
      reports.count().onsuccess = hold;
    };
    hold();
  });
  return request;
};
new Library().open().catch((error: unknown) => console.error('the upgrade ended', error));
