/**
 * `npm test`: format, circles of imports, types, lint, unit and property tests, the built extension in a real Firefox; beside them, on
 * the other core of a small machine, the built extension in a real Chromium, which takes about as long as all of them; at last what unit
 * tests and Chromium have run together.
 */
import { browserCoverage, jointCoverage, unitCoverage } from './covered/steps';
import { nodeTool, runLanes, runSteps } from './progress';

const failed = await runLanes({
  Chromium: [browserCoverage],
  'all else': [
    { name: 'Format', ...nodeTool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
    { name: 'Import circles', ...nodeTool('dependency-cruiser/bin/dependency-cruise.mjs', 'entrypoints', 'components', 'lib', 'scripts', 'tests') },
    { name: 'Types', ...nodeTool('typescript/bin/tsc', '--noEmit') },
    { name: 'Lint', ...nodeTool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
    { name: 'Unused files and dependencies', ...nodeTool('knip/bin/knip.js', '--no-progress', '--no-config-hints') },
    { name: 'Glossary', ...nodeTool('tsx/dist/cli.mjs', 'scripts/glossary-check.ts') },
    unitCoverage,
    { name: 'Changes that tests must notice', ...nodeTool('@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.decisions.json') },
    { name: 'Firefox', ...nodeTool('tsx/dist/cli.mjs', 'scripts/firefox.ts') },
  ],
});
process.exitCode = failed === 0 ? await runSteps([jointCoverage]) : failed;
