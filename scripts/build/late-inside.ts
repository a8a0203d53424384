/**
 * What a script imports late stands in it as one function of its own. A service worker may load no further script, so a bundler would put
 * late modules beside the others, each with a wrapper, a list of what it waits for, and names for what only its neighbours use: a
 * thirtieth of the background. Inside a function the minifier sees them as it sees any function, and a start meets none of their names.
 *
 * The bundler is asked for two scripts, what starts and what is imported later; the second is put into the first. Both keep their lines.
 *
 * Long packed texts of the second, an eighth of the background, stand in a file beside it, which the first import reads: a start need not
 * look through them.
 */
import globals from 'globals';
import { parseAst, type Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
}

/** `local` of one script, `shared` between the two. */
interface Name {
  local: string;
  shared: string;
}

interface Statement extends Node {
  declarations?: readonly { id: Node }[];
  id?: Node | null;
  specifiers?: readonly { local: { name: string }; imported?: { name: string }; exported?: { name: string } }[];
}

interface Script {
  code: string;
  body: readonly Statement[];
}

const scriptOf = (code: string): Script => ({ code, body: parseAst(code).body as unknown as Statement[] });

const statements = ({ body }: Script, type: string): readonly Statement[] => body.filter((statement) => statement.type === type);

/** What stands in `import { shared as local } …` or `export { local as shared }`. */
function namesIn(script: Script, type: 'ImportDeclaration' | 'ExportNamedDeclaration'): Name[] {
  return statements(script, type).flatMap(({ specifiers = [] }) =>
    specifiers.map(({ local, imported, exported }) => ({ local: local.name, shared: (imported ?? exported)?.name ?? '' })),
  );
}

/** The code with other words for some of its nodes, each with the line breaks and at least the length that it had. */
function withOther(code: string, nodes: readonly Node[], wordsFor: (place: number) => string): string {
  let written = '';
  let from = 0;
  nodes.forEach(({ start, end }, place) => {
    const was = code.slice(start, end);
    const words = wordsFor(place);
    const missing = was.split('\n').length - words.split('\n').length;
    written += code.slice(from, start) + words.padEnd(was.length) + '\n'.repeat(Math.max(0, missing));
    from = end;
  });
  return written + code.slice(from);
}

/** Base64, as packed lists of words have it, that is worth a place in the file. */
const PACKED = /^[\w+/]{1000,}={0,2}$/;

interface Apart {
  code: string;
  texts: readonly string[];
}

/** A script with places in `$texts` for its long packed texts, and these. */
export function textsApart(code: string): Apart {
  const texts = nodesOf(parseAst(code), 'Literal').filter((node) => PACKED.test(textOf(node)));
  return { code: withOther(code, texts, (place) => `$texts[${place}]`), texts: texts.map(textOf) };
}

/** What a literal says; '' of one that is no text. */
function textOf(literal: Node): string {
  const { value } = literal as Node & { value?: unknown };
  return typeof value === 'string' ? value : '';
}

const withoutStatements = (script: Script, ...types: string[]): string =>
  withOther(
    script.code,
    types.flatMap((type) => statements(script, type)).sort((a, b) => a.start - b.start),
    () => '',
  );

/** Nodes of a type, wherever they stand. */
function nodesOf(node: unknown, type: string, found: Node[] = []): Node[] {
  if (typeof node !== 'object' || node === null) return found;
  if ((node as Partial<Node>).type === type) found.push(node as Node);
  for (const child of Object.values(node)) nodesOf(child, type, found);
  return found;
}

/** Names that any script may mean as the browser's own. */
const browsersOwn = new Set(Object.keys({ ...globals.builtin, ...globals.serviceworker }));

/** Names that the first script declares and by which the second, without importing them, means the browser's. */
function hidden(early: Script, late: Script): string[] {
  const declared = early.body.flatMap(({ declarations = [], id }) => nodesOf([id, ...declarations.map((one) => one.id)], 'Identifier'));
  const used = new Set(nodesOf(late.body, 'Identifier').map((node) => (node as Node & { name: string }).name));
  const known = new Set(namesIn(late, 'ImportDeclaration').map(({ local }) => local));
  return declared.map((node) => (node as Node & { name: string }).name).filter((name) => browsersOwn.has(name) && used.has(name) && !known.has(name));
}

