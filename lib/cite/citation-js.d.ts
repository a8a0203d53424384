/** What is used of citation.js, which comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[], options: { forceType: string; generateGraph: false });
    format(format: string, options?: Record<string, string | boolean>): string;
  }
  export const plugins: {
    config: {
      get(plugin: '@csl'): { styles: { add(name: string, xml: string): void } };
      get(plugin: '@bibtex'): { format: Record<'asciiOnly' | 'useIdAsLabel' | 'checkLabel', boolean> };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';

/** Vite gives a file's text for this import. */
declare module '*.csl?raw' {
  const text: string;
  export default text;
}
