/** Style modules and the components that use them, held against each other: the compiler does not know the classes of a sheet. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;

/** By path from the root: what Vite makes of each sheet, with the names that builds have. */
const named = (modules: Record<string, unknown>) => new Map(Object.entries(modules).map(([path, module]) => [path.replace(/^(?:\.\.\/)+/, ''), module]));
const maps = named(import.meta.glob('../../../components/**/*.module.css', { eager: true, import: 'default' })) as Map<string, Record<string, string>>;

const files = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(folder, path));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const withoutRemarks = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** Written plain: every page has them. */
const plain = ['components/ui/base.css', 'components/ui/tokens.css'];
const plainClasses = new Set(plain.flatMap((path) => [...withoutRemarks(read(path)).matchAll(/\.(rl-[\w-]+)/g)].map((match) => match[1]!)));
const scoped = [...maps.values()].flatMap((map) => Object.values(map));

interface Use {
  file: string;
  /** Path of the sheet. */
  sheet: string;
  /** As in the sheet; null where the sheet's map is used otherwise than by naming a class. */
  name: string | null;
}

/** Every class that components take from style modules, and the words that they write as class names themselves. */
function usesOf(file: string): { uses: Use[]; sheets: string[]; written: string[] } {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const sheets = new Map<string, string>();
  const uses: Use[] = [];
  const written: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const path = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : '';
      if (path.endsWith('.module.css') && node.importClause?.name) sheets.set(node.importClause.name.text, relative(root, resolve(root, dirname(file), path)));
      return;
    }
    if (ts.isIdentifier(node)) {
      const sheet = sheets.get(node.text);
      const { parent } = node;
      const isName = ts.isPropertyAccessExpression(parent) && parent.name === node;
      if (sheet !== undefined && !isName) uses.push({ file, sheet, name: ts.isPropertyAccessExpression(parent) ? parent.name.text : null });
    }
    const compared = ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
    if (!compared && (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))) {
      for (let at: ts.Node = node; !ts.isSourceFile(at) && !ts.isJsxElement(at); at = at.parent)
        if (ts.isJsxAttribute(at) && at.name.getText() === 'className') written.push(...node.text.split(/\s+/).filter(Boolean));
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return { uses, sheets: [...sheets.values()], written };
}

const components = [...files('components', /\.tsx?$/), ...files('entrypoints', /\.tsx?$/)].map((file) => ({ file, ...usesOf(file) }));
const uses = components.flatMap((component) => component.uses);

describe('style modules', () => {
  it('are all sheets beside components', () => {
    expect(files('components', /\.css$/).filter((path) => !plain.includes(path) && !maps.has(path))).toEqual([]);
    expect(maps.size).toBeGreaterThan(40);
  });

  it('have every class that is used', () => {
    expect(uses.filter(({ sheet, name }) => name === null || maps.get(sheet)?.[name] === undefined)).toEqual([]);
  });

  it('have no class that is not used', () => {
    const used = new Set(uses.map(({ sheet, name }) => `${sheet} ${name}`));
    const unused = [...maps].flatMap(([sheet, map]) => {
      const animations = new Set([...read(sheet).matchAll(/@keyframes (\w+)/g)].map((match) => match[1]));
      return Object.keys(map)
        .filter((name) => !animations.has(name) && !used.has(`${sheet} ${name}`))
        .map((name) => `${sheet} .${name}`);
    });
    expect(unused).toEqual([]);
  });

  it('name what other sheets define only where these define it', () => {
    const known = new Set([...plainClasses, ...scoped]);
    const wrong = [...maps.keys()].flatMap((sheet) =>
      [...withoutRemarks(read(sheet)).matchAll(/:global\(\.([\w-]+)\)/g)]
        .map((match) => match[1]!)
        .filter((name) => !known.has(name) && !name.startsWith('react-aria-')),
    );
    expect(wrong).toEqual([]);
  });

  it('rename no id, which pages give', () => {
    const selectorsOf = (sheet: string) =>
      withoutRemarks(read(sheet))
        .split('{')
        .slice(0, -1)
        .map((before) => `${sheet}: ${before.split(/[;}]/).at(-1)!.trim()}`);
    const selectors = [...maps.keys()].flatMap(selectorsOf);
    expect(selectors.length).toBeGreaterThan(400);
    expect(selectors.filter((selector) => selector.replace(/:global\([^)]*\)/g, '').includes('#'))).toEqual([]);
  });

  it('give each class a name of its own, after its sheet', () => {
    expect(scoped.filter((name, index) => scoped.indexOf(name) !== index)).toEqual([]);
    for (const [sheet, map] of maps) for (const name of Object.values(map)) expect(name.startsWith(`rl-${basename(sheet, '.module.css')}-`)).toBe(true);
  });

  it('leave no class to be written out but those of the plain sheets', () => {
    expect(components.flatMap(({ file, written }) => written.filter((word) => !plainClasses.has(word)).map((word) => `${file} ${word}`))).toEqual([]);
  });
});

describe('the popup', () => {
  it('takes into its shadow root every sheet that its components name classes of', () => {
    const popup = components.filter(({ file }) => file.startsWith('components/popup/'));
    const shared = popup.flatMap(({ file }) =>
      [...read(file).matchAll(/from '(\.\.\/ui\/[\w-]+)'/g)].flatMap((match) => [
        `${join(dirname(file), match[1]!)}.tsx`,
        `${join(dirname(file), match[1]!)}.ts`,
      ]),
    );
    const needed = new Set(components.filter(({ file }) => popup.some((part) => part.file === file) || shared.includes(file)).flatMap(({ sheets }) => sheets));
    const taken = [...read('components/popup/shadow-style.ts').matchAll(/from '([\w./-]+\.module\.css)\?inline'/g)].map((match) =>
      join('components/popup', match[1]!),
    );
    expect([...needed].filter((sheet) => !taken.includes(sheet))).toEqual([]);
    expect(taken.filter((sheet) => !needed.has(sheet))).toEqual([]);
  });

  it('finds in the sheets’ text the names that its components have', async () => {
    const { default: text } = await import('../../../components/popup/popup.module.css?inline');
    const map = maps.get('components/popup/popup.module.css')!;
    expect(map.card).toBe('rl-popup-card');
    for (const name of Object.values(map)) expect(text).toContain(name);
  });
});
