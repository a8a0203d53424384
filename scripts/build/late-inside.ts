/**
 * What a script imports late stands in it as one function of its own. A service worker may load no further script, so a bundler would put
 * late modules beside the others, each with a wrapper, a list of what it waits for, and names for what only its neighbours use: a
 * thirtieth of the background. Inside a function the minifier sees them as it sees any function, and a start meets none of their names.
 *
 * The bundler is asked for two scripts, what starts and what is imported later; the second is put into the first. Both keep their lines.
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
function withOther(code: string, nodes: readonly Node[], words: string): string {
  let written = '';
  let from = 0;
  for (const { start, end } of nodes) {
    const was = code.slice(start, end);
    const missing = was.split('\n').length - words.split('\n').length;
    written += code.slice(from, start) + words.padEnd(was.length) + '\n'.repeat(Math.max(0, missing));
    from = end;
  }
  return written + code.slice(from);
}

const withoutStatements = (script: Script, ...types: string[]): string =>
  withOther(
    script.code,
    types.flatMap((type) => statements(script, type)).sort((a, b) => a.start - b.start),
    '',
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

/**
 * The first script with the second in it, and the line at which that begins. What the second imports of the first it finds around it.
 * @throws Error where a name of the first would hide one of the browser's from the second.
 */
export function withLateInside(earlyCode: string, lateCode: string): { code: string; line: number } {
  const early = scriptOf(earlyCode);
  const late = scriptOf(lateCode);
  const hides = hidden(early, late);
  if (hides.length > 0) throw new Error(`What is imported late would not find the browser’s own ${hides.join(', ')}.`);
  const exported = new Map(namesIn(early, 'ExportNamedDeclaration').map(({ local, shared }) => [shared, local]));
  // A name that another name of the second script would hide goes in by one that neither has.
  const renamed = namesIn(late, 'ImportDeclaration').filter(({ local, shared }) => exported.get(shared) !== local);
  const imports = nodesOf(early.body, 'ImportExpression');
  const around = withOther(withoutStatements(early, 'ExportNamedDeclaration'), imports, '$late()');
  const before = `(() => {
${around}
${renamed.map(({ shared }) => `const $early_${shared} = ${exported.get(shared)};`).join(' ')}
let $made;
async function $late() { return $made ??= (() => {
${renamed.map(({ local, shared }) => `const ${local} = $early_${shared};`).join(' ')}
`;
  const code = `${before}${withoutStatements(late, 'ImportDeclaration', 'ExportNamedDeclaration')}
return { ${namesIn(late, 'ExportNamedDeclaration')
    .map(({ local, shared }) => `${shared}: ${local}`)
    .join(', ')} };
})(); }
})();
`;
  return { code, line: before.split('\n').length - 1 };
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
      const { code, line } = withLateInside(early.code, late.code);
      early.code = code;
      delete bundle[late.fileName];
      const [map, lateMap] = [bundle[`${early.fileName}.map`], bundle[`${late.fileName}.map`]];
      if (map?.type !== 'asset' || lateMap?.type !== 'asset') return;
      map.source = mapOfBoth(String(map.source), String(lateMap.source), line);
      delete bundle[`${late.fileName}.map`];
    },
  };
}
