/**
 * Whatever dies during a write, nothing that was acknowledged is lost and nothing is done by half. 100 stops of the worker and 5 kills of
 * the browser; `REPORTLENS_STOPS=1000 REPORTLENS_KILLS=50 npm run test:e2e -- crash` for the full number.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find-chromium';
import { launchExtension } from '../../scripts/browser/launch';
import { numbersFrom } from '../unit/fuzz/mutations';
import { expect, test } from './extension';
import { extensionPage, stopWorker } from './probe';
import { faults, listenTo, randomWrite, readTables, sendAll, type Acknowledged } from './random-writes';

const STOPS = Number(process.env.REPORTLENS_STOPS ?? 100);
const KILLS = Number(process.env.REPORTLENS_KILLS ?? 5);
const BATCH = 8;

class Writer {
  readonly acknowledged: Acknowledged[] = [];
  private sent = 0;
  private readonly known = { clips: [] as string[], reports: [] as string[] };

  constructor(private readonly random: () => number) {}

  /** Sends a batch; `disturb` is called at the acknowledgement of a write told by the seed, or when all are answered. */
  async write(own: Page, disturb: () => Promise<void>): Promise<void> {
    const writes = Array.from({ length: BATCH }, () => randomWrite(this.random, ++this.sent, this.known));
    const after = Math.floor(this.random() * BATCH);
    let answered = 0;
    let disturbed: Promise<void> | null = null;
    const sent = sendAll(own, writes, (write) => {
      this.acknowledged.push(write);
      if (write.name === 'clips/add') this.known.clips.push(String(write.value.id));
      if (write.name === 'page/keep' && typeof write.value.reportId === 'string') this.known.reports.push(write.value.reportId);
      if (++answered === after) disturbed ??= disturb();
    }).catch(() => undefined);
    if (after === 0) disturbed = disturb();
    await sent;
    await (disturbed ?? disturb());
  }
}

test.use({ profile: 'crash' });

test(`nothing acknowledged is lost in ${STOPS} stops of the worker during writes`, async ({ extension }) => {
  test.setTimeout(120_000 + STOPS * 5000);
  const writer = new Writer(numbersFrom(20261129));
  const own = await extensionPage(extension);
  await listenTo(own);
  for (let stop = 1; stop <= STOPS; stop++) {
    await writer.write(own, () => stopWorker(extension.context, own));
    if (stop % 10 === 0 || stop === STOPS) expect(faults(await readTables(own), writer.acknowledged), `after ${stop} stops`).toEqual([]);
  }
  test.info().annotations.push({ type: 'acknowledged', description: String(writer.acknowledged.length) });
  expect(writer.acknowledged.length).toBeGreaterThan(STOPS);
  if (STOPS >= 20) expect(new Set(writer.acknowledged.map(({ name }) => name)).size).toBe(8);
  await own.close();
});

test(`nothing acknowledged is lost in ${KILLS} kills of the browser during writes`, async ({ site }) => {
  test.setTimeout(120_000 + KILLS * 30_000);
  const profile = mkdtempSync(join(tmpdir(), 'reportlens-killed-'));
  const writer = new Writer(numbersFrom(29112026));
  const launch = () =>
    launchExtension({
      executablePath: findChromium(() => undefined),
      extension: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
      port: site.port,
      profile,
    });
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      const browser = await launch();
      const own = await extensionPage(browser);
      // Right after a crash the browser may not list its databases yet: what is lost does not come back, however long one asks.
      await expect.poll(async () => faults(await readTables(own), writer.acknowledged), { message: `after ${kill} kills`, timeout: 10_000 }).toEqual([]);
      if (kill < KILLS) {
        await listenTo(own);
        const gone = new Promise((resolve) => browser.context.once('close', resolve));
        const session = await browser.context.newCDPSession(own);
        // The whole browser ends at once, without a word to its processes.
        await writer.write(own, async () => void (await Promise.race([session.send('Browser.crash').catch(() => undefined), gone])));
        await gone;
      }
      await browser.close();
    }
    expect(writer.acknowledged.length).toBeGreaterThan(KILLS);
  } finally {
    // Processes of the killed browser may still be ending.
    rmSync(profile, { recursive: true, force: true, maxRetries: 40, retryDelay: 100 });
  }
});
