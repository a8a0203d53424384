/** Progress on standard error: a bar on a terminal, a line now and then elsewhere. */

export interface Progress {
  step(): void;
  stop(): void;
}

/** Milliseconds between two lines where there is no terminal. */
const PLAIN_PERIOD = 2000;

/** @param stream where it is shown; null for not at all. */
export async function progressOn(stream: NodeJS.WritableStream | null, total: number): Promise<Progress> {
  if (!stream) return { step: () => undefined, stop: () => undefined };
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: 'extract [{bar}] {value}/{total} · {percentage} % · {eta_formatted}',
    barsize: 30,
    stream,
    noTTYOutput: true,
    notTTYSchedule: PLAIN_PERIOD,
    hideCursor: true,
    fps: 5,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
