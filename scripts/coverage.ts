/**
 * `npm run coverage`: what unit tests and browser tests run together, by folder, with the files that nobody runs; a page for each file
 * in coverage/joint. With `--report` the runs are not made anew. With `--held`, as `npm test` ends, the last runs are told without
 * pages, and it fails where less is run than tests/coverage.json asks for.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CoverageMap, FileCoverageData } from 'istanbul-lib-coverage';
import { createContext } from 'istanbul-lib-report';
import { create } from 'istanbul-reports';
import { notHeld, runByNobody, share, sumBelow, type Floors, type Lines } from './covered/floors';
import { joined } from './covered/join';
import { readReached, sitesOf } from './covered/sites';
import { printTable } from './bench/measure';
import { browserCoverage, unitCoverage } from './covered/steps';
import { runSteps } from './progress';

// Its names are made when it runs, so that an import finds none of them.
const { createCoverageMap } = createRequire(import.meta.url)('istanbul-lib-coverage') as {
  createCoverageMap: (data: Record<string, FileCoverageData>) => CoverageMap;
};

const root = fileURLToPath(new URL('..', import.meta.url));
const pathOf = (path: string): string => relative(root, path).replaceAll('\\', '/');
const unitRun = join(root, 'coverage/unit/coverage-final.json');

interface Told {
  map: CoverageMap;
  /** By path from the root. */
  files: Map<string, Lines>;
  isBrowserCounted: boolean;
}

function readRuns(): Told {
  const unit = JSON.parse(readFileSync(unitRun, 'utf8')) as Record<string, FileCoverageData>;
  const reached = readReached(join(root, 'coverage/browser'));
  const map = createCoverageMap(joined(unit, sitesOf(reached, join(root, '.output/chrome-mv3'), root), pathOf));
  const alone = createCoverageMap(unit);
  const linesOf = (path: string): Lines => {
    const { lines } = map.fileCoverageFor(path).toSummary();
    return { lines: lines.total, ran: lines.covered, byUnit: alone.fileCoverageFor(path).toSummary().lines.covered };
  };
  const files = new Map(
    map
      .files()
      .sort()
      .map((path) => [pathOf(path), linesOf(path)]),
  );
  return { map, files, isBrowserCounted: reached.size > 0 };
}

const told = (of: number, all: number): string => (all === 0 ? '–' : share(of, all).toFixed(1));

/** lib/store, components/panel, entrypoints/page: a file at the top of one stands for itself. */
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

function print({ map, files, isBrowserCounted }: Told): void {
  if (!isBrowserCounted) console.log('No browser has been counted: unit tests alone.');
  const sums = new Map<string, Lines>();
  for (const [path, { lines, ran, byUnit }] of files) {
    const sum = sums.get(folderOf(path)) ?? { lines: 0, ran: 0, byUnit: 0 };
    sums.set(folderOf(path), { lines: sum.lines + lines, ran: sum.ran + ran, byUnit: sum.byUnit + byUnit });
  }
  const rows = [...sums].map(([folder, { lines, ran, byUnit }]) => [folder, String(lines), told(byUnit, lines), told(ran, lines)]);
  printTable('Lines that tests run (per cent)', ['folder', 'lines', 'unit tests', 'with browsers'], rows);
  const { lines, functions, branches } = map.getCoverageSummary();
  console.log(`\nIn all: ${lines.pct} % of lines, ${functions.pct} % of functions, ${branches.pct} % of branches.`);
  const nobodys = runByNobody(files);
  if (nobodys.length > 0) console.log(`\nRun by no test:\n${nobodys.map((path) => `  ${path}`).join('\n')}`);
}

function writePages(map: CoverageMap): void {
  const context = createContext({ dir: join(root, 'coverage/joint'), coverageMap: map });
  for (const reporter of [create('html'), create('json')]) reporter.execute(context);
}

/** Whether tests run what tests/coverage.json asks for. */
function isHeld({ files, isBrowserCounted }: Told): boolean {
  const floors = JSON.parse(readFileSync(join(root, 'tests/coverage.json'), 'utf8')) as Floors;
  const held = Object.entries(floors.least).map(([folder, least]) => [folder, told(sumBelow(folder, files).ran, sumBelow(folder, files).lines), String(least)]);
  printTable('Lines that must be run (per cent)', ['folder', 'run', 'at least'], held);
  const faults = isBrowserCounted ? notHeld(files, floors) : ['the browser tests have left no counts in coverage/browser'];
  if (faults.length > 0) console.error(`\nTests run less than tests/coverage.json asks for:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return faults.length === 0;
}

const isHolding = process.argv.includes('--held');
let failed = 0;
if (!isHolding && !process.argv.includes('--report')) {
  rmSync(join(root, 'coverage'), { recursive: true, force: true });
  failed = await runSteps([unitCoverage, browserCoverage]);
}
if (failed === 0 && existsSync(unitRun)) {
  const runs = readRuns();
  print(runs);
  if (!isHolding) writePages(runs.map);
  else if (!isHeld(runs)) process.exitCode = 1;
} else {
  if (failed === 0) console.error('Unit tests have left no counts in coverage/unit.');
  process.exitCode = 1;
}
