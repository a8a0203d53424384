/** What the benches of pages write into a page's own world: a clock that notes when marks stand, and how long tasks last. */

export interface Clock {
  /** `performance.now()` at which the document became interactive. */
  interactive: number;
  firstMarks: number | null;
  /** When the last mark was added, as far as is known. */
  lastMark: number | null;
  /** Marks of all layers. */
  marks: number;
  /** Milliseconds of the longest task since the document was interactive. */
  longest: number;
  /** Counts the marks. */
  look(): void;
}

declare global {
  var reportlensBench: Clock;
}

declare const scheduler: { postTask(task: () => void, options: { priority: 'background'; delay: number }): Promise<void> };

/** Runs before the page's own scripts. Background tasks run only where nothing else waits: the watching itself holds up nobody. */
export function watchMarks(): void {
  const layers = ['reportlens-figure', 'reportlens-target', 'reportlens-term', 'reportlens-explained', 'reportlens-coinage'];
  const look = (): void => {
    const marks = layers.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);
    if (marks > 0) clock.firstMarks ??= performance.now();
    if (marks !== clock.marks) clock.lastMark = performance.now();
    clock.marks = marks;
  };
  const clock: Clock = { interactive: 0, firstMarks: null, lastMark: null, marks: 0, longest: 0, look };
  globalThis.reportlensBench = clock;
  const check = (): void => {
    look();
    void scheduler.postTask(check, { priority: 'background', delay: 3 });
  };
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    clock.interactive = performance.now();
    check();
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (clock.interactive > 0 && startTime >= clock.interactive) clock.longest = Math.max(clock.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Milliseconds for which no mark may come before all are said to stand. */
export const QUIET = 700;

/** Of a page whose marks all stand: milliseconds behind the document's being interactive, and its longest task. */
export interface Load {
  first: number;
  all: number;
  longest: number;
  marks: number;
}

/** Resolves once a report's terms stand and no mark has come for a while. */
export async function marksSettled(quiet: number): Promise<Load> {
  const clock = globalThis.reportlensBench;
  const settled = (): boolean => {
    // Where the page is busy the watching, which waits for everything, may not have come round.
    clock.look();
    return CSS.highlights.has('reportlens-term') && clock.lastMark !== null && performance.now() - clock.lastMark > quiet;
  };
  while (!settled()) await new Promise((resolve) => setTimeout(resolve, 50));
  const since = (at: number | null): number => (at ?? Number.NaN) - clock.interactive;
  return { first: since(clock.firstMarks), all: since(clock.lastMark), longest: clock.longest, marks: clock.marks };
}

/** Scrolls through the page for a while and gives the milliseconds between its frames. */
export async function scrollFrames(duration: number): Promise<number[]> {
  const frames: number[] = [];
  const began = performance.now();
  const height = document.documentElement.scrollHeight - innerHeight;
  let last = began;
  await new Promise<void>((resolve) => {
    const frame = (now: number): void => {
      frames.push(now - last);
      last = now;
      const share = (now - began) / duration;
      if (share >= 1) return resolve();
      scrollTo({ top: height * share, behavior: 'instant' });
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return frames.slice(1);
}

/** Resolves with the milliseconds from the last move of the pointer to the popup's card. */
export function popupAfterMove(): Promise<number> {
  return new Promise((resolve) => {
    let moved = performance.now();
    addEventListener('pointermove', () => (moved = performance.now()), { capture: true });
    const look = (): void => {
      const card = document.querySelector('reportlens-popup')?.shadowRoot?.querySelector('.rl-popup-card');
      if (card && card.getBoundingClientRect().height > 0) resolve(performance.now() - moved);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
