/** `npm run test:e2e`: builds the extension with an inspectable popup and tests it in Chromium; arguments go to Playwright. */
import { findChromium } from './browser/find-chromium';
import { nodeTool, runSteps } from './progress';

const chromium = findChromium();
const env = { REPORTLENS_TEST: '1', CHROME_PATH: chromium };
process.exitCode = await runSteps([
  { name: 'Build for Chromium', ...nodeTool('wxt/bin/wxt.mjs', 'build'), env },
  {
    name: 'Playwright',
    ...nodeTool('@playwright/test/cli.js', 'test', ...process.argv.slice(2)),
    env,
  },
]);