/** The first script with the second in it. */
export interface Joined {
  code: string;
  /** The line at which the second begins. */
  line: number;
  /** What the file beside the script has to hold, as JSON. */
  texts: readonly string[];
}

/**
 * What the second script imports of the first it finds around it. A file that cannot be read is asked for again by the next import.
 * @param file where the long texts of the second are read from, within the extension.
 * @throws Error where a name of the first would hide one of the browser's from the second.
 */
export function withLateInside(earlyCode: string, lateCode: string, file: string): Joined {
  const early = scriptOf(earlyCode);
  const apart = textsApart(lateCode);
  const late = scriptOf(apart.code);
  const hides = hidden(early, late);
  if (hides.length > 0) throw new Error(`What is imported late would not find the browser’s own ${hides.join(', ')}.`);
  const exported = new Map(namesIn(early, 'ExportNamedDeclaration').map(({ local, shared }) => [shared, local]));
  // A name that another name of the second script would hide goes in by one that neither has.
  const renamed = namesIn(late, 'ImportDeclaration').filter(({ local, shared }) => exported.get(shared) !== local);
  const imports = nodesOf(early.body, 'ImportExpression');
  const around = withOther(withoutStatements(early, 'ExportNamedDeclaration'), imports, () => '$late()');
  const before = `(() => {
${around}
${renamed.map(({ shared }) => `const $early_${shared} = ${exported.get(shared)};`).join(' ')}
let $made;
function $late() { return $made ??= $read().then($make, (error) => { $made = undefined; throw error; }); }
async function $read() { return ${apart.texts.length === 0 ? '[]' : `(await fetch(${JSON.stringify(file)})).json()`}; }
function $make($texts) {
${renamed.map(({ local, shared }) => `const ${local} = $early_${shared};`).join(' ')}
`;
  const code = `${before}${withoutStatements(late, 'ImportDeclaration', 'ExportNamedDeclaration')}
return { ${namesIn(late, 'ExportNamedDeclaration')
    .map(({ local, shared }) => `${shared}: ${local}`)
    .join(', ')} };
}
})();
`;
  return { code, line: before.split('\n').length - 1, texts: apart.texts };
}

/** The map of both: that of the first from its line on, that of the second from its own. */
export function mapOfBoth(early: string, late: string, line: number): string {
  const section = (at: number, map: string) => ({ offset: { line: at, column: 0 }, map: JSON.parse(map) as object });
  return JSON.stringify({ version: 3, sections: [section(1, early), section(line, late)] });
}

export function lateInside(): Plugin {
  return {
    name: 'reportlens-late-inside',
    apply: 'build',
    enforce: 'post',
    config({ build }) {
      if (build?.lib) build.lib.formats = ['es'];
      return {
        build: {
          rolldownOptions: {
            preserveEntrySignatures: false,
            output: {
              // Names stay until both are one script: made short in each alone, one of the first could hide one of the second.
              minify: { mangle: false },
              chunkFileNames: '[name].js',
              codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], priority: 1 }, { name: 'late' }] },
            },
          },
        },
      };
    },
    generateBundle(_, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
      const early = scripts.find(({ isEntry }) => isEntry);
      const late = scripts.find(({ isEntry }) => !isEntry);
      if (scripts.length !== 2 || !early || !late) this.error(`There are ${scripts.length} scripts, not what starts and what is imported later.`);
      const file = early.fileName.replace(/\.js$/, '-texts.json');
      const { code, line, texts } = withLateInside(early.code, late.code, `/${file}`);
      if (texts.length > 0) this.emitFile({ type: 'asset', fileName: file, source: JSON.stringify(texts) });
      early.code = code;
      delete bundle[late.fileName];
      const [map, lateMap] = [bundle[`${early.fileName}.map`], bundle[`${late.fileName}.map`]];
      if (map?.type !== 'asset' || lateMap?.type !== 'asset') return;
      map.source = mapOfBoth(String(map.source), String(lateMap.source), line);
      delete bundle[`${late.fileName}.map`];
    },
  };
}
