/**
 * The browser dies in the middle of the database's upgrade: the library is as it was, and the next start upgrades it.
 *
 * The upgrade is held in a page, not in the worker: of a worker whose script has changed a killed browser may start the one before.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { findChromium } from '../../scripts/browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from '../../scripts/browser/launch';
import { installOlder, rowsOf, updateTo, versionNumbers, type Rows } from '../older-extension';
import { expect, test } from './extension';
import { report } from './invented-report';
import { extensionPage, removeProfile } from './probe';
import { library } from './whole-library';

const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const REPORT = 'http://www.chengpu.gov.cn/2026.html';
const LATEST = versionNumbers.at(-1)!;
/** Turns of the held transaction after which the upgrade has nothing left to write. */
const TURNS = 2000;

async function heldUpgrade(): Promise<string> {
  const entry = fileURLToPath(new URL('held-upgrade.ts', import.meta.url));
  const outputs = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'HeldUpgrade', fileName: 'held' } },
  });
  const chunk = [outputs]
    .flat()
    .flatMap((output) => ('output' in output ? output.output : []))
    .find((part) => part.type === 'chunk');
  if (!chunk || !('code' in chunk)) throw new Error('the upgrade could not be bundled');
  return chunk.code;
}

/** How many rows each table holds, empty ones left out. */
const counted = (rows: Rows): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).flatMap(([name, all]) => (all.length > 0 ? [[name, all.length]] : [])));

async function killed(browser: ExtensionBrowser): Promise<void> {
  const gone = new Promise((resolve) => browser.context.once('close', resolve));
  const session = await browser.context.newCDPSession(browser.context.pages()[0]!);
  await Promise.race([session.send('Browser.crash').catch(() => undefined), gone]);
  await gone;
}

for (const number of [versionNumbers[0]!, LATEST - 1]) {
  test(`an upgrade of version ${number} that is broken off in the middle loses nothing, and is made at the next start`, async ({ site }) => {
    const folder = mkdtempSync(join(tmpdir(), 'reportlens-broken-off-'));
    const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
    const launch = () => launchExtension({ executablePath: findChromium(() => undefined), extension, port: site.port, profile });
    site.put(REPORT, report());
    try {
      installOlder(extension, BUILT, number);
      writeFileSync(join(extension, 'look.html'), '<!doctype html><title>look</title>');
      writeFileSync(join(extension, 'held.html'), '<!doctype html><title>held</title><script src="held.js"></script>');
      writeFileSync(join(extension, 'held.js'), await heldUpgrade());
      const older = await launch();
      const filled = await older.context.newPage();
      await filled.goto(REPORT);
      await expect(filled.locator('html')).toHaveAttribute('data-older', 'filled');
      const before = await library(await extensionPage(older, 'look.html'));
      expect(counted(before.rows)).toEqual(counted(rowsOf(number)));

      const held = await extensionPage(older, 'held.html');
      await expect.poll(() => held.evaluate(() => globalThis.heldUpgrade.turns)).toBeGreaterThan(TURNS);
      expect(await held.evaluate(() => globalThis.heldUpgrade.tables)).toContain('compared');
      await killed(older);

      // Nobody but the older version has opened the database since.
      const again = await launch();
      const look = await extensionPage(again, 'look.html');
      await expect.poll(async () => library(look)).toEqual(before);
      await again.close();

      updateTo(extension, BUILT);
      const newer = await launch();
      const panel = await extensionPage(newer, 'sidepanel.html');
      await panel.getByRole('tab', { name: 'Library' }).click();
      await expect(panel.getByText('云岭省政府工作报告')).toBeVisible();
      const { version, rows } = await library(panel);
      expect(version).toBe(10 * LATEST);
      for (const [table, old] of Object.entries(rowsOf(number))) if (table !== 'sentences') expect(rows[table]?.length, table).toBe(old.length);
      await newer.close();
    } finally {
      await removeProfile(folder);
    }
  });
}
