/**
 * Fixture: one Chromium with the built extension and one sample site a worker; a fresh page a test. Whatever a test does, the extension
 * asks the network for nothing, and its pages nothing but the sample site: looked at when the browser closes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find-chromium';
import { launchExtension, SAMPLE_HOSTS, type ExtensionBrowser } from '../../scripts/browser/launch';
import { requestsIn, type NetRequest } from '../../scripts/browser/net-log';
import { serveSite, type SampleSite } from '../../scripts/browser/serve';
import { extensionPage } from './probe';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface WorkerFixtures {
  /** Tests that name another profile run in a browser, and with a library, of their own: `test.use({ profile: 'x' })`. */
  profile: string;
  site: SampleSite;
  extension: ExtensionBrowser;
  /** A page of the extension's own, behind that of the test, to look into the library and ask other pages: one for all tests. */
  ownPage: Page;
}

interface TestFixtures {
  page: Page;
}

/** A Chromium of its own with an empty profile, for a test that needs an untouched library. */
export async function launchBuilt(site: SampleSite): Promise<ExtensionBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'reportlens-log-'));
  const netLog = join(folder, 'net.json');
  const browser = await launchExtension({
    executablePath: findChromium(() => undefined),
    extension: at('../../.output/chrome-mv3'),
    port: site.port,
    netLog,
  });
  const close = async () => {
    await browser.close();
    const asked = requestsIn(netLog).filter(isOutside);
    rmSync(folder, { recursive: true, force: true });
    expect(asked, 'requests to others than the sample site').toEqual([]);
  };
  return { ...browser, close };
}

/**
 * Links of the extension's pages that a test clicks are the reader's doing, what has no initiator Chromium's own (updates, sign-in);
 * anything else may only be a page of the sample site that asks that site.
 */
function isOutside({ url, initiator, isNavigation }: NetRequest): boolean {
  if (isNavigation || initiator === null) return false;
  return !initiator.startsWith('http') || !isSample(initiator) || !isSample(url);
}

const isSample = (address: string): boolean => SAMPLE_HOSTS.some((host) => `.${new URL(address).hostname}`.endsWith(host.slice(1)));

export const test = base.extend<TestFixtures, WorkerFixtures>({
  profile: ['shared', { scope: 'worker', option: true }],
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from the pattern
    async ({}, use) => {
      const site = await serveSite(at('../site'));
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  extension: [
    async ({ site }, use) => {
      const extension = await launchBuilt(site);
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  ownPage: [
    async ({ extension }, use) => {
      // The lightest of them: opened anew for each test, or in front of the page that is tried, it costs more than most tests.
      const own = await extensionPage(extension, 'guide.html');
      await use(own);
      await own.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect };
