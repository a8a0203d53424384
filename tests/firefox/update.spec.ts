/** In Firefox as in Chromium (tests/e2e/update.spec.ts): an older version with data is replaced by this one with all that it had, permissions too. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveSite, type SampleSite } from '../../scripts/browser/serve';
import { report } from '../e2e/invented-report';
import { installOlder, updateTo, versionNumbers } from '../older-extension';
import { BUILT, hostOf, ID, launchBare } from './built';
import type { Firefox } from './marionette';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OLD = 'http://www.chengpu.gov.cn/2026.html';
const OFF = 'http://www.switched-off.gov.cn/2026.html';

/** What Firefox's own window offers to scripts in it. */
declare const WebExtensionPolicy: { getByID(id: string): { extension: { version: string } } | null };
declare const ChromeUtils: {
  importESModule(path: string): {
    ExtensionPermissions: {
      add(id: string, what: { permissions: string[]; origins: string[] }, extension: object): Promise<void>;
      get(id: string): Promise<{ origins: string[] }>;
    };
  };
};

let site: SampleSite;

test.beforeAll(async () => {
  site = await serveSite(at('../site'));
});

test.afterAll(() => site.close());

const words = (firefox: Firefox) => firefox.run(() => document.body.innerText, []);
const painted = (firefox: Firefox, name = 'reportlens-figure') => firefox.run((layer) => CSS.highlights.get(layer)?.size ?? 0, [name]);

/** Opens the page until its marks are there: content scripts are registered a moment after the installation is said to be done. */
const marksOf = (firefox: Firefox, url: string) =>
  firefox.until(`marks in ${url}`, async () => {
    await firefox.open(url);
    return firefox.until('marks', async () => (await painted(firefox)) > 0, 8000);
  });

test('an older version with data is replaced with all that it had', async () => {
  test.setTimeout(480_000);
  const number = versionNumbers.at(-2)!;
  for (const url of [OLD, OFF]) site.put(url, report());
  const folder = mkdtempSync(join(tmpdir(), 'reportlens-firefox-update-'));
  const firefox = await launchBare(site);
  try {
    installOlder(folder, BUILT, number);
    await firefox.install(folder);
    const before = await hostOf(firefox);
    await firefox.newTab(OLD);
    await firefox.until('the older library', async () => {
      await firefox.open(OLD);
      return firefox.until('data', async () => (await firefox.run(() => document.documentElement.dataset.older ?? '', [])) === 'filled', 5000);
    });
    // A site that the reader has allowed.
    await firefox.run(
      async (id) => {
        const policy = WebExtensionPolicy.getByID(id);
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        if (policy) await ExtensionPermissions.add(id, { permissions: [], origins: ['*://www.allowed.example/*'] }, policy.extension);
      },
      [ID],
      'chrome',
    );

    updateTo(folder, BUILT);
    await firefox.install(folder);
    const version = () => firefox.run((id) => WebExtensionPolicy.getByID(id)?.extension.version ?? '', [ID], 'chrome');
    await firefox.until('the newer version', async () => !(await version()).startsWith('0.0.'));
    expect(await hostOf(firefox), 'the same place for its data').toBe(before);
    const allowed = await firefox.run(
      async (id) => (await ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.get(id)).origins,
      [ID],
      'chrome',
    );
    expect(allowed).toContain('*://www.allowed.example/*');

    await firefox.newTab(`moz-extension://${before}/sidepanel.html`);
    // The language of the settings.
    await firefox.click('//*[@role="tab"][contains(., "Library")]');
    await firefox.until('the older report', async () => (await words(firefox)).includes('云岭省政府工作报告'));
    await firefox.click('//*[@role="tab"][contains(., "Clips")]');
    await firefox.until('the older clip', async () => (await words(firefox)).includes('深化“放管服”改革。'));
    expect(await words(firefox)).toContain('比照去年');

    await marksOf(firefox, OLD);
    await firefox.until('targets', async () => (await painted(firefox, 'reportlens-target')) > 0);
    // Marks of terms were switched off, and so was the other site.
    expect(await painted(firefox, 'reportlens-term')).toBe(0);
    const off = await firefox.newTab(OFF);
    await firefox.newTab('about:blank');
    // Marked anew beside it: whatever was to happen there would have.
    await firefox.newTab('about:blank');
    await marksOf(firefox, OLD);
    await firefox.switchTo(off);
    expect(await painted(firefox)).toBe(0);
  } finally {
    await firefox.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});
