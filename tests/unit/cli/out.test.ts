/** Files instead of printing: every format, interruptions, both cores. */
import { appendFileSync, existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFile } from '../../../lib/exchange/read-file';
import { inOrder } from '../../../scripts/extract/in-order';
import { Performers } from '../../../scripts/extract/performers';
import { run } from '../../../scripts/extract/run';
import { StateFile } from '../../../scripts/extract/state-file';
import { perform, type TaskOptions } from '../../../scripts/extract/task';
import { countyReport } from '../detect/texts';

let folder = '';
let out = '';
let files: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-out-'));
  files = [1, 2, 3].map((number) => {
    const path = join(folder, `county-${number}.txt`);
    writeFileSync(path, countyReport.replaceAll('156.8', `15${number}.8`));
    utimesSync(path, 1_900_000_000, 1_900_000_000 + number);
    return path;
  });
});
beforeEach(() => {
  out = mkdtempSync(join(folder, 'out-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function extract(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const status = await run(args, {
    input: (async function* () {})(),
    print: (text) => {
      stdout += text;
      return Promise.resolve();
    },
    complain: (text) => (stderr += text),
  });
  return { status, stdout, stderr };
}

const contentsOf = (path: string): Record<string, Buffer> =>
  existsSync(join(path, 'datapackage.json'))
    ? Object.fromEntries(
        ['datapackage.json', 'data/reports.csv', 'data/indicators.csv', 'data/terms.csv'].map((name) => [name, readFileSync(join(path, name))]),
      )
    : { file: readFileSync(path) };

const withRest = { force: false, withText: false, explain: false, recognise: false, packs: [] };

describe('--out', () => {
  it.each(['csv', 'json', 'jsonl'])('writes %s as it would be printed', async (format) => {
    const path = join(out, `all.${format}`);
    const { stdout } = await extract('--format', format, ...files);
    expect(await extract('--out', path, ...files)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(stdout);
  });

  it.each(['xlsx', 'parquet', 'zip'])('writes %s that comes into the library, a report a file', async (ending) => {
    const path = join(out, `all.${ending}`);
    expect(await extract('--out', path, ...files, files[0]!)).toMatchObject({ status: 0, stderr: '' });
    const { contents } = await readFile(new Uint8Array(readFileSync(path)), 0);
    expect([...contents.bundles()].map(({ report }) => report.id)).toEqual(files);
    expect([...contents.bundles()][1]?.indicators.some(({ quote }) => quote === '152.8亿元')).toBe(true);
    expect(readdirSync(out)).toEqual([`all.${ending}`]);
  });

  it('names what it cannot read, writes the rest and says so in its status', async () => {
    const missing = join(folder, 'missing.txt');
    const { status, stderr } = await extract('--out', join(out, 'all.parquet'), files[0]!, missing, files[1]!);
    expect(status).toBe(1);
    expect(stderr).toBe(`extract: cannot read ${missing}: no such file\n`);
    const { contents } = await readFile(new Uint8Array(readFileSync(join(out, 'all.parquet'))), 0);
    expect(contents.reports).toBe(2);
  });

  it.each([
    [['--format', 'parquet', 'a.txt'], /--out/],
    [['--out', 'a.docx', 'a.txt'], /docx/],
    [['--with-text', '--out', 'a.parquet', 'a.txt'], /--with-text/],
    [['--jobs', '0', 'a.txt'], /--jobs/],
  ])('refuses %j', async (args, reason) => {
    const { status, stderr } = await extract(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(reason);
  });

  it('shows its progress where it is asked for, and only there', async () => {
    const shown = async (...args: string[]) => {
      const stream = new PassThrough();
      await run([...args, '--out', join(out, 'p.csv'), ...files], {
        input: (async function* () {})(),
        print: () => Promise.resolve(),
        complain: () => undefined,
        progress: { stream, wanted: false },
      });
      return String(stream.read() ?? '');
    };
    expect(await shown()).toBe('');
    expect(await shown('--progress')).toContain('3/3');
  });
});

describe('an interrupted run', () => {
  it.each(['all.csv', 'all.json', 'all.parquet', 'all.zip', 'package'])('ends in the same %s as one that was not', async (name) => {
    const whole = join(out, 'whole', name);
    const resumed = join(out, name);
    await extract('--out', whole, ...files);
    const format = ({ csv: 'csv', json: 'json', parquet: 'parquet' } as const)[name.split('.')[1] ?? ''] ?? 'datapackage';
    const options: TaskOptions = { format, ...withRest };
    const state = await StateFile.open(`${resumed}.state.jsonl`, options);
    const done = await perform({ input: { file: files[1]! }, options });
    await state.add(files[1]!, 'piece' in done ? done.piece : '');
    await state.close();
    // Torn off in the middle of a line.
    appendFileSync(`${resumed}.state.jsonl`, '{"file":"half');
    expect((await extract('--out', resumed, ...files)).status).toBe(0);
    expect(contentsOf(resumed)).toEqual(contentsOf(whole));
    expect(existsSync(`${resumed}.state.jsonl`)).toBe(false);
  });

  it('does not do again what is done, unless the file has changed', async () => {
    const options: TaskOptions = { format: 'csv', ...withRest };
    const changed = join(out, 'changed.txt');
    writeFileSync(changed, countyReport);
    const leave = async (path: string) => {
      const state = await StateFile.open(`${path}.state.jsonl`, options);
      await state.add(files[0]!, 'kept\r\n');
      await state.add(changed, 'old\r\n');
      await state.close();
    };
    const path = join(out, 'all.csv');
    await leave(path);
    writeFileSync(changed, `${countyReport}。`);
    await extract('--out', path, files[0]!, changed);
    expect(readFileSync(path, 'utf8').split('\r\n')[1]).toBe('kept');
    expect(readFileSync(path, 'utf8')).not.toContain('old\r\n');
    // Of other options nothing is kept.
    await leave(path);
    await extract('--force', '--out', path, files[0]!);
    expect(readFileSync(path, 'utf8')).not.toContain('kept');
  });
});

describe('several threads', () => {
  it('give the results of one, in order', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    const inputs = Array.from({ length: 24 }, (_, number) => {
      const file = join(many, `${number}.txt`);
      writeFileSync(file, number % 5 === 3 ? new Uint8Array([0, 1, 2, 3]) : countyReport.replaceAll('156.8', `${100 + number}.8`));
      return { file };
    });
    const options: TaskOptions = { format: 'csv', ...withRest };
    // No patience: a worker is started after the first file.
    const performers = new Performers(2, 0);
    try {
      const results = [];
      for await (const result of inOrder(inputs, (input) => performers.perform({ input, options }), performers.ahead)) results.push(result);
      const alone = [];
      for (const input of inputs) alone.push(await perform({ input, options }));
      expect(results).toEqual(alone);
    } finally {
      await performers.close();
    }
  });

  it('give a result that is ready while the next item has yet to come', async () => {
    let next: (item: number) => void = () => undefined;
    const items = async function* () {
      yield 1;
      yield await new Promise<number>((resolve) => (next = resolve));
    };
    const results = inOrder(items(), (item) => Promise.resolve(item * 10), 4);
    expect((await results.next()).value).toBe(10);
    const second = results.next();
    next(2);
    expect((await second).value).toBe(20);
    expect((await results.next()).done).toBe(true);
  });
});
