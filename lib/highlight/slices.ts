/** Long work in pieces short enough that the page stays responsive (long tasks begin at 50 ms: W3C Long Tasks API). */

/** Milliseconds of one piece. */
const SLICE = 8;
/** An idle moment is waited for at most this long, ms. */
const PATIENCE = 250;

/**
 * Runs `step` until it returns false: at once for one slice, the rest in idle moments, then `done`. Stops without
 * `done` when `signal` is aborted. The clock is looked at after every `stride` steps.
 */
export function inSlices(step: () => boolean, done: () => void, signal: AbortSignal, stride: number): void {
  const slice = () => {
    if (signal.aborted) return;
    const end = performance.now() + SLICE;
    do {
      for (let i = 0; i < stride; i++) if (!step()) return done();
    } while (performance.now() < end);
    whenIdle(slice, PATIENCE);
  };
  slice();
}

/** Calls back in the next idle moment, after `timeout` ms at the latest (in hidden pages there may be none). */
export function whenIdle(callback: () => void, timeout: number): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout });
  else setTimeout(callback, Math.min(timeout, 50));
}
