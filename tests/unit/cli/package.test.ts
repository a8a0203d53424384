/** The package as whoever installs it gets it: the compiled command, the module and its types. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { countyReport } from '../detect/texts';
import { html } from '../files/make-files';
import { makePdf } from '../files/pdf/make-pdf';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';
let installed = '';

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportlens-package-'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/command.ts'], { cwd: root });
  // Built a line above; what `npm pack` would run besides prepares a checkout.
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
  const [tarball = ''] = readdirSync(folder);
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', 'node_modules'], { cwd: folder });
  installed = join(folder, 'node_modules/package');
  symlinkSync(installed, join(folder, 'node_modules/reportlens'));
  for (const name of ['piscina', 'pdfjs-dist', 'valibot', '@types/node']) symlinkSync(`${root}node_modules/${name}`, join(folder, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'county.txt'), countyReport);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds the command, the module, their data and licences, and none of the sources', () => {
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'README.zh-CN.md', 'dist', 'docs', 'package.json'].sort());
    expect(readdirSync(join(installed, 'dist'))).toEqual(
      expect.arrayContaining(['reportlens.js', 'worker.js', 'index.js', 'index.d.ts', 'data', 'THIRD-PARTY-NOTICES.txt']),
    );
  });

  it('starts as a command that says what it is and analyses files', () => {
    const { version, bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string; bin: { reportlens: string } };
    const command = join(installed, bin.reportlens);
    expect(node(command, '--version')).toBe(`${version}\n`);
    expect(JSON.parse(node(command, 'county.txt'))).toEqual(JSON.parse(JSON.stringify(analyse({ id: 'county.txt', text: countyReport }))));
    writeFileSync(join(folder, 'county.html'), html());
    expect(JSON.parse(node(command, 'extract', 'county.html'))).toMatchObject({ id: 'county.html' });
    node(command, 'extract', '--out', 'all.parquet', 'county.txt', 'county.html');
    expect(readFileSync(join(folder, 'all.parquet')).subarray(0, 4).toString('latin1')).toBe('PAR1');
  });

  it('recognises only where it must, and names the package that is missing for it', () => {
    const command = join(installed, 'dist/reportlens.js');
    expect(node(command, 'extract', '--recognise', 'county.txt')).toBe(node(command, 'extract', 'county.txt'));
    writeFileSync(join(folder, 'scan.pdf'), makePdf({ pages: [[]], pictured: [0] }));
    const { status, stderr } = spawnSync(process.execPath, [command, 'extract', '--recognise', 'scan.pdf'], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^extract: cannot read scan\.pdf: [^\n]*@napi-rs\/canvas[^\n]*\n$/);
  });

  it('serves assistants', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [join(installed, 'dist/reportlens.js'), 'mcp', folder] }));
    const { structuredContent } = await client.callTool({ name: 'explain_term', arguments: { term: '放管服' } });
    expect(structuredContent).toMatchObject({ glossary: { name: { zh: expect.stringContaining('放管服') as string } } });
    await client.close();
  });

  it('is imported as a module, by that name, with types', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { analyse, readDocument, type Analysis, type HeadlineRow } from 'reportlens';
       const analysis: Analysis = analyse(await readDocument('county.txt'));
       const row: HeadlineRow | undefined = analysis.headline[0];
       // @ts-expect-error a text has no other name
       if (process.argv.length > 99) analyse({ id: 'x', txt: '' });
       console.log(JSON.stringify([analysis.report?.region.name, row?.code]));`,
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, types: ['node'], outDir: 'out' }, files: ['use.ts'] }),
    );
    node(join(root, 'node_modules/typescript/bin/tsc'), '-p', '.');
    const { report, headline } = analyse({ id: 'county.txt', text: countyReport });
    expect(JSON.parse(node('out/use.js'))).toEqual([report?.region.name, headline[0]?.code]);
  });
});
