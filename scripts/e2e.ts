/** `npm run test:e2e`: builds the extension with an inspectable popup and tests it in Chromium; arguments go to Playwright. */
import { rmSync } from 'node:fs';
import { findChromium } from './browser/find-chromium';
import { nodeTool, runSteps } from './progress';

const chromium = findChromium();
const { REPORTLENS_COVERAGE: counts } = process.env;
// What another run has counted is of another build.
if (counts !== undefined) rmSync(counts, { recursive: true, force: true });
const env = { REPORTLENS_TEST: '1', CHROME_PATH: chromium };
process.exitCode = await runSteps([
  { name: 'Build for Chromium', ...nodeTool('wxt/bin/wxt.mjs', 'build'), env },
  {
    name: 'Playwright',
    ...nodeTool('@playwright/test/cli.js', 'test', ...process.argv.slice(2)),
    env,
  },
]);
