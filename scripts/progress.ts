/** Runs the steps of a longer job one after the other and says which one is at work. */
import { spawn } from 'node:child_process';

export interface Step {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
}

/** @returns the exit code of the first step that fails, else 0. */
export async function runSteps(steps: Step[]): Promise<number> {
  for (const [index, step] of steps.entries()) {
    const began = Date.now();
    console.log(`\n[${index + 1}/${steps.length}] ${step.name} …`);
    const code = await new Promise<number>((resolve, reject) => {
      const child = spawn(step.command, step.args, { stdio: 'inherit', env: { ...process.env, ...step.env } });
      child.on('error', reject);
      child.on('close', (status) => resolve(status ?? 1));
    });
    if (code !== 0) {
      console.error(`[${index + 1}/${steps.length}] ${step.name} failed (exit ${code}).`);
      return code;
    }
    console.log(`[${index + 1}/${steps.length}] ${step.name}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return 0;
}

/** A program installed in node_modules, run by this very Node. */
export function nodeTool(script: string, ...args: string[]): Pick<Step, 'command' | 'args'> {
  return { command: process.execPath, args: [`node_modules/${script}`, ...args] };
}
