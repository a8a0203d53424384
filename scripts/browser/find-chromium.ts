/**
 * Finds a Chromium that can load an unpacked extension, and installs one where there is none.
 *
 * Branded Google Chrome and Microsoft Edge no longer accept `--load-extension`
 * (https://playwright.dev/docs/chrome-extensions), so only Chromium builds count, unless CHROME_PATH says otherwise.
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { canInstallPackages, findProgram, installPackages, isExecutable, runQuietly } from './programs';

const COMMANDS = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const PLACES = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];

/** The path of an installed Chromium, or null. */
export function installedChromium(): string | null {
  return findProgram(COMMANDS, [...PLACES, chromium.executablePath()]);
}

function installChromium(say: (line: string) => void): void {
  if (canInstallPackages()) {
    say('No Chromium found: installing the Debian packages chromium and fonts-noto-cjk (a minute or two) …');
    if (installPackages('chromium', 'fonts-noto-cjk')) return;
    say('apt-get could not install it; trying the Chromium that Playwright distributes …');
  } else {
    say('No Chromium found: downloading the one that Playwright distributes …');
  }
  runQuietly(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
}

/**
 * @returns the path of a Chromium that can load the extension.
 * @throws Error with what to do, where CHROME_PATH is wrong or nothing could be installed.
 */
export function findChromium(say: (line: string) => void = console.log): string {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`CHROME_PATH is set to ${wanted}, which cannot be run.`);
  }
  const found = installedChromium();
  if (found) return found;
  installChromium(say);
  const installed = installedChromium();
  if (installed) return installed;
  throw new Error('No Chromium could be installed. Install one and set CHROME_PATH to its program file.');
}
