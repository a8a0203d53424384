/**
 * Units and number words are written down once, in lib/language. Rules may name the units that they ask for; what a unit
 * is (its kind, what it is compared with, its English name) and how long numbers are printed stands nowhere else.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { multipliers, printedScales } from '../../../lib/language/number-words';
import { unitRow, unitRows } from '../../../lib/language/unit-table';

const root = join(import.meta.dirname, '../../..');
const files = readdirSync(join(root, 'lib'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith('lib/language') && !path.startsWith('lib/glossary/data') && !path.startsWith('lib/i18n'));
const sources = files.filter((path) => path.endsWith('.ts'));
const tables = files.filter((path) => path.endsWith('.json'));
/** Units of a character are words of many others; longer ones are units wherever they stand. */
const long = unitRows()
  .filter(({ unit, kind }) => kind !== null && kind !== 'count' && /^\p{Script=Han}{2,}$/u.test(unit))
  .map(({ unit }) => unit);
/** One or two units in an expression are what it asks for, more are a list. */
const MOST_IN_AN_EXPRESSION = 2;
const MOST_KEYED_BY_UNIT = 3;

/** Strings and expressions of a source without its comments and examples. */
function literals(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.trim());
  return code.filter((line) => !line.startsWith('//') && !line.startsWith('example:'));
}

function unitsIn(words: string): string[] {
  return [...new Set(words.split(/\P{Script=Han}+/u))].filter((word) => long.includes(word));
}

describe.each(sources)('%s', (path) => {
  const lines = literals(readFileSync(join(root, path), 'utf8'));

  it('lists no units', () => {
    expect(lines.filter((line) => unitsIn(line).length > MOST_IN_AN_EXPRESSION)).toEqual([]);
  });

  it('gives no multiplier a value', () => {
    const valued = new RegExp(
      `['"]?(?:${[...multipliers.keys()]
        .filter((word) => (multipliers.get(word) ?? 0) >= 4)
        .concat(printedScales.map(({ word }) => word))
        .join('|')})['"]?: *(?:1e\\d|1_?0+)`,
    );
    expect(lines.filter((line) => valued.test(line))).toEqual([]);
  });
});

it.each(tables)('%s says nothing of units', (path) => {
  const keyed: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if ((unitRow(key)?.kind ?? null) !== null) keyed.push(key);
        visit(inner);
      }
    }
  };
  visit(JSON.parse(readFileSync(join(root, path), 'utf8')));
  expect(keyed.length, keyed.join(' ')).toBeLessThanOrEqual(MOST_KEYED_BY_UNIT);
});
