/**
 * An extension as it was installed before: the identity of the built one, an older version number, and a library as the database's
 * version `number` left it, with settings. Its rows are the frozen examples of tests/unit/store/versions, written by Dexie as then.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Rows = Record<string, object[]>;

const frozen = <T>(name: string): T => {
  const content = JSON.parse(readFileSync(fileURLToPath(new URL(`unit/store/versions/${name}.json`, import.meta.url)), 'utf8')) as Record<string, unknown>;
  delete content['//'];
  return content as T;
};

/** What each version changed in tables and indexes, by its number. */
const stores = frozen<Record<number, object>>('stores');

export const versionNumbers = Object.keys(stores).map(Number);

/** The rows of each table that the older library holds. */
export const rowsOf = (number: number): Rows => frozen(String(number));

/** Settings as they were stored then; the first versions chose all marks by one field. */
export const settingsOf = (number: number): object => ({
  ...(number < 3 ? { density: 'figures' } : { figureMarks: 'all', termMarks: 'none' }),
  language: 'en',
  disabledSites: ['www.switched-off.gov.cn'],
  lastBackup: 1_925_000_000_000,
});

/** Bytes of Dexie for a classic script. */
const dexie = (): string => readFileSync(join(dirname(createRequire(import.meta.url).resolve('dexie')), 'dexie.js'), 'utf8');

/** Writes an older extension into a folder, in place of what is there; `built` is the newer one, whose manifest it takes over. */
export function installOlder(folder: string, built: string, number: number): void {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const inServiceWorker = 'service_worker' in (manifest.background as object);
  emptied(folder);
  cpSync(join(built, '_locales'), join(folder, '_locales'), { recursive: true });
  const older = {
    manifest_version: 3,
    name: manifest.name,
    default_locale: manifest.default_locale,
    version: `0.0.${number}`,
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: ['*://*.gov.cn/*'],
    optional_host_permissions: manifest.optional_host_permissions,
    browser_specific_settings: manifest.browser_specific_settings,
    background: inServiceWorker ? { service_worker: 'older.js' } : { scripts: ['older.js'] },
    content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['tell.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(older));
  writeFileSync(join(folder, 'older.js'), `${dexie()}\n${background(number)}`);
  writeFileSync(join(folder, 'tell.js'), `chrome.runtime.sendMessage('filled', (answer) => { document.documentElement.dataset.older = answer; });`);
}

/** Puts the built extension into the folder of the older one: the same place is the same extension. */
export function updateTo(folder: string, built: string): void {
  emptied(folder);
  cpSync(built, folder, { recursive: true });
}

function emptied(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Fills the library and tells a page of a government when that is done. */
function background(number: number): string {
  const changes = versionNumbers.filter((one) => one <= number).map((one) => [one, stores[one]]);
  return `
const filled = (async () => {
  const library = new Dexie('reportlens');
  for (const [number, stores] of ${JSON.stringify(changes)}) library.version(number).stores(stores);
  await library.open();
  const rows = ${JSON.stringify(rowsOf(number))};
  for (const { name } of library.tables) await library.table(name).bulkPut(rows[name] ?? []);
  library.close();
  await chrome.storage.local.set({ settings: ${JSON.stringify(settingsOf(number))} });
  return 'filled';
})();
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  filled.then(answer, (error) => answer(String(error)));
  return true;
});
`;
}
