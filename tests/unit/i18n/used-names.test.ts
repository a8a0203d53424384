import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import zhCN from '../../../lib/i18n/locales/zh-CN.json';

const root = new URL('../../../', import.meta.url).pathname;

function sources(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));
}

type Words = string | { [key: string]: Words };

const keysOf = (words: Words, path = ''): string[] =>
  typeof words === 'string'
    ? [path.replace(/_(?:one|other)$/, '')]
    : Object.entries(words).flatMap(([key, value]) => keysOf(value, path ? `${path}.${key}` : key));

const code = ['components', 'entrypoints', 'lib'].flatMap((folder) => sources(folder, /\.tsx?$/)).join('\n');
const styles = ['components', 'entrypoints'].flatMap((folder) => sources(folder, /\.css$/)).join('\n') + code;

describe('words', () => {
  // A key is named whole, or by a template that stands for all that follow a dot: `common.status.${status}`.
  const templates = [...code.matchAll(/`([\w.]{1,80}\.)\$\{\w{1,40}(?:\.\w{1,40})?\}/g)].map((match) => match[1]!);

  it.each([...new Set(keysOf(zhCN))])('%s is said somewhere', (key) => {
    const named = ["'", '"', '`'].some((quote) => code.includes(quote + key + quote));
    expect(named || templates.some((template) => key.startsWith(template))).toBe(true);
  });
});

describe('design tokens', () => {
  const tokens = readFileSync(join(root, 'components/ui/tokens.css'), 'utf8');
  const declared = new Set([...tokens.matchAll(/^\s{0,8}(--rl-[\w-]{1,40}):/gm)].map((match) => match[1]!));
  const used = new Set([...styles.matchAll(/var\((--rl-[\w-]{1,40})/g)].map((match) => match[1]!));

  it('are all used', () => {
    expect([...declared].filter((token) => !used.has(token))).toEqual([]);
  });

  it('are all declared in the one file, or measured and set by a script', () => {
    const set = new Set([...code.matchAll(/setProperty\('(--rl-[\w-]{1,40})'/g)].map((match) => match[1]!));
    expect([...used].filter((token) => !declared.has(token) && !set.has(token))).toEqual([]);
  });
});
