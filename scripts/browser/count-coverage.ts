/**
 * What a run in Chromium reaches of the extension's scripts, as V8 counts it: in pages of the web and of the extension, in their
 * workers, in the service worker and in the offscreen document. Written into the folder that REPORTLENS_COVERAGE names;
 * `scripts/coverage.ts` reads it.
 *
 * What ran before the counting began, and what ran between the last look and a sudden end (a worker that is stopped, a browser that is
 * killed, a page that leaves by itself for another process), is missing: too little is told, never too much.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/** Functions of one script with their ranges, outer ones first, offsets in UTF-16 units; counts since the last look. */
export interface CountedScript {
  url: string;
  functions: { ranges: { startOffset: number; endOffset: number; count: number }[]; isBlockCoverage: boolean }[];
}

/** Milliseconds between two looks, and after which a page that does not answer is let be. */
const EVERY = 3000;
const PATIENCE = 2000;

/** What is looked into. Tabs, browsers and other extensions' contexts hold no script of ours. */
const KINDS = new Set(['page', 'iframe', 'worker', 'shared_worker', 'service_worker', 'background_page', 'other', 'webview']);

/** By script, one for every unit that ran: of all browsers of this process. */
const reached = new Map<string, Uint8Array>();

type Send = (message: string) => Promise<unknown>;
interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
}
interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** One context that runs scripts, spoken to through the one that it was found from. */
class Counted {
  private asked = 0;
  private readonly answers = new Map<number, (result: Record<string, unknown>) => void>();
  private readonly inner = new Map<string, Counted>();

  constructor(
    private readonly send: Send,
    private readonly found: (scripts: CountedScript[]) => void,
  ) {}

  /** Begins to count, here and in the workers that start here. */
  async begin(): Promise<void> {
    await this.ask('Profiler.enable');
    await this.count();
    void this.ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  }

  /**
   * Also where another look at the same process has ended the counting for all of it. Whether something ran is all that is asked:
   * how often costs pages twice as much.
   */
  async count(): Promise<void> {
    await Promise.all([
      this.ask('Profiler.startPreciseCoverage', { callCount: false, detailed: true, allowTriggeredUpdates: true }),
      ...[...this.inner.values()].map((inner) => inner.count()),
    ]);
  }

  async take(): Promise<void> {
    const own = this.ask('Profiler.takePreciseCoverage').then(({ result }) => {
      if (Array.isArray(result)) this.found(result as CountedScript[]);
    });
    await Promise.all([own, ...[...this.inner.values()].map((inner) => inner.take())]);
  }

  heard(text: string): void {
    const { id, method, params = {}, result = {} } = JSON.parse(text) as Message;
    if (id !== undefined) {
      this.answers.get(id)?.(result);
      this.answers.delete(id);
    } else if (method === 'Profiler.preciseCoverageDeltaUpdate') this.found(params.result as CountedScript[]);
    else if (method === 'Target.receivedMessageFromTarget') this.inner.get(String(params.sessionId))?.heard(String(params.message));
    else if (method === 'Target.detachedFromTarget') this.inner.delete(String(params.sessionId));
    else if (method === 'Target.attachedToTarget') void this.open(String(params.sessionId));
  }

  private async open(sessionId: string): Promise<void> {
    const worker = new Counted((message) => this.ask('Target.sendMessageToTarget', { sessionId, message }), this.found);
    this.inner.set(sessionId, worker);
    await worker.begin();
    await worker.ask('Runtime.runIfWaitingForDebugger');
  }

  /** An empty answer where none comes in time. */
  private async ask(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.asked;
    return new Promise((resolve) => {
      const limit = setTimeout(() => {
        resolve({});
      }, PATIENCE);
      this.answers.set(id, (result) => {
        clearTimeout(limit);
        resolve(result);
      });
      this.send(JSON.stringify({ id, method, params })).catch(() => {
        clearTimeout(limit);
        resolve({});
      });
    });
  }
}

