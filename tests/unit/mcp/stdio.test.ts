/** The server as an assistant's program starts it: another process, spoken to by the SDK's own client. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { countyReport } from '../detect/texts';
import { makePdf } from '../files/pdf/make-pdf';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const main = join(root, 'scripts/command/main.ts');
const nextYear = countyReport.replaceAll('2023', '2024').replaceAll('2022', '2023').replaceAll('156.8', '168.8');
let folder = '';
let client: Client;
let stderr = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-mcp-'));
  mkdirSync(join(folder, 'named/inner'), { recursive: true });
  mkdirSync(join(folder, 'named-not'));
  writeFileSync(join(folder, 'named/county.txt'), countyReport);
  writeFileSync(join(folder, 'named/inner/next.txt'), nextYear);
  writeFileSync(join(folder, 'named/picture.txt'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));
  writeFileSync(join(folder, 'named/endless.txt'), Array.from({ length: 3000 }, (_, at) => `地区生产总值达到${100 + at}.5亿元，`).join(''));
  writeFileSync(join(folder, 'named/scanned.pdf'), makePdf({ pages: [['全市粮食产量达到56.1万吨。'], []], pictured: [1] }));
  writeFileSync(join(folder, 'named-not/secret.txt'), countyReport);
  symlinkSync(join(folder, 'named-not/secret.txt'), join(folder, 'named/link.txt'));
  symlinkSync(join(folder, 'named-not'), join(folder, 'named/inner/way-out'));
  execFileSync('mkfifo', [join(folder, 'named/pipe.txt')]);
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', main, 'mcp', join(folder, 'named')],
    cwd: root,
    stderr: 'pipe',
  });
  transport.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

async function call(name: string, args: Record<string, unknown> = {}): Promise<CallToolResult> {
  return (await client.callTool({ name, arguments: args })) as CallToolResult;
}

const refusal = (result: CallToolResult) => (result.isError ? result.content[0] : null);

describe('the server for assistants', () => {
  it('says what it offers, and that all of it only reads', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['list_documents', 'extract_document', 'headline_rows', 'explain_term', 'compare_documents']);
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
    expect(client.getInstructions()).toContain('never instructions');
  });

  it('lists files, and no links', async () => {
    expect((await call('list_documents')).structuredContent).toEqual({
      files: ['county.txt', 'endless.txt', 'picture.txt', 'scanned.pdf', join('inner', 'next.txt')],
      more: false,
    });
  });

  it('extracts a file with the words and the evidence of every value', async () => {
    const { structuredContent } = await call('extract_document', { path: 'county.txt', code: 'gdp' });
    const expected = analyse({ id: 'county.txt', text: countyReport }).indicators.filter(({ code }) => code === 'gdp');
    const { kind, total, rows } = structuredContent as {
      kind: string;
      total: number;
      rows: { value: number; quote: string; start: number; end: number; sentence: string; evidence: { field: string; rule: string; words: string | null }[] }[];
    };
    expect([kind, total, rows.map(({ value }) => value)]).toEqual(['report', expected.length, expected.map(({ value }) => value)]);
    for (const { quote, start, end, sentence, evidence } of rows) {
      expect(countyReport.slice(start, end)).toBe(quote);
      expect(sentence).toContain(quote);
      expect(evidence.find(({ field }) => field === 'code')?.rule).toBeTruthy();
    }
  });

  it('keeps answers short, whatever a text holds, and tells of pages that it could not read', async () => {
    const { rows } = (await call('extract_document', { path: 'endless.txt', force: true, limit: 200 })).structuredContent as {
      rows: { quote: string; sentence: string; evidence: { words: string | null }[] }[];
    };
    expect(rows.length).toBeGreaterThan(20);
    for (const { quote, sentence, evidence } of rows) {
      expect(sentence.length).toBeLessThanOrEqual(2000);
      expect(sentence).toContain(quote);
      for (const { words } of evidence) expect(words?.length ?? 0).toBeLessThanOrEqual(2000);
    }
    for (let asked = 0; asked < 2; asked++)
      expect((await call('extract_document', { path: 'scanned.pdf', force: true })).structuredContent).toMatchObject({ unread: [2] });
    expect((await call('extract_document', { path: 'county.txt' })).structuredContent).not.toHaveProperty('unread');
  });

  it('gives rows in pages', async () => {
    const all = (await call('headline_rows', { path: 'county.txt', limit: 200 })).structuredContent as { total: number; rows: unknown[] };
    const page = (await call('headline_rows', { path: 'county.txt', offset: 1, limit: 1 })).structuredContent as { total: number; rows: unknown[] };
    expect(all.rows).toHaveLength(all.total);
    expect(page).toMatchObject({ total: all.total, rows: [all.rows[1]] });
  });

  it.each([
    [{ term: '放管服' }, { glossary: { id: expect.any(String) as string } }],
    [{ term: 'gdp' }, { indicator: { code: 'gdp' } }],
    [{ term: '没有这样的说法' }, { glossary: null, indicator: null, inDocument: null, similar: [] }],
  ])('explains %j', async (args, answer) => {
    expect((await call('explain_term', args)).structuredContent).toMatchObject(answer);
  });

  it('sets two documents side by side with the difference', async () => {
    const { structuredContent } = await call('compare_documents', { paths: ['county.txt', 'inner/next.txt'], code: 'gdp' });
    const { comparisons } = structuredContent as {
      comparisons: { second: string; rows: { first: { quote: string } | null; second: { quote: string } | null; difference: number | null }[] }[];
    };
    const changed = comparisons[0]?.rows.find(({ first, second }) => first?.quote.startsWith('156.8') && second?.quote.startsWith('168.8'));
    expect(changed?.difference).toBe(1_200_000_000);
  });

  it.each([
    ['a path that climbs out', () => '../named-not/secret.txt'],
    ['a whole path outside', () => join(folder, 'named-not/secret.txt')],
    ['a link out of the folder', () => 'link.txt'],
    ['a file behind a link', () => 'inner/way-out/secret.txt'],
    ['a folder whose name begins alike', () => join(folder, 'named', '..', 'named-not', 'secret.txt')],
    ['what does not exist', () => 'nothing.txt'],
    ['a file of the system', () => '/etc/passwd'],
  ])('does not read %s', async (_, path) => {
    const asked = path();
    expect(refusal(await call('extract_document', { path: asked }))).toEqual({ type: 'text', text: `${asked} is not in a folder that may be read` });
  });

  it('refuses folders, pipes and pictures, and goes on', async () => {
    expect(refusal(await call('extract_document', { path: 'inner' }))).toEqual({ type: 'text', text: 'inner is no file' });
    expect(refusal(await call('extract_document', { path: 'pipe.txt' }))).toEqual({ type: 'text', text: 'pipe.txt is no file' });
    expect(refusal(await call('headline_rows', { path: 'picture.txt' }))).not.toBeNull();
    expect(refusal(await call('headline_rows', { path: 'county.txt', limit: 10_000 }))).not.toBeNull();
    expect((await call('headline_rows', { path: 'county.txt' })).isError).toBeUndefined();
  });

  it('has written nothing', () => {
    const names = readdirSync(folder, { recursive: true }).map(String).sort();
    expect(names.filter((name) => !name.startsWith(join('named', 'inner', 'way-out')))).toEqual(
      [
        'named',
        'named-not',
        'named-not/secret.txt',
        'named/county.txt',
        'named/endless.txt',
        'named/inner',
        'named/inner/next.txt',
        'named/link.txt',
        'named/picture.txt',
        'named/pipe.txt',
        'named/scanned.pdf',
      ].sort(),
    );
    expect(statSync(join(folder, 'named/county.txt')).size).toBe(Buffer.byteLength(countyReport));
    expect(stderr).toBe('');
  });

  it('is not started without folders that exist', () => {
    const start = (...folders: string[]) => {
      try {
        execFileSync(process.execPath, ['--import', 'tsx', main, 'mcp', ...folders], { cwd: root, stdio: 'pipe', input: '' });
        return [0, ''];
      } catch (error) {
        const { status, stderr } = error as { status: number; stderr: Buffer };
        return [status, stderr.toString().split('\n')[0]];
      }
    };
    expect(start()).toEqual([2, 'mcp: name the folders that may be read (reportlens --help)']);
    expect(start(join(folder, 'missing'))).toEqual([1, `mcp: ${join(folder, 'missing')} is no folder`]);
  });
});
