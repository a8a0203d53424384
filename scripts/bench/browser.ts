/**
 * What a page pays in a real Chromium: time until the first and the last mark, with the service worker stopped and awake, beside
 * the least that a highlighter could do on the same page; the longest task of the main thread, frames while scrolling, the time
 * to a popup, and the detector's weight and time on a page that is no report.
 */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../browser/find-chromium';
import { launchExtension, type ExtensionBrowser } from '../browser/launch';
import { serveSite } from '../browser/serve';
import { textAsPage, type CorpusText } from '../corpus/shared-corpus';
import { nodeTool, runSteps } from '../progress';
import { median, printTable } from './measure';
import { QUIET, marksSettled, popupAfterMove, scrollFrames, watchMarks, type Load } from './page-clock';

const ROUNDS = 7;
const FEW_ROUNDS = 3;
const PAGE_CHARACTERS = 30_000;
const NODES = 200_000;
const NUMBERS = 20_000;
/** Milliseconds of scrolling, between two frames, and for which the pointer rests before a popup comes (lib/highlight/pointer.ts). */
const SCROLLING = 3000;
const FRAME = 1000 / 60;
const HOVER_DELAY = 180;
/** Many numbers are scanned in idle moments, which a page that is busy seldom has. */
const LONG_QUIET = 4000;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

declare global {
  var Quick: { quickLook(document: Document): { maybe: boolean } };
}

/** One TreeWalker and one regular expression over the page, once, as a cold script meets it. */
function barePass(): number {
  const began = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(/\d+(?:\.\d+)?[万亿]?[元%个家人亩吨]?/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      found += 1;
    }
  }
  return found > 0 ? performance.now() - began : Number.NaN;
}

/** Elements without a figure, ten words to a paragraph. */
function nodesOf(count: number): string {
  const words = '<b>推进</b><i>重点</i><span>项目</span>建设<em>取得</em><b>成效</b>'.repeat(2);
  return `<p>${words}</p>`.repeat(Math.ceil(count / 11));
}

/** Lines of four figures each. */
function linesOf(numbers: number): string {
  return Array.from({ length: numbers / 4 }, (_, at) => `全市完成投资${at + 1}.5亿元，增长${at % 9}.6%，新增企业${at + 1}家，受益${at + 3}万人。`).join('\n');
}

async function medianOver(rounds: number, run: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push(await run());
  return median(values);
}

async function quickBundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: at('../../lib/detect/quick.ts'), formats: ['iife'], name: 'Quick', fileName: 'quick' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((output) => ('output' in output ? output.output : [])).find((part) => part.type === 'chunk');
  if (!chunk || !('code' in chunk)) throw new Error('the detector could not be bundled');
  return `${chunk.code};globalThis.Quick=Quick;`;
}

/** The longest task of the same page, in the same browser, where this extension does nothing. */
async function longestWithout(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.evaluate((quiet) => new Promise((resolve) => setTimeout(resolve, quiet)), QUIET);
  return page.evaluate(() => globalThis.reportlensBench.longest);
}

/** Medians of several loads; before each the service worker is stopped, or woken. */
async function loads(browser: ExtensionBrowser, page: Page, url: string, worker: 'stopped' | 'awake', rounds: number, quiet = QUIET): Promise<Load> {
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const session = await browser.context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  const all: Load[] = [];
  try {
    for (let round = -1; round < rounds; round += 1) {
      if (worker === 'stopped') await stopWorkers(session);
      await page.bringToFront();
      await page.goto(url);
      const load = await page.evaluate(marksSettled, quiet);
      if (round >= 0) all.push(load);
    }
  } finally {
    await own.close();
  }
  const of = (value: (load: Load) => number): number => median(all.map(value));
  return {
    first: of(({ first }) => first),
    all: of((load) => load.all),
    marks: of(({ marks }) => marks),
    longest: Math.max(...all.map(({ longest }) => longest)),
  };
}

async function stopWorkers(session: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
}

/** The pointer rests on one figure after the other; the first popup, which loads its script, does not count. */
async function popups(page: Page, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    await page.mouse.move(2, 2);
    await page.waitForFunction(() => !document.querySelector('reportlens-popup')?.shadowRoot?.querySelector('.rl-popup-card'));
    const place = await page.evaluate((nth) => {
      const inView = ([...(CSS.highlights.get('reportlens-figure') ?? [])] as Range[]).map((range) => range.getBoundingClientRect());
      const seen = inView.filter(({ top, bottom }) => top > 40 && bottom < innerHeight - 40);
      const { left, top } = seen[nth % seen.length]!;
      return { left, top };
    }, round + 1);
    const shown = page.evaluate(popupAfterMove);
    await page.mouse.move(place.left + 3, place.top + 6, { steps: 3 });
    if (round >= 0) times.push(Math.max(0, (await shown) - HOVER_DELAY));
    else await shown;
  }
  return median(times);
}

const share = (frames: readonly number[]): string => {
  const sorted = [...frames].sort((a, b) => a - b);
  const late = frames.filter((frame) => frame > 1.5 * FRAME).length;
  return `median ${median(sorted).toFixed(1)} ms, ${((100 * late) / frames.length).toFixed(0)} % late`;
};

