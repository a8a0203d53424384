/**
 * PDF files on the command line. The fixture is tests/site/www.luming.gov.cn/ghjh/2026.html as Chromium prints it, with
 * numbered pages and, for its size, in a TrueType subset of Noto Sans SC (OFL).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../../lib/model/analysis';
import { MAX_PAGES } from '../../../lib/files/pdf/pdf-document';
import { run } from '../../../scripts/extract/run';
import { PARAGRAPHS } from '../files/make-files';
import { makePdf } from '../files/pdf/make-pdf';
import { mutatedBytes, numbersBelow } from '../fuzz/mutations';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const PRINTED = at('fixtures/luming-2026.pdf');

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-pdf-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function extract(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const status = await run(args, {
    input: (async function* () {})(),
    print: (text) => {
      written.stdout += text;
      return Promise.resolve();
    },
    complain: (text) => (written.stderr += text),
  });
  return { status, ...written };
}

async function analysed(path: string): Promise<Analysis & { text: string }> {
  const { status, stdout, stderr } = await extract('--with-text', path);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Analysis & { text: string };
}

describe('a damaged PDF', () => {
  it('is named, and ends no run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reportlens-damaged-'));
    const whole = makePdf({ pages: [PARAGRAPHS, PARAGRAPHS.slice(4)] });
    // Of each, PDF.js rejects promises of its own beside the one that it gives.
    for (const seed of [1_300_012, 1_300_040, 1_300_090]) writeFileSync(join(folder, `${seed}.pdf`), mutatedBytes(whole, numbersBelow(seed)));
    writeFileSync(join(folder, 'whole.pdf'), whole);
    const names = readdirSync(folder).map((name) => join(folder, name));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', at('../scripts/command/main.ts'), '--format', 'jsonl', ...names], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    expect(status).toBeLessThanOrEqual(1);
    expect(stdout).toContain('"id":"whole.pdf"');
    expect(stderr).toMatch(/^(?:extract: cannot read [^\n]+\n)*$/);
  });
});

describe('a printed report', () => {
  it('gives region, year and figures, with offsets into its text', async () => {
    const { id, text, report, figures, headline } = await analysed(PRINTED);
    expect(id).toBe('luming-2026.pdf');
    expect(report).toMatchObject({ region: { name: '鹿鸣市' }, year: 2026, reviewYear: 2025, date: '2026-01-07', speaker: '叶知秋' });
    const row = (code: string, measure: string, status: string) =>
      headline.filter((one) => one.code === code && one.measure === measure && one.status === status).map(({ year, value, unit }) => [year, value, unit]);
    expect(row('gdp', 'level', 'estimate')).toEqual([[2025, 103_620_000_000, '元']]);
    expect(row('gdp', 'growth', 'target')).toEqual([[2026, 5, '%']]);
    expect(row('income_rural', 'level', 'estimate')).toEqual([[2025, 22250, '元']]);
    expect(row('urbanization_rate', 'share', 'actual')).toEqual([[2025, 52.4, '%']]);
    for (const { start, end, quote } of figures) expect(text.slice(start, end)).toBe(quote);
  });

  it('gives whole paragraphs, without the printer’s page numbers', async () => {
    const { text } = await analysed(PRINTED);
    expect(text).toContain('\n　　现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员和其他列席人员提出意见。\n');
    expect(text).not.toMatch(/\d \/ \d/);
  });

  it('has the indicators of the same text unbroken', async () => {
    const paragraphs = readFileSync(at('site/www.luming.gov.cn/ghjh/2026.html'), 'utf8')
      .match(/<p>.*<\/p>/g)
      ?.map((line) => line.replace(/<\/?p>/g, ''))
      .reduce((text, line) => (line.startsWith('　　') || !text.includes('各位代表：\n') ? `${text}\n${line}` : text + line), '');
    writeFileSync(file('unbroken.txt'), paragraphs ?? '');
    const [pdf, txt] = [await analysed(PRINTED), await analysed(file('unbroken.txt'))];
    const comparable = ({ indicators }: Analysis) => indicators.map(({ figure: _figure, sentence: _sentence, ...indicator }) => indicator);
    expect(comparable(pdf)).toEqual(comparable(txt));
    expect(pdf.headline).toEqual(txt.headline);
  });
});

it('reads fonts that name no characters through a character map', async () => {
  writeFileSync(file('mapped.pdf'), makePdf({ pages: [['澄浦新市政府工作报告', '全市粮食产量达到56万吨。']] }));
  expect((await analysed(file('mapped.pdf'))).text).toBe('澄浦新市政府工作报告\n全市粮食产量达到56万吨。');
});

it('knows a PDF by its first bytes too', async () => {
  writeFileSync(file('renamed.txt'), makePdf({ pages: [['全市粮食丰收。']] }));
  expect((await analysed(file('renamed.txt'))).text).toBe('全市粮食丰收。');
});

it('names what cannot be read and why, and writes the others', async () => {
  const files = {
    'locked.pdf': makePdf({ pages: [['粮食']], encrypted: true }),
    'scan.pdf': makePdf({ pages: [[], []] }),
    'broken.pdf': new TextEncoder().encode('%PDF-1.7\nnothing else'),
    'text.pdf': new TextEncoder().encode('全市粮食丰收。'),
    'long.pdf': makePdf({ pages: Array.from({ length: MAX_PAGES + 1 }, () => []) }),
    'good.pdf': makePdf({ pages: [['全市粮食丰收。']] }),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(file(name), bytes);
  const { status, stdout, stderr } = await extract(...Object.keys(files).map(file));
  expect(status).toBe(1);
  expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toEqual(['good.pdf']);
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/locked\.pdf: .*password/),
    expect.stringMatching(/scan\.pdf: .*no text layer/),
    expect.stringMatching(/broken\.pdf: .*broken/),
    expect.stringMatching(/text\.pdf: .*broken/),
    expect.stringMatching(/long\.pdf: .*too large/),
  ]);
});
