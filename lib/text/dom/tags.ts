/** What an element's name says about the text inside it, before any style is known (HTML Standard, 15.3 Rendering). */

export const INLINE = 0;
export const BLOCK = 1;
/** Never text of the page: scripts, controls, embedded content, ruby annotations. */
export const SKIPPED = 2;
export const LINE_BREAK = 3;
export const LINK = 4;
export const SUPERSCRIPT = 5;
export const SLOT = 6;
export type TagClass = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const names: readonly (readonly [TagClass, string])[] = [
  [BLOCK, 'html body address article aside blockquote caption center col colgroup dd details dialog dir div dl dt'],
  [BLOCK, 'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav'],
  [BLOCK, 'ol optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'],
  [SKIPPED, 'audio button canvas datalist embed frame head iframe input map math meter noembed noframes noscript'],
  [SKIPPED, 'object option progress rp rt rtc script select style svg template textarea title video'],
  [SKIPPED, 'reportlens-popup'],
  [LINE_BREAK, 'br'],
  [LINK, 'a'],
  [SUPERSCRIPT, 'sup'],
  [SLOT, 'slot'],
];

const classes = new Map<string, TagClass>(
  names.flatMap(([kind, list]) => list.split(' ').map((name): [string, TagClass] => [name, kind])),
);

/** Class of an element by its local name; unknown and custom elements are inline, as browsers lay them out. */
export function tagClass(localName: string): TagClass {
  return classes.get(localName) ?? INLINE;
}
