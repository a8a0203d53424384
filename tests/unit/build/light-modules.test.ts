import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import characters from 'opencc-js/dict/TSCharacters';
import { expect, it } from 'vitest';
import { ALL_RULES } from '../../../lib/extract/rules/all';
import { packedPairs, packedTable, withoutExamples } from '../../../scripts/build/light-modules';

const folder = fileURLToPath(new URL('../../../lib/extract/', import.meta.url));
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** What a module exports. */
function run(module: string): unknown {
  const program = `${module.replace('export default', 'const table =')}\nprocess.stdout.write(JSON.stringify(table));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }));
}

it('takes the example of every rule out of its module, and nothing else', () => {
  const sources = modules.map((name) => readFileSync(join(folder, name), 'utf8'));
  const light = sources.map(withoutExamples).join('\n');
  for (const { example } of ALL_RULES) expect(light).not.toContain(`['${example[0]}`);
  const removed = sources.join('\n').length - light.length;
  expect(removed).toBeGreaterThan(4000);
  expect(light.split('\n')).toHaveLength(sources.join('\n').split('\n').length);
});

it.each(['../../../lib/language/data/units.json', '../../../lib/extract/data/indicators.json'])('carries the rows of %s as they are', (path) => {
  const json = readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  const table = JSON.parse(json) as { rows: unknown } | unknown[];
  expect(run(packedTable(json))).toEqual(Array.isArray(table) ? table : { rows: table.rows });
});

it('carries words and values that look like its own signs', () => {
  const rows = [{ a: '=1', b: 'x|y', c: '' }, { a: 'p\nq', b: ['|', 2], c: false }, { b: '最后' }];
  expect(run(packedTable(JSON.stringify(rows)))).toEqual(rows);
});

it('carries the pairs of characters that a text is simplified by, as they are', () => {
  const inBasicPlane = characters.split('|').filter((pair) => pair.split(' ').every(({ length }) => length === 1));
  expect(inBasicPlane.length).toBeGreaterThan(2500);
  expect(run(packedPairs(characters))).toBe(inBasicPlane.join('|'));
});

it('leaves a list that is no example', () => {
  expect(withoutExamples("const words = ['甲', '乙'];")).toBe("const words = ['甲', '乙'];");
  expect(withoutExamples("  example: ['说“甲”。', '甲 \\'x\\'', 'plan'],")).toBe('  example: [],');
});
