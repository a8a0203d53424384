/** Programs on this machine: finding them, and installing Debian's packages where that can be done. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these commands on the PATH, else the first of these places, that can be run; null where there is none. */
export function findProgram(commands: readonly string[], places: readonly string[]): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...places].find((path) => path !== '' && isExecutable(path)) ?? null;
}

/** Whether `installPackages` can work here: Debian or its like, and root. */
export function canInstallPackages(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Runs a program without a terminal; tells whether it ended well. */
export function runQuietly(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Installs Debian packages; tells whether they are there now. */
export function installPackages(...names: readonly string[]): boolean {
  runQuietly('apt-get', ['update', '-qq']);
  return runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
}
