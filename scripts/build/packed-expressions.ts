/**
 * Expressions as the scripts that start with the browser carry them. An eighth of those scripts would be the expressions
 * of their modules, each Han character in three bytes; together and deflated they take half of that. A literal outside every function
 * becomes a call with its place in the list of all; what stands in a function stays, or it would be made at every call. Long words in
 * Chinese, of which expressions are put together and furniture of pages is known, are carried with them.
 */
import { fileURLToPath } from 'node:url';
import { parseAst, type Plugin } from 'vite';
import { packWords } from '../../lib/language/packed-words';

/** Modules that the background makes ready with its first text: what it starts with, the schema among it, is not to wait for the list. */
const own = /\/lib\/(?:text|detect|extract|language|glossary(?!\/schema))\/.*\.ts$/;
/** Of these the engine alone has words: the start has tables of characters and of names, and must not wait for the list. */
const ofEngine = /\/lib\/(?:extract|detect\/(?:sorts|head))\//;
const unpacking = fileURLToPath(new URL('../../lib/language/packed-words.ts', import.meta.url));
const listModule = '\0expressions.js';

/** A call takes some eight bytes, and what is packed about half of what it was. */
const SHORTEST = 16;
/** Words in quotation marks that are worth a call: bytes beyond one a sign, two for each in Chinese. */
const LEAST_CHINESE = 60;

/** Where the list is put in once it is known which expressions a script has kept. */
const LIST = 'reportlens:expressions';
const REFERENCE = /"reportlens:expression:(\d+)"/g;

/** Expressions with their slashes and flags, and words, one a line, since none has a line break in it. */
const reader = `import { unpackWords } from ${JSON.stringify(unpacking)};
const expressions = unpackWords(
${JSON.stringify(LIST)}
).split('\\n');
export function expressionAt(place) {
  const literal = expressions[place];
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}
export function wordsAt(place) {
  return expressions[place];
}`;

interface Literal {
  start: number;
  end: number;
  /** What words in quotation marks say; null for an expression. */
  words: string | null;
}

/** The literals of expressions and of long Chinese words that a module makes once, in the order in which they stand. */
function expressionsIn(code: string): Literal[] {
  const found: Literal[] = [];
  visit(parseAst(code, { lang: 'ts' }), found);
  return found.sort((a, b) => a.start - b.start);
}

/** What is made anew at every call, or for every object of a class; types are not made at all. */
const passedOver = /Function|Class|^TS(?!(?:As|Satisfies|NonNull)Expression$)/;

interface Node {
  type?: unknown;
  start?: number;
  end?: number;
  regex?: unknown;
  value?: unknown;
  key?: { name?: unknown };
}

function visit(node: unknown, found: Literal[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, start, end, regex, value, key } = node as Node;
  if (typeof type === 'string' && passedOver.test(type)) return;
  if (start !== undefined && end !== undefined && type === 'Literal') {
    if (regex !== undefined) found.push({ start, end, words: null });
    else if (isLongChinese(value)) found.push({ start, end, words: value });
  } else if (type !== 'Property') for (const child of Object.values(node)) visit(child, found);
  // Examples of rules are for tests: another step of the build takes them out.
  else if (key?.name !== 'example') visit(value, found);
}

function isLongChinese(value: unknown): value is string {
  return typeof value === 'string' && Buffer.byteLength(value) - value.length >= LEAST_CHINESE && !value.includes('\n');
}

/** The module with calls in place of what `place` gives a place to. Lines stay where they are. */
export function withoutExpressions(code: string, place: (literal: string) => number, wordsToo = true): string {
  let written = '';
  let from = 0;
  for (const { start, end, words } of expressionsIn(code)) {
    const literal = words ?? code.slice(start, end);
    if (Buffer.byteLength(literal) < SHORTEST || (words !== null && !wordsToo)) continue;
    written += `${code.slice(from, start)}/* @__PURE__ */ ${words === null ? '$expressionAt' : '$wordsAt'}("reportlens:expression:${place(literal)}")`;
    from = end;
  }
  return from === 0 ? code : `import { expressionAt as $expressionAt, wordsAt as $wordsAt } from ${JSON.stringify(listModule)};${written}${code.slice(from)}`;
}

/** A script with the list of the expressions that it has kept. Nothing else moves: what maps say of it stays true. */
export function withList(code: string, literals: readonly string[]): string {
  const kept = new Map<string, number>();
  const referring = code.replace(REFERENCE, (reference, at: string) => {
    const literal = literals[Number(at)]!;
    if (!kept.has(literal)) kept.set(literal, kept.size);
    return String(kept.get(literal)).padEnd(reference.length);
  });
  return referring.replace(JSON.stringify(LIST), () => JSON.stringify(packWords([...kept.keys()].join('\n'))));
}

/** Whether `wanted` is made ready with one of `entries`: reached by imports that wait for nothing. */
export function isReachedAtStart(entries: readonly string[], wanted: string, importsOf: (id: string) => readonly string[]): boolean {
  const seen = new Set(entries);
  for (const id of seen) for (const imported of importsOf(id)) seen.add(imported);
  return seen.has(wanted);
}

/** @param late whether the script starts without the engine: a static import that brings it into the start fails the build. */
export function packedExpressions({ late }: { late: boolean }): Plugin {
  const literals: string[] = [];
  return {
    name: 'reportlens-packed-expressions',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === listModule ? source : null),
    load: (id) => (id === listModule ? reader : null),
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      if (!own.test(path)) return null;
      const light = withoutExpressions(code, (literal) => literals.push(literal) - 1, ofEngine.test(path));
      return light === code ? null : { code: light, map: null };
    },
    renderChunk: (code) => ({ code: withList(code, literals), map: null }),
    generateBundle() {
      const entries = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      if (late && isReachedAtStart(entries, listModule, (id) => this.getModuleInfo(id)?.importedIds ?? []))
        this.error('The background imports a module with packed expressions statically: all of them would be unpacked at every start.');
    },
  };
}
