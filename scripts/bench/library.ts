/**
 * The panel over a library of 1,000,000 indicators, in Chromium: what its queries take beside the same questions asked of
 * whole tables, and what the reader waits for.
 */
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import words from '../../lib/i18n/locales/zh-CN.json';
import { findChromium } from '../browser/find-chromium';
import { launchExtension } from '../browser/launch';
import { nodeTool, runSteps } from '../progress';
import { median, printTable } from './measure';
import { BENCH_CODES, writeReports, type LibrarySize } from './million-rows';

const ROUNDS = 5;
/** Indicators that the invented reports state, as the panel names them, and words of their sentences. */
const INDICATORS = ['固定资产投资', '社会消费品零售总额', '进出口总额'];
const WISHES = ['果园面积', '技术合同', '新增绿化', '充电设施'];
/** Reports written before it is said how far that is, and in one transaction. */
const BATCH = 500;
const AT_ONCE = 50;
/** Milliseconds between two words on how far a step has come. */
const TOLD_EVERY = 10_000;
/** Milliseconds after which the panel is taken not to show what is waited for. */
const LONGEST_WAIT = 20_000;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

type Group = 'queries' | 'naive' | 'aside' | 'importing';

declare global {
  var LibraryBench: Record<Group | 'counts', Record<string, () => Promise<number>>>;
  /** Milliseconds from navigation until the panel shows content of the library. */
  var reportlensContent: number | null;
}

async function queriesBundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: at('library-entry.ts'), formats: ['iife'], name: 'LibraryBench', fileName: 'bench' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((output) => ('output' in output ? output.output : [])).find((part) => part.type === 'chunk');
  if (!chunk || !('code' in chunk)) throw new Error('the queries could not be bundled');
  return `${chunk.code};globalThis.LibraryBench=LibraryBench;`;
}

interface Timed {
  /** Milliseconds on the clock. */
  took: number;
  /** Milliseconds of the page's processes: what else the machine does is not in them. */
  cpu: number;
  found: number;
}

async function timed(page: Page, group: Group, name: string, rounds: number): Promise<Timed> {
  const clock = await cpuClock(page);
  const [times, cpus]: [number[], number[]] = [[], []];
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const before = await clock();
    const one = await page.evaluate(
      async ([kind, query]) => {
        const began = performance.now();
        const count = await globalThis.LibraryBench[kind][query]!();
        return { took: performance.now() - began, count };
      },
      [group, name] as const,
    );
    cpus.push((await clock()) - before);
    times.push(one.took);
    found = one.count;
  }
  return { took: median(times), cpu: median(cpus), found };
}

/** Milliseconds of processor time that the page's own process has taken so far. */
async function cpuClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN) * 1000;
  };
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
}

