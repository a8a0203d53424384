/** Fixture: one Chromium with the built extension and one sample site a worker; a fresh page a test. */
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from '../../scripts/browser/launch';
import { serveSite, type SampleSite } from '../../scripts/browser/serve';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface WorkerFixtures {
  /** Tests that name another profile run in a browser, and with a library, of their own: `test.use({ profile: 'x' })`. */
  profile: string;
  site: SampleSite;
  extension: ExtensionBrowser;
}

interface TestFixtures {
  page: Page;
}

/** A Chromium of its own with an empty profile, for a test that needs an untouched library. */
export function launchBuilt(site: SampleSite): Promise<ExtensionBrowser> {
  return launchExtension({
    executablePath: findChromium(() => undefined),
    extension: at('../../.output/chrome-mv3'),
    port: site.port,
  });
}

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
  page: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect };
