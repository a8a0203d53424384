/** Runs the steps of a longer job, one after the other or in lanes side by side, and says which one is at work. */
import { spawn, type ChildProcess } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';
import { createInterface } from 'node:readline';

export interface Step {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** @returns the exit code of the first step that fails, else 0. */
export async function runSteps(steps: Step[]): Promise<number> {
  return runInOrder(steps, '');
}

/**
 * Steps of a lane run one after the other, lanes side by side. A lane ends with the first of its steps that fails; the others go on, so
 * that one run tells everything that is wrong. Lines of all lanes come mixed: each begins with the name of its lane. Programs of the
 * first lane go before those of the others, which take what it leaves of the processor: what browsers do has a clock.
 *
 * @returns 0 where every step of every lane has passed
 */
export async function runLanes(lanes: Readonly<Record<string, Step[]>>): Promise<number> {
  const codes = await Promise.all(Object.entries(lanes).map(([lane, steps], place) => runInOrder(steps, `${lane} │ `, place > 0)));
  return codes.find((code) => code !== 0) ?? 0;
}

async function runInOrder(steps: Step[], mark: string, givesWay = false): Promise<number> {
  for (const [index, step] of steps.entries()) {
    const began = Date.now();
    const place = `[${index + 1}/${steps.length}] ${step.name}`;
    console.log(`${mark === '' ? '\n' : mark}${place} …`);
    const code = await run(step, mark, givesWay);
    if (code !== 0) {
      console.error(`${mark}${place} failed (exit ${code}).`);
      return code;
    }
    console.log(`${mark}${place}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return 0;
}

/** A step that runs alone has the terminal to itself, with its progress bars. */
async function run(step: Step, mark: string, givesWay: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(step.command, step.args, {
      stdio: mark === '' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...step.env },
    });
    if (givesWay && child.pid !== undefined) setPriority(child.pid, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
    if (mark !== '') tellLines(child, mark);
    child.on('error', reject);
    child.on('close', (status) => {
      resolve(status ?? 1);
    });
  });
}

function tellLines({ stdout, stderr }: ChildProcess, mark: string): void {
  for (const stream of [stdout, stderr])
    if (stream)
      createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => {
        console.log(mark + line);
      });
}

/** A program installed in node_modules, run by this very Node. */
export function nodeTool(script: string, ...args: string[]): Pick<Step, 'command' | 'args'> {
  return { command: process.execPath, args: [`node_modules/${script}`, ...args] };
}