/** @param texts real reports, or the invented samples; the first that is long enough becomes the measured page. */
export async function benchBrowser(texts: CorpusText[]): Promise<void> {
  // As tests build it, the popup's shadow root can be looked into; nothing else differs.
  const failed = await runSteps([{ name: 'Build for Chromium', ...nodeTool('wxt/bin/wxt.mjs', 'build', '--level', 'error'), env: { REPORTLENS_TEST: '1' } }]);
  if (failed !== 0) throw new Error('the build failed');
  const long = texts.find(({ text }) => text.includes('工作回顾') && text.length >= PAGE_CHARACTERS * 0.8);
  const body =
    long?.text.slice(0, PAGE_CHARACTERS) ??
    texts
      .map(({ text }) => text)
      .join('\n')
      .slice(0, PAGE_CHARACTERS);
  const report = textAsPage('政府工作报告', body);
  const prose = textAsPage('城市漫步', '春天的河边，风把柳枝吹得很长，孩子们沿着石阶跑上跑下。\n'.repeat(1100).slice(0, PAGE_CHARACTERS));
  const site = await serveSite(at('../../tests/site'));
  site.put('http://www.bench.gov.cn/report.html', report);
  site.put('http://bare.example.org/report.html', report);
  site.put('http://www.bench.gov.cn/prose.html', prose);
  for (const host of ['www.bench.gov.cn', 'bare.example.org']) {
    site.put(`http://${host}/nodes.html`, report.replace('</article>', `${nodesOf(NODES)}</article>`));
    site.put(`http://${host}/numbers.html`, textAsPage('政府工作报告', `${body}\n${linesOf(NUMBERS)}`));
  }
  const browser = await launchExtension({ executablePath: findChromium(), extension: at('../../.output/chrome-mv3'), port: site.port });
  try {
    const page = await browser.context.newPage();
    const bare = await medianOver(ROUNDS, async () => {
      await page.goto('http://bare.example.org/report.html');
      return page.evaluate(barePass);
    });
    // tsx names functions through a helper that the page lacks (https://github.com/privatenumber/tsx/issues/113).
    await page.addInitScript('globalThis.__name ??= (named) => named');
    await page.addInitScript(watchMarks);
    const stopped = await loads(browser, page, 'http://www.bench.gov.cn/report.html', 'stopped', ROUNDS);
    const awake = await loads(browser, page, 'http://www.bench.gov.cn/report.html', 'awake', ROUNDS);
    const popup = await popups(page, ROUNDS);
    const nodes = await loads(browser, page, 'http://www.bench.gov.cn/nodes.html', 'awake', FEW_ROUNDS);
    const nodesWithout = await longestWithout(page, 'http://bare.example.org/nodes.html');
    const many = await loads(browser, page, 'http://www.bench.gov.cn/numbers.html', 'awake', 1, LONG_QUIET);
    const scrolled = await page.evaluate(scrollFrames, SCROLLING);
    await page.goto('http://bare.example.org/numbers.html');
    const scrolledWithout = await page.evaluate(scrollFrames, SCROLLING);
    const quick = await quickBundle();
    const detector = await medianOver(ROUNDS, async () => {
      await page.goto('http://www.bench.gov.cn/prose.html');
      await page.evaluate(quick);
      return page.evaluate(() => {
        const began = performance.now();
        globalThis.Quick.quickLook(document);
        return performance.now() - began;
      });
    });
    const weight = statSync(at('../../.output/chrome-mv3/content-scripts/detector.js')).size;
    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    printTable(
      `Browser, one page of ${body.length.toLocaleString('en')} characters, medians of ${ROUNDS} loads, times since the document was interactive`,
      ['what', 'measured', 'goal'],
      [
        ['bare TreeWalker and one regular expression, cold', `${bare.toFixed(1)} ms`, ''],
        ['worker stopped before each load: first marks', ms(stopped.first), '≤ 80 ms'],
        ['… all marks and terms', ms(stopped.all), '≤ 180 ms'],
        ['worker awake: first marks', ms(awake.first), '≤ 50 ms'],
        ['… all marks and terms', ms(awake.all), '≤ 110 ms'],
        ['… first marks as a ratio to the bare pass', `${(awake.first / bare).toFixed(1)}×`, '≤ 6×'],
        ['longest task on that page, of all loads', ms(Math.max(stopped.longest, awake.longest)), '0 = none over 50 ms'],
        [`longest task on ${NODES.toLocaleString('en')} nodes (without the extension ${ms(nodesWithout)})`, ms(nodes.longest), '≤ 100 ms'],
        [`frames scrolling past ${many.marks.toLocaleString('en')} marks of ${NUMBERS.toLocaleString('en')} numbers`, share(scrolled), '16.7 ms'],
        ['… without the extension', share(scrolledWithout), ''],
        ['popup, behind the delay of resting', ms(popup), '≤ 100 ms'],
        ['detector, minified', `${(weight / 1000).toFixed(1)} kB`, '≤ 12 kB'],
        ['detector, on a page that is no report', `${detector.toFixed(2)} ms`, '≤ 3 ms'],
      ],
    );
  } finally {
    await browser.close();
    await site.close();
  }
}
