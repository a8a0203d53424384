/**
 * `npm run build:command`: the command, its worker and the importable engine as plain JavaScript in dist/, so that they start
 * without a compiler. What only some inputs need stands in chunks, data in files: both are read when they are asked for.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';
import { build as bundle, type Plugin } from 'esbuild';
import { engineHash } from '../extract/state-file';
import { glossaryFiles } from '../../lib/glossary/glossary-files';
import { divisionRows } from '../../lib/language/regions/division-list';
import { placeNameRows } from '../../lib/language/regions/place-name-rows';
import { townshipRows } from '../../lib/language/regions/township-list';
import { thirdPartyNotices } from './licences';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist/`;

/** Modules whose data the command reads from a file when they are asked for: the function that gives it, the file, how it is read. */
const dataModules: Record<string, { gives: string; file: string; json: boolean }> = {
  'language/regions/division-list.ts': { gives: 'divisionRows', file: 'divisions.txt', json: false },
  'language/regions/township-list.ts': { gives: 'townshipRows', file: 'townships.txt', json: false },
  'language/regions/place-name-rows.ts': { gives: 'placeNameRows', file: 'region-names.txt', json: false },
  'glossary/packed-forms.ts': { gives: 'packedForms', file: 'forms.json', json: true },
  'glossary/entry-words-list.ts': { gives: 'entryWordsFile', file: 'words.json', json: true },
  'glossary/indicator-list.ts': { gives: 'indicatorList', file: 'indicators.json', json: true },
};

const dataInFiles: Plugin = {
  name: 'data-in-files',
  setup(build) {
    build.onLoad({ filter: /[\\/]lib[\\/].*\.ts$/ }, ({ path }) => {
      const module = Object.entries(dataModules).find(([name]) => path.replaceAll('\\', '/').endsWith(`/lib/${name}`))?.[1];
      if (!module) return null;
      const read = `readFileSync(new URL('./data/${module.file}', import.meta.url), 'utf8')`;
      const contents = `import { readFileSync } from 'node:fs';
        let data;
        export const ${module.gives} = () => (data ??= ${module.json ? `JSON.parse(${read})` : read});`;
      return { contents, loader: 'js' };
    });
  },
};

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

rmSync(dist, { recursive: true, force: true });
mkdirSync(`${dist}data`, { recursive: true });
const glossary = glossaryFiles();
const files: Record<string, string | undefined> = {
  ...glossary,
  'divisions.txt': divisionRows(),
  'townships.txt': townshipRows(),
  'region-names.txt': placeNameRows(),
};
for (const { file } of Object.values(dataModules)) writeFileSync(`${dist}data/${file}`, files[file] ?? '');

const { metafile } = await bundle({
  absWorkingDir: root,
  entryPoints: { reportlens: 'scripts/command/main.ts', index: 'lib/node/index.ts', worker: 'scripts/extract/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  // What is installed beside the command: it comes with files and threads of its own.
  external: ['piscina', 'pdfjs-dist', 'canvas', '@napi-rs/canvas', 'tesseract.js'],
  plugins: [dataInFiles],
  define: { __COMMAND_BUILD__: JSON.stringify({ version, engine: await engineHash() }) },
  // Bundled CommonJS asks for Node's modules by require, which a module does not have.
  banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
  logLevel: 'warning',
});
writeFileSync(`${root}node_modules/.cache/command-metafile.json`, JSON.stringify(metafile));

const [types = ''] = generateDtsBundle(
  [
    {
      filePath: `${root}scripts/build/module-types.ts`,
      output: { noBanner: true, exportReferencedTypes: false },
      libraries: { importedLibraries: ['valibot'], allowedTypesLibraries: [] },
    },
  ],
  { preferredConfigPath: `${root}tsconfig.json` },
);
writeFileSync(`${dist}index.d.ts`, types);
writeFileSync(`${dist}THIRD-PARTY-NOTICES.txt`, thirdPartyNotices());
