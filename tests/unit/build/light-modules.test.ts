import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import characters from 'opencc-js/dict/TSCharacters';
import { expect, it } from 'vitest';
import { ALL_RULES } from '../../../lib/extract/rules/all';
import { characterPairs } from '../../../lib/language/character-pairs';
import learned from '../../../lib/extract/data/confidence.json';
import { unpackWords } from '../../../lib/language/packed-words';
import {
  asTheyStand,
  groupModule,
  lightModules,
  packedLists,
  packedTable,
  packedTables,
  weightsModule,
  withoutExamples,
} from '../../../scripts/build/light-modules';

const folder = fileURLToPath(new URL('../../../lib/extract/', import.meta.url));
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** What a module exports. */
function run(module: string): unknown {
  const program = `${module.replace('export default', 'const table =')}\nprocess.stdout.write(JSON.stringify(table));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

/** What a packed module exports. */
const unpackedIn = (module: string): unknown => unpackWords(/unpackWords\("([^"]+)"\)/.exec(module)?.[1] ?? '');

it('takes the example of every rule out of its module, and nothing else', () => {
  const sources = modules.map((name) => readFileSync(join(folder, name), 'utf8'));
  const light = sources.map(withoutExamples).join('\n');
  for (const { example } of ALL_RULES) expect(light).not.toContain(`'${example[0]}'`);
  const removed = sources.join('\n').length - light.length;
  expect(removed).toBeGreaterThan(4000);
  expect(light.split('\n')).toHaveLength(sources.join('\n').split('\n').length);
});

const tableOf = (file: string) => readFileSync(fileURLToPath(new URL(`../../../lib/${file}`, import.meta.url)), 'utf8');
const rowsOf = (file: string) => (JSON.parse(tableOf(file)) as { rows: Record<string, unknown>[] }).rows;

it.each(Object.entries(packedTables))('carries what %s reads of every row as it is', (_, { file, fields }) => {
  const own = rowsOf(file).map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field))));
  expect(unpackedIn(packedTable(tableOf(file), fields))).toEqual({ rows: own });
});

it('carries tables and lists for pages as they stand, for what starts with the browser packed', () => {
  const forPages = lightModules();
  forPages.configResolved({ build: { rollupOptions: { input: { sidepanel: '/a/entrypoints/sidepanel/index.html' } } } });
  const forBackground = lightModules();
  forBackground.configResolved({ build: {} });
  const importer = fileURLToPath(new URL('../../../lib/compare/provinces.ts', import.meta.url));
  const [plain, packed] = [forPages, forBackground].map(({ resolveId, load }) => load(resolveId('./data/provinces.json', importer) ?? '') ?? '');
  expect(packed).toBe(packedTable(tableOf('compare/data/provinces.json'), packedTables.provinces!.fields));
  expect(run(plain!)).toEqual(unpackedIn(packed!));
  for (const group of Object.keys(packedLists)) expect(run(groupModule(group, asTheyStand))).toEqual(unpackedIn(groupModule(group)));
});

it('leaves React Aria no words of languages that the interface does not speak', () => {
  const { load } = lightModules();
  const words = (language: string) => load(`/a/node_modules/react-aria/dist/private/intl/overlays/${language}.mjs`);
  expect(['fr-FR', 'ar-AE'].map(words)).toEqual(['export default undefined;', 'export default undefined;']);
  expect(['en-US', 'zh-CN', 'zh-TW'].map(words)).toEqual([null, null, null]);
  expect(load('/a/node_modules/react-aria-components/dist/private/intl/fr-FR.mjs')).toBe('export default undefined;');
});

it.each([...new Set(Object.values(packedTables).map(({ file }) => file))])('carries every field of %s to one of its readers', (table) => {
  const read = new Set(Object.values(packedTables).flatMap(({ file, fields }) => (file === table ? fields : [])));
  expect(
    rowsOf(table)
      .flatMap((row) => Object.keys(row))
      .filter((field) => !read.has(field)),
  ).toEqual([]);
});

it('gives each reader of a table its own part, and leaves other tables', () => {
  const { resolveId, load } = lightModules();
  const importer = (file: string, reader: string) => fileURLToPath(new URL(`../../../lib/${file.replace(/data.*/, '')}${reader}.ts`, import.meta.url));
  for (const [reader, { file, fields }] of Object.entries(packedTables)) {
    const id = resolveId(`./data/${file.split('/data/')[1]}`, importer(file, reader));
    expect(load(id ?? '')).toBe(packedTable(tableOf(file), fields));
  }
  expect(resolveId('./data/numbers.json', importer('language/data/numbers.json', 'number-words'))).toBeNull();
});

it('carries what was learned of every sign, and leaves how often it was seen', () => {
  const { resolveId, load } = lightModules();
  const importer = fileURLToPath(new URL('../../../lib/extract/indicators/readings/confidence.ts', import.meta.url));
  const module = load(resolveId('../../data/confidence.json', importer) ?? '') ?? '';
  expect(module).toBe(weightsModule(JSON.stringify(learned)));
  const signs = Object.entries(learned.signs).map(([id, { weight }]) => [id, { weight }]);
  expect(run(module)).toEqual({ bias: learned.bias, signs: Object.fromEntries(signs) as unknown });
});

it('carries the pairs of characters that a text is simplified by, as they are', () => {
  const module = lightModules().load(fileURLToPath(new URL('../../../lib/language/character-pairs.ts', import.meta.url))) ?? '';
  expect(run(module.replace('const characterPairs =', 'default'))).toBe(characterPairs);
  const inBytes = (text: string) => new TextEncoder().encode(text).length;
  expect(inBytes(module)).toBeLessThan(inBytes(characterPairs) * 0.8);
  const inBasicPlane = characters.split('|').filter((pair) => pair.split(' ').every(({ length }) => length === 1));
  expect(inBasicPlane.length).toBeGreaterThan(2500);
  expect(characterPairs).toBe(inBasicPlane.map((pair) => pair.replace(' ', '')).join(''));
});

it('leaves a list that is no example', () => {
  expect(withoutExamples("const words = ['甲', '乙'];")).toBe("const words = ['甲', '乙'];");
  expect(withoutExamples("  example: ['说“甲”。', '甲 \\'x\\'', 'plan'],")).toBe('  ');
  expect(withoutExamples("silent('x', ['甲', '!乙'], holds)")).toBe("silent('x', [], holds)");
});

it.each(Object.entries(packedLists))('carries the lists of %s as they are, in less', (group, names) => {
  const lists = Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(folder, `data/${name}.json`), 'utf8')) as unknown]));
  const module = groupModule(group);
  expect(unpackedIn(module)).toEqual(lists);
  expect(module.length).toBeLessThan(new TextEncoder().encode(JSON.stringify(lists)).length * 0.7);
});

it('gives each reader of a list its own, and leaves files that are none', () => {
  const { resolveId, load } = lightModules();
  for (const [group, names] of Object.entries(packedLists)) {
    for (const name of names) {
      const id = resolveId(`./data/${name}.json`, join(folder, 'reader.ts'));
      expect(load(id ?? '')).toContain(`export default lists[${JSON.stringify(name)}]`);
      const from = /from "([^"]+)"/.exec((load(id ?? '') ?? '').replaceAll('\\u0000', '\0'))?.[1] ?? '';
      expect(load(resolveId(from, id ?? '') ?? '')).toBe(groupModule(group));
    }
  }
  expect(resolveId('./data/names.json', join(folder, '../glossary/reader.ts'))).toBeNull();
});

it('knows every list of the engine’s words', () => {
  const files = readdirSync(join(folder, 'data')).map((name) => name.replace('.json', ''));
  expect([...Object.values(packedLists).flat(), 'confidence'].sort()).toEqual(files.sort());
});
