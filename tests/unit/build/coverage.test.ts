/** What `npm test` asks of its own coverage, and that what ran in a built script is told in lines of the sources. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import type { FileCoverageData, Range } from 'istanbul-lib-coverage';
import { afterAll, describe, expect, it } from 'vitest';
import { paint, runsOf } from '../../../scripts/browser/count-coverage';
import { notHeld, sumBelow, type Lines } from '../../../scripts/covered/floors';
import { layOver } from '../../../scripts/covered/join';
import { sitesOf } from '../../../scripts/covered/sites';
import { smallest } from '../../../scripts/build/smallest';

const file = (lines: number, ran: number): Lines => ({ lines, ran, byUnit: 0 });

describe('floors', () => {
  const files = new Map([
    ['lib/a.ts', file(60, 60)],
    ['lib/store/b.ts', file(40, 30)],
    ['library/c.ts', file(100, 1)],
    ['lib/words.ts', file(0, 0)],
  ]);

  it('hold where as much is run, of what lies below the folder alone', () => {
    expect(sumBelow('lib', files)).toEqual({ lines: 100, ran: 90, byUnit: 0 });
    expect(notHeld(files, { least: { lib: 90, 'lib/store': 75 }, every: ['lib'], unrun: {} })).toEqual([]);
  });

  it('say by how much they are missed', () => {
    expect(notHeld(files, { least: { lib: 90.1, 'lib/store': 80 }, every: [], unrun: {} })).toEqual([
      'lib: tests run 90.0 % of its lines, 90.1 % are asked for',
      'lib/store: tests run 75.0 % of its lines, 80 % are asked for',
    ]);
  });

  it('name the files that nobody runs but those with a reason, and reasons of files that are gone', () => {
    const more = new Map([...files, ['lib/new.ts', file(3, 0)], ['lib/odd.ts', file(3, 0)], ['library/new.ts', file(3, 0)]]);
    const unrun = { 'lib/odd.ts': 'for another system', 'lib/gone.ts': 'old' };
    expect(notHeld(more, { least: {}, every: ['lib'], unrun }).map((fault) => fault.split(':')[0])).toEqual(['lib/new.ts', 'lib/gone.ts']);
  });

  it('are kept by a folder without a line', () => {
    expect(notHeld(files, { least: { components: 100 }, every: ['components'], unrun: {} })).toEqual([]);
  });
});

describe('what ran of a script', () => {
  it('is what the innermost range says, once in any of the looks', () => {
    const sum = new Uint8Array(10);
    const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
    paint(
      [
        { ranges: [range(0, 10, 1), range(2, 6, 0)], isBlockCoverage: true },
        { ranges: [range(3, 5, 2)], isBlockCoverage: true },
      ],
      sum,
    );
    expect(runsOf(sum)).toEqual([0, 2, 3, 5, 6, 10]);
    paint([{ ranges: [range(0, 10, 0), range(2, 4, 1)], isBlockCoverage: true }], sum);
    expect(runsOf(sum)).toEqual([0, 5, 6, 10]);
  });
});

describe('what ran in a browser', () => {
  // As JSON has it: the end of a line is no number.
  const toLineEnd = (line: number, column: number) => ({ start: { line, column }, end: { line, column: null as unknown as number } });
  const unitRun = (): FileCoverageData => ({
    path: 'a.ts',
    statementMap: { 0: toLineEnd(6, 2), 1: toLineEnd(7, 2), 2: { start: { line: 8, column: 2 }, end: { line: 8, column: 9 } }, 3: toLineEnd(9, 0) },
    fnMap: { 0: { name: 'f', decl: toLineEnd(5, 0), loc: { start: { line: 5, column: 10 }, end: { line: 7, column: 1 } }, line: 5 } },
    branchMap: { 0: { loc: toLineEnd(6, 2), type: 'if', locations: [toLineEnd(6, 2), { start: {}, end: {} } as Range], line: 6 } },
    s: { 0: 0, 1: 0, 2: 0, 3: 4 },
    f: { 0: 0 },
    b: { 0: [0, 0] },
  });
  const site = (column: number, ran: boolean) => ({ column, ran });

  it('is laid over what unit tests ran, by the first place of a range that the build has', () => {
    const file = unitRun();
    layOver(
      file,
      new Map([
        [6, [site(0, false), site(4, true)]],
        [7, [site(2, false), site(6, true)]],
        [8, [site(12, true)]],
      ]),
    );
    expect([file.s, file.f, file.b]).toEqual([{ 0: 1, 1: 0, 2: 0, 3: 4 }, { 0: 1 }, { 0: [1, 0] }]);
  });

  it('changes nothing where nothing ran', () => {
    const file = unitRun();
    layOver(file, new Map([[6, [site(2, false)]]]));
    expect(file).toEqual(unitRun());
  });
});

describe('a script that is minified twice', () => {
  const root = mkdtempSync(join(tmpdir(), 'reportlens-sites-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const first = 'function add(one,other){return one+other}export const told=add(1,2),never=()=>add(told,4);';
  // Its two halves stand on lines 3 and 8 of the source.
  const map = {
    version: 3,
    sources: ['../../lib/sum.ts'],
    names: [],
    mappings: encode([
      [
        [0, 0, 2, 0],
        [first.indexOf('return'), 0, 3, 2],
        [first.indexOf('export'), 0, 7, 0],
      ],
    ]),
  };
  const made = async (source?: string) => {
    const bundle = { 'a.js': { type: 'chunk' as const, code: first }, ...(source === undefined ? {} : { 'a.js.map': { type: 'asset' as const, source } }) };
    await smallest().generateBundle({}, bundle);
    return bundle;
  };

  it('is the same with a map and without, and the map leads from the last script to the first source', async () => {
    const bare = await made();
    const mapped = await made(JSON.stringify(map));
    expect(mapped['a.js'].code).toBe(bare['a.js'].code);
    const told = JSON.parse(mapped['a.js.map']!.source) as typeof map;
    expect(told.sources).toEqual(['../../lib/sum.ts']);
    expect(new Set(decode(told.mappings).flatMap((line) => line.map((segment) => segment[2])))).toEqual(new Set([2, 3, 7]));
  });

  it('tells what ran in lines of the source', async () => {
    const { 'a.js': script, 'a.js.map': beside } = await made(JSON.stringify(map));
    const output = join(root, '.output/chrome');
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, 'a.js'), script.code);
    writeFileSync(join(output, 'a.js.map'), beside!.source);
    const body = script.code.indexOf('export');
    const lines = sitesOf(new Map([['a.js', [[body, script.code.length]]]]), output, root).get('lib/sum.ts');
    expect([...lines!].map(([line, sites]) => [line, sites.some(({ ran }) => ran)]).sort()).toEqual([
      [3, false],
      [4, false],
      [8, true],
    ]);
  });
});
