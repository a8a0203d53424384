/**
 * Finds a Chromium that can load an unpacked extension, and installs one where there is none.
 *
 * Branded Google Chrome and Microsoft Edge no longer accept `--load-extension`
 * (https://playwright.dev/docs/chrome-extensions), so only Chromium builds count, unless CHROME_PATH says otherwise.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const COMMANDS = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const PLACES = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an installed Chromium, or null. */
export function installedChromium(): string | null {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...PLACES, chromium.executablePath()].find((path) => path !== '' && isExecutable(path)) ?? null;
}

function run(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function installChromium(say: (line: string) => void): void {
  const debianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (debianRoot) {
    say('No Chromium found: installing the Debian packages chromium and fonts-noto-cjk (a minute or two) …');
    run('apt-get', ['update', '-qq']);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])) return;
    say('apt-get could not install it; trying the Chromium that Playwright distributes …');
  } else {
    say('No Chromium found: downloading the one that Playwright distributes …');
  }
  run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
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
