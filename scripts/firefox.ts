/** `npm run test:firefox`: builds the extension for Firefox, looks it over as Mozilla does and tries it; arguments go to Playwright's runner. */
import { findFirefox } from './browser/find-firefox';
import { nodeTool, runSteps } from './progress';

const firefox = findFirefox();
if (firefox === null) {
  console.log('There is no Firefox here and none can be installed: the extension is NOT tested in Firefox. Set FIREFOX_PATH to its program file.');
}
const env = { REPORTLENS_TEST: '1', FIREFOX_PATH: firefox ?? '' };
process.exitCode = await runSteps([
  { name: 'Build for Firefox', ...nodeTool('wxt/bin/wxt.mjs', 'build', '--browser', 'firefox', '--mv3'), env },
  { name: 'Mozilla’s linter', ...nodeTool('tsx/dist/cli.mjs', 'scripts/lint-package.ts') },
  ...(firefox === null
    ? []
    : [{ name: 'Firefox', ...nodeTool('@playwright/test/cli.js', 'test', '--config', 'tests/firefox/playwright.config.ts', ...process.argv.slice(2)), env }]),
]);
