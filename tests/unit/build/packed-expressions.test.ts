import { runInNewContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { packedExpressions, withoutExpressions } from '../../../scripts/build/packed-expressions';

/** The module with calls, and the literals that they stand for. */
function parted(code: string): { light: string; literals: string[] } {
  const literals: string[] = [];
  return { light: withoutExpressions(code, (literal) => literals.push(literal) - 1), literals };
}

it('takes out what a module makes once, and leaves short expressions and those made at every call', () => {
  const { light, literals } = parted(
    [
      'const YEAR: RegExp = /^(?:今年|去年)$/u;',
      'const SHORT = /[年月]$/;',
      'export const rules = [{ id: "a", gives: (text: string) => /(?:增长|下降)了?$/.test(text), opens: /[/，](?:其中|包括)/g }];',
      'class Reader { pattern = /(?:合计|共计|总计)/; }',
      'function read(text: string) { return /(?:合计|共计|总计)/.test(text); }',
    ].join('\n'),
  );
  expect(literals).toEqual(['/^(?:今年|去年)$/u', '/[/，](?:其中|包括)/g']);
  expect(light.split('\n')).toHaveLength(5);
  expect(light).toContain('/(?:增长|下降)了?$/.test(text)');
  expect(light.split('/(?:合计|共计|总计)/')).toHaveLength(3);
});

it('takes out long words in Chinese, and leaves names, types, examples and what has a line break', () => {
  const long = '来源 发布时间 发文日期 成文日期 公开日期 更新时间 浏览次数 字号大小 责任编辑';
  const { light, literals } = parted(
    [
      `const FURNITURE = ['${long}', '短'] as const;`,
      `type Words = '${long}';`,
      `export const rule = { example: ['${long}'], '${long}': 1, words: '${long}。' };`,
      `const lines = '${long}\\n';`,
      `const read = () => '${long}';`,
    ].join('\n'),
  );
  expect(literals).toEqual([long, `${long}。`]);
  expect(light.split(long)).toHaveLength(6);
});

it('leaves a module without any as it is', () => {
  expect(parted('export const a = 1;').light).toBe('export const a = 1;');
});

/** What a script made of the modules exports. */
async function built(
  modules: Readonly<Record<string, string>>,
  plugins = [packedExpressions({ late: false })],
): Promise<{ code: string; exports: Record<string, unknown> }> {
  const found = {
    name: 'modules',
    resolveId: (id: string) => (Object.hasOwn(modules, id) ? id : null),
    load: (id: string) => modules[id] ?? null,
  };
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [found, ...plugins],
    build: { write: false, minify: true, lib: { entry: '/lib/extract/entry.ts', formats: ['cjs'], fileName: 'script' } },
  })) as Rolldown.RolldownOutput[];
  const code = output[0]!.output[0].code;
  const exports: Record<string, unknown> = {};
  runInNewContext(code, { exports, atob, TextDecoder, RegExp });
  return { code, exports };
}

it('gives words as they were written', async () => {
  const words = '来源 "发布时间" 发文日期 成文日期 \\\\d{4}年 公开日期 更新时间 浏览次数 字号大小';
  const modules = {
    '/lib/extract/words.ts': `export const a = '${words}';`,
    '/lib/extract/entry.ts': `import { a } from '/lib/extract/words.ts';\nexport const made = a.split(' ');`,
  };
  const { code, exports } = await built(modules);
  expect(exports['made']).toEqual((await built(modules, [])).exports['made']);
  expect(code).not.toMatch(/发布时间|reportlens/);
});

const literals = [/^(?:今年|去年)$/u, /(?:增长|下降)\/(?:增速|降幅)[\n"]?/g, /(?<=第)[一二三四五六七八九十]+(?=个|项)/];

it('makes every expression that a script has kept as it was written', async () => {
  const modules = {
    '/lib/extract/words.ts': `export const [a, b] = [${String(literals[0])}, ${String(literals[1])}];\nexport const unused = /(?:没有|从来)人问/;`,
    '/lib/extract/entry.ts': `import { a, b } from '/lib/extract/words.ts';\nexport const made = [a, b, ${String(literals[2])}];`,
  };
  const { code, exports } = await built(modules);
  expect(exports['made']).toEqual(literals);
  expect(code).not.toMatch(/今年|没有|reportlens/);
  expect((await built(modules, [])).exports['made']).toEqual(literals);
});

describe('a script that starts without the engine', () => {
  const late = [packedExpressions({ late: true })];
  const words = { '/lib/extract/words.ts': `export const a = ${String(literals[0])};` };

  it('is built where the engine is made when it is asked for', async () => {
    const entry = `export const made = () => import('/lib/extract/words.ts');`;
    await expect(built({ ...words, '/lib/extract/entry.ts': entry }, late)).resolves.toBeDefined();
  });

  it('fails to be built where an import would unpack the expressions at its start, however far away', async () => {
    const modules = {
      ...words,
      '/lib/between.ts': `export { a } from '/lib/extract/words.ts';`,
      '/lib/extract/entry.ts': `import { a } from '/lib/between.ts';\nexport const made = a;`,
    };
    await expect(built(modules, late)).rejects.toThrow('unpacked at every start');
  });
});
