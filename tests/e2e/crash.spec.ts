/**
 * Whatever dies during a write, nothing that was acknowledged is lost and nothing is done by half. 100 stops of the worker and 5 kills of
 * the browser; `npm run crash` for more of them, in rounds with a library each, so that a run can be taken up where it broke off.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { findChromium } from '../../scripts/browser/find-chromium';
import { launchExtension } from '../../scripts/browser/launch';
import { numbersFrom } from '../unit/fuzz/mutations';
import { expect, launchBuilt, test } from './extension';
import { extensionPage, removeProfile, stopWorker, type Row } from './probe';
import { faults, KINDS, Known, listenTo, randomWrite, readTables, sendAll, type Acknowledged, type Write } from './random-writes';

const told = (name: string, usual: number): number => Number(process.env[`REPORTLENS_${name}`] ?? usual);
const STOPS = told('STOPS', 100);
const KILLS = told('KILLS', 5);
const BATCH = 8;
/** Milliseconds after which nobody waits for a batch any more: a worker that is stopped while it starts may answer nothing. */
const PATIENCE = 5000;

/** Asks for writes, and knows which of them were acknowledged. */
class Writer {
  readonly acknowledged: Acknowledged[] = [];
  private sent = 0;
  readonly known = new Known();
  private readonly open = new Map<number, { write: Write; settled: (acknowledged: boolean) => void }>();

  constructor(private readonly random: () => number) {}

  async listen(own: Page): Promise<void> {
    this.open.clear();
    await listenTo(own, (key, value) => {
      this.settle(key, value);
    });
  }

  /** Asks for a batch; `disturb` is called at the acknowledgement of one of it, told by the seed, while the others are under way. */
  async write(own: Page, disturb: () => Promise<void>): Promise<void> {
    const after = Math.floor(this.random() * BATCH);
    let [acknowledged, settled] = [0, 0];
    const reached = new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, PATIENCE);
      const batch = Array.from({ length: BATCH }, () => {
        const write = randomWrite(this.random, ++this.sent, this.known);
        const key = this.sent;
        const onSettled = (yes: boolean): void => {
          settled++;
          if (yes) acknowledged++;
          if (acknowledged < after && settled < BATCH) return;
          clearTimeout(limit);
          resolve();
        };
        this.open.set(key, { write, settled: onSettled });
        return { ...write, key };
      });
      void sendAll(own, batch).then(() => after === 0 && resolve());
    });
    await reached;
    await disturb();
  }

  private settle(key: number, value: Row | null): void {
    const asked = this.open.get(key);
    if (!asked) return;
    this.open.delete(key);
    if (value) {
      const write = { ...asked.write, value };
      this.acknowledged.push(write);
      this.known.learn(write);
    }
    asked.settled(value !== null);
  }
}

/** Rounds of at most `size` out of `all`, without those that end before `from`. */
function rounds(all: number, size: number, from: number): { first: number; last: number }[] {
  return Array.from({ length: Math.ceil(all / size) }, (_, round) => ({ first: round * size + 1, last: Math.min(all, (round + 1) * size) })).filter(
    ({ last }) => last >= from,
  );
}

const progress = (words: string, { acknowledged }: Writer): void => {
  console.log(`${new Date().toISOString().slice(11, 19)}  ${words}: ${acknowledged.length} writes acknowledged, all there`);
};

test.use({ profile: 'crash' });

for (const { first, last } of rounds(STOPS, 100, told('FROM', 1)))
  test(`nothing acknowledged is lost in stops ${first} to ${last} of the worker during writes`, async ({ site }) => {
    test.setTimeout(300_000 + (last - first + 1) * 20_000);
    const extension = await launchBuilt(site);
    const writer = new Writer(numbersFrom(20261129 + first));
    const own = await extensionPage(extension);
    await writer.listen(own);
    for (let stop = first; stop <= last; stop++) {
      await writer.write(own, () => stopWorker(extension.context, own));
      if (stop % 20 !== 0 && stop !== last) continue;
      // What is acknowledged while the tables are read need not be in them.
      const acknowledged = [...writer.acknowledged];
      expect(faults(await readTables(own), acknowledged, writer.known), `after ${stop} stops`).toEqual([]);
      progress(`${stop} of ${STOPS} stops`, writer);
    }
    expect(writer.acknowledged.length).toBeGreaterThan(last - first);
    if (last - first >= 50) expect(new Set(writer.acknowledged.map(({ name }) => name)).size).toBe(KINDS);
    await extension.close();
  });

for (const { first, last } of rounds(KILLS, 10, told('KILLS_FROM', 1)))
  test(`nothing acknowledged is lost in kills ${first} to ${last} of the browser during writes`, async ({ site }) => {
    test.setTimeout(300_000 + (last - first + 1) * 90_000);
    const profile = mkdtempSync(join(tmpdir(), 'reportlens-killed-'));
    const writer = new Writer(numbersFrom(29112026 + first));
    const launch = () =>
      launchExtension({
        executablePath: findChromium(() => undefined),
        extension: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
        port: site.port,
        profile,
      });
    try {
      // A profile that no browser has ever closed has no settings yet, and Chromium then makes all its storage anew now and then.
      await (await launch()).close();
      for (let kill = first; kill <= last + 1; kill++) {
        const browser = await launch();
        const own = await extensionPage(browser);
        // Right after a crash the browser may not list its databases yet: what is lost does not come back, however long one asks.
        await expect.poll(async () => faults(await readTables(own), writer.acknowledged, writer.known), { message: `after ${kill - 1} kills` }).toEqual([]);
        if (kill > first) progress(`${kill - 1} of ${KILLS} kills`, writer);
        if (kill <= last) {
          await writer.listen(own);
          const gone = new Promise((resolve) => browser.context.once('close', resolve));
          const session = await browser.context.newCDPSession(own);
          // The whole browser ends at once, without a word to its processes.
          await writer.write(own, async () => void (await Promise.race([session.send('Browser.crash').catch(() => undefined), gone])));
          await gone;
        }
        await browser.close();
      }
      expect(writer.acknowledged.length).toBeGreaterThan(last - first);
    } finally {
      await removeProfile(profile);
    }
  });
