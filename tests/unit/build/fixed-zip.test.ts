/** The same files make the same package, whenever and in whatever order they were packed. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixedZip } from '../../../scripts/build/fixed-zip';

const pack = (names: string[], year: number) =>
  zipSync(Object.fromEntries(names.map((name) => [name, [strToU8(`text of ${name}`), { mtime: new Date(year, 4, 5), level: 6 as const }]])));

describe('a package', () => {
  it('has the same bytes twice', () => {
    const first = fixedZip(pack(['b.js', 'a/manifest.json', 'c.txt'], 2024));
    expect(fixedZip(pack(['c.txt', 'b.js', 'a/manifest.json'], 2026))).toEqual(first);
    expect(fixedZip(first)).toEqual(first);
    expect(Object.keys(unzipSync(first))).toEqual(['a/manifest.json', 'b.js', 'c.txt']);
  });

  it('keeps what is wanted', () => {
    expect(Object.keys(unzipSync(fixedZip(pack(['a.ts', '.env', 'notes/mine.txt'], 2025), (name) => name === 'a.ts')))).toEqual(['a.ts']);
  });
});
