/** Analysing in a thread of its own: contexts with `Worker` start it (pages of the extension, Firefox's event page). */
import { browser } from 'wxt/browser';
import type { AnalyseInput } from '../engine/analyse';
import type { Analysis } from '../model/analysis';

const FILE = 'analysis-worker.js';
/** A thread that has not answered after this many ms is ended. */
const LONGEST = 120_000;

/** One analysis in one thread, which then ends. @throws Error where it fails or takes too long. */
export function analyseInThread(input: AnalyseInput): Promise<Analysis> {
  const worker = new Worker(`${browser.runtime.getURL('/')}${FILE}`);
  return new Promise<Analysis>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The analysis took too long.')), LONGEST);
    worker.addEventListener('message', ({ data }: MessageEvent<Analysis>) => {
      clearTimeout(timer);
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      clearTimeout(timer);
      reject(new Error(message || 'The analysis failed.'));
    });
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
