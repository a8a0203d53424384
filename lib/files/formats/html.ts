/** HTML files: pages that were saved by a browser or an extension, and written ones. */
import { decodeText } from '../decode';
import { refuse } from '../refusal';
import { withEndTags } from './xhtml';
import type { Draft, FilePlatform, FormatReader } from './format';

/** How far into a file the comment with its address is looked for. */
const HEAD = 4096;
/** SingleFile's comment, and the one that browsers write (“saved from url=(0042)https://…”). */
const SAVED_FROM = [/^[ \t]{0,9}url:[ \t]{0,9}(\S{1,2000})[ \t]{0,9}$/m, /<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000})/i];

/** Tags of elements that end only where the page says so, and how many a document puts into one another: parsers take ever longer. */
const NESTING = /<(\/?)(?:div|span|[biu]|em|strong|font|table|section|article|blockquote|center|ul|ol|a)\b/gi;
const DEEPEST = 5000;

const XML = /^\s{0,99}<\?xml\s/;

export const readHtml: FormatReader = ({ bytes }, platform) => pageOf(decodeText(bytes, { markup: true }), platform);

/** A page's body, title and, where it was saved from the web, its address. */
export async function pageOf(html: string, platform: FilePlatform): Promise<Draft & { bodies: Element[] }> {
  if (isTooDeep(html)) refuse('hostile');
  const page = await platform.parseHtml(XML.test(html) ? withEndTags(html) : html);
  unfoldShadows(page);
  const address = savedFrom(html.slice(0, HEAD));
  return { bodies: [page.body], title: page.title.trim(), ...(address === null ? {} : { address }) };
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end] of html.matchAll(NESTING)) {
    depth = Math.max(0, depth + (end === '' ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** An address on the web, as it may be kept with a document; null for any other. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && href.length <= 4000 ? href : null;
}

function savedFrom(head: string): string | null {
  const comment = /<!--\s{0,99}Page saved with SingleFile[^>]{0,3000}-->/.exec(head)?.[0] ?? head;
  for (const [at, expression] of SAVED_FROM.entries()) {
    const found = expression.exec(at === 0 ? (comment === head ? '' : comment) : head)?.[1];
    if (found !== undefined) return webAddress(found);
  }
  return null;
}

/** Shadow trees are saved as templates, which print nothing unless they are put where they stood. */
function unfoldShadows(page: Document): void {
  for (const template of page.querySelectorAll('template[shadowrootmode], template[shadowroot]')) {
    const { content } = template as HTMLTemplateElement;
    template.replaceWith(...content.childNodes);
  }
}
