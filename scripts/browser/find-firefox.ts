/** Finds a Firefox, and installs one on Debian where there is none. */
import { canInstallPackages, findProgram, installPackages, isExecutable } from './programs';

const COMMANDS = ['firefox-esr', 'firefox'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', '/snap/bin/firefox'];

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
  const found = findProgram(COMMANDS, PLACES);
  if (found !== null || !canInstallPackages()) return found;
  say('No Firefox found: installing the Debian package firefox-esr (a minute or two) …');
  installPackages('firefox-esr', 'fonts-noto-cjk');
  return findProgram(COMMANDS, PLACES);
}
