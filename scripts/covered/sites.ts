/** From what ran of built scripts to where it stands in the sources, by the maps of the build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { decode } from '@jridgewell/sourcemap-codec';

/** A place of a source that a built script has: column, and whether it ran there. */
export interface Site {
  column: number;
  ran: boolean;
}

/** By path of the source from the root, and in it by line, from 1, as editors count. */
export type Sites = Map<string, Map<number, Site[]>>;

interface SourceMap {
  sources: string[];
  mappings: string;
}

/** Starts and ends of what ran, one after the other, by script: those of all browsers. */
export function readReached(folder: string): Map<string, number[][]> {
  const all = new Map<string, number[][]>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith('.json')) continue;
    const runs = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, number[]>;
    for (const [script, some] of Object.entries(runs)) all.set(script, [...(all.get(script) ?? []), some]);
  }
  return all;
}

/** @param extension folder of the build, with maps beside its scripts */
export function sitesOf(reached: Map<string, number[][]>, extension: string, root: string): Sites {
  const sites: Sites = new Map();
  for (const script of readdirSync(extension, { recursive: true, encoding: 'utf8' })) {
    const map = join(extension, `${script}.map`);
    if (script.endsWith('.js') && existsSync(map)) addScript(sites, join(extension, script), map, reached.get(script.replaceAll('\\', '/')) ?? [], root);
  }
  return sites;
}

function addScript(sites: Sites, script: string, mapFile: string, runs: readonly number[][], root: string): void {
  const text = readFileSync(script, 'utf8');
  const ran = bitsOf(text.length, runs);
  const map = JSON.parse(readFileSync(mapFile, 'utf8')) as SourceMap;
  const sources = map.sources.map((source) => relative(root, resolve(dirname(script), source)).replaceAll('\\', '/'));
  const lines = text.split('\n');
  let lineStart = 0;
  decode(map.mappings).forEach((segments, line) => {
    for (const segment of segments) {
      if (segment.length === 1) continue;
      const [column, source, sourceLine, sourceColumn] = segment;
      const name = sources[source]!;
      if (!name.includes('node_modules')) addSite(sites, name, sourceLine + 1, { column: sourceColumn, ran: ran[lineStart + column] === 1 });
    }
    lineStart += (lines[line]?.length ?? 0) + 1;
  });
}

function bitsOf(length: number, runs: readonly number[][]): Uint8Array {
  const bits = new Uint8Array(length);
  for (const some of runs) for (let at = 0; at + 1 < some.length; at += 2) bits.fill(1, some[at], some[at + 1]);
  return bits;
}

function addSite(sites: Sites, source: string, line: number, site: Site): void {
  const lines = sites.get(source) ?? new Map<number, Site[]>();
  sites.set(source, lines);
  const there = lines.get(line) ?? [];
  lines.set(line, there);
  there.push(site);
}
