/**
 * No module may lead back to itself, type imports counted: what a type says is a dependency as much as what a function does, and
 * ESLint's rule on circles passes over `import type`.
 * @satisfies {import('dependency-cruiser').IConfiguration}
 */
const config = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Move what both need into a module below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A circle kept on purpose: tests/lint/circles.test.ts looks at it by name.
    exclude: { path: '^tests/lint/circle/' },
    includeOnly: '^(entrypoints|components|lib|scripts|tests)/',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};

export default config;
