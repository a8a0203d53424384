/**
 * 2,000 inputs that nobody would write, made from a fixed seed: texts, pages, PDF and other files, imports, command lines. Whatever
 * comes in ends in a result that fits its schema or in a named refusal; what never ended would run into the limit of the whole.
 * `REPORTLENS_FUZZ_SEED=7 REPORTLENS_FUZZ_TIMES=20 npx vitest run tests/unit/fuzz` tries twenty times as many others.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { readFile as readImport } from '../../../lib/exchange/read-file';
import { RefusedError } from '../../../lib/exchange/refusal';
import { readFile } from '../../../lib/files/read-file';
import { FileError } from '../../../lib/files/refusal';
import { AnalysisSchema } from '../../../lib/model/analysis';
import { nodePlatform } from '../../../lib/node/platform';
import { run } from '../../../scripts/extract/run';
import { countyReport } from '../detect/texts';
import { countyBundle } from '../exchange/sample';
import { written } from '../exchange/written';
import { epub, html, mhtml, ofd, PARAGRAPHS, xlsx } from '../files/make-files';
import { makePdf } from '../files/pdf/make-pdf';
import { mutatedBytes, mutatedMarkup, numbersBelow, randomArguments, randomText } from './mutations';

const SEED = Number(process.env.REPORTLENS_FUZZ_SEED ?? 1);
const TIMES = Number(process.env.REPORTLENS_FUZZ_TIMES ?? 1);
const TIMEOUT = TIMES * 240_000;

/** Runs the cases; a failure names its seed, which alone makes the case again. */
async function cases(count: number, kind: number, one: (below: (limit: number) => number) => Promise<void> | void): Promise<void> {
  for (let at = 0; at < count * TIMES; at++) {
    const seed = SEED * 1_000_003 + kind * 100_003 + at;
    try {
      await one(numbersBelow(seed));
    } catch (error) {
      throw new Error(`case ${at}, seed ${seed}`, { cause: error });
    }
  }
}

function checkAnalysis(text: string, tables?: Parameters<typeof analyse>[0]['tables']): void {
  const analysis = v.parse(AnalysisSchema, analyse({ id: 'fuzz', text, tables, force: true, explain: true }));
  for (const { start, end, quote } of analysis.figures) expect(text.slice(start, end)).toBe(quote);
  for (const { figure, sentence, value } of analysis.indicators) {
    expect(analysis.figures[figure]).toBeDefined();
    expect(sentence.start <= sentence.end && sentence.end <= text.length && Number.isFinite(value)).toBe(true);
  }
  for (const { indicator } of analysis.headline) expect(analysis.indicators[indicator]).toBeDefined();
  for (const { start, end, quote } of analysis.terms) expect(text.slice(start, end)).toBe(quote);
}

async function checkFile(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const { text, tables, blocks } = await readFile({ name, bytes }, nodePlatform);
    blocks();
    checkAnalysis(text.slice(0, 20_000), text.length <= 20_000 ? tables : undefined);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('2,000 cases of a fixed seed', () => {
  it(
    '500 texts',
    () =>
      cases(500, 1, (below) => {
        const text = randomText(below);
        checkAnalysis(below(3) === 0 ? countyReport.slice(0, below(countyReport.length)) + text + countyReport.slice(below(countyReport.length)) : text);
      }),
    TIMEOUT,
  );

  it(
    '400 pages',
    () => cases(400, 2, (below) => checkFile('page.html', below(4) === 0 ? mutatedBytes(bytesOf(html()), below) : bytesOf(mutatedMarkup(html(), below)))),
    TIMEOUT,
  );

  it(
    '200 PDF',
    () => {
      const pdf = makePdf({ pages: [PARAGRAPHS, PARAGRAPHS.slice(4)] });
      return cases(200, 3, (below) => checkFile('a.pdf', mutatedBytes(pdf, below)));
    },
    TIMEOUT,
  );

  it(
    '200 files of other formats',
    () => {
      const files: [string, Uint8Array][] = [
        ['a.epub', epub()],
        ['a.ofd', ofd()],
        ['a.xlsx', xlsx()],
        ['a.mhtml', mhtml(bytesOf(html()))],
        ['a.rtf', bytesOf(`{\\rtf1\\ansi ${PARAGRAPHS.join('\\par ')}}`)],
      ];
      return cases(200, 4, (below) => {
        const [name, bytes] = files[below(files.length)]!;
        return checkFile(name, mutatedBytes(bytes, below));
      });
    },
    TIMEOUT,
  );

  it(
    '400 imports',
    async () => {
      const bundle = await countyBundle();
      const files: Uint8Array[] = [];
      for (const format of ['csv', 'json', 'parquet', 'datapackage', 'xlsx', 'backup'] as const) files.push(await written(format, [bundle]));
      await cases(400, 5, async (below) => {
        const whole = files[below(files.length)]!;
        const mutated = mutatedBytes(whole, below);
        try {
          const { contents } = await readImport(mutated, 0);
          for (const { report, indicators } of contents.bundles()) expect([typeof report.id, Array.isArray(indicators)]).toEqual(['string', true]);
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
        }
      });
    },
    TIMEOUT,
  );
});

describe('300 command lines', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reportlens-fuzz-'));
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/a.txt'), countyReport.slice(0, 600));
    writeFileSync(join(folder, 'in/b.html'), html());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'end with a documented status, one line for what cannot be, and the inputs as they were',
    () =>
      cases(300, 6, async (below) => {
        const args = randomArguments(below, { input: join(folder, 'in'), output: join(folder, 'out') });
        const lines = Array.from({ length: below(3) }, () => any([`{"id":"x","text":"增长5%"}`, '{', '[]', '{"id":1}', '\u0000'], below));
        let stderr = '';
        const status = await run(args, {
          input: (async function* () {
            for (const line of lines) yield await Promise.resolve(bytesOf(`${line}\n`));
          })(),
          print: () => Promise.resolve(),
          complain: (text) => (stderr += text),
        });
        expect([0, 1, 2, 3]).toContain(status);
        if (status === 3) expect(stderr).toMatch(/^(?:extract: cannot (?:read|write)[^\n]*\n)+$/);
        if (status === 1) expect(stderr).not.toBe('');
        expect(readFileSync(join(folder, 'in/a.txt'), 'utf8')).toBe(countyReport.slice(0, 600));
      }),
    TIMEOUT,
  );
});

const any = <T>(list: readonly T[], below: (limit: number) => number): T => list[below(list.length)]!;
