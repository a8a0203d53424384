/**
 * `npm test`: format, lint, circles of imports, types, unit and property tests, then the built extension in a real Chromium and a real
 * Firefox, and at last what unit tests and Chromium have run together.
 */
import { browserCoverage, jointCoverage, unitCoverage } from './covered/steps';
import { nodeTool, runSteps } from './progress';

process.exitCode = await runSteps([
  { name: 'Format', ...nodeTool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'Lint', ...nodeTool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'Import circles', ...nodeTool('dependency-cruiser/bin/dependency-cruise.mjs', 'entrypoints', 'components', 'lib', 'scripts', 'tests') },
  { name: 'Types', ...nodeTool('typescript/bin/tsc', '--noEmit') },
  { name: 'Unused files and dependencies', ...nodeTool('knip/bin/knip.js', '--no-progress', '--no-config-hints') },
  { name: 'Glossary', ...nodeTool('tsx/dist/cli.mjs', 'scripts/glossary-check.ts') },
  unitCoverage,
  { name: 'Changes that tests must notice', ...nodeTool('@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.decisions.json') },
  browserCoverage,
  { name: 'Firefox', ...nodeTool('tsx/dist/cli.mjs', 'scripts/firefox.ts') },
  jointCoverage,
]);
