/** The disk is full, or a file may not grow: one line, status 3, and what stood there before stands there still. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countyReport } from '../detect/texts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = ['--import', 'tsx', 'scripts/command/main.ts'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-full-'));
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), countyReport);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inputs = () => ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name));
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe('a full disk', () => {
  it('behind standard output is said in one line', () => {
    const full = openSync('/dev/full', 'w');
    try {
      const { status, stderr } = spawnSync(process.execPath, [...main, ...inputs()], { cwd: root, stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
      expect({ status, said: lines(stderr) }).toEqual({ status: 3, said: ['reportlens: cannot write: standard output: no space is left on the device'] });
    } finally {
      closeSync(full);
    }
  });

  it.each(['all.json', 'all.csv', 'all.parquet'])('where %s may not grow leaves the earlier one, and the next run ends what was begun', (name) => {
    const out = join(folder, name);
    writeFileSync(out, 'earlier');
    const command = [process.execPath, ...main, ...inputs(), '--jobs', '1', '--out', out].map((word) => `'${word}'`).join(' ');
    // No file may be larger than four blocks of 1,024 bytes.
    const limited = spawnSync('bash', ['-c', `ulimit -f 4; exec ${command}`], { cwd: root, encoding: 'utf8', env: { ...process.env, TSX_DISABLE_CACHE: '1' } });
    expect({ status: limited.status, said: lines(limited.stderr) }).toEqual({
      status: 3,
      said: [`extract: cannot write: ${out}: the file would be larger than is allowed here`],
    });
    expect(readFileSync(out, 'utf8')).toBe('earlier');
    expect(readdirSync(folder).filter((one) => one.endsWith('.part') || one.endsWith('.lock'))).toEqual([]);

    const free = spawnSync('bash', ['-c', `exec ${command}`], { cwd: root, encoding: 'utf8' });
    expect({ status: free.status, said: free.stderr }).toEqual({ status: 0, said: '' });
    expect(readFileSync(out).length).toBeGreaterThan(1000);
    expect(readdirSync(folder).filter((one) => one.includes('state'))).toEqual([]);
  });
});
