/** XHTML for a parser of HTML. */

/** Elements that HTML knows to be empty (HTML Standard, 13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Writes `<title/>` as `<title></title>`: to HTML the slash says nothing, and all that follows would be the title's, the script's or
 * the frame's words.
 */
export function withEndTags(xhtml: string): string {
  return xhtml.replace(/<([a-z][\w:-]{0,60})(\s[^<>]{0,8000})?\/>/gi, (tag, name: string, attributes = '') =>
    VOID.has(name.toLowerCase()) ? tag : `<${name}${String(attributes)}></${name}>`,
  );
}
