/** One script of what starts and of what is imported later: what it gives, what it is made of, and where its lines come from. */
import { runInNewContext } from 'node:vm';
import { decode } from '@jridgewell/sourcemap-codec';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { lateInside, withLateInside } from '../../../scripts/build/late-inside';
import { smallest } from '../../../scripts/build/smallest';

interface Made {
  code: string;
  map: { sources: string[]; mappings: string };
  files: string[];
  /** What the file beside the script holds; null where there is none. */
  texts: unknown;
}

/** The script that modules by their names come to; the first of them starts. */
async function built(modules: Readonly<Record<string, string>>): Promise<Made> {
  const found = {
    name: 'modules',
    resolveId: (id: string) => (Object.hasOwn(modules, id) ? id : null),
    load: (id: string) => modules[id] ?? null,
  };
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [found, lateInside(), smallest()],
    build: { write: false, sourcemap: 'hidden', lib: { entry: Object.keys(modules)[0]!, formats: ['iife'], name: 'script', fileName: 'script' } },
  })) as Rolldown.RolldownOutput[];
  const files = output[0]!.output;
  const asset = (end: string): unknown => {
    const file = files.find(({ fileName }) => fileName.endsWith(end));
    return file?.type === 'asset' ? JSON.parse(String(file.source)) : null;
  };
  return {
    code: files[0].code,
    map: asset('.map') as Made['map'],
    files: files.map(({ fileName }) => fileName),
    texts: asset('-texts.json'),
  };
}

const modules = {
  '/lib/entry.ts': `import { kept, name } from '/lib/kept.ts';
const name$1 = 'entry';
globalThis.told = [name, name$1];
globalThis.read = async (text) => (await import('/lib/engine.ts')).read(text);
globalThis.why = async () => (await import('/lib/why.ts')).why + kept;`,
  '/lib/kept.ts': `export const kept = 'kept by both'; export const name = 'kept'; export const times = (count) => count * 2;`,
  '/lib/engine.ts': `import { name as other, times } from '/lib/kept.ts';
import { made } from '/lib/made.ts';
const name = 'engine';
export const read = (text) => [text, name, other, times(made.count)];`,
  '/lib/made.ts': `globalThis.times = (globalThis.times ?? 0) + 1;
export const made = { count: 21 };`,
  '/lib/why.ts': `import { made } from '/lib/made.ts';
export const why = \`because of \${made.count}, \`;`,
};

it('makes what is imported late at the first import, once, with what starts around it', async () => {
  const { code, files } = await built(modules);
  expect(files.filter((name) => name.endsWith('.js'))).toHaveLength(1);
  const context: Record<string, unknown> & { read?: (text: string) => Promise<unknown>; why?: () => Promise<unknown> } = {};
  runInNewContext(code, context);
  expect(context['told']).toEqual(['kept', 'entry']);
  expect(context['times']).toBeUndefined();
  expect(await context.read?.('a text')).toEqual(['a text', 'engine', 'kept', 42]);
  expect(await context.why?.()).toBe('because of 21, kept by both');
  expect(context['times']).toBe(1);
  expect(code).not.toMatch(/import|export|fetch|\$early|\$late/);
});

const long = 'eJxLTEpOAQAD2QGL'.repeat(70);
const withTexts = {
  '/lib/entry.ts': `const short = 'eJxLTEpOAQ'; globalThis.read = async () => [short, (await import('/lib/engine.ts')).read()];`,
  '/lib/engine.ts': `const packed = '${long}'; export const read = () => globalThis.lengthOf(packed);`,
};

it('keeps long packed texts of what is imported late in a file, which the first import reads, and reads again where it could not', async () => {
  const { code, files, texts } = await built(withTexts);
  expect(code).not.toContain(long);
  expect(code).toContain('eJxLTEpOAQ');
  expect(texts).toEqual([long]);
  const file = files.find((name) => name.endsWith('-texts.json'));
  const asked: string[] = [];
  const fetch = (address: string): Promise<unknown> => {
    asked.push(address);
    return asked.length === 1 ? Promise.reject(new Error('gone')) : Promise.resolve({ json: () => Promise.resolve(texts) });
  };
  const context: Record<string, unknown> & { read?: () => Promise<unknown> } = { fetch, lengthOf: (text: string) => text.length };
  runInNewContext(code, context);
  expect(asked).toEqual([]);
  await expect(context.read?.()).rejects.toThrow('gone');
  expect(await context.read?.()).toEqual(['eJxLTEpOAQ', long.length]);
  expect(await context.read?.()).toEqual(['eJxLTEpOAQ', long.length]);
  expect(asked).toEqual([`/${file}`, `/${file}`]);
});

it('tells in which line of which source each part of it stands', async () => {
  const { code, map } = await built(modules);
  const lines = code.split('\n');
  const sourceOf = (words: string): string => {
    const line = lines.findIndex((text) => text.includes(words));
    const column = lines[line]!.indexOf(words);
    const segment = decode(map.mappings)[line]!.findLast(([from]) => from <= column);
    return `${map.sources[segment?.[1] ?? -1]?.replace(/^.*\//, '')}:${(segment?.[2] ?? -1) + 1}`;
  };
  expect(sourceOf('engine')).toBe('engine.ts:3');
  expect(sourceOf('told')).toBe('entry.ts:3');
  expect(sourceOf('because of')).toBe('why.ts:2');
});

it('fails where a name of what starts would hide one of the browser’s from what comes late', () => {
  const early = 'class ReferenceError {}\nconst [{ kept }] = given;\nimport("./late.js");\nexport { kept as k };';
  expect(() => withLateInside(early, 'import { k as kept } from "./early.js";\nthrow new ReferenceError(kept);', '/texts.json')).toThrow('ReferenceError');
  expect(() => withLateInside(early, 'import { k as kept } from "./early.js";\nthrow new Error(kept);', '/texts.json')).not.toThrow();
});

it('takes two scripts, no more and no fewer', async () => {
  await expect(built({ '/lib/entry.ts': 'globalThis.told = 1;' })).rejects.toThrow('There are 1 scripts');
});
