/** The interface's language, chosen as in the options: what Chromium itself speaks depends on how it was packaged. */
import type { ExtensionBrowser } from '../browser/launch';

declare const chrome: { storage: { local: { set(items: Record<string, unknown>): Promise<void> } } };

export async function chooseLanguage(browser: ExtensionBrowser, language: 'zh-CN' | 'en'): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
}