/**
 * Counts in everything that runs in this browser from now on. Answers what takes the last counts, to be called before the browser closes.
 *
 * @param extension folder of the unpacked extension, @param id its id in the browser
 */
export async function countCoverage(context: BrowserContext, extension: string, id: string, folder: string): Promise<() => Promise<void>> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) return () => Promise.resolve();
  const all = new Map<string, Counted>();
  const found = (scripts: CountedScript[]) => {
    for (const script of scripts) note(script, extension, id);
  };
  const attached = new Map<string, Promise<void>>();
  const attach = async ({ targetId, type }: TargetInfo): Promise<void> => {
    if (!KINDS.has(type)) return;
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    const counted = new Counted((message) => browser.send('Target.sendMessageToTarget', { sessionId, message }), found);
    all.set(sessionId, counted);
    await counted.begin();
  };
  const attachOnce = (info: TargetInfo): Promise<void> => {
    const known = attached.get(info.targetId) ?? attach(info).catch(() => undefined);
    attached.set(info.targetId, known);
    return known;
  };
  browser.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => all.get(sessionId)?.heard(message));
  browser.on('Target.targetCreated', ({ targetInfo }) => void attachOnce(targetInfo));
  browser.on('Target.detachedFromTarget', ({ sessionId }) => {
    if (!all.delete(sessionId)) return;
    for (const counted of all.values()) void counted.count();
  });
  const take = async (): Promise<void> => void (await Promise.all([...all.values()].map((counted) => counted.take())));
  const looking = setInterval(() => void take(), EVERY);
  context.once('close', () => {
    clearInterval(looking);
  });
  const watch = (page: Page) => {
    for (const name of ['close', 'goto', 'reload'] as const) {
      const act = page[name].bind(page) as (...args: unknown[]) => Promise<unknown>;
      Object.assign(page, { [name]: async (...args: unknown[]) => take().then(() => act(...args)) });
    }
  };
  context.pages().forEach(watch);
  const newPage = context.newPage.bind(context);
  context.newPage = async () => {
    const page = await newPage();
    watch(page);
    // Counting has begun before the test has its page.
    const { targetInfos } = await browser.send('Target.getTargets');
    await Promise.all(targetInfos.map(attachOnce));
    return page;
  };
  await browser.send('Target.setDiscoverTargets', { discover: true });
  return async () => {
    clearInterval(looking);
    await take();
    write(folder);
  };
}

/** Takes the ranges of one script into what was reached of it. */
function note({ url, functions }: CountedScript, extension: string, id: string): void {
  const own = `chrome-extension://${id}/`;
  const path = url.slice(own.length);
  // Chromium's own viewer of PDF files is an extension too; a test may take a file of ours away while it runs.
  if (!url.startsWith(own) || !path.endsWith('.js') || !existsSync(join(extension, path))) return;
  let sum = reached.get(path);
  if (!sum) {
    // Offsets are those of the text, not of its bytes.
    sum = new Uint8Array(readFileSync(join(extension, path), 'utf8').length);
    reached.set(path, sum);
  }
  paint(functions, sum);
}

/** Inner ranges stand after those around them. */
export function paint(functions: CountedScript['functions'], sum: Uint8Array): void {
  const now = new Uint8Array(sum.length);
  for (const { ranges } of functions) for (const { startOffset, endOffset, count } of ranges) now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  for (let at = 0; at < sum.length; at++) if (now[at] === 1) sum[at] = 1;
}

/** Starts and ends of what was reached, one after the other. */
function write(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const runs = Object.fromEntries([...reached].map(([path, sum]) => [path, runsOf(sum)]));
  writeFileSync(join(folder, `reached-${process.pid}.json`), JSON.stringify(runs));
}

export function runsOf(sum: Uint8Array): number[] {
  const runs: number[] = [];
  for (let at = 0; at <= sum.length; at++) if ((sum[at] ?? 0) !== (sum[at - 1] ?? 0)) runs.push(at);
  return runs;
}
