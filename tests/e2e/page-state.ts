/** What the page script answers to the panel, asked for from one of the extension's own pages. */
import type { Page } from '@playwright/test';
import type { Analysis } from '../../lib/model/analysis';

interface OwnBrowser {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
  tabs: {
    query(about: { url: string }): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: unknown): Promise<{ ok: boolean; value: unknown } | undefined>;
  };
  action: { getBadgeText(about: { tabId: number }): Promise<string> };
  storage: { local: { set(items: object): Promise<void>; get(key: string): Promise<{ settings?: object }> } };
}

/** The answer of the page at `url`, null where no page script runs in it. */
async function ask<T>(own: Page, url: string, name: string, params: object): Promise<T | null> {
  return own.evaluate(
    async ([address, message]) => {
      const { tabs } = (globalThis as unknown as { chrome: OwnBrowser }).chrome;
      const [tab] = await tabs.query({ url: address });
      try {
        return (await tabs.sendMessage(tab?.id ?? -1, message))?.value as T;
      } catch {
        return null;
      }
    },
    [url, { reportlens: 1, name, params }] as const,
  );
}

export async function analysisOf(own: Page, url: string): Promise<Analysis | null> {
  return (await ask<{ analysis: Analysis | null }>(own, url, 'tab/state', {}))?.analysis ?? null;
}

export const isMarked = async (own: Page, url: string): Promise<boolean> => (await ask(own, url, 'tab/state', {})) !== null;

export async function reveal(own: Page, url: string, span: { start: number; end: number }): Promise<boolean> {
  return (await ask<{ found: boolean }>(own, url, 'tab/reveal', span))?.found ?? false;
}

export function badgeOf(own: Page, url: string): Promise<string> {
  return own.evaluate(async (address) => {
    const { tabs, action } = (globalThis as unknown as { chrome: OwnBrowser }).chrome;
    const [tab] = await tabs.query({ url: address });
    return action.getBadgeText({ tabId: tab?.id ?? -1 });
  }, url);
}

/** Changes settings as the options page does. */
export function setSettings(own: Page, change: object): Promise<void> {
  return own.evaluate(async (some) => {
    const { storage } = (globalThis as unknown as { chrome: OwnBrowser }).chrome;
    await storage.local.set({ settings: { ...(await storage.local.get('settings')).settings, ...some } });
  }, change);
}

/** Everything that the extension may have left in a page. */
export function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[...CSS.highlights].filter(([name]) => name.startsWith('reportlens')).map(([name, one]) => `${name} ${one.size}`),
    ...[...document.querySelectorAll('reportlens-popup')].map(() => 'popup'),
    ...[...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.includes('reportlens')).map(({ name }) => name),
    ),
  ]);
}

/** What the panel's button for pages that were not taken for a report does. */
export async function analyseAnyway(own: Page, url: string): Promise<void> {
  await own.evaluate(async (address) => {
    const { tabs, runtime } = (globalThis as unknown as { chrome: OwnBrowser }).chrome;
    const [tab] = await tabs.query({ url: address });
    await runtime.sendMessage({ reportlens: 1, name: 'tab/analyse-anyway', params: { tabId: tab?.id ?? -1 } });
  }, url);
}
