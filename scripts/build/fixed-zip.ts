/** Packages whose bytes depend on what is in them alone: files in the order of their names, all of one time. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The first moment that a ZIP can tell, in local time as ZIPs count: the same digits in every zone. */
const TIME = new Date(1980, 0, 1);
const LEVEL = 9;

/** Packs a ZIP anew. @param wanted which of its files stay; all where it is left out. */
export function fixedZip(bytes: Uint8Array, wanted: (name: string) => boolean = () => true): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/') && wanted(name));
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  const packed: Zippable = Object.fromEntries(files.map(([name, content]) => [name, [content, { mtime: TIME, level: LEVEL, os: 3 }]]));
  return zipSync(packed);
}

/** The packages that `wxt zip` has made, written again; the archive of sources keeps the files under version control. */
export function fixZips(paths: readonly string[]): void {
  for (const path of paths) writeFileSync(path, fixedZip(readFileSync(path), path.includes('-sources') ? isTracked() : undefined));
}

/** In a folder that is itself an unpacked archive of sources there is no version control, and every file is one of them. */
function isTracked(): (name: string) => boolean {
  if (!existsSync('.git')) return () => true;
  const tracked = new Set(execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0'));
  return (name) => tracked.has(name);
}
