/** The runs of `npm test` that are counted, with what they reach noted in coverage/. */
import { nodeTool, type Step } from '../progress';

export const unitCoverage: Step = {
  name: 'Unit and property tests',
  ...nodeTool('vitest/vitest.mjs', 'run', '--coverage', '--coverage.reporter=json', '--coverage.reportsDirectory=coverage/unit'),
};

export const browserCoverage: Step = {
  name: 'Browser tests',
  ...nodeTool('tsx/dist/cli.mjs', 'scripts/e2e.ts'),
  env: { REPORTLENS_COVERAGE: 'coverage/browser' },
};

export const jointCoverage: Step = {
  name: 'What tests run together',
  ...nodeTool('tsx/dist/cli.mjs', 'scripts/coverage.ts', '--held'),
};
