/** The main ways through the extension in a real Firefox: its own pages, its sidebar, its button and its keys. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveSite, type SampleSite } from '../../scripts/browser/serve';
import { ID, launchBuilt } from './built';
import type { Firefox } from './marionette';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const report = 'http://www.wangchuan.gov.cn/zwgk/2026.html';
const ALT = '\ue00a';
const SHIFT = '\ue008';

/** What Firefox's own window offers to scripts in it. */
declare const CustomizableUI: { getPlacementOfWidget(id: string): { area: string } | null };
declare const SidebarController: { isOpen: boolean; currentID: string | null };
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } | null };
declare const ChromeUtils: {
  importESModule(path: string): {
    ExtensionPermissions: { remove(id: string, what: { permissions: string[]; origins: string[] }, extension: object): Promise<void> };
  };
};

let site: SampleSite;
let firefox: Firefox;
let own: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  site = await serveSite(at('../site'));
  ({ firefox, own } = await launchBuilt(site));
});

test.afterAll(async () => {
  await firefox.close();
  await site.close();
});

const words = () => firefox.run(() => document.body.innerText, []);
const painted = () => firefox.run(() => CSS.highlights.get('reportlens-figure')?.size ?? 0, []);

test('the button stands in the toolbar, and a key opens the sidebar', async () => {
  const widget = `${ID.replace(/[{}]/g, '_').toLowerCase()}-browser-action`;
  expect(await firefox.run((id) => CustomizableUI.getPlacementOfWidget(id)?.area ?? null, [widget], 'chrome')).toBe('nav-bar');
  const isOpen = () => firefox.run(() => SidebarController.isOpen && (SidebarController.currentID ?? '').includes('7c1e6d52'), [], 'chrome');
  // A browser that has just started may not hear its first key.
  await firefox.until('the sidebar', async () => {
    await firefox.press([ALT, SHIFT, 'R'], 'chrome');
    return firefox.until('the sidebar', isOpen, 5000);
  });
});

test('a report is marked, and stands in the panel’s library', async () => {
  const page = await firefox.newTab(report);
  // Content scripts are registered a moment after the installation is said to be done: a page opened before stays bare.
  await firefox.until('marks', async () => {
    await firefox.open(report);
    return firefox.until('marks', async () => (await painted()) > 40, 8000);
  });
  await firefox.newTab(`moz-extension://${own}/sidepanel.html`);
  await firefox.click('//*[@role="tab"][contains(., "Library") or contains(., "资料库")]');
  await firefox.until('the report in the library', async () => {
    const shown = await words();
    if (!shown.includes('望川市')) throw new Error(shown.slice(0, 300));
    return true;
  });
  await firefox.closeTab();
  await firefox.switchTo(page);
});

test('the settings tell the truth when a permission is taken away', async () => {
  await firefox.newTab(`moz-extension://${own}/options.html`);
  const told = () => firefox.run(() => [...document.querySelectorAll<HTMLElement>('[role="note"]')].map(({ innerText }) => innerText).join(), []);
  await firefox.until('the settings', async () => (await words()).includes('Alt'));
  expect(await told()).not.toContain('*.gov.cn');
  await firefox.run(
    async (id) => {
      const policy = WebExtensionPolicy.getByID(id);
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      if (policy) await ExtensionPermissions.remove(id, { permissions: [], origins: ['*://*.gov.cn/*'] }, policy.extension);
    },
    [ID],
    'chrome',
  );
  await firefox.until('the truth', async () => (await told()).includes('*.gov.cn'));
  await firefox.closeTab();
});

test('the reader page opens a file and marks it', async () => {
  await firefox.newTab(`moz-extension://${own}/reader.html`);
  await firefox.until('the reader', async () => (await firefox.run(() => document.querySelectorAll('input[type="file"]').length, [])) > 0);
  await firefox.chooseFile('input[type="file"]', at('../fixtures/luming-2026.pdf'));
  await firefox.until('marks in the PDF', async () => (await painted()) > 5, 60_000);
});
