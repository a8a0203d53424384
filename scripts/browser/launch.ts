/** Starts Chromium with the built extension and the sample site's host names mapped to this machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { countCoverage } from './count-coverage';

export interface LaunchOptions {
  executablePath: string;
  /** Folder of the unpacked extension. */
  extension: string;
  /** Port on 127.0.0.1 that answers for every host below. */
  port: number;
  /** Folder of a profile that the caller keeps; without it, a new one that goes with the browser. */
  profile?: string;
  /** Host names sent to that port, `*` allowed. */
  hosts?: string[];
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** BCP 47 tag of the browser's language. */
  locale?: string;
  viewport?: { width: number; height: number } | null;
  /** Pixels per CSS pixel, for sharp screenshots. */
  deviceScaleFactor?: number;
  /** File that takes Chromium's own log of everything it asks the network for; whole once the browser has closed. */
  netLog?: string;
  /** The caller closes the browser itself when it is interrupted (Ctrl-C); Playwright would end the whole process. */
  ownInterrupt?: boolean;
}

export interface ExtensionBrowser {
  context: BrowserContext;
  extensionId: string;
  /** The extension's service worker; started where it sleeps. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Hosts that the sample site answers for; the last is on no list of the extension's. */
export const SAMPLE_HOSTS = ['*.gov.cn', '*.people.com.cn', '*.thepaper.cn', '*.example.org'];

/** @throws Error where Chromium does not start or does not load the extension within a minute. */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'reportlens-profile-'));
  const hosts = options.hosts ?? SAMPLE_HOSTS;
  const headless = options.headless ?? true;
  const locale = options.locale ?? 'zh-CN';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless,
    ignoreDefaultArgs: ['--disable-extensions'],
    locale,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1280, height: 860 } : options.viewport,
    ...(options.viewport === null ? {} : { deviceScaleFactor: options.deviceScaleFactor ?? 1 }),
    handleSIGINT: options.ownInterrupt !== true,
    handleSIGTERM: options.ownInterrupt !== true,
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    args: [
      // With a window: as large as the screen, and without a bar that complains of the flags below.
      ...(headless ? ['--headless=new'] : ['--start-maximized', '--test-type']),
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${locale}`,
      ...(options.netLog === undefined ? [] : [`--log-net-log=${options.netLog}`]),
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1:${options.port}`).join(', ')}`,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
    ],
  });
  let open = true;
  context.on('close', () => {
    open = false;
  });
  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  const extensionId = new URL((await worker()).url()).host;
  const { REPORTLENS_COVERAGE: counts } = process.env;
  const lastCounts = counts === undefined ? undefined : await countCoverage(context, options.extension, extensionId, counts);
  return {
    context,
    extensionId,
    worker,
    async close() {
      try {
        if (open) await lastCounts?.();
        if (open) await context.close();
      } catch (error) {
        // The reader may close it at the same moment.
        if (open) throw error;
      }
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
