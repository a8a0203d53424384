/** Names that files of others may have, and what may stand beside the output: told in one line, and nothing of it followed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takePlace } from '../../../scripts/extract/output-place';
import { run } from '../../../scripts/extract/run';
import { shown } from '../../../scripts/extract/shown';
import { countyReport } from '../detect/texts';

let folder = '';
let input = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-names-'));
  input = join(folder, 'county.txt');
  writeFileSync(input, countyReport);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function extract(...args: string[]) {
  let stderr = '';
  const status = await run(args, { input: (async function* () {})(), print: () => Promise.resolve(), complain: (text) => (stderr += text) });
  return { status, stderr };
}

/** Breaks a line, clears the terminal, names its window, writes from right to left. */
const NASTY = 'a\nextract: all is well\r\u001b[2J\u001b]0;owned\u0007\u0085\u2028\u202etxt.exe\u2066';
const told = 'a\\nextract: all is well\\r\\u001b[2J\\u001b]0;owned\\u0007\\u0085\\u2028\\u202etxt.exe\\u2066';

describe('a name with signs that steer a terminal', () => {
  it('is shown with these signs written out, and others as they are', () => {
    expect(shown(NASTY)).toBe(told);
    expect(shown('鹿鸣市 2031年·政府工作报告（定稿）é𠮷 “a”.txt')).toBe('鹿鸣市 2031年·政府工作报告（定稿）é𠮷 “a”.txt');
  });

  it('of an input takes one line', async () => {
    const odd = join(folder, NASTY);
    writeFileSync(odd, new Uint8Array([0, 1, 2, 3]));
    expect(await extract(odd)).toEqual({ status: 1, stderr: expect.stringMatching(/^extract: cannot read [^\p{Cc}\p{Cf}]+\n$/u) as string });
    expect((await extract(join(folder, `gone-${NASTY}`))).stderr).toContain(told);
  });

  it('of the output takes one line', async () => {
    const out = join(folder, `${NASTY}.json`);
    mkdirSync(out);
    expect(await extract('--out', out, input)).toEqual({ status: 3, stderr: expect.stringMatching(/^extract: cannot write: [^\p{Cc}\p{Cf}]+\n$/u) as string });
  });

  it('of a dictionary, of a format or of an option takes one line', async () => {
    for (const args of [['--pack', join(folder, NASTY)], ['--format', NASTY], [`--${NASTY}`], ['--jobs', NASTY]]) {
      const { status, stderr } = await extract(...args, input);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^extract: [^\p{Cc}\p{Cf}]+\n$/u) as string });
    }
  });
});

describe('beside the output', () => {
  const refused = { status: 3, stderr: expect.stringMatching(/^extract: cannot write: [^\n]+\n$/) as string };

  it('a pipe, a link and a folder that have the name of its state stay what they are', async () => {
    const state = join(folder, 'all.json.state.jsonl');
    const all = () => extract('--out', join(folder, 'all.json'), input);
    execFileSync('mkfifo', [state]);
    expect(await all()).toEqual(refused);
    rmSync(state);
    symlinkSync(join(folder, 'elsewhere'), state);
    expect(await all()).toEqual(refused);
    rmSync(state);
    mkdirSync(state);
    expect(await all()).toEqual(refused);
    expect(readdirSync(folder).sort()).toEqual(['all.json.state.jsonl', 'county.txt']);
  });

  it('a folder of tables that is a link is not followed', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const out = join(folder, 'package');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'reports.csv'), 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'datapackage.json'), '{"name":"reportlens-library"}');
    symlinkSync(elsewhere, join(out, 'data'));
    expect(await extract('--out', out, input)).toEqual(refused);
    expect([readdirSync(elsewhere), readFileSync(join(elsewhere, 'reports.csv'), 'utf8')]).toEqual([['reports.csv'], 'mine']);
  });

  it('a descriptor that is a pipe, a link or endless is not read', async () => {
    const out = join(folder, 'package');
    mkdirSync(out);
    const descriptor = join(out, 'datapackage.json');
    execFileSync('mkfifo', [descriptor]);
    expect(await extract('--out', out, input)).toEqual(refused);
    rmSync(descriptor);
    symlinkSync('/dev/zero', descriptor);
    expect(await extract('--out', out, input)).toEqual(refused);
  });
});

describe('a run that has lost its place', () => {
  it('says so when it comes to write, and leaves the place to whoever has it', async () => {
    const out = join(folder, 'all.json');
    const place = await takePlace(out, [], false, { staleAfter: 2000 });
    place.check();
    rmdirSync(`${out}.lock`);
    await expect.poll(() => isLost(place)).toBe(true);
    const second = await takePlace(out, [], false);
    await place.release();
    expect(readdirSync(folder)).toContain('all.json.lock');
    second.check();
    await second.release();
    expect(readdirSync(folder)).not.toContain('all.json.lock');
  });
});

const isLost = (place: { check(): void }): boolean => {
  try {
    place.check();
    return false;
  } catch (error) {
    expect(String(error)).toContain('another run has taken');
    return true;
  }
};
