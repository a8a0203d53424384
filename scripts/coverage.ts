/**
 * `npm run coverage`: what unit tests and browser tests run together, by folder, with the files that nobody runs; a page for each file
 * in coverage/joint. With `--report` alone the runs are not made anew.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CoverageMap, FileCoverageData } from 'istanbul-lib-coverage';
import { createContext } from 'istanbul-lib-report';
import { create } from 'istanbul-reports';
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

interface Sum {
  lines: number;
  ran: number;
  byUnit: number;
}

/** lib/store, components/panel, entrypoints/page: a file at the top of one stands for itself. */
const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

function report(): void {
  const unit = JSON.parse(readFileSync(join(root, 'coverage/unit/coverage-final.json'), 'utf8')) as Record<string, FileCoverageData>;
  const reached = readReached(join(root, 'coverage/browser'));
  if (reached.size === 0) console.log('No browser has been counted: unit tests alone.');
  const joint = joined(unit, sitesOf(reached, join(root, '.output/chrome-mv3'), root), pathOf);
  const map = createCoverageMap(joint);
  const alone = createCoverageMap(unit);

  const sums = new Map<string, Sum>();
  const nobodys: string[] = [];
  for (const path of map.files().sort()) {
    const { lines } = map.fileCoverageFor(path).toSummary();
    const folder = folderOf(pathOf(path));
    const sum = sums.get(folder) ?? { lines: 0, ran: 0, byUnit: 0 };
    sums.set(folder, sum);
    sum.lines += lines.total;
    sum.ran += lines.covered;
    sum.byUnit += alone.fileCoverageFor(path).toSummary().lines.covered;
    if (lines.total > 0 && lines.covered === 0) nobodys.push(pathOf(path));
  }
  const share = (of: number, all: number): string => (all === 0 ? '–' : ((100 * of) / all).toFixed(1));
  const rows = [...sums].map(([folder, { lines, ran, byUnit }]) => [folder, String(lines), share(byUnit, lines), share(ran, lines)]);
  printTable('Lines that tests run (per cent)', ['folder', 'lines', 'unit tests', 'with browsers'], rows);

  const { lines, functions, branches } = map.getCoverageSummary();
  console.log(`\nIn all: ${lines.pct} % of lines, ${functions.pct} % of functions, ${branches.pct} % of branches.`);
  if (nobodys.length > 0) console.log(`\nRun by no test:\n${nobodys.map((path) => `  ${path}`).join('\n')}`);
  const context = createContext({ dir: join(root, 'coverage/joint'), coverageMap: map });
  for (const reporter of [create('html'), create('json')]) reporter.execute(context);
}

let failed = 0;
if (!process.argv.includes('--report')) {
  rmSync(join(root, 'coverage'), { recursive: true, force: true });
  failed = await runSteps([unitCoverage, browserCoverage]);
}
if (failed === 0 && existsSync(join(root, 'coverage/unit/coverage-final.json'))) report();
else process.exitCode = 1;
