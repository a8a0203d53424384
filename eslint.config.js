// House rules that execute. Each is proved by a snippet that breaks it in tests/lint/rules.test.ts.
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { flatConfigs as importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import * as regexp from 'eslint-plugin-regexp';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';

/** What each folder of lib/ may import from the others: one direction only (docs/architecture.md). */
const layers = {
  model: [],
  language: ['model'],
  sites: [],
  text: ['model', 'language'],
  detect: ['model', 'language', 'text'],
  extract: ['model', 'language', 'text', 'detect'],
  glossary: ['model', 'language', 'text', 'detect'],
  files: ['model', 'text', 'detect'],
  engine: ['model', 'language', 'text', 'detect', 'extract', 'glossary'],
  node: ['model', 'text', 'files', 'detect', 'engine'],
  mcp: ['model', 'files', 'engine', 'glossary', 'store', 'compare', 'node'],
  packs: ['model', 'language', 'glossary', 'files'],
  reference: ['model'],
  store: ['model'],
  compare: ['model', 'language', 'store', 'reference'],
  briefing: ['model', 'text', 'compare', 'reference', 'store'],
  cite: ['model', 'text', 'store'],
  search: ['model', 'language', 'text', 'store'],
  passages: ['model', 'text', 'detect'],
  exchange: ['model', 'language', 'files', 'store', 'compare', 'cite', 'search', 'passages'],
  highlight: ['model', 'text'],
  messaging: ['model'],
  i18n: ['model'],
  browser: ['model', 'language', 'files', 'messaging', 'sites', 'store', 'engine', 'glossary', 'compare', 'cite', 'exchange', 'search', 'reference', 'packs'],
  react: ['model', 'language', 'reference', 'briefing', 'messaging', 'browser', 'store', 'packs', 'passages', 'compare', 'cite', 'exchange', 'search', 'i18n'],
};

const layerZones = Object.entries(layers).map(([layer, allowed]) => ({
  target: `./lib/${layer}`,
  from: './lib',
  except: [layer, ...allowed].map((name) => `./${name}`),
  message: `lib/${layer} may import only from: ${allowed.join(', ') || 'nothing'}.`,
}));

const browserImports = ['wxt', 'wxt/*', '#imports', '@webext-core/*'];
const reactImports = ['react', 'react/*', 'react-dom', 'react-dom/*', 'react-aria-components', 'dexie-react-hooks'];
const restricted = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
});

/** Where no function branches more than 15 ways: everywhere but in tests. */
const fewBranches = ['components/**', 'entrypoints/**', 'lib/**', 'scripts/**'];

export default tseslint.config(
  { ignores: ['node_modules', '.output', 'dist', '.wxt', '.demo', 'coverage', 'test-results', 'playwright-report', 'public'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  importX.recommended,
  importX.typescript,
  regexp.configs['flat/recommended'],
  noUnsanitized.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ alwaysTryTypes: true })] },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain', ignoreSticky: true }],
      // The compiler tells both, and looking into every module for them takes a quarter of the time of the linter.
      'import-x/namespace': 'off',
      'import-x/default': 'off',
      'import-x/no-named-as-default-member': 'off',
      // Its exports are a pattern that this resolver does not follow; the compiler does.
      'import-x/no-unresolved': ['error', { ignore: ['^@modelcontextprotocol/sdk/'] }],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...layerZones,
            { target: './lib', from: ['./components', './entrypoints', './scripts', './tests'], message: 'lib/ stands alone.' },
            { target: './components', from: ['./entrypoints', './scripts', './tests'], message: 'components/ only show.' },
            { target: './components', from: ['./lib/store', './lib/browser', './lib/engine'], message: 'components/ only show: pass data in.' },
          ],
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'createContextualFragment'].map((property) => ({
          property,
          message: 'Page text is hostile: build nodes and set textContent.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Page text is hostile: pass it as a child.' },
        { selector: 'CallExpression[callee.name="fetch"][arguments.0.type="Literal"][arguments.0.value=/^https?:/]', message: 'No network.' },
      ],
    },
  },
  {
    files: ['components/**', 'entrypoints/**', 'lib/react/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['lib/**/*.ts', 'lib/**/*.tsx'],
    ignores: ['lib/browser/**', 'lib/react/**'],
    languageOptions: { globals: { browser: 'off', chrome: 'off' } },
    rules: {
      ...restricted([...browserImports, ...reactImports], 'lib/ knows neither React nor browser.* outside lib/browser and lib/react.'),
      'no-restricted-globals': ['error', 'browser', 'chrome'],
    },
  },
  { files: ['lib/browser/**'], rules: restricted(reactImports, 'React belongs in lib/react and components.') },
  { files: ['components/**'], rules: restricted([...browserImports, 'dexie', 'dexie-react-hooks'], 'components/ only show: pass data in.') },
  {
    files: ['lib/{language,text,files,detect,extract,glossary,packs,engine,compare,cite,exchange,search,highlight,messaging,model,sites,i18n}/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [{ name: 'dexie', message: 'Only lib/store knows Dexie.' }] }] },
  },
  {
    files: ['tests/**', 'scripts/**'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['tests/unit/**'],
    ignores: ['tests/unit/fast-check.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [{ name: 'fast-check', message: 'From tests/unit/fast-check: CI tries one seed.' }] }],
    },
  },
  { files: fewBranches, rules: { complexity: ['error', 15] } },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
