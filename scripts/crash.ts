/**
 * `npm run crash`: stops the worker and kills the browser during writes, many times, and looks whether what was acknowledged is there.
 *
 *     npm run crash -- --stops 1000 --kills 50
 *     npm run crash -- --stops 1000 --from 601 --kills 50
 *
 * `--from` and `--kills-from` take a run up at the round that holds this stop or kill. A round has a library of its own and is told by
 * its number alone, so that it asks for the same writes whenever it is run; which of them are under way when the blow falls, no seed tells.
 */
import { parseArgs } from 'node:util';
import { findChromium } from './browser/find-chromium';
import { nodeTool, runSteps } from './progress';

const { values } = parseArgs({
  options: {
    stops: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '50' },
    from: { type: 'string', default: '1' },
    'kills-from': { type: 'string', default: '1' },
  },
});
for (const [name, value] of Object.entries(values)) if (!/^\d{1,6}$/.test(value)) throw new Error(`--${name} wants a whole number, not ${value}`);

const env = {
  REPORTLENS_TEST: '1',
  CHROME_PATH: findChromium(),
  REPORTLENS_STOPS: values.stops,
  REPORTLENS_KILLS: values.kills,
  REPORTLENS_FROM: values.from,
  REPORTLENS_KILLS_FROM: values['kills-from'],
};
process.exitCode = await runSteps([
  { name: 'Build for Chromium', ...nodeTool('wxt/bin/wxt.mjs', 'build', '--level', 'error'), env },
  { name: 'Stops and kills', ...nodeTool('@playwright/test/cli.js', 'test', 'crash.spec.ts'), env },
]);
