/**
 * What a page pays in a real Chromium: time to the first marks beside the least that a highlighter could do on the same
 * page, the longest task on the main thread, and the detector's weight and time on a page that is no report.
 */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../browser/find-chromium';
import { launchExtension } from '../browser/launch';
import { serveSite } from '../browser/serve';
import { textAsPage, type CorpusText } from '../corpus/shared-corpus';
import { nodeTool, runSteps } from '../progress';
import { median, printTable } from './measure';

const ROUNDS = 7;
const PAGE_CHARACTERS = 30_000;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Written by the scripts below into the page's own world. */
interface Clock {
  interactive: number;
  firstMarks: number | null;
  longest: number;
}
declare global {
  var reportlensBench: Clock;
  var Quick: { quickLook(document: Document): { maybe: boolean } };
}

/** Notes when the document became interactive, when a first figure stood painted, and every long task until then. */
function watchMarks(): void {
  const clock: Clock = { interactive: 0, firstMarks: null, longest: 0 };
  globalThis.reportlensBench = clock;
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    clock.interactive = performance.now();
    // Background tasks run only where nothing else waits: the watching itself holds up nobody.
    const check = (): void => {
      if (CSS.highlights.has('reportlens-figure')) clock.firstMarks = performance.now();
      else void scheduler.postTask(check, { priority: 'background' });
    };
    check();
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) clock.longest = Math.max(clock.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}
declare const scheduler: { postTask(task: () => void, options: { priority: 'background' }): Promise<void> };

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

async function firstMarks(page: Page, url: string): Promise<{ first: number; longest: number }> {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.reportlensBench.firstMarks !== null, undefined, { timeout: 20_000 });
  // Long tasks are told late: the marks of targets and terms, painted after the analysis, count too.
  await page.waitForFunction(() => CSS.highlights.has('reportlens-term'), undefined, { timeout: 20_000 });
  return page.evaluate(() => {
    const { interactive, firstMarks: first, longest } = globalThis.reportlensBench;
    return { first: (first ?? Number.NaN) - interactive, longest };
  });
}

/** @param texts real reports, or the invented samples; the first that is long enough becomes the measured page. */
export async function benchBrowser(texts: CorpusText[]): Promise<void> {
  const failed = await runSteps([{ name: 'Build for Chromium', ...nodeTool('wxt/bin/wxt.mjs', 'build', '--level', 'error') }]);
  if (failed !== 0) throw new Error('the build failed');
  const long = texts.find(({ text }) => text.includes('工作回顾') && text.length >= PAGE_CHARACTERS * 0.8);
  const body = long?.text.slice(0, PAGE_CHARACTERS) ?? texts.map(({ text }) => text).join('\n').slice(0, PAGE_CHARACTERS);
  const report = textAsPage('政府工作报告', body);
  const prose = textAsPage('城市漫步', '春天的河边，风把柳枝吹得很长，孩子们沿着石阶跑上跑下。\n'.repeat(1100).slice(0, PAGE_CHARACTERS));
  const site = await serveSite(at('../../tests/site'));
  site.put('http://www.bench.gov.cn/report.html', report);
  site.put('http://bare.example.org/report.html', report);
  site.put('http://www.bench.gov.cn/prose.html', prose);
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
    const loads: { first: number; longest: number }[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const load = await firstMarks(page, 'http://www.bench.gov.cn/report.html');
      if (round >= 0) loads.push(load);
    }
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
    const first = median(loads.map((load) => load.first));
    const weight = statSync(at('../../.output/chrome-mv3/content-scripts/detector.js')).size;
    printTable(
      `Browser, one page of ${body.length.toLocaleString('en')} characters, medians of ${ROUNDS} loads`,
      ['what', 'measured', 'goal'],
      [
        ['bare TreeWalker and one regular expression, cold', `${bare.toFixed(1)} ms`, ''],
        ['document interactive to first marks', `${first.toFixed(1)} ms`, ''],
        ['… as a ratio to the bare pass', `${(first / bare).toFixed(1)}×`, '≤ 6×'],
        ['longest main-thread task', `${Math.max(...loads.map((load) => load.longest)).toFixed(0)} ms`, '0 = none over 50 ms'],
        ['detector, minified', `${(weight / 1000).toFixed(1)} kB`, '≤ 12 kB'],
        ['detector, on a page that is no report', `${detector.toFixed(2)} ms`, 'a few ms'],
      ],
    );
  } finally {
    await browser.close();
    await site.close();
  }
}
