/** What is used of jsonld, which comes without types. */
declare module 'jsonld' {
  interface Loaded {
    contextUrl: null;
    documentUrl: string;
    document: object;
  }
  const jsonld: {
    expand(document: object, options: { safe: true; documentLoader: (url: string) => Promise<Loaded> }): Promise<object[]>;
  };
  export default jsonld;
}
