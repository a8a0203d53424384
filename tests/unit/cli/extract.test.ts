import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnalysisSchema } from '../../../lib/model/analysis';
import { run } from '../../../scripts/extract/run';
import { countyReport, newsFlash } from '../detect/texts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-cli-'));
  writeFileSync(file('county.txt'), countyReport);
  writeFileSync(file('flash.md'), `# 新闻\n\n${newsFlash}`);
  writeFileSync(
    file('page.html'),
    `<!doctype html><html><head><meta charset="utf-8"><title>2026年青禾县政府工作报告</title><style>p{}</style></head><body>${countyReport
      .split('\n')
      .map((line) => `<p>${line.replace('156.8', '156<span>.8</span>')}</p>`)
      .join('')}</body></html>`,
  );
  writeFileSync(
    file('binary.txt'),
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256),
  );
  writeFileSync(file('empty.txt'), '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function extract(args: string[], input = '') {
  let stdout = '';
  let stderr = '';
  const bytes = new TextEncoder().encode(input);
  const status = await run(args, {
    // Chunks that end anywhere, also inside a character.
    input: (async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
    })(),
    print: (text) => {
      stdout += text;
      return Promise.resolve();
    },
    complain: (text) => (stderr += text),
  });
  return { status, stdout, stderr };
}

describe('files', () => {
  it('prints one object for one file', async () => {
    const { status, stdout, stderr } = await extract([file('county.txt')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const analysis: unknown = JSON.parse(stdout);
    expect(v.is(AnalysisSchema, analysis)).toBe(true);
    expect(analysis).toMatchObject({ schema: 2, id: 'county.txt', detection: { kind: 'report' }, report: { year: 2026, region: { name: '青禾县' } } });
    expect(analysis).not.toHaveProperty('text');
  });

  it('prints an array for several and goes on after one that it cannot read', async () => {
    const { status, stdout, stderr } = await extract([
      file('county.txt'),
      file('binary.txt'),
      file('missing.txt'),
      folder,
      file('flash.md'),
      file('empty.txt'),
    ]);
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toEqual(['county.txt', 'flash.md', 'empty.txt']);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/binary\.txt: .*binary/),
      expect.stringMatching(/missing\.txt: no such file/),
      expect.stringMatching(/reportlens-cli-\w+: .*folder/),
      '',
    ]);
  });

  it('reads HTML as the page would', async () => {
    const { stdout } = await extract(['--with-text', file('page.html')]);
    const { text, figures, report } = JSON.parse(stdout) as {
      text: string;
      figures: { start: number; end: number; quote: string }[];
      report: { title: string };
    };
    expect(text).toContain('地区生产总值达到156.8亿元');
    expect(text).not.toContain('p{}');
    expect(report.title).toBe('政府工作报告');
    for (const { start, end, quote } of figures) expect(text.slice(start, end)).toBe(quote);
  });

  it('has nothing to say of other texts unless forced', async () => {
    expect(JSON.parse((await extract([file('flash.md')])).stdout)).toMatchObject({
      detection: { kind: 'other' },
      report: null,
      figures: [],
      indicators: [],
      headline: [],
      terms: [],
    });
    const forced = JSON.parse((await extract(['--force', file('flash.md')])).stdout) as { figures: unknown[]; report: unknown };
    expect(forced.figures.length).toBeGreaterThan(3);
    expect(forced.report).not.toBeNull();
  });
});

describe('formats', () => {
  it('jsonl: one object a line', async () => {
    const { stdout } = await extract(['--format', 'jsonl', file('county.txt'), file('flash.md')]);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['county.txt', 'flash.md']);
  });

  it('csv: a header and one row an indicator', async () => {
    const { stdout } = await extract(['--format', 'csv', file('county.txt')]);
    const rows = stdout.split('\r\n');
    expect(rows[0]).toMatch(/^id,kind,region,/);
    const { indicators } = JSON.parse((await extract([file('county.txt')])).stdout) as { indicators: unknown[] };
    expect(rows.length).toBe(indicators.length + 2);
    expect(rows.find((row) => row.includes(',gdp,') && row.includes(',level,'))).toContain('156.8亿元');
  });
});

describe('lines of JSON', () => {
  const line = (id: string, text: string) => JSON.stringify({ id, text });

  it('answers each in order, with its id', async () => {
    const input = [line('a', countyReport), line('b', ''), line('c\u2028d', newsFlash)].join('\n');
    const { status, stdout } = await extract(['--jsonl'], input);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((row) => (JSON.parse(row) as { id: string }).id),
    ).toEqual(['a', 'b', 'c\u2028d']);
  });

  it('names a line that it cannot read and answers the others', async () => {
    const { status, stdout, stderr } = await extract(['--jsonl', '--format', 'jsonl'], `${line('a', '甲')}\nnot json\n{"id": 3}\n\n${line('b', '乙')}\n`);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n').length).toBe(2);
    expect(stderr).toMatch(/line 2: .*JSON/);
    expect(stderr).toMatch(/line 3: .*"text"/);
  });

  it('gives the text back when asked', async () => {
    expect(JSON.parse((await extract(['--jsonl', '--with-text'], line('a', '甲\r\n乙'))).stdout)).toMatchObject({ id: 'a', text: '甲\r\n乙' });
  });
});

describe('the command', () => {
  const npm = (args: string[], input = '') => spawnSync('npm', ['run', '--silent', 'extract', '--', ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });

  it('runs as documented', () => {
    const { status, stdout } = npm(['--jsonl'], JSON.stringify({ id: 'a', text: countyReport }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a', detection: { kind: 'report' } });
    expect(npm([]).status).toBe(2);
  });
});

describe('usage', () => {
  it.each([[[]], [['--bogus', 'x.txt']], [['--format', 'xml', 'x.txt']], [['--jsonl', 'x.txt']], [['--jsonl', '--format', 'csv']], [['--format']]])(
    '%j is wrong',
    async (args) => {
      const { status, stdout, stderr } = await extract(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^extract: [^\n]+ \(reportlens extract --help lists the options\)\n$/);
    },
  );

  it('prints help', async () => {
    const { status, stdout } = await extract(['--help']);
    expect(status).toBe(0);
    for (const option of ['--format', '--jsonl', '--force', '--with-text', '--help']) expect(stdout).toContain(option);
  });
});
