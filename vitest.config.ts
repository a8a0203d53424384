import { defineConfig } from 'vitest/config';
import { scopedName } from './scripts/build/scoped-name.js';

export default defineConfig({
  css: { modules: { generateScopedName: scopedName } },
  define: { __REPORTLENS_TEST__: 'true' },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/lint/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    environment: 'node',
    // With the names that builds have.
    css: { include: /\.module\.css/, modules: { classNameStrategy: 'scoped' } },
    // For all tests: a machine that does other work at the same time is slow, not wrong.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    coverage: { provider: 'v8', include: ['{lib,components,entrypoints}/**/*.{ts,tsx}'], exclude: ['**/*.d.ts'], reporter: ['text-summary', 'html'] },
    // Promises that PDF.js rejects and hands to nobody (lib/node/platform.ts).
    onUnhandledError: (error) => !/[\\/]pdfjs-dist[\\/]/.test(error.stack ?? ''),
  },
});
