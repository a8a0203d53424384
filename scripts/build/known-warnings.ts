/**
 * What Mozilla's linter warns of in the package, each with its reason. All but the first stands in libraries. Code made of strings cannot run:
 * the policy of our pages forbids it (wxt.config.ts), and a page's isolated world has the same rule of its own (Manifest V3).
 */
export interface KnownWarning {
  code: string;
  library: string;
  /** Found in the words around the place that the linter names, at most 160 to either side, or in what it says of the manifest. */
  near: RegExp;
  reason: string;
}

const WRITES = 'UNSAFE_VAR_ASSIGNMENT';
const RUNS = 'DANGEROUS_EVAL';

export const knownWarnings: readonly KnownWarning[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    library: 'our manifest',
    near: /data_collection_permissions/,
    reason: 'Firefox for Android reads it from a later version on; there is no Firefox for Android among the browsers that this is for',
  },
  { code: WRITES, library: 'preact', near: /\.__html==/, reason: 'dangerouslySetInnerHTML; no component of ours uses it' },
  { code: WRITES, library: 'react-dom', near: /__html/, reason: 'dangerouslySetInnerHTML and no component of ours uses it (ESLint: no-unsanitized)' },
  { code: WRITES, library: 'd3-selection', near: /\.innerHTML=(?:``|e|t\?\?``)/, reason: 'selection.html(), which Plot does not call with anything of ours' },
  {
    code: WRITES,
    library: 'pdfjs-dist',
    near: /import\(/,
    reason: 'loads its own worker as a module; its address is our file (entrypoints/reader/read-content.ts)',
  },
  {
    code: RUNS,
    library: 'tesseract.js, regenerator-runtime',
    near: /regeneratorRuntime = r/,
    reason: 'for browsers without globalThis, which the manifest does not allow',
  },
  {
    code: RUNS,
    library: 'webpack in tesseract.js, core-js in pdfjs-dist, underscore in mammoth',
    near: /return this/,
    reason: 'for browsers without globalThis or self',
  },
  { code: RUNS, library: 'underscore in mammoth', near: /return s\.call\(this,e,|\.source=a,e\}/, reason: '_.template, which mammoth does not call' },
  { code: RUNS, library: 'setimmediate in mammoth', near: /Function\(``\+e\)/, reason: 'setImmediate with a string, which nobody calls so' },
  { code: RUNS, library: 'core-js in pdfjs-dist', near: /return require\(/, reason: 'asks Node for a module; does not run in browsers' },
  { code: RUNS, library: 'pdfjs-dist', near: /isEvalSupported|try\{return Function\(``\),!0\}/, reason: 'looks whether strings may be run: they may not' },
];
