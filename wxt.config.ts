import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { glossaryFiles } from './lib/glossary/glossary-files';
import { categories } from './lib/glossary/schema';
import { codeRows } from './lib/language/indicator-codes';
import { divisionRows } from './lib/language/regions/division-list';
import { townshipRows } from './lib/language/regions/township-list';
import { sitePatterns } from './lib/sites';
import { scopedName } from './scripts/build/scoped-name.js';
import { browserModules } from './scripts/build/browser-modules';
import { marksForFirefox } from './scripts/build/firefox-marks';
import { fixZips } from './scripts/build/fixed-zip';
import { lateInside } from './scripts/build/late-inside';
import { lightModules } from './scripts/build/light-modules';
import { noLiveQueries } from './scripts/build/no-live-queries';
import { packedExpressions } from './scripts/build/packed-expressions';
import { smallest } from './scripts/build/smallest';
import { placeNameRows } from './lib/language/regions/place-name-rows';
import { traditionalFiles } from './scripts/build/traditional-glossary';
import { namesOnly } from './scripts/build/style-names';
import { thirdPartyNotices } from './scripts/build/licences';

/** Built with REPORTLENS_TEST=1 the popup's shadow root is open, so that browser tests can look inside. */
const testBuild = process.env.REPORTLENS_TEST === '1';

/** PDF.js asks for these where a font of a PDF maps no characters (entrypoints/reader/read-content.ts). */
const characterMaps = fileURLToPath(new URL('node_modules/pdfjs-dist/cmaps/', import.meta.url));

/** What recognises scanned pages in the reader page, at the reader's word: the program, its model, what unpacks JPEG 2000 and JBIG2. */
const recognitionFiles = {
  'ocr/worker.min.js': 'tesseract.js/dist/worker.min.js',
  'ocr/tesseract-core-simd-lstm.js': 'tesseract.js-core/tesseract-core-simd-lstm.js',
  'ocr/tesseract-core-simd-lstm.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'ocr/chi_sim.traineddata.gz': '@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz',
  'pdf-wasm/openjpeg.wasm': 'pdfjs-dist/wasm/openjpeg.wasm',
  'pdf-wasm/jbig2.wasm': 'pdfjs-dist/wasm/jbig2.wasm',
  'pdf-wasm/qcms_bg.wasm': 'pdfjs-dist/wasm/qcms_bg.wasm',
};

/**
 * Styles in place stand for the charts and pictures that extension pages draw; data: and blob: for what they make themselves.
 * 'wasm-unsafe-eval' lets them start WebAssembly, which the recognition of scanned pages is; strings are no more run than before.
 */
const extensionPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pictures of the guide's page (components/guide): those that `npm run screenshots` makes for the READMEs. */
const guidePictures = ['page', 'term', 'clips', 'targets', 'chart', 'library'].flatMap((name) => ['zh-CN', 'en'].map((language) => `${name}.${language}.png`));

/** The panel fetches this for a wish that stands nowhere as it was typed (lib/search/segment.ts). */
const segmentit = createRequire(import.meta.url)('segmentit') as { pangu: string };

/** What libraries of workbooks get in place of fflate: no worker made of a blob, which Firefox forbids (lib/exchange/zip-in-this-thread.ts). */
const zipInThisThread = fileURLToPath(new URL('lib/exchange/zip-in-this-thread.ts', import.meta.url));
const workbookLibraries = /[\\/]node_modules[\\/](?:write|read)-excel-file[\\/]/;

const preactForReact = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-(?:dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react(?:-dom)?$/, replacement: 'preact/compat' },
];

