/** The runs that are counted: those of `npm test`, with what they reach noted. */
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
