import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { scopedName } from './scripts/build/scoped-name.js';

/** What all runs of unit tests have in common. */
export const common = {
  css: { modules: { generateScopedName: scopedName } },
  define: { __REPORTLENS_TEST__: 'true' },
  test: {
    environment: 'node',
    // With the names that builds have.
    css: { include: [/\.module\.css/], modules: { classNameStrategy: 'scoped' } },
    // For all tests: a machine that does other work at the same time is slow, not wrong.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    coverage: { provider: 'v8', include: ['{lib,components,entrypoints}/**/*.{ts,tsx}'], exclude: ['**/*.d.ts'], reporter: ['text-summary', 'html'] },
    // Promises that PDF.js rejects and hands to nobody (lib/node/platform.ts).
    onUnhandledError: (error) => !/[\\/]pdfjs-dist[\\/]/.test(error.stack ?? ''),
  },
} satisfies ViteUserConfig;

/**
 * Tests of what only computes: it keeps nothing but what can be computed again, so that one worker reads the engine, its words and its
 * expressions once for all of them. To read them for each file takes more time than the tests. Whoever replaces modules or globals, or
 * tries what keeps a state (the library, the browser, files on a disk), has a worker for each file.
 */
const computing =
  '{briefing,cite,compare,dates,detect,documents,engine,figures,glossary,headline,i18n,indicators,language,messaging,news,passages,popup,reading,reference,regions,rules,search,styles,text}';

export default defineConfig({
  ...common,
  test: {
    ...common.test,
    projects: [
      { extends: true, test: { name: 'together', isolate: false, include: [`tests/unit/${computing}/**/*.test.{ts,tsx}`] } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: [`tests/unit/!${computing.replace('{', '(').replace('}', ')').replaceAll(',', '|')}/**/*.test.{ts,tsx}`, 'tests/lint/**/*.test.ts'],
        },
      },
    ],
  },
});
