/**
 * Tasks on all cores. A worker takes seconds to load the engine, so that workers are started only for runs that last
 * longer, and until they are ready this thread goes on by itself.
 */
import { availableParallelism } from 'node:os';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Piscina } from 'piscina';
import { build } from '../command/build';
import { perform, type Outcome, type Task } from './task';

/** Milliseconds of work in this thread after which workers are started. */
const PATIENCE = 2000;

export class Performers {
  private spent = 0;
  private pool: Piscina<Task, Outcome> | null = null;
  private ready = false;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param jobs threads at most; null for as many as there are cores.
   * @param patience see `PATIENCE`.
   */
  constructor(
    private readonly jobs: number | null,
    private readonly patience = PATIENCE,
  ) {}

  /** Tasks that are worth beginning before the first of them is done. */
  get ahead(): number {
    return 4 * this.threads;
  }

  async perform(task: Task): Promise<Outcome> {
    // One after the other in this thread, so that those behind can still go to a worker once there is one.
    const turn = this.last;
    if (!this.ready) {
      const done = turn.then(() => (this.ready && this.pool ? this.pool.run(task) : this.performHere(task)));
      this.last = done.catch(() => undefined);
      return done;
    }
    return this.pool ? this.pool.run(task) : perform(task);
  }

  async close(): Promise<void> {
    await this.pool?.destroy();
    this.pool = null;
  }

  private get threads(): number {
    return this.jobs ?? availableParallelism();
  }

  private async performHere(task: Task): Promise<Outcome> {
    const began = performance.now();
    const outcome = await perform(task);
    this.spent += performance.now() - began;
    if (this.threads > 1 && !this.pool && this.spent > this.patience) {
      this.pool = await startPool(this.threads);
      this.pool.once('ready', () => {
        this.ready = true;
      });
    }
    // Lets a worker's message in: the engine itself never waits.
    await new Promise((resolve) => setImmediate(resolve));
    return outcome;
  }
}

async function startPool(threads: number): Promise<Piscina<Task, Outcome>> {
  const { Piscina } = await import('piscina');
  return new Piscina<Task, Outcome>({
    filename: new URL(build ? './worker.js' : './worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    // From its sources a worker reads TypeScript as this thread does, whoever started it.
    execArgv: build ? [] : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
  });
}
