/** Finds a Firefox, and installs one on Debian where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = ['firefox-esr', 'firefox'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', '/snap/bin/firefox'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedFirefox(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...PLACES].find(isExecutable) ?? null;
}

/**
 * The path of a Firefox, null where there is none and none can be installed.
 * @throws Error where FIREFOX_PATH is wrong.
 */
export function findFirefox(say: (line: string) => void = console.log): string | null {
  const wanted = process.env.FIREFOX_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`FIREFOX_PATH is set to ${wanted}, which cannot be run.`);
  }
  const found = installedFirefox();
  if (found) return found;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return null;
  say('No Firefox found: installing the Debian package firefox-esr (a minute or two) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr', 'fonts-noto-cjk']]) {
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
  return installedFirefox();
}
