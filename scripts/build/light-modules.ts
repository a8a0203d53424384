/** What scripts that start with the browser or with a page carry in vain is left out of builds for the browser. */
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withHanRanges } from './han-ranges';
import { characterPairs } from '../../lib/language/character-pairs';
import { packWords } from '../../lib/language/packed-words';

export interface BuildPlugin {
  name: string;
  enforce: 'pre';
  resolveId(this: void, source: string, importer?: string): string | null;
  load(this: void, id: string): string | null;
  /** Lines stay where they are, so that maps of what was there before hold (`map: null`). */
  transform(this: void, code: string, id: string): { code: string; map: null } | null;
}

/** What Vite is told to build. */
interface Build {
  build: { rollupOptions?: { input?: unknown } };
}

/** React Aria's own words in a language; the interface speaks few of them. */
const ariaWords = /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/](?:[\w-]+[\\/])?([a-z]{2}-[A-Z]{2})\.mjs$/;
const spoken = ['en-US', 'zh-CN', 'zh-TW'];

/** Without an entry a dictionary of React Aria answers in its own default, English. */
const silent = (id: string): boolean => {
  const [, language] = ariaWords.exec(id) ?? [];
  return language !== undefined && !spoken.includes(language);
};

/** Dexie without what browsers older than those of the manifest need, for every module that imports it. */
const modernDexie = fileURLToPath(new URL('../../node_modules/dexie/dist/modern/dexie.mjs', import.meta.url));

/** The context that WXT hands to a content script: the detector uses none, and its events could be seen by pages. */
const wxtContext = 'wxt/utils/content-script-context';
const noContext = '\0no-content-script-context';

const own = /\/lib\/.*\.ts$/;
const rules = /\/lib\/extract\/.*\.ts$/;
const example = /\b(example:\s+|silent\(\s*'[\w-]+',\s*)(\[\s*'(?:[^'\\]|\\.)*'(?:,\s*'(?:[^'\\]|\\.)*')*,?\s*\])(,?)/g;

/** The source of a module of rules without their examples, which only tests and docs/rules.md read. */
export function withoutExamples(code: string): string {
  // Lines stay where they are: what is said of a line of the source is true of this one.
  return code.replace(example, (_, before: string, texts: string, comma: string) => {
    const lines = texts.replace(/[^\n]+/g, '');
    return before.startsWith('example') ? lines : `${before}[${lines}]${comma}`;
  });
}

/** Large tables are carried packed: by reader, the file and the fields that it reads. */
export const packedTables: Readonly<Record<string, { file: string; fields: readonly string[] }>> = {
  'unit-table': { file: 'language/data/units.json', fields: ['unit', 'kind', 'as', 'notBefore', 'family', 'size', 'parts'] },
  'unit-display': { file: 'language/data/units.json', fields: ['unit', 'en', 'one', 'tight', 'unscaled'] },
  provinces: { file: 'compare/data/provinces.json', fields: ['code', 'name', 'mark', 'letters', 'column', 'row', 'neighbours'] },
};
const library = fileURLToPath(new URL('../../lib/', import.meta.url));
const packed = '\0packed:';

/**
 * Lists of words are carried packed. Those by which figures are found, which pages' scripts have too, stand apart from those by which figures are
 * named. A table has all that its one reader takes.
 */
export const packedLists: Readonly<Record<string, readonly string[]>> = {
  figures: ['bounds', 'figure-words', 'not-figures', 'table-heads'],
  names: ['names', 'statuses', 'subjects', 'verbs', 'verbs-finite', 'verbs-object'],
};
const wordLists = fileURLToPath(new URL('../../lib/extract/data/', import.meta.url));
const unpacking = fileURLToPath(new URL('../../lib/language/packed-words.ts', import.meta.url));
const listModule = '\0words:';

/** Writes a module that exports what is given. */
type Writer = (words: unknown) => string;

/** A module with what is given, packed. */
const unpacked: Writer = (words) =>
  `import { unpackWords } from ${JSON.stringify(unpacking)};\nexport default unpackWords(${JSON.stringify(packWords(words))});`;

/** The same as it stands, for pages of the extension: they open at once, and nothing bounds their weight. */
export const asTheyStand: Writer = (words) => `export default JSON.parse(${JSON.stringify(JSON.stringify(words))});`;

/** A module with all lists of a group. */
export function groupModule(group: string, write = unpacked): string {
  const lists = (packedLists[group] ?? []).map((name): [string, unknown] => [name, JSON.parse(readFileSync(`${wordLists}${name}.json`, 'utf8'))]);
  return write(Object.fromEntries(lists));
}

