/** Where the command may write: never over an input, through a link, onto a device, over another's file, beside another run. */
import { execFileSync, spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../scripts/extract/run';
import { takePlace } from '../../../scripts/extract/output-place';
import { countyReport } from '../detect/texts';

let folder = '';
let input = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-place-'));
  input = join(folder, 'county.txt');
  writeFileSync(input, countyReport);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function extract(args: string[], lines: string[] = []) {
  let stderr = '';
  const status = await run(args, {
    input: (async function* () {
      for (const line of lines) yield await Promise.resolve(new TextEncoder().encode(`${line}\n`));
    })(),
    print: () => Promise.resolve(),
    complain: (text) => (stderr += text),
  });
  return { status, stderr };
}

describe('an input', () => {
  it('that is a device is refused, not read for ever', async () => {
    expect(await extract(['/dev/zero'])).toEqual({ status: 1, stderr: 'extract: cannot read /dev/zero: it is a device\n' });
  });

  it('that is a line without end is told as too large, and the next one read', async () => {
    const zeros = new Uint8Array(16 * 1024 * 1024);
    async function* input() {
      for (let at = 0; at < 5; at++) yield await Promise.resolve(zeros);
      yield await Promise.resolve(new TextEncoder().encode(`\n${JSON.stringify({ id: 'a', text: countyReport })}\n`));
    }
    let [stdout, stderr] = ['', ''];
    const status = await run(['--jsonl'], { input: input(), print: (text) => Promise.resolve(void (stdout += text)), complain: (text) => (stderr += text) });
    expect([status, stderr]).toEqual([1, 'extract: cannot read line 1: it is too large\n']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a' });
  });

  it.each([
    ['a pipe', 'cat "$1"', ''],
    ['an endless pipe', 'cat /dev/zero', 'it is too large'],
  ])('that is %s is read as far as a file may be long', async (_, command, reason) => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', `${command} > "$0"`, pipe, input], { stdio: 'ignore' });
    const { status, stderr } = await extract([pipe]);
    writer.kill();
    expect(status).toBe(reason === '' ? 0 : 1);
    expect(stderr).toContain(reason);
  });
});

const oneLine = /^extract: cannot write: [^\n]+\n$/;

describe('the place of the output', () => {
  it.each<[string, () => string]>([
    ['the input itself', () => input],
    ['another spelling of it', () => join(folder, 'x', '..', 'county.txt')],
    ['a hard link to it', () => (linkSync(input, join(folder, 'same.txt')), join(folder, 'same.txt'))],
    ['a link to it', () => (symlinkSync(input, join(folder, 'link.json')), join(folder, 'link.json'))],
    ['a link to elsewhere', () => (symlinkSync(join(folder, 'nowhere'), join(folder, 'far.json')), join(folder, 'far.json'))],
    ['a folder', () => (mkdirSync(join(folder, 'out.json')), join(folder, 'out.json'))],
    ['a device', () => '/dev/null'],
    ['a folder of the kernel', () => '/proc/out.json'],
    ['below a file', () => join(input, 'out.json')],
  ])('is refused where it is %s', async (_, place) => {
    const out = place();
    const { status, stderr } = await extract(['--format', 'json', '--out', out, input]);
    expect(status).toBe(3);
    expect(stderr).toMatch(oneLine);
    expect(readFileSync(input, 'utf8')).toBe(countyReport);
  });

  it.each<[string, Record<string, string>, number]>([
    ['holds other files', { 'mine.csv': 'a' }, 3],
    ['holds another data package', { 'datapackage.json': '{"name":"mine"}' }, 3],
    ['holds a descriptor that is none', { 'datapackage.json': 'null' }, 3],
    ['is empty', {}, 0],
    ['holds a package of ours', { 'datapackage.json': '{"name":"reportlens-library"}' }, 0],
  ])('is a folder that %s', async (_, files, status) => {
    const out = join(folder, 'package');
    mkdirSync(out);
    for (const [name, contents] of Object.entries(files)) writeFileSync(join(out, name), contents);
    const ended = await extract(['--out', out, input]);
    expect(ended.status).toBe(status);
    if (status === 3) expect(readdirSync(out)).toEqual(Object.keys(files));
  });

  it('has a name', async () => {
    expect((await extract(['--out', '', input])).status).toBe(2);
  });

  it('leaves nothing behind but the output', async () => {
    expect(await extract(['--out', join(folder, 'all.json'), input])).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(['all.json', 'county.txt']);
  });

  it('is refused where a foreign file has the name of its state', async () => {
    const foreign = join(folder, 'all.json.state.jsonl');
    writeFileSync(foreign, 'mine\n');
    const { status, stderr } = await extract(['--out', join(folder, 'all.json'), input]);
    expect([status, readFileSync(foreign, 'utf8')]).toEqual([3, 'mine\n']);
    expect(stderr).toMatch(oneLine);
  });

  it('belongs to one run at a time', async () => {
    const out = join(folder, 'all.json');
    const place = await takePlace(out, [], false);
    const second = await extract(['--out', out, input]);
    expect(second).toEqual({ status: 3, stderr: `extract: cannot write: another run is writing ${out}\n` });
    await place.release();
    expect((await extract(['--out', out, input])).status).toBe(0);
  });

  it('takes a stream of lines in any format', async () => {
    const lines = ['a', 'b'].map((id) => JSON.stringify({ id, text: countyReport }));
    for (const name of ['all.jsonl', 'all.csv', 'all.json', 'all.parquet', 'all.zip']) {
      expect(await extract(['--jsonl', '--out', join(folder, name)], lines)).toEqual({ status: 0, stderr: '' });
    }
    expect(
      readFileSync(join(folder, 'all.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['a', 'b']);
    expect(readFileSync(join(folder, 'all.parquet')).subarray(0, 4).toString('latin1')).toBe('PAR1');
  });
});
