/** What an element's name says about the text inside it, before any style is known (HTML Standard, 15.3 Rendering). */

export const INLINE = 0;
export const BLOCK = 1;
/** A block that may hold page furniture. */
export const CONTAINER = 2;
/** A container whose header and footer belong to it, not to the page. */
export const ARTICLE = 3;
export const LINE_BREAK = 4;
export const LINK = 5;
export const SUPERSCRIPT = 6;
export const SLOT = 7;
/** Never shown: scripts, styles, ruby annotations, our popup. */
export const SKIPPED = 8;
/** Shown, but no text of the page: pictures, controls, embedded content. */
export const REPLACED = 9;
/** A drawing, which may hold text in a <foreignObject>. */
export const DRAWING = 10;
export type TagClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

const names: readonly (readonly [TagClass, string])[] = [
  [BLOCK, 'html body address blockquote caption col colgroup dd details dialog dir dt fieldset figcaption figure'],
  [BLOCK, 'h1 h2 h3 h4 h5 h6 hgroup hr legend li listing optgroup p plaintext pre summary tbody tfoot th thead xmp'],
  [CONTAINER, 'div ul ol dl table tr td form center nav aside menu search header footer'],
  [ARTICLE, 'article main section'],
  [LINE_BREAK, 'br'],
  [LINK, 'a'],
  [SUPERSCRIPT, 'sup'],
  [SLOT, 'slot'],
  [SKIPPED, 'datalist frame head noembed noframes noscript option rp rt rtc script style template title reportlens-popup'],
  [REPLACED, 'audio button canvas embed iframe img input map math meter object progress select textarea video'],
  [DRAWING, 'svg'],
];

const classes = new Map<string, TagClass>();
for (const [kind, list] of names) for (const name of list.split(' ')) classes.set(name, kind);

/** Class of an element by its local name; unknown and custom elements are inline, as browsers lay them out. */
export function tagClass(localName: string): TagClass {
  return classes.get(localName) ?? INLINE;
}

/** Whether elements of this class stand on lines of their own unless a style says otherwise. */
export function isBlockClass(kind: TagClass): boolean {
  return kind >= BLOCK && kind <= LINE_BREAK;
}

/** Elements that may have a shadow root by name (DOM Standard, 4.9: valid shadow host names); custom elements may, too. */
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));

export function mayHostShadow(localName: string): boolean {
  return hosts.has(localName) || localName.includes('-');
}
