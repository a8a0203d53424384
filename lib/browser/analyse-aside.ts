/**
 * The engine, so that a long text of one page does not keep the background from answering the others: ordinary reports
 * are analysed at once, longer texts in a thread.
 */
import { browser } from 'wxt/browser';
import type { AnalyseInput } from '../engine/analyse';
import type { Analysis } from '../model/analysis';
import { analyseInThread } from './analysis-thread';
import { readEngineData } from './engine-data';
import { callOffscreen } from './messaging';

/** UTF-16 units up to which a text is analysed where the message arrives; a long report has 40,000. */
const AT_ONCE = 60_000;
const DOCUMENT = '/offscreen.html';
/** Milliseconds after the last analysis at which the document goes. */
const LINGER = 20_000;

interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

let underWay = 0;
let making: Promise<void> | null = null;
let closing: ReturnType<typeof setTimeout> | undefined;

/** What `analyse` gives on the command line. Long texts of several pages are analysed one after the other. */
export async function analyseAside(input: AnalyseInput): Promise<Analysis> {
  if (input.text.length <= AT_ONCE) return analyseHere(input);
  if (typeof Worker === 'function') return inTurn(() => analyseInThread(input));
  const offscreen = (browser as unknown as { offscreen?: Offscreen }).offscreen;
  if (!offscreen) return analyseHere(input);
  return inTurn(() => inOffscreen(offscreen, input));
}

/** The engine's rules and words are made when a text first comes, or waits to: most of what a worker is started for needs none. */
async function analyseHere(input: AnalyseInput): Promise<Analysis> {
  const [{ analyse }] = await Promise.all([import('../engine/analyse'), readEngineData()]);
  samples.length = 0;
  return analyse(input);
}

/**
 * Read in vain before the first text: a title, by which what finds places and terms is made, then sentences, by which the rules are
 * compiled that most reports ask. Each is read once, and none behind a text.
 */
const samples = [
  '鹿鸣市政府工作报告',
  '2025年，生产总值增长5.6%，其中工业、农业分别增长6.1%、5.2%，居全省第3位，新建公园12个。\n2026年目标：就业率达到70%以上，能耗由5吨降至4吨。',
];

/**
 * Makes what the first text would have to wait for, some quarter of its time and more. For a moment in which the context has nothing
 * else to do: a text that comes meanwhile goes before what is left.
 */
export async function warmEngine(): Promise<void> {
  try {
    const [{ analyse }] = await Promise.all([import('../engine/analyse'), readEngineData()]);
    for (let text = samples.shift(); text !== undefined; text = samples.shift()) {
      analyse({ id: '', text, force: true });
      await new Promise((resolve) => setTimeout(resolve));
    }
  } catch (error) {
    console.warn('ReportLens: the engine is not made ready ahead', error);
  }
}

let turn: Promise<unknown> = Promise.resolve();

/** One thread at a time: a page with many frames is not to take the whole machine. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work);
  turn = next.catch(() => undefined);
  return next;
}

async function inOffscreen(offscreen: Offscreen, input: AnalyseInput): Promise<Analysis> {
  underWay++;
  clearTimeout(closing);
  try {
    making ??= offscreen
      .createDocument({ url: DOCUMENT, reasons: ['WORKERS'], justification: 'Analyses long pages in a thread of their own.' })
      // One that an earlier life of this worker has left is as good.
      .catch((error: unknown) => {
        if (!/single offscreen/i.test(String(error))) throw error;
      });
    await making;
    const { tables, doubtful, looked } = input;
    return await callOffscreen('offscreen/analyse', {
      ...input,
      tables: tables && [...tables],
      doubtful: doubtful && [...doubtful],
      looked: looked && [...looked],
    });
  } catch (error) {
    making = null;
    throw error;
  } finally {
    underWay--;
    if (underWay === 0) closing = setTimeout(() => close(offscreen), LINGER);
  }
}

function close(offscreen: Offscreen): void {
  making = null;
  offscreen.closeDocument().catch((error: unknown) => console.debug('ReportLens: the offscreen document had gone', error));
}
