/** What the documents say of the repository is so: layers, permissions, files that they point at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name));
const documents = [...readdirSync(root), ...inDocs].filter((name) => name.endsWith('.md'));

/** Words in back quotes or brackets: `'text'` in the configuration, `` `text` `` in the table. */
const named = (text: string, mark: string) => text.split(mark).filter((_, index) => index % 2 === 1);

it('docs/architecture.md names the layers as ESLint holds them', () => {
  const block = /^const layers = \{([^}]*)\};/m.exec(read('eslint.config.js'))?.[1] ?? '';
  const held = new Map([...block.matchAll(/^ {2}(\w+): \[([^\]]*)\]/gm)].map(([, layer = '', allowed = '']) => [layer, named(allowed, "'").sort()]));
  const section =
    read('docs/architecture.md')
      .split('\n## ')
      .find((part) => part.startsWith('Layers')) ?? '';
  const rows = section
    .split('\n')
    .map((line) => line.split(' | '))
    .filter(([layer, , allowed]) => layer?.startsWith('| `') && allowed !== undefined);
  const told = new Map(rows.map(([layer = '', , allowed = '']) => [named(layer, '`')[0] ?? '', named(allowed, '`').sort()]));
  expect(held.size).toBeGreaterThan(0);
  expect(told).toEqual(held);
});

describe.each([
  'README.md',
  'README.zh-CN.md',
  'docs/architecture.md',
  'docs/privacy.md',
  'docs/privacy.zh-CN.md',
  'docs/store/listing.en.md',
  'docs/store/listing.zh-CN.md',
])('%s', (path) => {
  it('gives a reason for every permission that the manifest asks for', () => {
    const asked = /^ {4}permissions: (\[.*),$/m.exec(read('wxt.config.ts'))?.[1] ?? '';
    const permissions = named(asked, "'").filter((name) => name !== 'firefox');
    expect(permissions).toContain('storage');
    const text = read(path);
    for (const permission of permissions) expect(text).toContain(`| \`${permission}\``);
  });
});

it.each(documents)('%s points only at files that are there', (path) => {
  const links = [...read(path).matchAll(/\]\(([^)\s#:]+)(?:#[^)\s]*)?\)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
});