/** Notes when the panel shows values of the library; run before anything of the page. */
function watchContent(): void {
  globalThis.reportlensContent = null;
  const look = new MutationObserver(() => {
    if (document.querySelector('[role="grid"] tbody td') === null) return;
    globalThis.reportlensContent ??= performance.now();
    look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the next `event` in the page (of a press: when the button goes down, for lists choose then) until an element that matches `selector` holds `words`; infinite where none comes to. */
function clockUntil(page: Page, event: 'pointerdown' | 'input', selector: string, words: string): Promise<number> {
  return page.evaluate(
    ([type, where, wanted, longest]) =>
      new Promise<number>((resolve) => {
        addEventListener(
          type,
          () => {
            const began = performance.now();
            const check = (): void => {
              const shown = [...document.querySelectorAll(where)].some((element) => element.textContent.includes(wanted));
              const waited = performance.now() - began;
              if (shown) resolve(waited);
              else if (waited > longest) resolve(Number.POSITIVE_INFINITY);
              else requestAnimationFrame(check);
            };
            check();
          },
          { capture: true, once: true },
        );
      }),
    [event, selector, words, LONGEST_WAIT] as const,
  );
}

/** What a reader waits for in the panel: content, another indicator, a search. */
async function panelRows(panel: Page, url: string, note: Note): Promise<void> {
  const clock = await cpuClock(panel);
  const spent = async (act: () => Promise<number>): Promise<Pick<Timed, 'took' | 'cpu'>> => {
    const before = await clock();
    const took = await act();
    return { took, cpu: (await clock()) - before };
  };
  const contents: Pick<Timed, 'took' | 'cpu'>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    contents.push(
      await spent(async () => {
        await panel.goto(url);
        await panel.getByRole('tab', { name: words.panel.tabs.compare, exact: true }).click();
        await panel.waitForFunction(() => globalThis.reportlensContent !== null);
        return panel.evaluate(() => globalThis.reportlensContent ?? Number.NaN);
      }),
    );
  }
  note('panel: opened until it shows values', mediansOf(contents), '≤ 500 ms');
  const switches: typeof contents = [];
  await panel.getByRole('button', { name: words.panel.compare.chooseIndicators }).click();
  const options = panel.getByRole('grid', { name: words.panel.compare.indicators, exact: true });
  const chooser = panel.getByRole('searchbox', { name: words.panel.compare.indicatorSearch });
  for (const name of INDICATORS) {
    // Of a long list only the rows in view exist: the reader types.
    await chooser.fill(name);
    const option = options.getByRole('row', { name }).first();
    // One that is compared already is taken away first.
    if ((await option.getAttribute('aria-selected')) === 'true') await option.click();
    switches.push(
      await spent(async () => {
        const shown = clockUntil(panel, 'pointerdown', '[role="grid"] [role="columnheader"], [role="grid"] th', name);
        await option.click();
        return shown;
      }),
    );
  }
  note('panel: another indicator', mediansOf(switches), '≤ 120 ms');
  await panel.keyboard.press('Escape');
  await panel.getByRole('tab', { name: words.panel.tabs.clips, exact: true }).click();
  const box = panel.getByRole('searchbox');
  const searches: typeof contents = [];
  for (const wish of WISHES) {
    searches.push(
      await spent(async () => {
        const shown = clockUntil(panel, 'input', `[aria-label="${words.panel.clips.sentences}"] mark`, wish);
        await box.fill(wish);
        return shown;
      }),
    );
  }
  note('panel: typed until found', mediansOf(searches), '≤ 120 ms');
}

const mediansOf = (all: readonly Pick<Timed, 'took' | 'cpu'>[]): string =>
  both({ took: median(all.map(({ took }) => took)), cpu: median(all.map(({ cpu }) => cpu)) });
const seconds = (took: number): string => `${(took / 1000).toFixed(1)} s`;
const both = ({ took, cpu }: Pick<Timed, 'took' | 'cpu'>): string => `${ms(took)} (${cpu.toFixed(0)})`;
const ms = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(0)} ms` : 'not shown');

/** The library written, as far as a profile that is kept between runs does not hold it yet. */
async function writeLibrary(filler: Page, { reports, indicatorsPerReport }: LibrarySize): Promise<void> {
  const kept = await filler.evaluate(async () => {
    const open = indexedDB.open('reportlens');
    const database = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const count = database.transaction('reports').objectStore('reports').count();
    const found = await new Promise<number>((resolve) => (count.onsuccess = () => resolve(count.result)));
    database.close();
    return found;
  });
  if (kept >= reports) return;
  console.log(`Writing ${reports.toLocaleString('en')} invented reports with ${(reports * indicatorsPerReport).toLocaleString('en')} indicators …`);
  const began = performance.now();
  for (let from = kept; from < reports; from += BATCH) {
    const to = Math.min(reports, from + BATCH);
    await filler.evaluate(writeReports, { from, to, atOnce: AT_ONCE, indicators: indicatorsPerReport, codes: BENCH_CODES });
    told(to, reports, began);
  }
}

/** Says how far a long step has come. */
function told(done: number, all: number, began: number): void {
  console.log(`  ${done.toLocaleString('en')} of ${all.toLocaleString('en')} (${seconds(performance.now() - began)})`);
}

/** What the background makes of the documents, a document; one kept library has it made already. */
async function asideRows(filler: Page, reports: number, note: Note): Promise<void> {
  for (const [name, what] of [
    ['compared', 'made aside: what is compared, a document'],
    ['grams', 'made aside: pairs of characters, a document'],
  ] as const) {
    const count = () => filler.evaluate((table) => globalThis.LibraryBench.counts[table]!(), name);
    const before = await count();
    if (before >= reports) continue;
    const began = performance.now();
    const look = setInterval(() => void count().then((done) => told(done, reports, began)), TOLD_EVERY);
    const { took, found } = await timed(filler, 'aside', name, 1).finally(() => clearInterval(look));
    note(what, `${(took / (found - before)).toFixed(1)} ms`);
  }
}

/** @returns milliseconds of the queries that are compared with others. */
async function queryRows(filler: Page, note: Note): Promise<{ oneIndicator: number; search: number }> {
  const run = (name: string) => timed(filler, 'queries', name, ROUNDS);
  const notes = async (name: string, what: (found: number) => string, goal?: string) => {
    const one = await run(name);
    note(what(one.found), both(one), goal);
    return one.took;
  };
  await notes('reports', (found) => `every stored report (${found.toLocaleString('en')})`);
  await notes('indicators', () => 'what can be compared');
  await notes('twelveRegions', (found) => `one indicator, 12 regions (${found.toLocaleString('en')} rows)`, '≤ 200 ms');
  const oneIndicator = await notes('oneIndicator', (found) => `one indicator, all regions (${found.toLocaleString('en')} rows)`, '≤ 200 ms');
  await notes('briefing', () => 'what a briefing asks of one region and year', '≤ 300 ms');
  const index = await run('searchIndex');
  note('what a search may pass over, read when it is opened', `${both(index)}, ${(index.found / 1e6).toFixed(1)} MB`);
  const search = await notes('search', () => 'search of one word, first page', '≤ 120 ms');
  await notes('searchRare', (found) => `search of words that few documents hold (${found} sentences), first page`, '≤ 120 ms');
  await notes('searchTyping', () => 'search of two words, first page', '≤ 120 ms');
  await notes('searchAll', (found) => `search of one word, all ${found.toLocaleString('en')} sentences counted`);
  const { usage = 0 } = await filler.evaluate(() => navigator.storage.estimate());
  note('stored: documents, rows, indexes and what is searched', `${(usage / 1e6).toFixed(0)} MB`);
  return { oneIndicator, search };
}

/** An import of a backup, taken back in the end. */
async function importRows(filler: Page, note: Note): Promise<void> {
  const step = (name: string) => timed(filler, 'importing', name, 1);
  const file = await step('file');
  const preview = await step('preview');
  note(
    `import of ${preview.found} documents (${(file.found / 1e6).toFixed(1)} MB): read, checked, compared`,
    `${seconds(preview.took)} (${seconds(preview.cpu)})`,
  );
  const write = await step('write');
  const whole = { took: preview.took + write.took, cpu: preview.cpu + write.cpu };
  note(`… written, told ${write.found} times how far; both together`, `${seconds(whole.took)} (${seconds(whole.cpu)})`, '≤ 20 s');
  const undo = await step('undo');
  note('… taken back', `${seconds(undo.took)} (${seconds(undo.cpu)})`);
}

/** Takes down what was measured, and says it at once: the whole takes minutes. */
type Note = (what: string, measured: string, goal?: string) => void;

/** @param profile folder in which the written library is kept between runs; none for one that goes with the browser. */
export async function benchLibrary(size: LibrarySize, profile?: string): Promise<void> {
  const failed = await runSteps([{ name: 'Build for Chromium', ...nodeTool('wxt/bin/wxt.mjs', 'build', '--level', 'error') }]);
  if (failed !== 0) throw new Error('the build failed');
  const browser = await launchExtension({
    executablePath: findChromium(),
    extension: at('../../.output/chrome-mv3'),
    port: 9,
    ...(profile === undefined ? {} : { profile }),
  });
  try {
    const panelUrl = `chrome-extension://${browser.extensionId}/sidepanel.html`;
    const filler = await browser.context.newPage();
    // tsx names functions through a helper that the page lacks (https://github.com/privatenumber/tsx/issues/113).
    await filler.addInitScript('globalThis.__name ??= (named) => named');
    await filler.goto(panelUrl);
    // The panel makes the database at its first query; to wait for the answer is to wait for all its tables.
    await filler.getByRole('tab', { name: words.panel.tabs.library, exact: true }).click();
    await filler.getByRole('tabpanel').locator('p, li').first().waitFor();
    await filler.goto('about:blank');
    await filler.goto(`chrome-extension://${browser.extensionId}/icon/16.png`);
    await writeLibrary(filler, size);
    await filler.evaluate(await queriesBundle());
    const rows: string[][] = [];
    const note: Note = (what, measured, goal = '') => {
      rows.push([what, measured, goal]);
      console.log(`  ${what}: ${measured}`);
    };
    await asideRows(filler, size.reports, note);
    const fast = await queryRows(filler, note);
    await importRows(filler, note);
    await filler.close();

    const panel = await browser.context.newPage();
    await panel.addInitScript('globalThis.__name ??= (named) => named');
    await panel.addInitScript(watchContent);
    await panelRows(panel, panelUrl, note);
    const session = await browser.context.newCDPSession(panel);
    await session.send('Performance.enable');
    note('panel: script memory after all that', `${(await heap(session)).toFixed(0)} MB`, '≤ 200 MB');
    await panel.close();

    const reader = await browser.context.newPage();
    await reader.goto(`chrome-extension://${browser.extensionId}/icon/16.png`);
    await reader.evaluate(await queriesBundle());
    for (const name of ['oneIndicator', 'search'] as const) {
      const whole = await timed(reader, 'naive', name, 1);
      note(`the same by going through the whole table: ${name}`, `${ms(whole.took)} = ${(whole.took / fast[name]).toFixed(0)}×`);
    }
    printTable(
      `Library of ${(size.reports * size.indicatorsPerReport).toLocaleString('en')} indicators, medians of ${ROUNDS}`,
      ['what', 'measured', 'goal'],
      rows,
    );
  } finally {
    await browser.close();
  }
}
