/** The part of segmentit 2.0 that segment.ts uses; the package ships no types. */
declare module 'segmentit/dist/esm/segmentit.js' {
  export class Segment {
    /** Tokenizers and optimizers, run in this order. */
    use(modules: readonly unknown[]): this;
    /** Dictionaries: lines of word|part of speech|weight. */
    loadDict(dictionaries: readonly string[]): this;
    doSegment(text: string, options: { simple: true }): string[];
  }
  export const DictTokenizer: unknown;
  export const SingleTokenizer: unknown;
}

declare module 'segmentit' {
  /** The general dictionary: lines of word|part of speech|weight. */
  export const pangu: string;
}
