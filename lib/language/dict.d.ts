/** Pairs 'from to' between bars, as opencc-js packs OpenCC's dictionaries. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
