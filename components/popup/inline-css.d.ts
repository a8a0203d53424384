/** Vite gives a style sheet's text for this import. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
