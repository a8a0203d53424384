/** What `npm test` is run with: steps one after the other, lanes side by side. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runLanes, runSteps, type Step } from '../../../scripts/progress';

let folder = '';
let told: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-lanes-'));
  told = [];
  const tell = (line: string) => void told.push(line);
  vi.spyOn(console, 'log').mockImplementation(tell);
  vi.spyOn(console, 'error').mockImplementation(tell);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const step = (name: string, code: string): Step => ({ name, command: process.execPath, args: ['-e', code], env: { AT: folder } });
const leaves = (file: string): string => `fs.writeFileSync(process.env.AT + '/${file}', '')`;
/** Ends when the file is there. */
const awaits = (file: string): string => `const look = () => fs.existsSync(process.env.AT + '/${file}') || setTimeout(look, 20); look()`;
const isThere = (file: string): boolean => existsSync(join(folder, file));

describe('lanes', () => {
  it('run side by side: each waits for what the other leaves', async () => {
    const first = [step('leaves a', leaves('a')), step('awaits b', awaits('b'))];
    const second = [step('awaits a', awaits('a')), step('leaves b', leaves('b'))];
    expect(await runLanes({ first, second })).toBe(0);
  });

  it('end with the first step that fails, while others go on, and tell the failure', async () => {
    const failing = [step('passes', ''), step('breaks', `${leaves('broken')}; process.exitCode = 3`), step('never', leaves('never'))];
    const other = [step('awaits broken', awaits('broken')), step('goes on', leaves('gone-on'))];
    expect(await runLanes({ failing, other })).toBe(3);
    expect([isThere('never'), isThere('gone-on')]).toEqual([false, true]);
    expect(told).toContain('failing │ [2/3] breaks failed (exit 3).');
  });

  it('tell every line with the name of the lane, also what is said as an error', async () => {
    const says = [step('says', 'console.log("one\\ntwo"); console.error("three")')];
    expect(await runLanes({ says })).toBe(0);
    expect(told).toEqual(expect.arrayContaining(['says │ one', 'says │ two', 'says │ three']));
  });

  it('give way to the first', async () => {
    const says = (): Step[] => [step('says', 'console.log(os.getPriority())')];
    const usual = getPriority();
    expect(await runLanes({ first: says(), second: says() })).toBe(0);
    expect(told).toEqual(expect.arrayContaining([`first │ ${usual}`, `second │ ${Math.max(usual, constants.priority.PRIORITY_BELOW_NORMAL)}`]));
  });

  it('fail where a program ends by a signal', async () => {
    expect(await runLanes({ ended: [step('ends', 'process.kill(process.pid)')] })).toBe(1);
  });
});

describe('steps', () => {
  it('run one after the other and stop at the first that fails', async () => {
    const needs = `process.exitCode = fs.existsSync(process.env.AT + '/a') ? 4 : 5`;
    expect(await runSteps([step('leaves a', leaves('a')), step('needs a', needs), step('never', leaves('never'))])).toBe(4);
    expect(isThere('never')).toBe(false);
  });
});
