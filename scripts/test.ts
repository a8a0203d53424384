/**
 * `npm test`: the built extension in a real Chromium and then in a real Firefox; beside them, with what they leave of a small machine,
 * format, circles of imports, types, lint, unit and property tests and changes that tests must notice, which take about as long; at last
 * what unit tests and Chromium have run together.
 */
import { browserCoverage, jointCoverage, unitCoverage } from './covered/steps';
import { nodeTool, runLanes, runSteps } from './progress';

const failed = await runLanes({
  browsers: [browserCoverage, { name: 'Firefox', ...nodeTool('tsx/dist/cli.mjs', 'scripts/firefox.ts') }],
  'all else': [
    { name: 'Format', ...nodeTool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
    { name: 'Import circles', ...nodeTool('dependency-cruiser/bin/dependency-cruise.mjs', 'entrypoints', 'components', 'lib', 'scripts', 'tests') },
    { name: 'Types', ...nodeTool('typescript/bin/tsc', '--noEmit') },
    { name: 'Lint', ...nodeTool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
    { name: 'Unused files and dependencies', ...nodeTool('knip/bin/knip.js', '--no-progress', '--no-config-hints') },
    { name: 'Glossary', ...nodeTool('tsx/dist/cli.mjs', 'scripts/glossary-check.ts') },
    unitCoverage,
    { name: 'Changes that tests must notice', ...nodeTool('@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.decisions.json') },
  ],
});
process.exitCode = failed === 0 ? await runSteps([jointCoverage]) : failed;
