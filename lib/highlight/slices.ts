/** Long work in pieces short enough that the page stays responsive (long tasks begin at 50 ms: W3C Long Tasks API). */

import type { Steps } from '../text/steps';

/** Milliseconds of one piece. */
const SLICE = 8;
/** Turns after which the rest is done at once: a page that goes on making more between them would have it never end. */
const MOST_TURNS = 1000;
/** An idle moment is waited for at most this long, ms. */
const PATIENCE = 250;

/** What a piece of work lets pass before the next: whatever waits already, or all that the page has to do. */
export type Between = 'turns' | 'idle moments';

/**
 * Runs `step` until it returns false: at once for one slice, the rest between the page's own turns or in its idle moments, then
 * `done`. Stops without `done` when `signal` is aborted. The clock is looked at after every `stride` steps.
 */
export function inSlices(step: () => boolean, done: () => void, signal: AbortSignal, { stride, between }: { stride: number; between: Between }): void {
  const slice = () => {
    if (signal.aborted) return;
    const end = performance.now() + SLICE;
    do {
      for (let i = 0; i < stride; i++) if (!step()) return done();
    } while (performance.now() < end);
    if (between === 'turns') inNextTurn(slice);
    else whenIdle(slice, PATIENCE);
  };
  slice();
}

/**
 * What work in steps gives: at once where it takes no more than `atOnce` ms, else in slices between the page's own turns.
 * Rejects, or throws, as a step does.
 */
export function inTurns<T>(steps: Steps<T>, atOnce: number): T | Promise<T> {
  const done = steps.next.bind(steps);
  const slice = (end: number): IteratorResult<undefined, T> => {
    let step = done();
    while (!step.done && performance.now() < end) step = done();
    return step;
  };
  const first = slice(performance.now() + atOnce);
  if (first.done) return first.value;
  return (async () => {
    for (let turn = 1; ; turn++) {
      await new Promise<void>(inNextTurn);
      const step = slice(turn < MOST_TURNS ? performance.now() + SLICE : Infinity);
      if (step.done) return step.value;
    }
  })();
}

/** Calls back behind what waits already; unlike a timer not later where many do so, nor in a hidden page. */
function inNextTurn(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(null);
}

/** Calls back in the next idle moment, after `timeout` ms at the latest (in hidden pages there may be none). */
export function whenIdle(callback: () => void, timeout: number): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout });
  else setTimeout(callback, Math.min(timeout, 50));
}