/** The module that stands for the file of a list: its part of the group. */
function listOf(name: string, group: string): string {
  return `import lists from ${JSON.stringify(`${listModule}${group}.js`)};\nexport default lists[${JSON.stringify(name)}];`;
}

/** `names.json` of the engine's words: its id in the build; null for any other file. */
function listId(path: string): string | null {
  const name = basename(path, '.json');
  const group = path === `${wordLists}${name}.json` ? Object.keys(packedLists).find((one) => packedLists[one]?.includes(name)) : undefined;
  return group === undefined ? null : `${listModule}${group}/${name}.js`;
}

/** What was learned is carried without how often it was seen, which only docs and tests read. */
const learned = /[\\/]lib[\\/]extract[\\/]data[\\/]confidence\.json$/;
const weights = '\0weights.js';

/** A module with the bias and the weight of every sign. */
export function weightsModule(json: string): string {
  const { bias, signs } = JSON.parse(json) as { bias: number; signs: Record<string, { weight: number }> };
  const plain = Object.fromEntries(Object.entries(signs).map(([id, { weight }]) => [id, weight]));
  return `const weights = ${JSON.stringify(plain)};
export default { bias: ${bias}, signs: Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, { weight }])) };`;
}

/** The module behind an id of the build: a list of a group, or the group. */
function wordsModule(id: string, write: Writer): string {
  const [group = '', name] = id.slice(listModule.length, -'.js'.length).split('/');
  return name === undefined ? groupModule(group, write) : listOf(name, group);
}

/** A module with those fields of a table's `rows`. */
export function packedTable(json: string, fields: readonly string[], write = unpacked): string {
  const { rows } = JSON.parse(json) as { rows: readonly Readonly<Record<string, unknown>>[] };
  const read = rows.map((row) => Object.fromEntries(fields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]))));
  return write({ rows: read });
}

/** A step from one traditional character to the next is told by the sign so far behind this one, in a third of the bytes. */
const NO_STEP = 35;
const LONGEST_STEP = 91;

/** A module with the pairs as a string; a traditional character far from the one before, or before it, stands as itself. */
function pairsModule(flat: string): string {
  let before = 0;
  let written = '';
  for (let at = 0; at < flat.length; at += 2) {
    const code = flat.charCodeAt(at);
    const step = code - before;
    written += (step > 0 && step <= LONGEST_STEP ? String.fromCharCode(NO_STEP + step) : flat[at]!) + flat[at + 1]!;
    before = code;
  }
  return `const written = ${JSON.stringify(written)};
let flat = '';
let code = 0;
for (let at = 0; at < written.length; at += 2) {
  const sign = written.charCodeAt(at);
  code = sign < 128 ? code + sign - ${NO_STEP} : sign;
  flat += String.fromCharCode(code) + written[at + 1];
}
export const characterPairs = flat;`;
}

/** The module whose pairs of characters are put in as they come out. */
const pairs = /[\\/]lib[\\/]language[\\/]character-pairs\.ts$/;

export function lightModules(): BuildPlugin & { configResolved: (this: void, config: Build) => void } {
  let write = unpacked;
  return {
    name: 'reportlens-light-modules',
    enforce: 'pre',
    configResolved({ build }) {
      write = /\.html"/.test(JSON.stringify([build.rollupOptions?.input])) ? asTheyStand : unpacked;
    },
    resolveId(source, importer) {
      if (source === 'dexie') return modernDexie;
      if (source === wxtContext) return noContext;
      const path = importer !== undefined && source.endsWith('.json') ? resolve(dirname(importer), source) : '';
      const reader = basename(importer ?? '').replace(/\.ts$/, '');
      if (source.startsWith(listModule)) return source;
      const list = listId(path);
      if (list !== null) return list;
      if (learned.test(path)) return weights;
      const table = Object.hasOwn(packedTables, reader) ? packedTables[reader] : undefined;
      return table && path === resolve(library, table.file) ? `${packed}${reader}.js` : null;
    },
    load(id) {
      if (silent(id)) return 'export default undefined;';
      if (id === noContext) return 'export class ContentScriptContext {}';
      if (pairs.test(id)) return pairsModule(characterPairs);
      if (id.startsWith(listModule)) return wordsModule(id, write);
      if (id === weights) return weightsModule(readFileSync(resolve(library, 'extract/data/confidence.json'), 'utf8'));
      const table = id.startsWith(packed) ? packedTables[id.slice(packed.length, -'.js'.length)] : undefined;
      return table ? packedTable(readFileSync(resolve(library, table.file), 'utf8'), table.fields, write) : null;
    },
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (!own.test(path)) return null;
      const light = withHanRanges(rules.test(path) ? withoutExamples(code) : code);
      return light === code ? null : { code: light, map: null };
    },
  };
}