/** What tests reach is to be told in lines of the source. */
const isCounted = process.env.REPORTLENS_COVERAGE !== undefined;

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  hooks: {
    'zip:done': (_, paths) => fixZips(paths),
    'prepare:publicPaths'(_, paths) {
      paths.push('segmentit-dictionary.txt', ...Object.keys(recognitionFiles));
    },
    'vite:build:extendConfig'(entrypoints, config) {
      // What starts with the browser is made as small as it can be; all else would take too long.
      const isBackground = entrypoints.some(({ name }) => name === 'background');
      if (isBackground || entrypoints.some(({ name }) => name === 'analysis-worker'))
        config.plugins = [...(config.plugins ?? []), packedExpressions({ late: isBackground }), ...(isBackground ? [lateInside()] : []), smallest()];
      // The popup stands in pages: Preact says the same as React in a tenth of the bytes.
      if (entrypoints.some(({ name }) => name === 'popup-view')) {
        config.resolve = { ...config.resolve, alias: preactForReact };
        config.plugins = [...(config.plugins ?? []), namesOnly(/\.module\.css$/)];
      }
    },
    'build:publicAssets'({ config }, files) {
      if (config.browser === 'firefox') {
        const at = files.findIndex(({ relativeDest }) => relativeDest === 'marks.css');
        files[at] = { contents: marksForFirefox(readFileSync(new URL('public/marks.css', import.meta.url), 'utf8')), relativeDest: 'marks.css' };
      }
      files.push({ contents: segmentit.pangu, relativeDest: 'segmentit-dictionary.txt' });
      for (const name of readdirSync(characterMaps)) files.push({ absoluteSrc: characterMaps + name, relativeDest: `cmaps/${name}` });
      files.push({ contents: divisionRows(), relativeDest: 'divisions.txt' });
      for (const [name, from] of Object.entries(recognitionFiles))
        files.push({ absoluteSrc: fileURLToPath(new URL(`node_modules/${from}`, import.meta.url)), relativeDest: name });
      files.push({ contents: townshipRows(), relativeDest: 'townships.txt' });
      for (const name of guidePictures)
        files.push({ absoluteSrc: fileURLToPath(new URL(`docs/screenshots/${name}`, import.meta.url)), relativeDest: `guide/${name}` });
      files.push({ contents: JSON.stringify(codeRows()), relativeDest: 'indicator-codes.json' });
      files.push({ contents: placeNameRows(), relativeDest: 'region-names.txt' });
      files.push({ contents: readFileSync(new URL('LICENSE', import.meta.url), 'utf8'), relativeDest: 'LICENSE' });
      files.push({ contents: thirdPartyNotices(), relativeDest: 'THIRD-PARTY-NOTICES.txt' });
      const glossary = glossaryFiles();
      for (const [name, contents] of Object.entries({ ...glossary, ...traditionalFiles(glossary, categories) }))
        files.push({ contents, relativeDest: `glossary/${name}` });
    },
  },
  vite: () => ({
    plugins: [
      browserModules(),
      lightModules(),
      noLiveQueries(),
      namesOnly(/\/components\/popup\/[\w-]+\.module\.css$/),
      {
        name: 'workbooks-without-workers',
        enforce: 'pre',
        resolveId: (source: string, importer?: string) =>
          source === 'fflate' && importer !== undefined && workbookLibraries.test(importer) ? zipInThisThread : null,
      },
    ],
    css: { modules: { generateScopedName: scopedName } },
    define: { __REPORTLENS_TEST__: JSON.stringify(testBuild) },
    // The oldest browsers of the manifest below know light-dark(); rewritten for older ones it would follow the browser alone.
    // Maps beside the scripts, which stay as they are, tell `npm run coverage` what stands where.
    build: { cssTarget: ['chrome123', 'firefox140'], sourcemap: isCounted ? ('hidden' as const) : false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    // No network is more than a habit: nothing but the extension's own files can be asked for or run.
    content_security_policy: { extension_pages: extensionPolicy },
    // One tool per permission: docs/architecture.md#permissions.
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen'])],
    host_permissions: sitePatterns,
    optional_host_permissions: ['*://*/*'],
    // Firefox hides new buttons in its menu of extensions unless it is told where they belong.
    action: { default_title: '__MSG_actionTitle__', ...(browser === 'firefox' ? { default_area: 'navbar' } : {}) },
    commands: {
      // The button, and with it the panel: Firefox opens its sidebar by a key of its own.
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: { suggested_key: { default: 'Alt+Shift+R' } },
      clip: { suggested_key: { default: 'Alt+C' }, description: '__MSG_clipSelection__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // Permanent: data and updates in Firefox hang on it (docs/store/README.md).
              id: '{7c1e6d52-3b0a-4f6e-9d43-5f2a8be01c97}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
