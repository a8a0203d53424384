/**
 * In Firefox as in Chromium (tests/e2e/no-network.spec.ts): through a reader's day nothing is asked of the network but the pages that
 * he opens. The sample site is the browser's proxy for everything, so that its list of requests is the whole list.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { serveSite } from '../../scripts/browser/serve';
import { makeScan } from '../../scripts/formats/make-scan';
import { report } from '../e2e/invented-report';
import { launchBuilt } from './built';
import type { Firefox } from './marionette';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const REPORT = 'http://www.wangchuan.gov.cn/zwgk/2026.html';
const LONG = 'http://www.chengpu.gov.cn/long.html';
const BY_PAGE = 'http://www.chengpu.gov.cn/asked-by-the-page';
const SECURE = 'https://collect.chengpu.gov.cn';
const FORBIDDEN = 'http://www.chengpu.gov.cn/forbidden';

/** Asks that Firefox makes on its own behalf: lists, updates, whether there is a network at all; of Google, a module that plays films. */
const FIREFOX_OWN = /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|firefoxusercontent\.com|mozgcp\.net|mozaws\.net)$|^update\.googleapis\.com$/;

/** Enough for a text that is analysed in a thread, and few enough numbers for all of it to be read. */
const LINES = Array.from(
  { length: 1000 },
  (_, line) => `<p>${'各部门按照分工抓好落实，有关情况及时报告，重要事项随时请示，'.repeat(2)}完成投资${line}亿元。</p>`,
).join('');

const painted = (firefox: Firefox, name = 'reportlens-figure') => firefox.run((layer) => CSS.highlights.get(layer)?.size ?? 0, [name]);
const words = (firefox: Firefox) => firefox.run(() => document.body.innerText, []);

test('through a whole day nothing is asked for but the pages that the reader opened', async () => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'reportlens-day-'));
  const site = await serveSite(at('../site'));
  site.put(LONG, report({ extra: LINES }));
  const { firefox, own } = await launchBuilt(site);
  try {
    await inPages(firefox);
    await inOwnPages(firefox, own);
    await inReader(firefox, own, folder);
    await whatIsForbidden(firefox, own);
    // Asked last, and by a page: the list has it, so it had whatever was asked before.
    await firefox.newTab(REPORT);
    const plain = (url: string) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      );
    expect(await firefox.run(plain, [BY_PAGE])).toBe('answered');
    expect(await firefox.run(plain, [SECURE])).toBe('refused');
    const asked = site.asked.filter((url) => !FIREFOX_OWN.test(new URL(url).hostname) && !url.endsWith('/favicon.ico'));
    expect(asked.slice(-2)).toEqual([BY_PAGE, `${SECURE}:443`]);
    const style = 'http://www.wangchuan.gov.cn/style.css';
    expect([...new Set(asked)].sort()).toEqual([REPORT, LONG, BY_PAGE, `${SECURE}:443`, style].sort());
  } finally {
    await firefox.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Marks by the detector, the popup by key, a text for the thread aside. */
async function inPages(firefox: Firefox): Promise<void> {
  const targets = async () => (await painted(firefox, 'reportlens-target')) > 0;
  await firefox.newTab(REPORT);
  // Content scripts are registered a moment after the installation is said to be done: a page opened before stays bare.
  await firefox.until('targets', async () => {
    await firefox.open(REPORT);
    return firefox.until('targets', targets, 10_000);
  });
  await firefox.open(LONG);
  await firefox.until('targets of the long page', targets, 90_000);
  await firefox.press(['\ue00a', 'j']);
  await firefox.until('the popup', () => firefox.run(() => document.querySelector('reportlens-popup')?.shadowRoot?.textContent ?? '', []));
}

async function inOwnPages(firefox: Firefox, own: string): Promise<void> {
  await firefox.newTab(`moz-extension://${own}/sidepanel.html`);
  const tabs = '//*[@role="tab"]';
  const count = await firefox.until('the tabs', () => firefox.run(() => document.querySelectorAll('[role="tab"]').length, []));
  for (let tab = 1; tab <= count; tab++) {
    await firefox.click(`(${tabs})[${tab}]`);
    await firefox.until('the view', () =>
      firefox.run((place) => document.querySelectorAll('[role="tab"]')[place]?.getAttribute('aria-selected') === 'true', [tab - 1]),
    );
  }
  for (const page of ['options.html', 'guide.html', 'welcome.html']) {
    await firefox.open(`moz-extension://${own}/${page}`);
    await firefox.until(page, async () => (await words(firefox)).length > 100);
  }
}

/** A PDF with its text, and a scan of it that is recognised. */
async function inReader(firefox: Firefox, own: string, folder: string): Promise<void> {
  const pdf = at('../fixtures/luming-2026.pdf');
  const scan = join(folder, 'scan.pdf');
  writeFileSync(scan, await makeScan(readFileSync(pdf), 1));
  for (const file of [pdf, scan]) {
    await firefox.open(`moz-extension://${own}/reader.html`);
    await firefox.until('the reader', () => firefox.run(() => document.querySelectorAll('input[type="file"]').length, []));
    await firefox.chooseFile('input[type="file"]', file);
    if (file === scan) await firefox.click('//button[contains(., "在本机识别文字") or contains(., "Recognise")]', 60_000);
    await firefox.until('marks', async () => (await painted(firefox)) > 5, 120_000);
  }
}

/** The policy keeps the extension's pages from asking, whatever a dependency may try. */
async function whatIsForbidden(firefox: Firefox, own: string): Promise<void> {
  for (const name of ['sidepanel.html', 'options.html', 'reader.html']) {
    await firefox.open(`moz-extension://${own}/${name}`);
    for (const url of [FORBIDDEN, SECURE])
      expect(
        await firefox.run(
          (asked) =>
            fetch(asked).then(
              () => 'answered',
              () => 'refused',
            ),
          [url],
        ),
        name,
      ).toBe('refused');
  }
}
